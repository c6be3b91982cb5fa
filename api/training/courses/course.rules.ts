import type { FieldProblem } from '../../core/refusal.ts';
import { addDays } from '../../core/clock.ts';
import type { CourseOutcome, CourseStanding, EnrolmentState } from './course.words.ts';

/** The days of a course as far as its standing goes. */
interface CourseDays {
  readonly startsOn: string;
  readonly lastDay: string;
  readonly cancelledAt: Date | null;
}

/** Where a course stands on a day. */
export const standingOf = ({ startsOn, lastDay, cancelledAt }: CourseDays, day: string): CourseStanding => {
  if (cancelledAt !== null) return 'CANCELLED';
  if (startsOn > day) return 'PLANNED';
  return lastDay < day ? 'OVER' : 'RUNNING';
};

/** A meeting as it is planned. */
export interface Meeting {
  readonly on: string;
  readonly from: string;
  readonly to: string;
}

/** How far from today a meeting may lie, in days: courses of the past year are recorded, the next two years planned. */
export const BACK_DAYS = 366;
export const AHEAD_DAYS = 731;

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

const problem = (path: string, code: string, zh: string, en: string): FieldProblem => ({
  path: `input.${path}`,
  code,
  text: { zh, en },
});

/** What is wrong with the meetings of a course that is planned today. Pure. */
export const meetingProblems = (meetings: readonly Meeting[], today: string): FieldProblem[] =>
  meetings.flatMap(({ on, from, to }, at): FieldProblem[] => {
    const path = `sessions.${at}`;
    const n = at + 1;
    const bad = [
      ['from', from],
      ['to', to],
    ].find(([, value]) => !time.test(value ?? ''));
    if (bad)
      return [
        problem(
          `${path}.${bad[0]}`,
          'FORMAT',
          `第 ${n} 次课的时间应写成 09:00 这样的形式`,
          `The time of meeting ${n} is written like 09:00`,
        ),
      ];
    if (from >= to)
      return [
        problem(
          `${path}.to`,
          'TOO_SMALL',
          `第 ${n} 次课的结束时间须晚于开始时间 ${from}`,
          `Meeting ${n} ends after it begins at ${from}`,
        ),
      ];
    const [earliest, latest] = [addDays(today, -BACK_DAYS), addDays(today, AHEAD_DAYS)];
    if (on < earliest || on > latest)
      return [
        problem(
          `${path}.on`,
          on < earliest ? 'TOO_SMALL' : 'TOO_LARGE',
          `第 ${n} 次课的日期应在 ${earliest} 到 ${latest} 之间`,
          `The day of meeting ${n} lies between ${earliest} and ${latest}`,
        ),
      ];
    const met = meetings.findIndex(
      (other, before) => before < at && other.on === on && other.from < to && from < other.to,
    );
    if (met >= 0)
      return [
        problem(
          `${path}.from`,
          'OVERLAP',
          `第 ${n} 次课与第 ${met + 1} 次课（${on}）时间重叠`,
          `Meeting ${n} overlaps with meeting ${met + 1} on ${on}`,
        ),
      ];
    return [];
  });

/** The meetings in the order of their days, with the first and the last of these. */
export const inOrder = <Each extends Meeting>(
  meetings: readonly Each[],
): { readonly sessions: Each[]; readonly startsOn: string; readonly lastDay: string } => {
  const sessions = meetings.toSorted((one, other) =>
    `${one.on}${one.from}`.localeCompare(`${other.on}${other.from}`),
  );
  return { sessions, startsOn: sessions[0]?.on ?? '', lastDay: sessions.at(-1)?.on ?? '' };
};

/** The exam of a course; both are null where there is none. */
export interface Exam {
  readonly maxScore: number | null;
  readonly passMark: number | null;
}

/** What is wrong with the exam that a course is to have. Pure. */
export const examProblems = ({ maxScore, passMark }: Exam): FieldProblem[] => {
  if ((maxScore === null) !== (passMark === null))
    return [
      problem(
        maxScore === null ? 'maxScore' : 'passMark',
        'REQUIRED',
        '满分和及格分要么都填，要么都不填',
        'A highest score and a pass mark go together',
      ),
    ];
  return maxScore !== null && passMark !== null && passMark > maxScore
    ? [
        problem(
          'passMark',
          'TOO_LARGE',
          `及格分不能高于满分 ${maxScore}`,
          `The pass mark is at most the highest score, ${maxScore}`,
        ),
      ]
    : [];
};

/** A result as it is to be recorded. */
export interface NewResult {
  readonly attended: boolean;
  readonly score: number | null;
  readonly heldOn: string;
  readonly retakeOn: string | null;
}

/** How it ended for somebody. Pure. */
export const outcomeOf = ({ passMark }: Exam, { attended, score }: NewResult): CourseOutcome => {
  if (!attended) return 'ABSENT';
  return passMark === null || (score ?? 0) >= passMark ? 'PASSED' : 'FAILED';
};

/** What a result is recorded upon. */
export interface ResultOf {
  readonly course: Exam & { readonly startsOn: string };
  readonly enrolment: { readonly state: EnrolmentState; readonly resultOn: string | null };
}

const scoreProblems = ({ maxScore }: Exam, { attended, score }: NewResult): FieldProblem[] => {
  if (!attended || maxScore === null)
    return score === null
      ? []
      : [
          problem(
            'score',
            'UNKNOWN',
            attended ? '该课程没有考试，不填成绩' : '未参加者没有成绩',
            attended ? 'The course has no exam, so there is no score' : 'Whoever was absent has no score',
          ),
        ];
  if (score === null)
    return [problem('score', 'REQUIRED', `请填写成绩（满分 ${maxScore}）`, `Give the score, of ${maxScore}`)];
  if (score < 0 || score > maxScore)
    return [
      problem(
        'score',
        score < 0 ? 'TOO_SMALL' : 'TOO_LARGE',
        `成绩应在 0 到 ${maxScore} 之间`,
        `The score lies between 0 and ${maxScore}`,
      ),
    ];
  return [];
};

/** What is wrong with a result that is recorded today. Pure. */
export const resultProblems = (
  { course, enrolment }: ResultOf,
  result: NewResult,
  today: string,
): FieldProblem[] => {
  const found = scoreProblems(course, result);
  const { heldOn, retakeOn } = result;
  const earliest = enrolment.resultOn ?? course.startsOn;
  if (heldOn < earliest)
    found.push(
      problem(
        'heldOn',
        'TOO_SMALL',
        enrolment.resultOn === null
          ? `课程 ${earliest} 才开始，结果不能早于这一天`
          : `上次结果在 ${earliest}，补考不能更早`,
        enrolment.resultOn === null
          ? `The course begins on ${earliest}; its result cannot be earlier`
          : `The last result is of ${earliest}; a retake cannot be earlier`,
      ),
    );
  if (heldOn > today)
    found.push(
      problem('heldOn', 'TOO_LARGE', `不能晚于今天（${today}）`, `It is not after today (${today})`),
    );
  if (enrolment.state === 'FAILED' && !result.attended)
    found.push(
      problem(
        'attended',
        'UNKNOWN',
        '补考缺席不另登记，请改约补考日期',
        'Being absent from a retake is not recorded: set another day for it',
      ),
    );
  if (retakeOn !== null && outcomeOf(course, result) !== 'FAILED')
    found.push(
      problem('retakeOn', 'UNKNOWN', '只有未通过者才有补考日期', 'Only who has failed has a day of retake'),
    );
  if (retakeOn !== null && retakeOn <= heldOn)
    found.push(
      problem(
        'retakeOn',
        'TOO_SMALL',
        `补考须晚于本次 ${heldOn}`,
        `A retake comes after this exam, ${heldOn}`,
      ),
    );
  return found;
};
