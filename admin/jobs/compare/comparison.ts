import type { JobComparisonQuery, JobSection } from '../../data/documents.ts';

export type Comparison = NonNullable<JobComparisonQuery['comparison']>;
export type LineChange = Comparison['lines'][number];
export type FieldChange = LineChange['fields'][number];

/** The sections in the order of the form. */
export const sections = [
  'HEAD',
  'DUTIES',
  'AUTHORITIES',
  'QUALIFICATIONS',
  'TRAINING',
  'CONDITIONS',
  'CAREER',
  'BASIS',
] as const satisfies readonly JobSection[];

/** A line of its own with the measures that stand within it. */
export interface LineGroup {
  readonly line: LineChange;
  readonly measures: readonly LineChange[];
}

/** The lines of a section, each with its measures, which follow it in the answer. */
export function groupsIn(lines: readonly LineChange[], section: JobSection): LineGroup[] {
  const groups: { line: LineChange; measures: LineChange[] }[] = [];
  for (const line of lines) {
    if (line.section !== section) continue;
    if (line.isMeasure) groups.at(-1)?.measures.push(line);
    else groups.push({ line, measures: [] });
  }
  return groups;
}

/** How many lines of each kind, measures counted with their duty. */
export const countsOf = (lines: readonly LineChange[]): Readonly<Record<LineChange['kind'], number>> => {
  const counts = { SAME: 0, RENUMBERED: 0, MOVED: 0, CHANGED: 0, ADDED: 0, REMOVED: 0 };
  for (const { kind, isMeasure } of lines) if (!isMeasure) counts[kind] += 1;
  return counts;
};

const texts: ReadonlySet<string> = new Set([
  'purpose',
  'coreDuty',
  'background',
  'summary',
  'conclusion',
  'remarks',
  'shareReason',
  'heading',
  'statement',
  'tasks',
  'phrase',
  'text',
  'name',
  'issuedBy',
  'title',
  'tools',
  'environment',
  'workingTime',
  'records',
  'conditionText',
]);

/** Whether a field is text to be read, with its changes inside; others are words and figures that change as a whole. */
export const isText = ({ field }: FieldChange): boolean => texts.has(field);
