import { isPostName } from './grammar/posts.ts';
import type { Mark } from './mark.ts';
import type { Span } from './passage.ts';

/** What a column of a table of posts holds, by the ids of the labels. */
const columns: Readonly<Record<string, RegExp>> = {
  title: /^(?:岗位|职位|职务)(?:名称)?$|^(?:岗位|职位)设置$/,
  headcount: /^(?:定员|编制|人数|定编|岗位编制|人员编制|编制人数|定员人数|拟定人数)(?:[（(]人[）)])?$/,
  department: /^(?:所属)?(?:部门|科室|班组)$/,
  superior: /^(?:直接)?上级$|^汇报对象$/,
  duties: /^(?:主要|岗位|工作|主要工作|主要岗位)?(?:职责|工作内容|职能)(?:描述|内容|范围)?$/,
  qualification: /^(?:任职|岗位)?(?:要求|资格|条件)(?:条件|要求)?$|^任职(?:资格|要求|条件)$/,
  NUMBER: /^(?:序号|编号|No\.?)$/i,
};
const idOf = (cell: string): string | undefined =>
  Object.entries(columns).find(([, names]) => names.test(cell.replaceAll(/\s/g, '')))?.[0];

/** A row that describes one post, as a stretch, with the labels that its columns are. */
export interface PostRow extends Span {
  readonly title: Span;
  readonly marks: readonly Mark[];
  /** The cells that only number the row. */
  readonly numbers: readonly Span[];
}

const markAt = (id: string, place: number): Mark => {
  const part = id === 'duties' || id === 'qualification' ? id : id === 'superior' ? 'relations' : 'head';
  return { id, part, strength: 'FORM', from: place, to: place, style: null, isLine: true };
};

/** The posts of tables that have one in each row, and the row of names above them. */
export function postRows(text: string): { head: Span; rows: readonly PostRow[] }[] {
  const tables: { head: Span; rows: PostRow[] }[] = [];
  let ids: (string | undefined)[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const from = start;
    start += line.length + 1;
    if (!line.includes('\t')) {
      if (line.trim() !== '') ids = [];
      continue;
    }
    const cells = line.split('\t');
    const own = cells.map((cell) => idOf(cell.trim()));
    if (
      own.includes('title') &&
      (own.includes('duties') || own.includes('qualification')) &&
      own.filter((id) => id === undefined).length <= cells.length / 2
    ) {
      ids = own;
      tables.push({ head: { from, to: from + line.length }, rows: [] });
      continue;
    }
    const name = cells[ids.indexOf('title')]?.trim() ?? '';
    if (
      ids.length === 0 ||
      cells.length !== ids.length ||
      !(isPostName(name) || (name.length >= 2 && name.length <= 12 && !/[，。；：]/.test(name)))
    ) {
      ids = [];
      continue;
    }
    let place = from;
    const marks: Mark[] = [];
    const numbers: Span[] = [];
    let title: Span = { from, to: from };
    cells.forEach((cell, column) => {
      const id = ids[column];
      if (id === 'title')
        title = { from: place + cell.indexOf(name), to: place + cell.indexOf(name) + name.length };
      if (id === 'NUMBER') numbers.push({ from: place, to: place + cell.length });
      marks.push(markAt(id === 'NUMBER' || id === undefined ? 'other' : id, place));
      place += cell.length + 1;
    });
    tables.at(-1)?.rows.push({
      from,
      to: from + line.length,
      title,
      numbers,
      marks: marks.filter(({ id }) => id !== 'other'),
    });
  }
  return tables.filter(({ rows }) => rows.length > 0);
}
