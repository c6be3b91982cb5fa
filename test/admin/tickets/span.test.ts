import { expect, test } from 'vitest';
import { spanText } from '../../../admin/tickets/span.ts';
import type { Text } from '../../../admin/i18n/useText.ts';

const text: Text = (key, facts) => [key.replace('tickets.due.', ''), ...Object.values(facts ?? {})].join(' ');
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  [30_000, 'soon'],
  [minute, 'minutes 1'],
  [59 * minute + 59_000, 'minutes 59'],
  [hour, 'hours 1'],
  [2 * hour + 5 * minute, 'hoursMinutes 2 5'],
  [12 * hour + 5 * minute, 'hours 12'],
  [day, 'days 1'],
  [3 * day + 4 * hour, 'daysHours 3 4'],
  [10 * day + 4 * hour, 'days 10'],
])('%d ms reads "%s", ahead and behind', (length, words) => {
  expect(spanText(length, text)).toBe(words);
  expect(spanText(-length, text)).toBe(words);
});
