import { addDays, startOfDay } from '../../core/clock.ts';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** The days that the demo tells of, and the instant at which its story breaks off. */
export interface Span {
  /** The first day, `YYYY-MM-DD`. */
  readonly first: string;
  /** The last day. */
  readonly today: string;
  /** Nothing that people or machines did lies after this instant. */
  readonly until: number;
  /** The end of the last working hours before `until`: where work in hand stands. */
  readonly workUntil: number;
}

/** How many days the demo covers, the last one included. */
export const DAYS = 90;

/** The hour of the day in Asia/Shanghai, 0 up to 24. */
const localHour = (at: number): number => (((at / HOUR + 8) % 24) + 24) % 24;

const OPENS = 8;
const CLOSES = 20;

/** The instant itself within working hours, otherwise the next opening. */
export const workingHour = (at: number): number => {
  const hour = localHour(at);
  if (hour >= OPENS && hour < CLOSES) return at;
  // Minutes are kept, so that a morning's work does not begin all in one second.
  const into = ((at % HOUR) * 1.4) | 0;
  const closedFor = hour < OPENS ? OPENS - hour : OPENS + 24 - hour;
  return at + closedFor * HOUR + into;
};

/** The span that ends today; a clock within the day cuts it off, so that nothing lies in the future. */
export const spanOf = (today: string, now: number): Span => {
  const end = startOfDay(addDays(today, 1)).getTime() - 1000;
  const until = Math.min(end, now);
  const hour = localHour(until);
  let workUntil = until;
  if (hour < 9) workUntil = until - (hour + 24 - CLOSES) * HOUR;
  else if (hour >= CLOSES) workUntil = until - (hour - CLOSES) * HOUR;
  return { first: addDays(today, 1 - DAYS), today, until, workUntil };
};

/** Day of the week, 0 for Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** All days of a span, first to last. */
export const daysOf = ({ first }: Span): string[] =>
  Array.from({ length: DAYS }, (_, at) => addDays(first, at));

/** The demo's one great outage: the last Tuesday at least nine days ago, in the afternoon. */
export const outageOf = ({
  today,
}: Span): { readonly day: string; readonly from: number; readonly to: number } => {
  let day = addDays(today, -9);
  while (weekdayOf(day) !== 2) day = addDays(day, -1);
  const start = startOfDay(day).getTime();
  return { day, from: start + 14 * HOUR, to: start + 17 * HOUR };
};

/** A moment in milliseconds as an instant, or null where it never came. */
export const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));
