import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';

/** The stretches of a run that lie on one line or in one cell, without what is empty. */
function pieces(text: string, { from, to }: Span, breaks: RegExp): Span[] {
  const found: Span[] = [];
  let start = from;
  for (let place = from; place <= to; place++) {
    if (place < to && !breaks.test(text[place] ?? '')) continue;
    if (text.slice(start, place).trim() !== '') found.push({ from: start, to: place });
    start = place + 1;
  }
  return found;
}

/** What names a field of its own in a row of cells, be it a field that job descriptions have or not. */
const fieldName =
  /(?:职位|岗位|职务|部门|单位|编号|编码|代码|名称|标签|标识|等级|级别|密级|日期|时间|人数|对象|关系|地点|范围|版本|页码|电话)$/;
const isFieldName = (written: string): boolean => written.length <= 8 && fieldName.test(written);

/** Whether other cells stand before a label on its line. */
const isRow = (text: string, label: number): boolean =>
  text.slice(text.lastIndexOf('\n', label - 1) + 1, label).includes('\t');

/** Whether the cell behind a label is empty: what stands in the cells behind it belongs to other labels. */
function isEmptyCell({ text }: Sheet, line: Span): boolean {
  const cells = text.slice(line.from, line.to).split('\t');
  const isColon = /[:：]\s*$/.test(text.slice(Math.max(0, line.from - 3), line.from));
  if (isColon || cells.length < 3 || cells[0]?.trim() !== '' || cells[1]?.trim() !== '') return false;
  const said = cells.slice(2).map((cell) => cell.trim());
  return said.length > 1 || isFieldName(said[0] ?? '');
}

/**
 * Where the value of a field of one line stands behind its label: on the same line, in the next cell, or alone on the
 * next line. More lines below an empty place belong to something else.
 */
export function lineValue(sheet: Sheet, run: Span): Span {
  const { text } = sheet;
  const lineEnd = text.slice(run.from, run.to).search(/\n/);
  const line = { from: run.from, to: lineEnd < 0 ? run.to : run.from + lineEnd };
  const cells = pieces(text, line, /\t/);
  if (cells[0]) return isEmptyCell(sheet, line) ? { from: run.from, to: run.from } : cells[0];
  // The last cell of its row is empty: the line below is none of it.
  if (/^\t[ \t]*$/.test(text.slice(line.from, line.to)) && isRow(text, run.from))
    return { from: run.from, to: run.from };
  const lines = pieces(text, run, /\n/);
  const only = lines[0];
  const isColon = /[:：]\s*$/.test(text.slice(Math.max(0, run.from - 3), run.from));
  if (
    only &&
    (lines.length === 1 || (!isColon && !text.slice(run.from - 1, line.to + 1).includes('\t'))) &&
    only.to - only.from <= 60
  )
    return pieces(text, only, /\t/)[0] ?? only;
  return { from: run.from, to: run.from };
}

/** As `lineValue`, with the further cells of its line. */
export function rowValues(sheet: Sheet, run: Span): Span {
  const one = lineValue(sheet, run);
  const lineEnd = sheet.text.slice(one.to, run.to).search(/\n/);
  const rest = { from: one.from, to: lineEnd < 0 ? run.to : one.to + lineEnd };
  if (one.from === one.to) return one;
  // 客服主管 | 协作岗位 | 营销部专员: the cell that names a field ends the list.
  const own = pieces(sheet.text, rest, /\t/);
  const next = own.findIndex((cell) => isFieldName(sheet.slice(cell).trim()));
  return next > 0 ? { from: one.from, to: own[next - 1]?.to ?? one.to } : rest;
}

/** As `rowValues`, for a list of names, which may also stand on lines below each other. */
export function lineValues(sheet: Sheet, run: Span): Span {
  const row = rowValues(sheet, run);
  if (row.from === row.to || sheet.slice(row).includes('\t')) return row;
  // Short names on lines of their own go on with the list.
  const lines = pieces(sheet.text, run, /\n/);
  const isColumn =
    lines.length > 1 &&
    lines.length <= 12 &&
    lines.every((line) => sheet.slice(line).trim().length <= 16 && !/[。；]/.test(sheet.slice(line)));
  return isColumn ? { from: row.from, to: run.to } : row;
}
