import type { Text } from '../i18n/useText.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time in words, as exact as somebody needs who has to act: 3 天 4 小时, 2 小时 5 分, 12 分钟. */
export const spanText = (milliseconds: number, text: Text): string => {
  const length = Math.abs(milliseconds);
  if (length < minute) return text('tickets.due.soon');
  if (length < hour) return text('tickets.due.minutes', { n: Math.floor(length / minute) });
  if (length < day) return pair(length, hour, minute, 'hours', 'hoursMinutes', text);
  return pair(length, day, hour, 'days', 'daysHours', text);
};

function pair(
  length: number,
  large: number,
  small: number,
  whole: 'hours' | 'days',
  both: 'hoursMinutes' | 'daysHours',
  text: Text,
): string {
  const n = Math.floor(length / large);
  const m = Math.floor((length % large) / small);
  // beyond some days or hours the rest does not change what anybody does
  return m === 0 || n >= 10 ? text(`tickets.due.${whole}`, { n }) : text(`tickets.due.${both}`, { n, m });
}
