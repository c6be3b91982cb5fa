/** All of Remit's clocks show the time of its organisations, wherever the reader sits. */
const timeZone = 'Asia/Shanghai';

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([locale, options]);
  const found = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options });
  formats.set(key, found);
  return found;
};

/** An instant (ISO text with zone) as day and minute: 2026-11-22 09:05. */
export const instantText = (iso: string): string =>
  formatOf('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(iso));

/** An instant with seconds and weekday, for tooltips. */
export const fullInstant = (iso: string, locale: string): string =>
  formatOf(locale, { dateStyle: 'full', timeStyle: 'medium' }).format(new Date(iso));

/** The time of day of an instant: 09:05. */
export const clockText = (instant: Date): string =>
  formatOf('en-GB', { hour: '2-digit', minute: '2-digit' }).format(instant);

/** The day of an instant in Shanghai as YYYY-MM-DD. */
export const dayOf = (instant: Date): string => formatOf('sv-SE', { dateStyle: 'short' }).format(instant);

/** Today's date with its weekday, in words. */
export const longDay = (instant: Date, locale: string): string =>
  formatOf(locale, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }).format(instant);

/** The hour of the day in Shanghai, 0 to 23. */
export const hourInShanghai = (instant: Date): number =>
  Number(formatOf('en-GB', { hour: '2-digit' }).format(instant));
