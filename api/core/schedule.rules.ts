import { addDays, dayOf, startOfDay } from './clock.ts';

/** Again and again, so many seconds after the last run ended. */
export interface EverySeconds {
  readonly everySeconds: number;
}

/** At a time of day in Asia/Shanghai: every day, or on one day of the week or of the month. */
export interface AtTime {
  /** Minutes after midnight, 0 to 1439. */
  readonly minute: number;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday?: number;
  /** 1 to 31; where the month is shorter, its last day. */
  readonly monthDay?: number;
}

/** When something is to be done. */
export type ScheduleRule = EverySeconds | AtTime;

/** The day of the week of a day: 1 is Monday, 7 Sunday. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const daysIn = (day: string): number => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
};

const isOn = ({ weekday, monthDay }: AtTime, day: string): boolean =>
  (weekday === undefined || weekdayOf(day) === weekday) &&
  (monthDay === undefined || Number(day.slice(8)) === Math.min(monthDay, daysIn(day)));

/**
 * The first moment after `after` at which a rule holds. A time that was missed is not made up for here: whoever finds
 * it past runs once and asks again. Days are those of Asia/Shanghai, whose clocks are never put forward or back.
 */
export const nextRun = (rule: ScheduleRule, after: Date): Date => {
  if ('everySeconds' in rule) return new Date(after.getTime() + rule.everySeconds * 1_000);
  for (let day = dayOf(after); ; day = addDays(day, 1)) {
    const moment = new Date(startOfDay(day).getTime() + rule.minute * 60_000);
    if (moment > after && isOn(rule, day)) return moment;
  }
};

/** The minute of the day that a time written `HH:MM` means. @throws Error, ours, where it is no time */
export const minuteOf = (time: string): number => {
  const [, hours = '', minutes = ''] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === '') throw new Error(`${time} is no time of day; write it as 08:00.`);
  return Number(hours) * 60 + Number(minutes);
};
