import type { FormList, JobDraftPartsFragment, UpdateJobMutationVariables } from '../../data/documents.ts';

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
  | 'tools'
  | 'environment'
  | 'workingTime'
  | 'timePatterns'
  | 'records'
  | 'careerPaths'
  | 'listStates'
> & {
  duties: DutyValues[];
  authorities: AuthorityValues[];
  qualifications: QualificationValues[];
};

/** A line as it was read has its id; a new one has a name of this page until it is stored. */
type Line<Given> = Omit<Given, 'id' | 'seq'> & { id?: string };

const newPrefix = 'new-';
const newId = (): string => `${newPrefix}${crypto.randomUUID()}`;

/** Whether a line was added here and never read. */
export const isNewLine = ({ id }: { readonly id?: string | undefined }): boolean =>
  id === undefined || id.startsWith(newPrefix);

/** The id by which the server knows a line; null for one that it does not know yet. */
export type IdOf = (id: string | undefined) => string | null;

/** Without ids: for telling whether two contents say the same. */
const noId: IdOf = () => null;
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
    id: newId(),
    kind: 'QUALITATIVE',
    phrase: '',
    metricCode: null,
    comparator: null,
    comparatorAssumed: false,
    targetValue: null,
    unit: null,
  }),
  duty: (section: DutyValues['section'], importanceRank: number | null): DutyValues => ({
    id: newId(),
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
    id: newId(),
    kind: 'HANDLE',
    text: '',
    condition: null,
    conditionText: null,
    moneyLimitMinor: null,
    seatLimit: null,
    isDelegable: false,
    ability: null,
    scope: null,
  }),
  qualification: (): QualificationValues => ({
    id: newId(),
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
  careerPath: (): DraftValues['careerPaths'][number] => ({ kind: 'PROMOTION', title: '' }),
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
export const textFields = [
  'purpose',
  'coreDuty',
  'background',
  'conclusion',
  'remarks',
  'environment',
  'workingTime',
] as const;
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
  idOf: IdOf = noId,
): Omit<Input, 'id' | 'revision' | 'idempotencyKey'> => ({
  variant: values.variant,
  compiledOn: said(values.compiledOn),
  analysedOn: said(values.analysedOn),
  shareReason: said(values.shareReason),
  summary: lines(values.summary),
  ...changedTexts(values, before),
  duties: values.duties.map((duty) => ({
    id: idOf(duty.id),
    section: duty.section,
    sourceNumber: said(duty.sourceNumber),
    importanceRank: duty.importanceRank,
    heading: said(duty.heading),
    statement: duty.statement ?? '',
    tasks: lines(duty.tasks),
    workTimePct: duty.workTimePct,
    responsibilityLevel: duty.responsibilityLevel || null,
    measures: duty.measures.map((measure) => measureOf(measure, idOf)),
  })),
  authorities: values.authorities.map((line) => ({
    id: idOf(line.id),
    kind: line.kind,
    text: line.text ?? '',
    condition: line.condition || null,
    conditionText: said(line.conditionText),
    moneyLimitMinor: said(line.moneyLimitMinor),
    seatLimit: line.ability === 'headcount.decide' ? line.seatLimit : null,
    isDelegable: line.isDelegable,
    ability: said(line.ability),
    scope: line.scope || null,
  })),
  qualifications: values.qualifications.map((line) => ({
    id: idOf(line.id),
    kind: line.kind,
    strictness: line.strictness,
    text: line.text ?? '',
    min: line.min,
    max: line.max,
    unit: said(line.unit),
    options: (line.options ?? []).map((option) => option.trim()).filter(Boolean),
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
  tools: lines(values.tools),
  timePatterns: values.timePatterns ?? [],
  records: lines(values.records),
  careerPaths: values.careerPaths.map(({ kind, title }) => ({ kind, title: title ?? '' })),
  listStates: standing(values).map(({ list, state }) => ({ list, state })),
});

/** What holds a line is not blank, none or absent; it may still break off. */
const standing = (values: DraftValues): DraftValues['listStates'] =>
  values.listStates.filter(({ list, state }) => state === 'TRUNCATED' || countOf(values, list) === 0);

/** How many lines a list of the form has. */
export const countOf = (values: DraftValues, list: FormList): number => {
  switch (list) {
    case 'HEADLINE':
    case 'TABLE':
    case 'LIST':
      return values.duties.filter(({ section }) => section === list).length;
    case 'PRE_SERVICE':
    case 'IN_SERVICE':
      return values.training.filter(({ phase }) => phase === list).length;
    case 'SUMMARY':
      return lines(values.summary).length;
    case 'TOOLS':
      return lines(values.tools).length;
    case 'RECORDS':
      return lines(values.records).length;
    case 'TIME_PATTERNS':
      return values.timePatterns.length;
    case 'AUTHORITIES':
      return values.authorities.length;
    case 'QUALIFICATIONS':
      return values.qualifications.length;
    case 'CAREER':
      return values.careerPaths.length;
    case 'BASIS':
      return values.basisDocuments.length;
  }
};

/** A measure in words keeps no target; hidden inputs must not be sent. */
const measureOf = (measure: MeasureValues, idOf: IdOf) => {
  const { kind, comparatorAssumed, metricCode, targetValue, unit } = measure;
  const id = idOf(measure.id);
  const phrase = measure.phrase ?? '';
  if (kind === 'QUALITATIVE') return { id, kind, phrase, metricCode: said(metricCode) };
  const comparator = measure.comparator || null;
  return {
    id,
    kind,
    phrase,
    metricCode: said(metricCode),
    comparator,
    comparatorAssumed: comparator !== null && comparatorAssumed,
    targetValue,
    unit: said(unit),
  };
};
