import type { JobDraftPartsFragment, UpdateJobMutationVariables } from '../../data/documents.ts';

/** What the form holds: the content of a version. A cleared input may hold null or an empty text. */
export type DraftValues = Pick<
  JobDraftPartsFragment,
  | 'variant'
  | 'summary'
  | 'compiledOn'
  | 'analysedOn'
  | 'shareReason'
  | 'purpose'
  | 'coreDuty'
  | 'background'
  | 'conclusion'
  | 'remarks'
  | 'training'
  | 'basisDocuments'
> & {
  duties: DutyValues[];
  authorities: AuthorityValues[];
  qualifications: QualificationValues[];
};

type Line<Given> = Omit<Given, 'id' | 'seq'>;
export type MeasureValues = Line<JobDraftPartsFragment['duties'][number]['measures'][number]>;
export type DutyValues = Omit<Line<JobDraftPartsFragment['duties'][number]>, 'measures'> & {
  measures: MeasureValues[];
};
export type AuthorityValues = Line<JobDraftPartsFragment['authorities'][number]>;
export type QualificationValues = Line<JobDraftPartsFragment['qualifications'][number]>;

type Input = UpdateJobMutationVariables['input'];
type FormTextValues = DraftValues['purpose'];

/** The start of a new line of each list. */
export const newLines = {
  measure: (): MeasureValues => ({
    kind: 'QUALITATIVE',
    phrase: '',
    metricCode: null,
    comparator: null,
    comparatorAssumed: false,
    targetValue: null,
    unit: null,
  }),
  duty: (section: DutyValues['section'], importanceRank: number | null): DutyValues => ({
    section,
    sourceNumber: null,
    importanceRank,
    heading: null,
    statement: '',
    tasks: [],
    workTimePct: null,
    responsibilityLevel: null,
    measures: [],
  }),
  authority: (): AuthorityValues => ({
    kind: 'HANDLE',
    text: '',
    condition: null,
    moneyLimitMinor: null,
    ability: null,
    scope: null,
  }),
  qualification: (): QualificationValues => ({
    kind: 'KNOWLEDGE',
    strictness: 'REQUIRED',
    text: '',
    min: null,
    max: null,
    unit: null,
    options: [],
    subject: null,
    level: null,
    certain: true,
  }),
  training: (): DraftValues['training'][number] => ({ phase: 'PRE_SERVICE', text: '' }),
  basisDocument: (): DraftValues['basisDocuments'][number] => ({
    kind: 'RULE',
    name: '',
    issuedOn: null,
    issuedBy: null,
    number: null,
  }),
};

const said = (value: string | null | undefined): string | null => value?.trim() || null;
const lines = (value: readonly string[] | null | undefined): string[] =>
  (value ?? []).map((line) => line.trim()).filter(Boolean);

/** A text of the form as it is stored: words only where the form has words. */
export const formText = ({ state, value, note }: FormTextValues) => ({
  state,
  value: state === 'VALUE' || state === 'TRUNCATED' ? said(value) : null,
  note: said(note),
});

/** The texts that the form may leave blank or cut off. */
export const textFields = ['purpose', 'coreDuty', 'background', 'conclusion', 'remarks'] as const;
type TextField = (typeof textFields)[number];

/** Texts that were changed. The others are left out: sent again, they would lose how their source printed them. */
const changedTexts = (
  values: DraftValues,
  before: Pick<DraftValues, TextField>,
): Partial<Record<TextField, ReturnType<typeof formText>>> =>
  Object.fromEntries(
    textFields
      .filter((field) => JSON.stringify(formText(values[field])) !== JSON.stringify(formText(before[field])))
      .map((field) => [field, formText(values[field])]),
  );

/** The form's content as the whole new content of a version; an empty input becomes null. */
export const contentOf = (
  values: DraftValues,
  before: Pick<DraftValues, TextField>,
): Omit<Input, 'id' | 'revision' | 'idempotencyKey'> => ({
  variant: values.variant,
  compiledOn: said(values.compiledOn),
  analysedOn: said(values.analysedOn),
  shareReason: said(values.shareReason),
  summary: lines(values.summary),
  ...changedTexts(values, before),
  duties: values.duties.map((duty) => ({
    section: duty.section,
    sourceNumber: said(duty.sourceNumber),
    importanceRank: duty.importanceRank,
    heading: said(duty.heading),
    statement: duty.statement ?? '',
    tasks: lines(duty.tasks),
    workTimePct: duty.workTimePct,
    responsibilityLevel: duty.responsibilityLevel || null,
    measures: duty.measures.map(measureOf),
  })),
  authorities: values.authorities.map((line) => ({
    kind: line.kind,
    text: line.text ?? '',
    condition: line.condition || null,
    moneyLimitMinor: said(line.moneyLimitMinor),
    ability: said(line.ability),
    scope: line.scope || null,
  })),
  qualifications: values.qualifications.map((line) => ({
    kind: line.kind,
    strictness: line.strictness,
    text: line.text ?? '',
    min: line.min,
    max: line.max,
    unit: said(line.unit),
    options: line.options ?? [],
    subject: said(line.subject),
    level: line.level || null,
    certain: line.certain,
  })),
  training: values.training.map(({ phase, text }) => ({ phase, text: text ?? '' })),
  basisDocuments: values.basisDocuments.map(({ kind, name, issuedOn, issuedBy, number }) => ({
    kind,
    name: name ?? '',
    issuedOn: said(issuedOn),
    issuedBy: said(issuedBy),
    number: said(number),
  })),
});

/** A measure in words keeps no target; hidden inputs must not be sent. */
const measureOf = (measure: MeasureValues) => {
  const { kind, comparatorAssumed, metricCode, targetValue, unit } = measure;
  const phrase = measure.phrase ?? '';
  if (kind === 'QUALITATIVE') return { kind, phrase, metricCode: said(metricCode) };
  const comparator = measure.comparator || null;
  return {
    kind,
    phrase,
    metricCode: said(metricCode),
    comparator,
    comparatorAssumed: comparator !== null && comparatorAssumed,
    targetValue,
    unit: said(unit),
  };
};
