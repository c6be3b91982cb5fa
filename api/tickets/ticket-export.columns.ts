import { say, type Bilingual, type Locale } from '../core/bilingual.ts';
import { ZONE } from '../core/clock.ts';
import type { WorkbookCell, WorkbookColumn } from '../core/workbook.ts';
import { wordOf } from './ticket-export.words.ts';
import type { ExportedTicket } from './ticket-export.rows.ts';

/** A column of the exported list: its heading, its width in characters, and what a ticket has there. */
interface Column {
  readonly heading: Bilingual;
  readonly width: number;
  readonly cell: (ticket: ExportedTicket, locale: Locale) => WorkbookCell;
}

const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as people write it, in the organisation's time. */
const at = (instant: string | null): string | null => instant && minute.format(new Date(instant));

const yesNo = (yes: boolean, locale: Locale): string =>
  say(yes ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }, locale);

const columns: readonly Column[] = [
  { heading: { zh: '编号', en: 'Number' }, width: 18, cell: ({ number }) => number },
  {
    heading: { zh: '类型', en: 'Kind' },
    width: 10,
    cell: ({ kind }, locale) => wordOf('kinds', kind, locale),
  },
  {
    heading: { zh: '状态', en: 'State' },
    width: 14,
    cell: ({ state }, locale) => wordOf('states', state, locale),
  },
  { heading: { zh: '分类', en: 'Category' }, width: 16, cell: ({ category }) => category },
  {
    heading: { zh: '优先级', en: 'Priority' },
    width: 9,
    cell: ({ priority }, locale) => wordOf('priorities', priority, locale),
  },
  {
    heading: { zh: '严重程度', en: 'Severity' },
    width: 10,
    cell: ({ severity }, locale) => wordOf('severities', severity, locale),
  },
  {
    heading: { zh: '来源渠道', en: 'Channel' },
    width: 12,
    cell: ({ channel }, locale) => wordOf('channels', channel, locale),
  },
  {
    heading: { zh: '来源层级', en: 'Level' },
    width: 12,
    cell: ({ level }, locale) => wordOf('levels', level, locale),
  },
  { heading: { zh: '诉求内容', en: 'Matter' }, width: 50, cell: ({ content }) => content },
  { heading: { zh: '客户', en: 'Customer' }, width: 12, cell: ({ customerName }) => customerName },
  { heading: { zh: '电话', en: 'Phone' }, width: 16, cell: ({ customerPhone }) => customerPhone },
  { heading: { zh: '登记部门', en: 'Registered by' }, width: 20, cell: ({ originUnit }) => originUnit },
  { heading: { zh: '处理部门', en: 'Handling unit' }, width: 20, cell: ({ handlingUnit }) => handlingUnit },
  { heading: { zh: '处理人', en: 'Handler' }, width: 12, cell: ({ handler }) => handler },
  {
    heading: { zh: '登记时间', en: 'Registered at' },
    width: 17,
    cell: ({ registeredAt }) => at(registeredAt),
  },
  { heading: { zh: '办理期限', en: 'Due at' }, width: 17, cell: ({ dueAt }) => at(dueAt) },
  { heading: { zh: '提交答复', en: 'Replied at' }, width: 17, cell: ({ repliedAt }) => at(repliedAt) },
  { heading: { zh: '办结时间', en: 'Closed at' }, width: 17, cell: ({ closedAt }) => at(closedAt) },
  {
    heading: { zh: '是否属实', en: 'Validity' },
    width: 12,
    cell: ({ validity }, locale) => wordOf('validities', validity, locale),
  },
  {
    heading: { zh: '客户评价', en: 'Satisfaction' },
    width: 12,
    cell: ({ satisfaction }, locale) => wordOf('satisfactions', satisfaction, locale),
  },
  { heading: { zh: '重派次数', en: 'Sent back' }, width: 9, cell: ({ sentBackCount }) => sentBackCount },
  {
    heading: { zh: '紧急事件', en: 'Emergency' },
    width: 10,
    cell: ({ isEmergency }, locale) => yesNo(isEmergency, locale),
  },
];

/** The columns of an exported list of tickets. */
export const exportColumns = (locale: Locale): WorkbookColumn[] =>
  columns.map(({ heading, width }) => ({ heading: say(heading, locale), width }));

/** The cells of a ticket. */
export const exportCells = (ticket: ExportedTicket, locale: Locale): WorkbookCell[] =>
  columns.map(({ cell }) => cell(ticket, locale));
