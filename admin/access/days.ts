import { isDay } from '../layout/day.ts';
import { dayOf } from '../layout/time.ts';

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
  return isDay(asked) ? { day: asked, wrong: undefined } : { day: undefined, wrong: asked };
};
