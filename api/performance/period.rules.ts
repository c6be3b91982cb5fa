import { addDays, startOfDay } from '../core/clock.ts';

/** The longest period that is computed at once, in days. */
export const LONGEST_PERIOD = 400;

/** Days from `from` up to but without `to`, counted in the organisation's zone. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** How many days a period has; 0 or less where `to` does not follow `from`. */
export const lengthOf = ({ from, to }: Period): number =>
  Math.round((startOfDay(to).getTime() - startOfDay(from).getTime()) / 86_400_000);

/** The instants between which a period lies: from the first, up to but without the second. */
export const instantsOf = ({ from, to }: Period): readonly [Date, Date] => [startOfDay(from), startOfDay(to)];

/** The days of a period that have begun by `today`. */
export const begunDays = (period: Period, today: string): string[] =>
  Array.from({ length: Math.max(0, lengthOf(period)) }, (_, index) => addDays(period.from, index)).filter(
    (day) => day <= today,
  );

/** The day whose targets judge a period: the last one that has begun, or the first where none has. */
export const judgedDay = (period: Period, today: string): string =>
  begunDays(period, today).at(-1) ?? period.from;
