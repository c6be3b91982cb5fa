import { dayOf } from './time.ts';

/** The first and the last day that the API takes. */
export const dayBounds = { first: '1900-01-01', last: '2199-12-31' } as const;

/**
 * Whether a text is a day of the calendar, `YYYY-MM-DD`, within the bounds of the API. What is being typed
 * (`0002-03-01`) is none, nor is what there never is (`2026-02-30`).
 */
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  if (value < dayBounds.first || value > dayBounds.last) return false;
  const instant = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
};

/** The day `count` days after (or, where negative, before) a day; a day belongs to no zone. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** The last day on which something holds that no longer holds on `endsOn`: as ends are told to people. */
export const lastDayOf = (endsOn: string): string => addDays(endsOn, -1);

/** Days with both ends counted. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** The last days up to today. */
export const lastDays = (days: number, now: Date): DaySpan => {
  const to = dayOf(now);
  return { from: addDays(to, 1 - days), to };
};
