import { dayOf } from '../layout/time.ts';

/** The first and the last day about which it can be asked what somebody may do; the API takes the same. */
export const askedDays = { first: '1900-01-01', last: '2199-12-31' } as const;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`, about which it can be asked. */
export const isAskedDay = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < askedDays.first || text > askedDays.last) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  // what the calendar does not have would be read as a day of the next month
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text;
};

/** The day of a question as an address has it. */
export interface AskedDay {
  /** Another day than today; undefined for today. */
  readonly day: string | undefined;
  /** What stands in the address and is no day that can be asked about; undefined where it is one, or nothing stands there. */
  readonly wrong: string | undefined;
}

/** The day about which an address asks. */
export const askedDayIn = (params: URLSearchParams, now: Date): AskedDay => {
  const asked = params.get('at') ?? '';
  if (asked === '' || asked === dayOf(now)) return { day: undefined, wrong: undefined };
  return isAskedDay(asked) ? { day: asked, wrong: undefined } : { day: undefined, wrong: asked };
};
