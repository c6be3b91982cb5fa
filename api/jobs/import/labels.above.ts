import { labelNamed } from './grammar/labels.ts';
import type { Mark } from './mark.ts';

interface Row {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly { readonly from: number; readonly text: string }[];
}

function rowsIn(text: string): Row[] {
  const rows: Row[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    let place = from;
    const cells = line.split('\t').map((cell) => {
      const own = { from: place, text: cell.trim() };
      place += cell.length + 1;
      return own;
    });
    if (line.trim() !== '') rows.push({ from, to: from + line.length, cells });
    from += line.length + 1;
  }
  return rows;
}

const named = (cell: string): ReturnType<typeof labelNamed> =>
  labelNamed(cell.replaceAll(/\s/g, '').replace(/[:：]$/, ''));

/** The parts of a form whose labels stand in a row above the row of their values. */
const parts = new Set(['head', 'relations', 'signOff']);

/** Rows of labels above a row of as many values: 岗位名称⇥所属部门 above 调度员⇥工程部. Each value gets its label's mark. */
export function withLabelsAbove(text: string, marks: readonly Mark[]): Mark[] {
  const rows = rowsIn(text);
  let all = [...marks];
  rows.forEach((head, place) => {
    const below = rows[place + 1];
    const labels = head.cells.map((cell) => named(cell.text));
    const isHead =
      labels.length >= 2 && labels.every((label) => label !== undefined && parts.has(label.part));
    const isBelow =
      below?.cells.length === head.cells.length &&
      below.cells.some((cell) => cell.text !== '') &&
      below.cells.every(
        (cell) => cell.text.length <= 40 && named(cell.text) === undefined && !/[:：]/.test(cell.text),
      );
    // More rows of values below each other are a table of several posts.
    const next = rows[place + 2];
    const isTable =
      next?.cells.length === head.cells.length && next.cells.every((cell) => named(cell.text) === undefined);
    if (!isHead || !below || !isBelow || isTable) return;
    const row: Omit<Mark, 'id' | 'part' | 'from' | 'to'> = { strength: 'FORM', style: null, isLine: true };
    all = [
      ...all.filter((mark) => mark.to <= head.from || mark.from >= below.to),
      { ...row, id: 'aboveValues', part: 'head', from: head.from, to: head.to },
      ...labels.flatMap((label, column) => {
        const from = below.cells[column]?.from ?? below.from;
        return label ? [{ ...row, id: label.id, part: label.part, from, to: from }] : [];
      }),
    ];
  });
  return all.toSorted((a, b) => a.from - b.from);
}
