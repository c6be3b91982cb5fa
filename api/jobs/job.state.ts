import type { JobState, StoredJobState } from './job.words.ts';

/** What of a version tells where it stands. */
export interface JobTimes {
  readonly state: StoredJobState;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

/** Whether a version is in force on a day; the twin of `inForceOn`. */
export const isInForce = ({ state, effectiveFrom, effectiveTo }: JobTimes, day: string): boolean =>
  state === 'APPROVED' &&
  effectiveFrom !== null &&
  effectiveFrom <= day &&
  (effectiveTo === null || effectiveTo > day);

/** Where a version stands on a day: an approved one whose time is over is superseded. */
export const stateOn = (
  { state, effectiveTo }: Pick<JobTimes, 'state' | 'effectiveTo'>,
  day: string,
): JobState => (state === 'APPROVED' && effectiveTo !== null && effectiveTo <= day ? 'SUPERSEDED' : state);
