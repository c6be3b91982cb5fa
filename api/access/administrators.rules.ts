import type { Ability } from '../core/abilities.ts';

/** What only an administrator may, over the whole organisation: give people accounts, and say what they may do. */
export const administering: readonly Ability[] = ['account.manage', 'access.manage'];

/** That somebody who can sign in has an ability over the whole organisation on some days; half-open, `YYYY-MM-DD`. */
export interface AdministeringSpan {
  readonly personId: string;
  readonly ability: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Whether somebody has all that an administrator needs on a day. */
const isAdministered = (spans: readonly AdministeringSpan[], day: string): boolean => {
  const today = spans.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > day));
  return [...Map.groupBy(today, ({ personId }) => personId).values()].some((own) =>
    administering.every((needed) => own.some(({ ability }) => ability === needed)),
  );
};

/**
 * The first day, from a day on, on which nobody is left who could administer the organisation; null where there is
 * always somebody. An end that is planned counts: an administrator who is there until Friday is none on Saturday. Pure.
 */
export const firstDayWithout = (spans: readonly AdministeringSpan[], from: string): string | null => {
  const ends = spans.flatMap(({ endsOn }) => (endsOn !== null && endsOn > from ? [endsOn] : []));
  return [...new Set([from, ...ends])].toSorted().find((day) => !isAdministered(spans, day)) ?? null;
};
