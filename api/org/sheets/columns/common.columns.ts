import type { Bilingual } from '../../../core/bilingual.ts';
import type { SheetColumn } from './column.ts';

/** The number under which Remit knows a record: in an export, so that it is found again whatever else changes. */
export const idColumn: SheetColumn = {
  field: 'id',
  heading: { zh: '系统编号', en: 'Remit id' },
  aliases: ['系统ID', 'ID'],
  type: 'text',
  isFixed: true,
  about: {
    zh: '导出时自带，请勿修改；新记录留空',
    en: 'Comes with an export; do not change it, and leave it empty for new records',
  },
  example: { zh: '', en: '' },
};

/** The number of another record that a row names beside its name, likewise. */
export const numberColumn = (field: string, heading: Bilingual): SheetColumn => ({
  field,
  heading,
  aliases: [],
  type: 'text',
  isFixed: true,
  about: {
    zh: '导出时自带，重名时据此辨认；可整列删去',
    en: 'Comes with an export, to tell those of one name apart; the column may be left out',
  },
  example: { zh: '', en: '' },
});

/** The place among those beside it. */
export const sortColumn: SheetColumn = {
  field: 'sort',
  heading: { zh: '排序', en: 'Order' },
  aliases: ['序', '显示顺序', '排序号'],
  type: 'number',
  about: { zh: '0 至 100000 的整数，小的在前', en: 'A whole number from 0 to 100 000, smallest first' },
  example: { zh: '10', en: '10' },
};

/** From when it exists. */
export const openedColumn: SheetColumn = {
  field: 'openedOn',
  heading: { zh: '设立日期', en: 'Opened on' },
  aliases: ['成立日期', '启用日期', '生效日期'],
  type: 'day',
  about: {
    zh: '如 2026-01-05；新建时留空即今天，已有记录不能在此修改',
    en: 'Such as 2026-01-05; empty: today. It cannot be changed here later',
  },
  example: { zh: '2026-01-05', en: '2026-01-05' },
};

/** From when it no longer exists. */
export const closedColumn: SheetColumn = {
  field: 'closedOn',
  heading: { zh: '撤销日期', en: 'Closed on' },
  aliases: ['关闭日期', '失效日期', '停用日期', 'closing date'],
  type: 'day',
  about: {
    zh: '从这一天起不再存在，可以是以后的日期；届时须已无人任职、无下级单位。写“清空”恢复',
    en: 'The first day without it, which may lie ahead; nobody holds it then, no unit is below. CLEAR takes a closing back',
  },
  example: { zh: '', en: '' },
};
