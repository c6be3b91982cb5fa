import type { Bilingual } from '../../core/bilingual.ts';
import type { Duty, ExtractedJob, Target } from '../import/extracted.ts';
import type { Span } from '../import/passage.ts';
import type { PointTopic } from './intake.words.ts';

/** A point as it is first written down. */
export interface NewPoint extends Span {
  readonly topic: PointTopic;
  readonly field: string;
  readonly why: Bilingual;
  readonly text: string;
  /** The duties among which it is chosen, by their first words; left out where it is about none. */
  readonly duties?: readonly string[];
}

/** Which topic a question of the importer is about, by the path of its field. */
const topics: readonly (readonly [PointTopic, RegExp])[] = [
  ['OPTIONS', /^qualification\.(?:genders|education|title)$/],
  ['AGE', /^qualification\.age$/],
  ['LEVEL', /^duties\.(?:\d+\.)?level$/],
  ['SHARE', /^duties\.\d+\.timeShare$/],
  ['ROW', /^duties\.\d+$/],
  ['TARGET', /^targets\.\d+\.value$/],
  ['COMPARATOR', /^targets\.\d+\.comparator$/],
  ['TRAINING', /^training$/],
  ['TITLE', /^title$/],
];

const spansOf = ({ heading, statement, measures, tasks, numberAt, timeShareAt, asideAt }: Duty): Span[] =>
  [heading, statement, ...measures, ...tasks, numberAt, timeShareAt, asideAt].filter(
    (span) => span !== null && span.to > span.from,
  ) as Span[];

/** The place in the list of the duty in which a place of the source lies; -1 where it lies in none. */
export const dutyAt = (duties: readonly Duty[], { from, to }: Span): number => {
  const inside = duties.findIndex((duty) =>
    spansOf(duty).some((span) => span.from <= from && from < span.to),
  );
  if (inside >= 0) return inside;
  return duties.findIndex((duty) => {
    const spans = spansOf(duty);
    return (
      spans.length > 0 &&
      Math.min(...spans.map((span) => span.from)) <= from &&
      to <= Math.max(...spans.map((span) => span.to))
    );
  });
};

/** All duties that say a target, each once: the headline and the table often say the same. */
export const ownersOf = ({ duties }: ExtractedJob, { from, to, again = [] }: Target): number[] => [
  ...new Set([{ from, to }, ...again].map((span) => dutyAt(duties, span)).filter((place) => place >= 0)),
];

/** The field of a question: the importer counts duties by their printed numbers, the values here by their places. */
const fieldOf = ({ duties }: ExtractedJob, field: string, span: Span): string => {
  const [, own, rest = ''] = /^duties\.(\d+)(.*)$/.exec(field) ?? [];
  if (own === undefined) return field;
  const place = dutyAt(duties, span);
  return `duties.${place >= 0 ? place + 1 : own}${rest}`;
};

/** The measure or sentence in which a figure stands: the figure alone says little. */
const phraseAround = ({ duties }: ExtractedJob, span: Span): string | undefined => {
  const duty = duties[dutyAt(duties, span)];
  const texts = duty ? [...duty.measures, ...duty.tasks, duty.statement, duty.heading] : [];
  return texts.find(({ from, to }) => from <= span.from && span.to <= to)?.value ?? undefined;
};

const asked = (job: ExtractedJob, source: string): NewPoint[] =>
  job.questions.map(({ field, why, from, to }) => ({
    topic: topics.find(([, is]) => is.test(field))?.[0] ?? 'OTHER',
    field: fieldOf(job, field, { from, to }),
    why,
    text:
      (field.startsWith('targets.') ? phraseAround(job, { from, to }) : undefined) ?? source.slice(from, to),
    from,
    to,
  }));

/** What the form does not say and the model of a description must know. */
const missing = (job: ExtractedJob, source: string): NewPoint[] => [
  ...job.authorities.flatMap(({ kind, text, from, to }, place): NewPoint[] =>
    kind !== null || text.value === null
      ? []
      : [
          {
            topic: 'POWER',
            field: `authorities.${place + 1}.kind`,
            why: {
              zh: '这一条权限属于哪一类，原文未写明；选定后才写入草稿',
              en: 'Which sort of power this is, the text does not say; it enters the draft once that is chosen',
            },
            text: text.value,
            from,
            to,
          },
        ],
  ),
  ...job.basis.flatMap(({ kind, name }, place): NewPoint[] =>
    kind !== null || name.value === null
      ? []
      : [
          {
            topic: 'BASIS',
            field: `basis.${place + 1}.kind`,
            why: {
              zh: '这份依据属于哪一类文件，原文未写明；选定后才写入草稿',
              en: 'Which sort of document this is, the text does not say; it enters the draft once that is chosen',
            },
            text: name.value,
            from: name.from,
            to: name.to,
          },
        ],
  ),
  ...job.targets.flatMap((target, place): NewPoint[] =>
    ownersOf(job, target).length > 0
      ? []
      : [
          {
            topic: 'OWNER',
            field: `targets.${place + 1}`,
            why: {
              zh: `指标“${target.name}”不在任何一项职责之内，请指明归属`,
              en: `The target “${target.name}” stands in none of the duties; say to which it belongs`,
            },
            text: source.slice(target.from, target.to),
            from: target.from,
            to: target.to,
            duties: job.duties.map(({ heading, statement }) =>
              (heading.value ?? statement.value ?? '').slice(0, 40),
            ),
          },
        ],
  ),
];

const leftOver = ({ remainder }: ExtractedJob): NewPoint[] =>
  remainder.map(({ text, from, to }, place) => ({
    topic: 'REMAINDER',
    field: `remainder.${place + 1}`,
    why: { zh: '这段文字没有对应的字段', en: 'This text found no field' },
    text,
    from,
    to,
  }));

/** All that HR must settle in a description, in the order of the source. Pure. */
export const pointsOf = (job: ExtractedJob, source: string): NewPoint[] =>
  [...asked(job, source), ...missing(job, source), ...leftOver(job)].toSorted((a, b) => a.from - b.from);

/** Whether a draft waits for a point of this topic. Text without a field is shown and waits for nobody. */
export const blocks = (topic: PointTopic): boolean => topic !== 'REMAINDER';
