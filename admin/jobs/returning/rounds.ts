import type { ReturnReasonPartsFragment } from '../../data/documents.ts';

/** The reasons that were given at one time. */
export interface Round {
  readonly eventId: string;
  readonly event: ReturnReasonPartsFragment['event'];
  readonly reasons: readonly ReturnReasonPartsFragment[];
}

/** Reasons by the time at which they were given, the latest time first. */
export const roundsOf = (reasons: readonly ReturnReasonPartsFragment[]): Round[] =>
  [...Map.groupBy(reasons, ({ eventId }) => eventId)]
    .map(([eventId, given]) => ({ eventId, event: given[0]?.event ?? null, reasons: given }))
    .toReversed();
