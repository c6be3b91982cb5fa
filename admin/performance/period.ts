import { addDays, isDay, type DaySpan } from '../layout/day.ts';

/** The periods that are offered by name. */
export const presets = ['month', 'lastMonth', 'days30', 'days90'] as const;
export type Preset = (typeof presets)[number];

/** What a named period means on a day. */
export const spanOf = (preset: Preset, today: string): DaySpan => {
  const first = `${today.slice(0, 8)}01`;
  if (preset === 'month') return { from: first, to: today };
  if (preset === 'lastMonth') {
    const last = addDays(first, -1);
    return { from: `${last.slice(0, 8)}01`, to: last };
  }
  return { from: addDays(today, preset === 'days30' ? -29 : -89), to: today };
};

/** The period that stands in an address; thirty days where it says none. */
export const readSpan = (params: URLSearchParams, today: string): DaySpan => {
  const from = params.get('from');
  const to = params.get('to');
  return isDay(from) && isDay(to) ? { from, to } : spanOf('days30', today);
};

/** The name of a period, if it is one of those that are offered. */
export const presetOf = ({ from, to }: DaySpan, today: string): Preset | undefined =>
  presets.find((preset) => {
    const span = spanOf(preset, today);
    return span.from === from && span.to === to;
  });

/** A period as the API takes it: up to but without the second day. */
export const askedOf = ({ from, to }: DaySpan): DaySpan => ({ from, to: addDays(to, 1) });
