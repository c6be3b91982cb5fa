import type { FormText } from '../../core/form-text.ts';
import type { BasisDocument, CareerPath, ListState, TrainingNeed } from '../job-extras.ts';
import type { FormList } from '../job-extras.words.ts';
import type { ComparedSection } from '../job.sections.ts';
import type { Line, LineRule } from './lines.diff.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is in a version, whole, as `contentJson` gives it: columns of its tables under their own names. */
export interface WholeContent {
  readonly variant: string;
  readonly purpose: FormText;
  readonly coreDuty: FormText;
  readonly background: FormText;
  readonly conclusion: FormText;
  readonly remarks: FormText;
  readonly summary: readonly string[];
  readonly compiledOn: string | null;
  readonly analysedOn: string | null;
  readonly shareReason: string | null;
  readonly training: readonly TrainingNeed[];
  readonly basisDocuments: readonly BasisDocument[];
  readonly tools: readonly string[];
  readonly environment: FormText;
  readonly workingTime: FormText;
  readonly timePatterns: readonly string[];
  readonly records: readonly string[];
  readonly careerPaths: readonly CareerPath[];
  readonly listStates: readonly ListState[];
  readonly duties: readonly (Row & { readonly measures: readonly Row[] })[];
  readonly authorities: readonly Row[];
  readonly qualifications: readonly Row[];
}

/** A value as it is compared and shown: words of the schema and figures as they are, lists a line each, nothing as nothing. */
const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.join('\n');
  return value === null || value === undefined ? '' : String(value);
};

const lineOf = (values: Readonly<Record<string, unknown>>, within: readonly Line[] = []): Line => ({
  fields: Object.fromEntries(
    Object.entries(values)
      .map(([field, value]): [string, string] => [field, textOf(value)])
      .filter(([, text]) => text !== ''),
  ),
  within,
});

/** The text; and, where there is none, in which state the form leaves it: a blank is not "none". */
const formText = (field: string, { state, value }: FormText): Record<string, unknown> => ({
  [field]: value,
  [`${field}State`]: state === 'VALUE' ? null : state,
});

const headOf = (content: WholeContent): Line =>
  lineOf({
    variant: content.variant,
    ...formText('purpose', content.purpose),
    ...formText('coreDuty', content.coreDuty),
    ...formText('background', content.background),
    summary: content.summary,
    ...formText('conclusion', content.conclusion),
    ...formText('remarks', content.remarks),
    compiledOn: content.compiledOn,
    analysedOn: content.analysedOn,
    shareReason: content.shareReason,
    ...Object.fromEntries(content.listStates.map(({ list, state }) => [listField[list], state])),
  });

/** Under which name the state of a list is compared: as those of texts. */
const listField: Readonly<Record<FormList, string>> = {
  SUMMARY: 'summaryState',
  HEADLINE: 'headlineState',
  TABLE: 'tableState',
  LIST: 'listState',
  AUTHORITIES: 'authoritiesState',
  QUALIFICATIONS: 'qualificationsState',
  PRE_SERVICE: 'preServiceState',
  IN_SERVICE: 'inServiceState',
  TOOLS: 'toolsState',
  TIME_PATTERNS: 'timePatternsState',
  RECORDS: 'recordsState',
  CAREER: 'careerState',
  BASIS: 'basisState',
};

const conditionsOf = (content: WholeContent): Line =>
  lineOf({
    tools: content.tools,
    ...formText('environment', content.environment),
    ...formText('workingTime', content.workingTime),
    timePatterns: content.timePatterns,
    records: content.records,
  });

const measureOf = (row: Row): Line =>
  lineOf({
    phrase: row['phrase'],
    kind: row['kind'],
    metricCode: row['metric_code'],
    comparator: row['comparator'],
    comparatorAssumed: row['comparator_assumed'] === true ? true : null,
    targetValue: row['target_value'],
    unit: row['unit'],
  });

const dutyOf = (row: WholeContent['duties'][number]): Line =>
  lineOf(
    {
      section: row['section'],
      sourceNumber: row['source_number'],
      importanceRank: row['importance_rank'],
      heading: row['heading'],
      statement: row['statement'],
      tasks: row['tasks'],
      workTimePct: row['work_time_pct'],
      responsibilityLevel: row['responsibility_level'],
    },
    row.measures.map(measureOf),
  );

const authorityOf = (row: Row): Line =>
  lineOf({
    kind: row['kind'],
    text: row['text'],
    condition: row['condition'],
    conditionText: row['condition_text'],
    moneyLimitMinor: row['money_limit_minor'],
    seatLimit: row['seat_limit'],
    isDelegable: row['is_delegable'] || null,
    ability: row['ability'],
    scope: row['scope'],
  });

const qualificationOf = (row: Row): Line =>
  lineOf({
    kind: row['kind'],
    strictness: row['strictness'],
    text: row['text'],
    min: row['min'],
    max: row['max'],
    unit: row['unit'],
    options: row['options'],
    subject: row['subject'],
    level: row['level'],
    certain: row['certain'] === false ? false : null,
  });

/** A version as lines, section by section. Pure. */
export const linesOf = (content: WholeContent): Readonly<Record<ComparedSection, readonly Line[]>> => ({
  HEAD: [headOf(content)],
  DUTIES: content.duties.map(dutyOf),
  AUTHORITIES: content.authorities.map(authorityOf),
  QUALIFICATIONS: content.qualifications.map(qualificationOf),
  TRAINING: content.training.map(({ phase, text }) => lineOf({ phase, text })),
  CONDITIONS: [conditionsOf(content)],
  CAREER: content.careerPaths.map(({ kind, title }) => lineOf({ kind, title })),
  BASIS: content.basisDocuments.map(({ kind, name, issuedOn, issuedBy, number }) =>
    lineOf({ kind, name, issuedOn, issuedBy, number }),
  ),
});

const field =
  (name: string): LineRule['mark'] =>
  (fields) =>
    fields[name] ?? null;

/** By what the lines of each section are found again. */
export const lineRules: Readonly<Record<ComparedSection, LineRule>> = {
  // one line only: there is nothing to find
  HEAD: { words: [], mark: () => 'HEAD' },
  DUTIES: {
    words: ['heading', 'statement'],
    mark: () => null,
    numbers: ['importanceRank', 'sourceNumber'],
    within: { words: ['phrase'], mark: field('metricCode') },
  },
  AUTHORITIES: { words: ['text'], mark: field('ability') },
  QUALIFICATIONS: { words: ['text'], mark: ({ kind }) => (kind === 'OTHER' ? null : (kind ?? null)) },
  TRAINING: { words: ['text'], mark: () => null },
  CONDITIONS: { words: [], mark: () => 'CONDITIONS' },
  CAREER: { words: ['title'], mark: () => null },
  BASIS: { words: ['name'], mark: field('number') },
};
