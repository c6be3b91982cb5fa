import { useSearchParams } from 'react-router-dom';
import { isDay } from '../layout/day.ts';
import { dayOf } from '../layout/time.ts';

/** The other day as of which the organisation is shown, out of the address; undefined for today. */
export function useAsOf(): readonly [day: string | undefined, set: (day: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('asOf');
  const day = isDay(asked) && asked !== dayOf(new Date()) ? asked : undefined;
  const set = (next: string | undefined): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (next === undefined || next === dayOf(new Date())) after.delete('asOf');
      else after.set('asOf', next);
      return after;
    });
  return [day, set];
}
