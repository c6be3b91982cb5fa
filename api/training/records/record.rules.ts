import type { FieldProblem } from '../../core/refusal.ts';
import { LanguageLevel } from '../../jobs/job-lines.words.ts';
import { EducationLevel } from '../../org/org.words.ts';
import { AssessmentResult, TitleLevel, type PersonRecordKind } from './records.words.ts';

/** What can stand in a record. */
export interface RecordContent {
  readonly kind: PersonRecordKind;
  readonly subject: string | null;
  readonly level: string | null;
  readonly place: string | null;
  readonly figure: number | null;
  readonly startsOn: string | null;
  readonly lastDay: string | null;
}

type Field = Exclude<keyof RecordContent, 'kind' | 'place'>;

interface Form {
  readonly needs: readonly Field[];
  readonly takes: readonly Field[];
  readonly levels?: Readonly<Record<string, string>>;
}

/** Which fields each kind of record needs, and which it takes beside them. */
const forms: Readonly<Record<PersonRecordKind, Form>> = {
  EDUCATION: { needs: ['level'], takes: ['subject', 'startsOn'], levels: EducationLevel },
  TITLE: { needs: ['level'], takes: ['subject', 'startsOn'], levels: TitleLevel },
  EXPERIENCE: { needs: ['subject', 'startsOn'], takes: ['lastDay'] },
  LANGUAGE: { needs: ['subject', 'level'], takes: ['startsOn'], levels: LanguageLevel },
  TYPING: { needs: ['figure', 'startsOn'], takes: [] },
  ASSESSMENT: { needs: ['subject', 'level', 'startsOn'], takes: [], levels: AssessmentResult },
};

/** The fastest typing that is believed, in characters a minute. */
export const FASTEST_TYPING = 1_000;

const words: Readonly<Record<Field, { zh: string; en: string }>> = {
  subject: { zh: '内容', en: 'The subject' },
  level: { zh: '程度', en: 'The level' },
  figure: { zh: '速度', en: 'The speed' },
  startsOn: { zh: '日期', en: 'The day' },
  lastDay: { zh: '结束日期', en: 'The last day' },
};

const problem = (field: Field, code: string, zh: string, en: string): FieldProblem => ({
  path: `input.${field}`,
  code,
  text: { zh, en },
});

/**
 * What is wrong with a record that is entered today; nothing of what is wrong is stored. Pure.
 *
 * @param bornOn the day of birth; null where not known.
 */
export const recordProblems = (
  content: RecordContent,
  today: string,
  bornOn: string | null = null,
): FieldProblem[] => {
  const { needs, takes, levels } = forms[content.kind];
  const found: FieldProblem[] = [];
  for (const [field, { zh, en }] of Object.entries(words) as [Field, { zh: string; en: string }][]) {
    const isGiven = content[field] !== null;
    if (needs.includes(field) && !isGiven)
      found.push(problem(field, 'REQUIRED', `${zh}不能为空`, `${en} is required`));
    if (isGiven && !needs.includes(field) && !takes.includes(field))
      found.push(problem(field, 'NOT_ALLOWED', `这类记录没有${zh}`, `${en} has no place in such a record`));
  }
  const { level, figure, startsOn, lastDay } = content;
  if (levels && level !== null && !Object.hasOwn(levels, level)) {
    const allowed = Object.keys(levels);
    found.push(
      problem('level', 'UNKNOWN', `只能是 ${allowed.join('、')}`, `must be one of ${allowed.join(', ')}`),
    );
  }
  if (content.kind === 'TYPING' && figure !== null && (figure < 1 || figure > FASTEST_TYPING))
    found.push(
      problem(
        'figure',
        figure < 1 ? 'TOO_SMALL' : 'TOO_LARGE',
        `打字速度应在每分钟 1 到 ${FASTEST_TYPING} 字之间`,
        `The speed lies between 1 and ${FASTEST_TYPING} characters a minute`,
      ),
    );
  for (const [field, day] of [
    ['startsOn', startsOn],
    ['lastDay', lastDay],
  ] as const)
    if (day !== null && day > today)
      found.push(
        problem(
          field,
          'TOO_LARGE',
          `日期不能晚于今天（${today}）`,
          `The day cannot lie after today (${today})`,
        ),
      );
  if (startsOn !== null && bornOn !== null && startsOn <= bornOn)
    found.push(
      problem(
        'startsOn',
        'TOO_SMALL',
        `日期 ${startsOn} 不晚于该员工的出生日期`,
        `The day, ${startsOn}, does not lie after the person’s day of birth`,
      ),
    );
  if (startsOn !== null && lastDay !== null && lastDay < startsOn)
    found.push(
      problem(
        'lastDay',
        'TOO_SMALL',
        `结束日期 ${lastDay} 早于开始日期 ${startsOn}`,
        `The last day, ${lastDay}, lies before the first, ${startsOn}`,
      ),
    );
  return found;
};
