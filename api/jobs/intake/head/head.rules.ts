import type { Bilingual } from '../../../core/bilingual.ts';
import type { FormText } from '../../../core/form-text.ts';
import type { headFields } from '../../../org/positions/position-head.inputs.ts';
import type { PositionRelationKind } from '../../../org/org.words.ts';
import type { ExtractedJob, Text } from '../../import/extracted.ts';
import { FIGURE, figureOf } from '../../import/figures.ts';
import type { ImportedHeadField, ImportedHeadState } from './head.words.ts';

/** A name that a post has beside it, and the post that is meant, where that is known. */
export interface NamedPost {
  readonly id: string;
  readonly kind: PositionRelationKind;
  readonly rawName: string;
  readonly title: string | null;
}

/** What a post says in its head. */
export interface PostHead {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** The names of its unit, and of those above it. */
  readonly unit: { readonly name: string; readonly aliases: readonly string[] };
  readonly texts: Readonly<Record<(typeof headFields)[number], FormText>>;
  readonly headcountPlan: number | null;
  readonly superior: { readonly title: string; readonly aliases: readonly string[] } | null;
  /** The titles of the posts that report to it today. */
  readonly reporting: readonly string[];
  readonly relations: readonly NamedPost[];
}

/** A field of the head: what the file says, what the post says, and whether the file's word can be taken over. */
export interface HeadRow {
  readonly field: ImportedHeadField;
  readonly state: ImportedHeadState;
  /** What the file says; empty for a 无. */
  readonly file: readonly string[];
  /** Whether the file says 无. */
  readonly isNone: boolean;
  /** What the post says; empty where it says nothing. */
  readonly system: readonly string[];
  /** Why the file's word cannot be taken over; null where it can, or where there is nothing to take. */
  readonly why: Bilingual | null;
  readonly from: number;
  readonly to: number;
}

type HeadText = (typeof headFields)[number];

/** The texts of the head, and where the importer has them. */
export const headTexts: Readonly<
  Partial<Record<ImportedHeadField, { readonly column: HeadText; readonly of: (job: ExtractedJob) => Text }>>
> = {
  CODE: { column: 'code', of: ({ code }) => code },
  TAG: { column: 'tag', of: ({ header }) => header.tag },
  OWNING_COMPANY: {
    column: 'owningCompany',
    of: ({ unit, header }) => (isSilent(unit) ? header.company : unit),
  },
  JOB_CLASS: { column: 'jobClass', of: ({ header }) => header.jobClass },
  JOB_KIND: { column: 'jobKind', of: ({ header }) => header.jobKind },
  JOB_SERIES: { column: 'jobSeries', of: ({ header }) => header.jobSeries },
  PAY_GRADE: { column: 'payGrade', of: ({ header }) => header.payGrade },
  WORKPLACE: { column: 'workplace', of: ({ header }) => header.workplace },
  ESTABLISHED_ON: { column: 'establishedOn', of: ({ header }) => header.establishedOn },
  STAFF_UNDER_CHARGE: { column: 'staffUnderCharge', of: ({ header }) => header.staffUnderCharge },
};

/** The lists of names in the head, each with the kind of relation that it is. */
export const headLists: Readonly<
  Partial<
    Record<
      ImportedHeadField,
      { readonly kind: PositionRelationKind; readonly of: (job: ExtractedJob) => readonly Text[] }
    >
  >
> = {
  PEERS: { kind: 'PEER', of: ({ peers }) => peers },
  SUBORDINATES: { kind: 'DIRECT_SUBORDINATE', of: ({ subordinates }) => subordinates },
  INDIRECT_SUBORDINATES: { kind: 'INDIRECT_SUBORDINATE', of: ({ header }) => header.indirectSubordinates },
  INTERNAL_CONTACTS: { kind: 'INTERNAL_CONTACT', of: ({ contacts }) => contacts.internal },
  EXTERNAL_CONTACTS: { kind: 'EXTERNAL_CONTACT', of: ({ contacts }) => contacts.external },
};

/** Whether a place of a form says nothing: no label, or nothing behind it. */
const isSilent = ({ state }: { readonly state: string }): boolean => state === 'ABSENT' || state === 'BLANK';

/** Words without what writers vary: blanks, widths of brackets, marks at the end. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/[。；;，,、]+$/, '');
const isSame = (one: string, other: string): boolean => plain(one) === plain(other);

/** The number of seats that a form prints, such as 2人; null where it prints none or several. */
export const seatsIn = (text: string): number | null => {
  const found = [...text.matchAll(new RegExp(FIGURE, 'g'))].map(([figure]) => figureOf(figure) ?? Number.NaN);
  const [seats] = found;
  return found.length === 1 && seats !== undefined && Number.isInteger(seats) && seats <= 10_000
    ? seats
    : null;
};

const stateOf = (isEqual: boolean, isKnown: boolean): ImportedHeadState => {
  if (isEqual) return 'SAME';
  return isKnown ? 'DIFFERS' : 'MISSING';
};

/** The row of a place with one text; none where neither says anything. */
const rowOf = (
  field: ImportedHeadField,
  own: Text,
  system: readonly string[],
  isEqual: (value: string) => boolean,
  { isNone = false, why = null }: { isNone?: boolean; why?: Bilingual | null } = {},
): HeadRow[] => {
  const { from, to } = own;
  const base = { field, system, from, to, isNone: own.state === 'NONE' };
  const isKnown = system.length > 0 || isNone;
  if (isSilent(own)) return isKnown ? [{ ...base, state: 'NOT_IN_FILE', file: [], why: null }] : [];
  const equal = own.state === 'NONE' ? isNone : isEqual(own.value ?? '');
  return [
    {
      ...base,
      state: stateOf(equal, isKnown),
      file: own.value === null ? [] : [own.value],
      why: equal ? null : why,
    },
  ];
};

const textRow = (field: ImportedHeadField, own: Text, system: FormText): HeadRow[] =>
  rowOf(
    field,
    own,
    system.value === null ? [] : [system.value],
    (value) => isSame(value, system.value ?? ''),
    {
      isNone: system.state === 'NONE',
      why:
        (own.value ?? '').length > 4000
          ? { zh: '文字太长，岗位上最多 4000 字', en: 'too long: a post takes 4 000 characters' }
          : null,
    },
  );

const superiorRow = (own: Text, { superior, relations }: PostHead): HeadRow[] => {
  const named = relations.filter(({ kind }) => kind === 'SUPERIOR');
  const names = [
    ...(superior ? [superior.title, ...superior.aliases] : []),
    ...named.flatMap(({ rawName, title }) => [rawName, ...(title === null ? [] : [title])]),
  ];
  const shown = [...new Set([...(superior ? [superior.title] : []), ...named.map(({ rawName }) => rawName)])];
  const rows = rowOf('SUPERIOR', own, shown, (value) => names.some((name) => isSame(name, value)), {
    why: tooLong([own.value ?? '']),
  });
  // 无 is what a post without a superior says
  return rows.map((row) => (row.isNone && shown.length === 0 ? { ...row, state: 'SAME' } : row));
};

const tooLong = (names: readonly string[]): Bilingual | null =>
  names.some((name) => name.length > 200)
    ? { zh: '名称太长，最多 200 字，请到岗位页填写', en: 'a name is too long: 200 characters at most' }
    : null;

const saidElsewhere: Bilingual = {
  zh: '谁向本岗位汇报，在下级岗位的“直接上级”里改',
  en: 'who reports to the post is changed at those posts, as their superior',
};

/** Names of one kind beside a post, without those of posts that report to it anyway. */
export const namedBeside = ({ relations, reporting }: PostHead, kind: PositionRelationKind): NamedPost[] =>
  relations.filter(
    (relation) =>
      relation.kind === kind &&
      !(kind === 'DIRECT_SUBORDINATE' && relation.title !== null && reporting.includes(relation.title)),
  );

/** The row of a list of names: the same where both have the same names, in whatever order. */
const listRow = (field: ImportedHeadField, own: readonly Text[], post: PostHead): HeadRow[] => {
  const list = headLists[field];
  if (!list) return [];
  const reporting = field === 'SUBORDINATES' ? post.reporting : [];
  const named = namedBeside(post, list.kind);
  const printed = field === 'SUBORDINATES' ? post.texts.directSubordinates : null;
  const system = [...reporting, ...named.map(({ rawName }) => rawName)];
  const shown = system.length === 0 && printed?.value ? [printed.value] : system;
  const isNone = system.length === 0 && printed?.state === 'NONE';
  const said = own.flatMap(({ value }) => value ?? []);
  const [first] = own;
  const last = own.at(-1);
  const at = { from: first?.from ?? 0, to: last?.to ?? 0 };
  const saysNone = said.length === 0 && own.some(({ state }) => state === 'NONE');
  const base = { field, file: said, isNone: saysNone, system: shown, ...at };
  if (said.length === 0 && !saysNone)
    return shown.length > 0 || isNone ? [{ ...base, state: 'NOT_IN_FILE', why: null }] : [];
  const has = ({ rawName, title }: NamedPost, name: string): boolean =>
    isSame(rawName, name) || (title !== null && isSame(title, name));
  const isReporting = (name: string): boolean => reporting.some((title) => isSame(title, name));
  // What is named beside the post can be written there; who reports to it is said at the other posts.
  const isNamedSo =
    said.every((name) => isReporting(name) || named.some((one) => has(one, name))) &&
    named.every((one) => said.some((name) => has(one, name)));
  const isLeft = reporting.length > 0 && isNamedSo;
  const isEqual = saysNone
    ? shown.length === 0 && (printed === null || isNone)
    : (system.length === said.length &&
        said.every((name) => isReporting(name) || named.some((one) => has(one, name))) &&
        reporting.every((title) => said.some((name) => isSame(title, name))) &&
        named.every((one) => said.some((name) => has(one, name)))) ||
      (shown.length === 1 && said.length === 1 && isSame(shown[0] ?? '', said[0] ?? ''));
  return [
    {
      ...base,
      state: stateOf(isEqual, shown.length > 0 || isNone),
      why: isEqual ? null : isLeft ? saidElsewhere : tooLong(said),
    },
  ];
};

const headcountRow = (own: Text, { headcountPlan }: PostHead): HeadRow[] => {
  const seats = seatsIn(own.value ?? '');
  return rowOf(
    'HEADCOUNT',
    own,
    headcountPlan === null ? [] : [String(headcountPlan)],
    () => seats !== null && seats === headcountPlan,
    {
      why:
        seats === null
          ? {
              zh: '读不出一个人数，请到岗位页填写',
              en: 'no single number of seats can be read; enter it at the post',
            }
          : null,
    },
  );
};

const titleRow = (own: Text, { title, aliases }: PostHead): HeadRow[] =>
  rowOf('TITLE', own, [title], (value) => [title, ...aliases].some((name) => isSame(name, value)), {
    why:
      (own.value ?? '').length > 100 || aliases.length >= 20
        ? {
            zh: '又名最多 20 个，每个最多 100 字',
            en: 'a post has at most 20 other titles of 100 characters',
          }
        : null,
  });

const departmentRow = (own: Text, { unit }: PostHead): HeadRow[] =>
  rowOf(
    'DEPARTMENT',
    own,
    [unit.name],
    (value) => [unit.name, ...unit.aliases].some((name) => plain(value).endsWith(plain(name))),
    {
      why: {
        zh: '换单位会带走任职和权限，请到岗位页“调整所在单位”',
        en: 'another unit takes holders and permissions along: move the post on its own page',
      },
    },
  );

/** The head of a form beside that of a post, field by field, in the order of the form. Pure. */
export const headRows = (job: ExtractedJob, post: PostHead): HeadRow[] => [
  ...titleRow(job.title, post),
  ...departmentRow(job.department, post),
  ...superiorRow(job.superior, post),
  ...(Object.keys(headTexts) as ImportedHeadField[]).flatMap((field) => {
    const text = headTexts[field];
    return text ? textRow(field, text.of(job), post.texts[text.column]) : [];
  }),
  ...headcountRow(job.header.headcount, post),
  ...(Object.keys(headLists) as ImportedHeadField[]).flatMap((field) =>
    listRow(field, headLists[field]?.of(job) ?? [], post),
  ),
];

/** Whether what the file says can be written to the post. */
export const mayBeTaken = ({ state, why }: HeadRow): boolean =>
  (state === 'MISSING' || state === 'DIFFERS') && why === null;
