import { useSearchParams } from 'react-router-dom';
import { isDay, lastDays } from '../../layout/day.ts';
import type { DaySpan } from '../../layout/day.ts';

/** How many days are shown at first. */
export const usualDays = 30;

interface Choice extends DaySpan {
  /** Undefined: nothing was chosen yet. */
  readonly unit: string | undefined;
}

/** Which unit and days are shown, kept in the address: `?unit=8&from=2026-10-24&to=2026-11-22`. */
export function useOutageAddress(): [Choice, (changes: Partial<Choice>) => void] {
  const [params, setParams] = useSearchParams();
  const usual = lastDays(usualDays, new Date());
  const dayIn = (name: 'from' | 'to'): string => {
    const given = params.get(name);
    return isDay(given) ? given : usual[name];
  };
  const choose = (changes: Partial<Choice>): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) if (value) after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return [{ unit: params.get('unit') ?? undefined, from: dayIn('from'), to: dayIn('to') }, choose];
}
