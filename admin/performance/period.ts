/** Days as people say them: both belong to the period. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The periods that are offered by name. */
export const presets = ['month', 'lastMonth', 'days30', 'days90'] as const;
export type Preset = (typeof presets)[number];

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** A day some days later, or earlier. */
export const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What a named period means on a day. */
export const spanOf = (preset: Preset, today: string): Span => {
  const first = `${today.slice(0, 8)}01`;
  if (preset === 'month') return { from: first, to: today };
  if (preset === 'lastMonth') {
    const last = shifted(first, -1);
    return { from: `${last.slice(0, 8)}01`, to: last };
  }
  return { from: shifted(today, preset === 'days30' ? -29 : -89), to: today };
};

/** The period that stands in an address; thirty days where it says none. */
export const readSpan = (params: URLSearchParams, today: string): Span => {
  const from = params.get('from');
  const to = params.get('to');
  return isDay(from) && isDay(to) ? { from, to } : spanOf('days30', today);
};

/** The name of a period, if it is one of those that are offered. */
export const presetOf = ({ from, to }: Span, today: string): Preset | undefined =>
  presets.find((preset) => {
    const span = spanOf(preset, today);
    return span.from === from && span.to === to;
  });

/** A period as the API takes it: up to but without the second day. */
export const askedOf = ({ from, to }: Span): Span => ({ from, to: shifted(to, 1) });
