import type { Variant } from '../extracted.ts';

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
  // Says that the paper is not in force, or that questions were open when it was printed.
  'warning',
  'unsettled',
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

/** The lists of which a form may say as a whole that they are blank, 无 or break off, where no text of theirs says it. */
export const statedLists = [
  'HEADLINE',
  'TABLE',
  'LIST',
  'AUTHORITIES',
  'QUALIFICATIONS',
  'TIME_PATTERNS',
  'CAREER',
  'BASIS',
] as const;
export type StatedList = (typeof statedLists)[number];

/**
 * The style of a paragraph: what it holds; `req:AGE` a requirement; `state:BASIS` what is said of a whole list in place of
 * its lines; `form:V1` the title of the form; `label` a label of the form and `note` what it says of itself, neither of
 * which is content.
 */
export type FormField =
  | PlainField
  | `req:${RequirementKind}`
  | `state:${StatedList}`
  | `form:${PrintedForm}`
  | 'label'
  | 'note';

const all: readonly FormField[] = [
  ...plainFields,
  ...requirementKinds.map((kind) => `req:${kind}` as const),
  ...statedLists.map((list) => `state:${list}` as const),
  ...printedForms.map((form) => `form:${form}` as const),
  'label',
  'note',
];

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** What a style says beyond the field: facts that no words of a form tell. */
export interface StyleFacets {
  /** The form has the label, the description says nothing; what somebody writes there counts. */
  readonly isUnsaid?: boolean;
  /** The words say more than is meant: a number that only counts, a requirement that names no subject. */
  readonly isBare?: boolean;
  /** The kind of its source, where that has no printed form of its own: at the title of the form. */
  readonly variant?: Variant;
  /** Its place in its list, from 1, where the form prints the list in another order. */
  readonly place?: number;
}

const baseOf = (field: FormField): string =>
  `Remit${field
    .split(/[:_]/)
    .map((part) => capital(part === part.toUpperCase() ? part.toLowerCase() : part))
    .join('')}`;

/** The id of a paragraph style, made of letters and digits only: other programs would change it. */
export const styleOf = (
  field: FormField,
  { isUnsaid = false, isBare = false, variant, place }: StyleFacets = {},
): string =>
  [
    baseOf(field),
    isUnsaid ? 'Open' : '',
    isBare ? 'Bare' : '',
    variant ? `Of${variant}` : '',
    place === undefined ? '' : `At${place}`,
  ].join('');

const byStyle = new Map(all.map((field) => [baseOf(field), field]));
const facets = /^(Remit\w*?)(Open)?(Bare)?(?:Of(V\d{1,2}))?(?:At(\d{1,3}))?$/;

/** What a paragraph of a style holds; undefined where the style is none of ours. */
export const fieldOfStyle = (style: string): (StyleFacets & { readonly field: FormField }) | undefined => {
  const [, base = '', open, bare, variant, place] = facets.exec(style) ?? [];
  const field = byStyle.get(base);
  if (!field) return undefined;
  return {
    field,
    ...(open && { isUnsaid: true }),
    ...(bare && { isBare: true }),
    ...(variant && { variant: variant as Variant }),
    ...(place && { place: Number(place) }),
  };
};

/** A paragraph of a form that Remit printed, by its place in the text of the file. */
export interface FormParagraph extends StyleFacets {
  readonly field: FormField;
  readonly from: number;
  readonly to: number;
}
