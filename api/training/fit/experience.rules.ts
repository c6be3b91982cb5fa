import { addDays } from '../../core/clock.ts';
import type { Work } from './facts.ts';

const DAY = 86_400_000;

/** Days on which somebody worked, up to but without a day; days that several spans share count once. Pure. */
export const daysWorked = (spans: readonly Work[], day: string): number => {
  const ends = spans
    .map(({ from, to }) => ({ from, to: to !== null && to < day ? to : day }))
    .filter(({ from, to }) => from < to)
    .toSorted((left, right) => (left.from < right.from ? -1 : 1));
  let total = 0;
  let reached = '';
  for (const { from, to } of ends) {
    const begin = from > reached ? from : reached;
    if (begin >= to) continue;
    total += (Date.parse(to) - Date.parse(begin)) / DAY;
    reached = to;
  }
  return total;
};

/**
 * How many days so many years have at the least, wherever in the calendar they lie: whoever has worked from a day to the
 * same day years later has them, leap years or not. Of half years the shortest.
 */
export const daysOfYears = (years: number): number =>
  Math.floor(years * 365.25) - (Number.isInteger(years) ? 0 : 2);

/** Days as years with one decimal, never more than they are. */
export const yearsOf = (days: number): number => Math.floor(((days + 0.75) / 365.25) * 10) / 10;

/** The day before which a typing test is too old to count on a day. */
export const typingCountsFrom = (day: string): string => addDays(day, -365);
