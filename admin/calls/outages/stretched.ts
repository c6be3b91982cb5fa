import type { DaySpan } from '../../layout/day.ts';
import { dayOf } from '../../layout/time.ts';

/** A span that also holds these moments. */
export const stretched = ({ from, to }: DaySpan, startsAt: string, endsAt: string): DaySpan => {
  const [first, last] = [dayOf(new Date(startsAt)), dayOf(new Date(endsAt))];
  return { from: first < from ? first : from, to: last > to ? last : to };
};
