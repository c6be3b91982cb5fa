/**
 * What a paragraph of a form that Remit prints holds. Each is a paragraph style of the Word file, so that a form which
 * was edited in Word still says which paragraph is what: a row that somebody copies keeps its styles.
 */
const plainFields = [
  'title',
  'code',
  'tag',
  'unit',
  'department',
  'jobClass',
  'jobKind',
  'jobSeries',
  'payGrade',
  'workplace',
  'establishedOn',
  'analysedOn',
  'headcount',
  'staffUnderCharge',
  'superior',
  'peer',
  'subordinate',
  'indirectSubordinate',
  'purpose',
  'coreDuty',
  'summary',
  'background',
  'conclusion',
  'remarks',
  // The number or the rank of a duty, which begins it, and says in which list it stands.
  'headlineNumber',
  'rank',
  'tableNumber',
  'listNumber',
  'dutyHeading',
  'dutyStatement',
  'task',
  'share',
  'shareReason',
  'level',
  'measure',
  // The kind of a power, which begins it.
  'powerKind',
  'power',
  'internal',
  'external',
  'genderTicks',
  'educationTicks',
  'titleTicks',
  'preService',
  'inService',
  'tool',
  'environment',
  'workingTime',
  'timePattern',
  'record',
  'promotion',
  'lateral',
  // The kind of a document, which begins it.
  'basisKind',
  'basisName',
  'basisDay',
  'basisDept',
  'basisNumber',
  'writer',
  'reviewer',
  'approver',
  'compiledOn',
] as const;

export type PlainField = (typeof plainFields)[number];

/** The kinds of requirements; each has a style of its own. */
export const requirementKinds = [
  'AGE',
  'GENDER',
  'EDUCATION',
  'TITLE',
  'MAJOR',
  'EXPERIENCE',
  'LANGUAGE',
  'VOICE',
  'APPEARANCE',
  'HEALTH',
  'TYPING',
  'CERTIFICATE',
  'KNOWLEDGE',
  'SKILL',
  'COMPETENCY',
  'BUSINESS_SCOPE',
  'TRAINING_HISTORY',
  'OTHER',
] as const;
export type RequirementKind = (typeof requirementKinds)[number];

/** The three printed forms; the title of the document says which one it is, and begins a description. */
export const printedForms = ['V1', 'V2', 'V3'] as const;
export type PrintedForm = (typeof printedForms)[number];

/**
 * The style of a paragraph: what it holds; `req:AGE` a requirement; `form:V1` the title of the form; `label` a label of the
 * form and `note` what it says of itself, neither of which is content.
 */
export type FormField = PlainField | `req:${RequirementKind}` | `form:${PrintedForm}` | 'label' | 'note';

const all: readonly FormField[] = [
  ...plainFields,
  ...requirementKinds.map((kind) => `req:${kind}` as const),
  ...printedForms.map((form) => `form:${form}` as const),
  'label',
  'note',
];

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** The id of a paragraph style, made of letters and digits only: other programs would change it. */
export const styleOf = (field: FormField): string =>
  `Remit${field
    .split(/[:_]/)
    .map((part) => capital(part === part.toUpperCase() ? part.toLowerCase() : part))
    .join('')}`;

const byStyle = new Map(all.map((field) => [styleOf(field), field]));

/** Every field with its style. */
export const formStyles: readonly (readonly [field: FormField, style: string])[] = all.map((field) => [
  field,
  styleOf(field),
]);

/** What a paragraph of a style holds; undefined where the style is none of ours. */
export const fieldOfStyle = (style: string): FormField | undefined => byStyle.get(style);

/** A paragraph of a form that Remit printed, by its place in the text of the file. */
export interface FormParagraph {
  readonly field: FormField;
  readonly from: number;
  readonly to: number;
}
