import { metricOf } from '../../../schema/reference/metrics.ts';
import type {
  DutyContent,
  JobText,
  JobVersion,
  MeasureContent,
  PersonContent,
  QualificationContent,
} from './shapes.ts';

/** A measure in words, perhaps for a metric that people judge. */
export const words = (phrase: string, metric?: string): MeasureContent => ({
  phrase,
  ...(metric && { metric }),
});

/**
 * A measure in figures, in the metric's own unit and compared as the metric is compared. A figure that the paper leaves
 * open is null, never 0.
 */
export const target = (
  phrase: string,
  metric: string,
  figure: number | null,
  rest: Pick<MeasureContent, 'comparator' | 'assumed'> = {},
): MeasureContent => {
  const definition = metricOf(metric);
  if (!definition?.comparator) throw new Error(`${metric} is no metric that a figure is laid beside.`);
  return {
    phrase,
    metric,
    comparator: definition.comparator,
    target: figure,
    unit: definition.unit,
    ...rest,
  };
};

/** A duty with its heading and how it is measured. */
export const duty = (heading: string, statement: string, ...measures: MeasureContent[]): DutyContent => ({
  heading,
  statement,
  ...(measures.length > 0 && { measures }),
});

/** Duties without headings, numbered as their source numbers them. */
export const numbered = (
  ...lines: readonly (readonly [number: string, statement: string, ...measures: MeasureContent[]])[]
): readonly DutyContent[] =>
  lines.map(([sourceNumber, statement, ...measures]) => ({
    sourceNumber,
    statement,
    ...(measures.length > 0 && { measures }),
  }));

const levels = ['HIGH_SCHOOL', 'SECONDARY_VOCATIONAL', 'JUNIOR_COLLEGE', 'BACHELOR', 'MASTER_UP'] as const;

/** Schooling from a level up. */
export const schooling = (text: string, from: PersonContent['education']): QualificationContent => ({
  kind: 'EDUCATION',
  text,
  options: levels.slice(levels.indexOf(from)),
});

/** Years of experience, half years allowed. */
export const years = (text: string, min: number, subject?: string): QualificationContent => ({
  kind: 'EXPERIENCE',
  text,
  ...(subject && { subject }),
  min,
  unit: '年',
});

/** Requirements of one kind in words. */
export const asks = (kind: string, ...texts: string[]): readonly QualificationContent[] =>
  texts.map((text) => ({ kind, text }));

/** What is an advantage and no condition (F021). */
export const preferred = (qualification: QualificationContent): QualificationContent => ({
  ...qualification,
  preferred: true,
});

/** First versions that went the usual way: written, reviewed and approved by three people. */
export const approvedBy =
  (writer: string, reviewer: string, approver: string) =>
  (post: string, text: JobText, effective: number): JobVersion => ({
    post,
    version: 1,
    text,
    state: 'APPROVED',
    begun: effective + 12,
    effective,
    writer,
    reviewer,
    approver,
  });
