import type { FieldProblem } from '../../core/refusal.ts';

/** The days of a certificate. */
export interface Validity {
  readonly issuedOn: string;
  /** The last day on which it is valid; null where it never expires. */
  readonly expiresOn: string | null;
}

/** Whether a certificate is valid on a day, the days of issue and of expiry included. Pure. */
export const isValidOn = ({ issuedOn, expiresOn }: Validity, day: string): boolean =>
  issuedOn <= day && (expiresOn === null || expiresOn >= day);

/** What is wrong with the days of a certificate that is entered today. Pure. */
export const validityProblems = ({ issuedOn, expiresOn }: Validity, today: string): FieldProblem[] => {
  const found: FieldProblem[] = [];
  if (issuedOn > today)
    found.push({
      path: 'input.issuedOn',
      code: 'TOO_LARGE',
      text: {
        zh: `发证日期不能晚于今天（${today}）`,
        en: `The day of issue cannot lie after today (${today})`,
      },
    });
  if (expiresOn !== null && expiresOn < issuedOn)
    found.push({
      path: 'input.expiresOn',
      code: 'TOO_SMALL',
      text: {
        zh: `有效期至 ${expiresOn} 早于发证日期 ${issuedOn}`,
        en: `The last day of validity, ${expiresOn}, lies before the day of issue, ${issuedOn}`,
      },
    });
  return found;
};
