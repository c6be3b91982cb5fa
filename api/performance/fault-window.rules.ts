import type { FieldProblem } from '../core/refusal.ts';

/** The longest outage that can be declared at once, in days. */
export const LONGEST_OUTAGE = 31;

/**
 * How far from now an outage may begin, in days, on either side: figures that were reported long ago stay as they
 * were, and the future is not excused in advance.
 */
export const FARTHEST_OUTAGE = 31;

const DAY = 86_400_000;

/** What is wrong with the time of an outage that is declared at an instant, or nothing. Pure. */
export const spanProblems = (
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  now: Date,
): FieldProblem[] => {
  const problems: FieldProblem[] = [];
  const refuse = (field: 'startsAt' | 'endsAt', code: string, zh: string, en: string) =>
    void problems.push({ path: `input.${field}`, code, text: { zh, en } });
  const ahead = (startsAt.getTime() - now.getTime()) / DAY;
  if (ahead < -FARTHEST_OUTAGE)
    refuse(
      'startsAt',
      'TOO_SMALL',
      `只能登记最近 ${FARTHEST_OUTAGE} 天内开始的故障`,
      `must lie no more than ${FARTHEST_OUTAGE} days back`,
    );
  if (ahead > FARTHEST_OUTAGE)
    refuse(
      'startsAt',
      'TOO_LARGE',
      `最多提前 ${FARTHEST_OUTAGE} 天登记`,
      `must lie no more than ${FARTHEST_OUTAGE} days ahead`,
    );
  const days = (endsAt.getTime() - startsAt.getTime()) / DAY;
  if (days <= 0) refuse('endsAt', 'TOO_SMALL', '必须晚于开始时间', 'must be later than the beginning');
  if (days > LONGEST_OUTAGE)
    refuse(
      'endsAt',
      'TOO_LARGE',
      `一次故障最长 ${LONGEST_OUTAGE} 天`,
      `an outage lasts at most ${LONGEST_OUTAGE} days`,
    );
  return problems;
};
