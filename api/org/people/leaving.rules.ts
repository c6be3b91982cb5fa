import { overlap, type HeldSpan } from './assignment.rules.ts';

/** An assignment with the end that it had before somebody's leaving ended it. */
export interface LeftSpan extends HeldSpan {
  readonly endsByLeaving: boolean;
  readonly endedBeforeOn: string | null;
  /** Whether a leaving that is still to come took it back before it began; its end is that of its own. */
  readonly isSetAside: boolean;
}

/** An assignment with an end: `YYYY-MM-DD`, without that day; null: open. */
export interface EndedOn<Held> {
  readonly held: Held;
  readonly endsOn: string | null;
}

/** What a leaving does to the assignments of a person. */
export interface LeavingPlan<Held extends LeftSpan> {
  /** Those that end with it; of `endedBeforeOn` the end that each would have otherwise. */
  readonly ends: readonly { readonly held: Held; readonly endedBeforeOn: string | null }[];
  /** Those that an earlier plan ended and that now go on to their own end. */
  readonly goesOn: readonly EndedOn<Held>[];
  /** Those that would begin only after it, with the end of their own: they are set aside as long as it lies ahead. */
  readonly takenBack: readonly EndedOn<Held>[];
  /** Those that an earlier plan set aside, and that would still begin only after it. */
  readonly staysAside: readonly Held[];
  /** Those that an earlier plan set aside and that now begin before it; of `endsOn` the end, be it that of the leaving. */
  readonly comesBack: readonly (EndedOn<Held> & { readonly endsByLeaving: boolean })[];
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
  const [after, before] = [
    spans.filter(({ startsOn }) => startsOn >= from),
    spans.filter(({ startsOn }) => startsOn < from),
  ];
  const staying = before.filter(({ isSetAside }) => !isSetAside);
  const going = after.filter(({ isSetAside }) => !isSetAside);
  const ownEnd = (held: Held): string | null => (endsAhead(held, today) ? held.endedBeforeOn : held.endsOn);
  const isCut = (held: Held): boolean =>
    leftOn !== null && overlap({ startsOn: leftOn, endsOn: null }, { ...held, endsOn: ownEnd(held) });
  return {
    ends: staying.filter(isCut).map((held) => ({ held, endedBeforeOn: ownEnd(held) })),
    goesOn: staying
      .filter((held) => endsAhead(held, today) && !isCut(held))
      .map((held) => ({ held, endsOn: ownEnd(held) })),
    takenBack: going
      .filter(({ startsOn }) => startsOn > today)
      .map((held) => ({ held, endsOn: ownEnd(held) })),
    staysAside: after.filter(({ isSetAside }) => isSetAside),
    comesBack: before
      .filter(({ isSetAside }) => isSetAside)
      .map((held) => ({ held, endsOn: isCut(held) ? leftOn : held.endsOn, endsByLeaving: isCut(held) })),
    begun: going.find(({ startsOn }) => startsOn <= today) ?? null,
  };
};
