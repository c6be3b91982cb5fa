import type { Text } from '../../i18n/useText.ts';

/** How long an outage lasted, to the minute: 3 小时, 45 分钟, 1 天 2 小时. */
export const lastedText = (startsAt: string, endsAt: string, text: Text): string => {
  const minutes = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
  if (minutes < 60) return text('calls.outages.minutes', { n: minutes });
  const hours = Math.floor(minutes / 60);
  const pair = (n: number, m: number, unit: 'days' | 'hours', both: 'daysHours' | 'hoursMinutes'): string =>
    m === 0 ? text(`calls.outages.${unit}`, { n }) : text(`calls.outages.${both}`, { n, m });
  return hours < 48
    ? pair(hours, minutes % 60, 'hours', 'hoursMinutes')
    : pair(Math.floor(hours / 24), hours % 24, 'days', 'daysHours');
};
