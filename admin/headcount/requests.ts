import type { HeadcountState, SeatApproversQuery, SeatRequestQuery } from '../data/documents.ts';
import type { Tone } from '../layout/palette.ts';

/** A request as its screen has it. */
export type SeatRequestRecord = NonNullable<SeatRequestQuery['row']>;

/** A post that may decide a request. */
export type ApproverPost = SeatApproversQuery['rows']['items'][number];

/** The colour of each state. */
export const stateTones: Readonly<Record<HeadcountState, Tone>> = {
  RAISED: 'warning',
  APPROVED: 'success',
  DECLINED: 'neutral',
  WITHDRAWN: 'neutral',
};
