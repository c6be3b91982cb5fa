import type { FieldProblem } from '../../core/refusal.ts';

const problem = (path: string, code: string, zh: string, en: string): FieldProblem => ({
  path: `input.${path}`,
  code,
  text: { zh, en },
});

/** What is wrong with the marks of a certification. Pure. */
export const markProblems = ({
  maxScore,
  passMark,
}: {
  readonly maxScore: number;
  readonly passMark: number;
}): FieldProblem[] =>
  passMark > maxScore
    ? [
        problem(
          'passMark',
          'TOO_LARGE',
          `合格分不能高于满分 ${maxScore}`,
          `The pass mark is at most the highest score, ${maxScore}`,
        ),
      ]
    : [];

/** What is wrong with a score. Pure. */
export const scoreProblems = (score: number, maxScore: number): FieldProblem[] =>
  score < 0 || score > maxScore
    ? [
        problem(
          'score',
          score < 0 ? 'TOO_SMALL' : 'TOO_LARGE',
          `成绩应在 0 到 ${maxScore} 之间`,
          `The score lies between 0 and ${maxScore}`,
        ),
      ]
    : [];

/** Where a day must lie: after what came before it, and not in the future. */
interface DayBetween {
  readonly path: string;
  readonly earliest: string;
  /** What happened on the earliest day, in words. */
  readonly after: { readonly zh: string; readonly en: string };
  readonly today: string;
}

/** What is wrong with the day of an exam, a practical part or the issue of a certificate. Pure. */
export const dayProblems = (day: string, { path, earliest, after, today }: DayBetween): FieldProblem[] => {
  if (day < earliest)
    return [
      problem(
        path,
        'TOO_SMALL',
        `不能早于${after.zh}（${earliest}）`,
        `It is not before ${after.en} (${earliest})`,
      ),
    ];
  return day > today
    ? [problem(path, 'TOO_LARGE', `不能晚于今天（${today}）`, `It is not after today (${today})`)]
    : [];
};
