import { dayOf } from '../core/clock.ts';
import type { SignedIn } from '../core/context.ts';
import type { Condition } from '../core/filter.ts';
import { invalid } from '../core/refusal.ts';

/** The day that a question is about: the one asked for, else today. @throws Refusal INVALID out of 1900 to 2199 */
export const dayAsked = ({ clock }: SignedIn, day: unknown, path: string): string => {
  if (typeof day !== 'string') return dayOf(clock.now());
  if (day >= '1900-01-01' && day < '2200-01-01') return day;
  throw invalid({
    path,
    code: 'FORMAT',
    text: {
      zh: '必须是 1900 至 2199 年之间的日期，如 2026-03-02',
      en: 'must be a day between 1900 and 2199 such as 2026-03-02',
    },
  });
};

/** SQL for a unit or post that is open on a day, given as its placeholder. */
export const openOn = (alias: string, day: string): string =>
  `(${alias}.opened_on IS NULL OR ${alias}.opened_on <= ${day}::date) AND (${alias}.closed_on IS NULL OR ${alias}.closed_on > ${day}::date)`;

/** Rows whose half-open span holds on a day; null as a bound means that there is none. */
export const holdingOn =
  (day: string): Condition =>
  (alias, params) => {
    const at = params.add(day);
    return `(${alias}.starts_on is null or ${alias}.starts_on <= ${at}::date) and (${alias}.ends_on is null or ${alias}.ends_on > ${at}::date)`;
  };
