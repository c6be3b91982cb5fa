import { useSearchParams } from 'react-router-dom';
import { dayOf } from '../layout/time.ts';
import { askedDayIn, type AskedDay } from './days.ts';

/** The day about which is asked, out of the address, and a way to ask about another; undefined means today. */
export function useAskedDay(): AskedDay & { readonly ask: (day: string | undefined) => void } {
  const [params, setParams] = useSearchParams();
  const ask = (day: string | undefined): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (day === undefined || day === dayOf(new Date())) after.delete('at');
      else after.set('at', day);
      return after;
    });
  return { ...askedDayIn(params, new Date()), ask };
}
