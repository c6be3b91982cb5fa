import { say, type Bilingual, type Locale } from '../../../core/bilingual.ts';
import type { FormText } from '../../../core/form-text.ts';
import type { WorkbookCell, WorkbookColumn } from '../../../core/workbook.ts';
import { printedText } from '../../import/form/form-texts.ts';
import { stateWords } from '../../job.codes.ts';
import type { JobState } from '../../job.words.ts';

/** A post as the register has it. */
export interface RegisterRow {
  readonly id: string;
  /** The names of the units from the organisation down to the post's own. */
  readonly path: readonly string[];
  readonly title: string;
  readonly aliases: readonly string[];
  readonly isLead: boolean;
  readonly superior: string | null;
  /** Approved seats; null where no plan is known, which is not 0. */
  readonly plan: number | null;
  readonly holders: readonly string[];
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly isClosed: boolean;
  readonly code: FormText;
  readonly tag: FormText;
  readonly owningCompany: FormText;
  readonly jobClass: FormText;
  readonly jobKind: FormText;
  readonly jobSeries: FormText;
  readonly payGrade: FormText;
  readonly workplace: FormText;
  /** The version in force, else the latest one that may be seen; null where there is none. */
  readonly version: number | null;
  readonly state: JobState | null;
  readonly effectiveFrom: string | null;
  /** The day on which that version was reviewed. */
  readonly reviewedOn: string | null;
}

interface Column {
  readonly heading: Bilingual;
  readonly width: number;
  readonly cell: (row: RegisterRow, locale: Locale) => WorkbookCell;
}

const day = (value: string | null): WorkbookCell => (value === null ? null : { day: value });

const text =
  (
    name: keyof RegisterRow &
      ('code' | 'tag' | 'owningCompany' | 'jobClass' | 'jobKind' | 'jobSeries' | 'payGrade' | 'workplace'),
  ): Column['cell'] =>
  (row) =>
    printedText(row[name]) ?? null;

/** Seats without a holder: unknown where no plan is known, and of a closed post. */
const vacancies = ({ plan, holders, isClosed }: RegisterRow): number | null =>
  plan === null || isClosed ? null : plan - holders.length;

const columns: readonly Column[] = [
  { heading: { zh: '单位', en: 'Unit' }, width: 20, cell: ({ path }) => path.at(-1) ?? '' },
  { heading: { zh: '单位路径', en: 'Unit path' }, width: 40, cell: ({ path }) => path.join(' / ') },
  { heading: { zh: '职位名称', en: 'Title' }, width: 22, cell: ({ title }) => title },
  { heading: { zh: '其他名称', en: 'Other titles' }, width: 20, cell: ({ aliases }) => aliases.join('、') },
  { heading: { zh: '职位编码', en: 'Code' }, width: 14, cell: text('code') },
  { heading: { zh: '职位标识', en: 'Tag' }, width: 12, cell: text('tag') },
  { heading: { zh: '所属单位', en: 'Owning company' }, width: 20, cell: text('owningCompany') },
  { heading: { zh: '职类', en: 'Job class' }, width: 12, cell: text('jobClass') },
  { heading: { zh: '职种', en: 'Job kind' }, width: 12, cell: text('jobKind') },
  { heading: { zh: '职系', en: 'Job series' }, width: 12, cell: text('jobSeries') },
  { heading: { zh: '薪酬等级', en: 'Pay grade' }, width: 16, cell: text('payGrade') },
  { heading: { zh: '工作地点', en: 'Workplace' }, width: 18, cell: text('workplace') },
  { heading: { zh: '直接上级', en: 'Superior' }, width: 20, cell: ({ superior }) => superior },
  {
    heading: { zh: '负责人岗', en: 'Leads its unit' },
    width: 10,
    cell: ({ isLead }, locale) => (isLead ? say({ zh: '是', en: 'Yes' }, locale) : ''),
  },
  { heading: { zh: '编制', en: 'Seats planned' }, width: 8, cell: ({ plan }) => plan },
  { heading: { zh: '在岗人数', en: 'Holders' }, width: 10, cell: ({ holders }) => holders.length },
  { heading: { zh: '缺编', en: 'Vacant' }, width: 8, cell: vacancies },
  { heading: { zh: '任职人', en: 'Held by' }, width: 28, cell: ({ holders }) => holders.join('、') },
  { heading: { zh: '说明书版本', en: 'Version' }, width: 12, cell: ({ version }) => version },
  {
    heading: { zh: '说明书状态', en: 'State' },
    width: 12,
    cell: ({ state }, locale) =>
      say(state === null ? { zh: '尚无说明书', en: 'None' } : stateWords[state], locale),
  },
  {
    heading: { zh: '生效日期', en: 'Effective from' },
    width: 13,
    cell: ({ effectiveFrom }) => day(effectiveFrom),
  },
  { heading: { zh: '最近审核', en: 'Last reviewed' }, width: 13, cell: ({ reviewedOn }) => day(reviewedOn) },
  { heading: { zh: '设立日期', en: 'Exists from' }, width: 13, cell: ({ openedOn }) => day(openedOn) },
  { heading: { zh: '撤销日期', en: 'Closed on' }, width: 13, cell: ({ closedOn }) => day(closedOn) },
];

/** The columns of the register in a language. */
export const registerColumns = (locale: Locale): WorkbookColumn[] =>
  columns.map(({ heading, width }) => ({ heading: say(heading, locale), width }));

/** A post as a row of the register. Pure. */
export const registerCells = (row: RegisterRow, locale: Locale): WorkbookCell[] =>
  columns.map(({ cell }) => cell(row, locale));
