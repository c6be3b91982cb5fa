import { addDays, dayOf } from '../../core/clock.ts';
import type { CertificateStanding } from './certification.words.ts';

/** A certificate as far as its worth on a day goes. */
export interface CertificateDays {
  readonly issuedOn: string;
  /** The last day on which it holds; null where it does not end. */
  readonly expiresOn: string | null;
  /** When it was withdrawn or revoked; null while it counts. */
  readonly withdrawnAt: Date | string | null;
}

/** Days before the end of a certificate at which people are reminded; 0 is the day after its last one. */
export const marks = [90, 60, 30, 7, 0] as const;

/** From so many days before its end on a certificate counts as about to end, and can be renewed. */
export const EXPIRING_DAYS = 90;

/** For so many days after its end somebody is still told that a certificate has ended; later that is no news. */
export const NEWS_DAYS = 30;

/** What a certificate is worth on a day. Pure: the same for screens, gaps, reminders and the giving of work. */
export const standingOfCertificate = (
  { issuedOn, expiresOn, withdrawnAt }: CertificateDays,
  day: string,
): CertificateStanding => {
  if (withdrawnAt !== null && dayOf(new Date(withdrawnAt)) <= day) return 'REVOKED';
  if (issuedOn > day) return 'PLANNED';
  if (expiresOn === null) return 'VALID';
  if (expiresOn < day) return 'EXPIRED';
  return addDays(expiresOn, -EXPIRING_DAYS) <= day ? 'EXPIRING' : 'VALID';
};

/** How many days a certificate still holds: 0 on its last day, below 0 afterwards. */
export const daysLeft = (expiresOn: string, day: string): number =>
  Math.round((Date.parse(`${expiresOn}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000);

/**
 * The mark at which people are to be reminded on a day: the nearest one that has been reached, so that a node which was
 * away over several sends one reminder; null before the first, and when its end is no news any more.
 */
export const markOn = (expiresOn: string, day: string): (typeof marks)[number] | null => {
  const left = daysLeft(expiresOn, day);
  if (left < 0) return left >= -NEWS_DAYS ? 0 : null;
  return marks.findLast((mark) => mark > 0 && left <= mark) ?? null;
};

/** The last day of a certificate that is issued on a day and holds for so many months. */
export const lastDayOfMonths = (issuedOn: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = issuedOn.split('-').map(Number);
  const wanted = new Date(Date.UTC(year, month - 1 + months, 1));
  const longest = new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, 0)).getUTCDate();
  // In a shorter month its last day is the last; elsewhere the day before the same one.
  if (day > longest)
    return new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth(), longest))
      .toISOString()
      .slice(0, 10);
  return addDays(
    new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth(), day)).toISOString().slice(0, 10),
    -1,
  );
};
