import { invalid } from '../../../core/refusal.ts';
import type { UploadedFile } from '../../../core/upload.ts';
import type { SheetColumn } from '../columns/column.ts';
import { recognised } from '../columns/column.ts';
import { sheetLimits } from '../sheet.words.ts';
import { encodingOf, isGarbled, textOf, type Encoding } from './encoding.ts';
import {
  emptySheet,
  garbledHeadings,
  noSheet,
  otherEncoding,
  tooManyRows,
  type RawRow,
  type SheetRows,
} from './raw.ts';
import { readCsv, separatorOf, type Separator } from './read-csv.ts';
import { openXlsx } from './read-xlsx.ts';

/** How a file was written, so that it can be given back in the same way. */
export type SheetFormat =
  | { readonly type: 'xlsx' }
  | {
      readonly type: 'csv';
      readonly encoding: Encoding;
      readonly hasMark: boolean;
      readonly separator: Separator;
      /** Whether its lines end as Windows has them. */
      readonly isWindows: boolean;
    };

/** What stands at the top of a sheet; its rows come after that, some at a time. */
export interface SheetHead {
  readonly format: SheetFormat;
  /** What stands above the headings, such as a title. */
  readonly preamble: readonly RawRow[];
  readonly headings: readonly string[];
  readonly headLine: number;
}

/** A sheet that is being read. */
export interface ReadSheet extends SheetHead {
  /** Reads the rows below the headings, as they are asked for; cells at their ends that are empty are left out. */
  readonly rows: () => SheetRows;
}

/** So many rows may stand above the headings. */
const FIRST = 10;

/** The row with the headings: the one of the first rows in which most of them are known; else the first. */
const headAt = (rows: readonly RawRow[], columns: readonly SheetColumn[]): number => {
  const known = rows
    .slice(0, FIRST)
    .map(({ cells }) => recognised(cells, columns).filter((field) => field !== null).length);
  const most = Math.max(0, ...known);
  return most === 0 ? 0 : known.indexOf(most);
};

const checkCells = (rows: readonly RawRow[]): void => {
  for (const { line, cells } of rows)
    for (const cell of cells)
      if (cell.length > sheetLimits.cell)
        throw invalid({
          path: 'file',
          code: 'TOO_LONG',
          text: {
            zh: `第 ${line} 行有一格超过 ${sheetLimits.cell} 个字符`,
            en: `a cell of line ${line} has more than ${sheetLimits.cell} characters`,
          },
        });
};

const startOf = async (file: UploadedFile): Promise<Uint8Array> => {
  for await (const piece of file.stream() as AsyncIterable<Uint8Array>) return piece.slice(0, 16);
  return new Uint8Array();
};

const open = async (
  file: UploadedFile,
  asked: Encoding | null,
): Promise<{ format: SheetFormat; raw: () => SheetRows }> => {
  const { name } = file;
  const start = await startOf(file);
  const isZip = start[0] === 0x50 && start[1] === 0x4b;
  const isOle = start[0] === 0xd0 && start[1] === 0xcf;
  if (isZip || isOle || /\.xls[xm]?$/i.test(name))
    return { format: { type: 'xlsx' }, raw: await openXlsx(file, start) };
  const isCsv = /\.(csv|txt|tsv)$/i.test(name) || name === '';
  const found = await encodingOf(file, start, asked);
  if (!found && !isCsv) throw noSheet('请上传 .xlsx 或 .csv 文件', 'send an .xlsx or a .csv file');
  if (!found) throw otherEncoding(asked);
  const { encoding, hasMark } = found;
  let first = '';
  for await (const piece of textOf(file, encoding)) if ((first += piece).length > 20_000) break;
  const separator = separatorOf(first);
  const isWindows = first.includes('\r\n');
  return {
    format: { type: 'csv', encoding, hasMark, separator, isWindows },
    raw: () => readCsv(textOf(file, encoding), separator),
  };
};

const trimmed = ({ line, cells }: RawRow): RawRow => ({
  line,
  cells: cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1),
});

/** The rows below the headings. @param skipped so many rows stand above them. */
async function* below(raw: SheetRows, skipped: number): SheetRows {
  let count = -skipped;
  for await (const rows of raw) {
    const some = count < 0 ? rows.slice(-count) : rows;
    count += rows.length;
    if (count > sheetLimits.rows) throw tooManyRows();
    checkCells(some);
    if (some.length > 0) yield some.map(trimmed);
  }
  if (count <= 0) throw emptySheet();
}

/**
 * Begins to read a file that somebody sent: an .xlsx, or a .csv in UTF-8, UTF-16 or GBK. It is read piece by piece: of a
 * sheet of any length only some rows are ever in memory.
 *
 * @param encoding the one to read a .csv in; null: the one that it seems to have.
 * @throws Refusal INVALID for what is no sheet, is empty, or is too large; some of it only while the rows are read
 */
export const readSheetFile = async (
  file: UploadedFile,
  columns: readonly SheetColumn[],
  encoding: Encoding | null,
): Promise<ReadSheet> => {
  const { format, raw } = await open(file, encoding);
  const first: RawRow[] = [];
  for await (const rows of raw()) {
    first.push(...rows);
    if (first.length >= FIRST) break;
  }
  const at = headAt(first, columns);
  const head = first[at] && trimmed(first[at]);
  if (!head) throw emptySheet();
  checkCells(first.slice(0, at + 1));
  if (head.cells.some(isGarbled)) throw garbledHeadings(head.cells.find(isGarbled) ?? '');
  return {
    format,
    preamble: first.slice(0, at),
    headings: head.cells.map((heading) => heading.trim()),
    headLine: head.line,
    rows: () => below(raw(), at + 1),
  };
};
