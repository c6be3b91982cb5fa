import { isDay } from '../core/clock.ts';

/** What each of the first seventeen figures counts (GB 11643, ISO 7064 MOD 11-2). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last place by the remainder of the sum. */
const checks = '10X98765432';

/**
 * The number of an identity card of the mainland as it is kept: 18 places, X in capitals, figures of any width and
 * spaces taken as they are meant. Null where it is none by GB 11643: a place, a day of birth not after `today`, an order
 * and a check figure that fits.
 */
export const idNumberOf = (text: string, today: string): string | null => {
  const kept = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
  const [, year, month, date] = /^[1-9]\d{5}(\d{4})(\d\d)(\d\d)\d{3}[\dX]$/.exec(kept) ?? [];
  if (!year) return null;
  const born = `${year}-${month}-${date}`;
  if (!isDay(born) || born < '1900-01-01' || born > today) return null;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(kept[at]), 0);
  return checks[sum % 11] === kept[17] ? kept : null;
};
