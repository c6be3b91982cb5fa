import { overlap, type HeldSpan } from './assignment.rules.ts';

/** An assignment with the end that it had before somebody's leaving ended it. */
export interface LeftSpan extends HeldSpan {
  readonly endsByLeaving: boolean;
  readonly endedBeforeOn: string | null;
}

/** What a leaving does to the assignments of a person. */
export interface LeavingPlan<Held extends LeftSpan> {
  /** Those that end with it; of `endedBeforeOn` the end that each would have otherwise. */
  readonly ends: readonly { readonly held: Held; readonly endedBeforeOn: string | null }[];
  /** Those that an earlier plan ended and that now go on to their own end. */
  readonly goesOn: readonly { readonly held: Held; readonly endsOn: string | null }[];
  /** Those that would begin only after it, and never will. */
  readonly takenBack: readonly Held[];
  /** One that has begun after the day already, which therefore cannot be the last one. */
  readonly begun: Held | null;
}

/** Whether a leaving that is still to come ends an assignment: only that can be done over. What has ended stays ended. */
const endsAhead = ({ endsOn, endsByLeaving }: LeftSpan, today: string): boolean =>
  endsByLeaving && endsOn !== null && endsOn > today;

/**
 * What becomes of assignments where their holder is no longer there from a day on. A leaving that was planned for
 * another day is done over: each assignment is looked at with the end of its own. One that has happened is not: who came
 * back and leaves again keeps the first time as it was. Pure.
 *
 * @param leftOn the first day without the person; null: they stay.
 */
export const planLeaving = <Held extends LeftSpan>(
  spans: readonly Held[],
  leftOn: string | null,
  today: string,
): LeavingPlan<Held> => {
  const from = leftOn ?? '9999-12-31';
  const after = spans.filter(({ startsOn }) => startsOn >= from);
  const staying = spans.filter(({ startsOn }) => startsOn < from);
  const ownEnd = (held: Held): string | null => (endsAhead(held, today) ? held.endedBeforeOn : held.endsOn);
  const isCut = (held: Held): boolean =>
    leftOn !== null && overlap({ startsOn: leftOn, endsOn: null }, { ...held, endsOn: ownEnd(held) });
  return {
    ends: staying.filter(isCut).map((held) => ({ held, endedBeforeOn: ownEnd(held) })),
    goesOn: staying
      .filter((held) => endsAhead(held, today) && !isCut(held))
      .map((held) => ({ held, endsOn: ownEnd(held) })),
    takenBack: after.filter(({ startsOn }) => startsOn > today),
    begun: after.find(({ startsOn }) => startsOn <= today) ?? null,
  };
};
