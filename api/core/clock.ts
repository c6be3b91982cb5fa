/** Where the time comes from: the system, or a test that moves it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The zone in which an organisation counts its days. */
export const ZONE = 'Asia/Shanghai';

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Since then Asia/Shanghai keeps +08:00 all year. */
const withoutSummerTime = Date.UTC(1992, 0, 1);

/** The calendar day of an instant in the organisation's zone, as `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string =>
  // Asked several times by every request; looking into the calendar of the zone costs twenty times as much.
  instant.getTime() >= withoutSummerTime
    ? new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    : dayFormat.format(instant);

/** The instant at which a day of the organisation begins. Asia/Shanghai keeps +08:00 all year since 1991. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The day `count` days after (or, where negative, before) a day. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** Whether a string is a real calendar day written `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text;
};
