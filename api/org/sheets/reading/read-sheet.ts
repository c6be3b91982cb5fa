import { invalid } from '../../../core/refusal.ts';
import type { SheetColumn } from '../columns/column.ts';
import { recognised } from '../columns/column.ts';
import { sheetLimits } from '../sheet.words.ts';
import { decoded, type Encoding } from './encoding.ts';
import { emptySheet, noSheet, otherEncoding, tooManyRows, type RawRow } from './raw.ts';
import { readCsv, separatorOf, type Separator } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

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

/** A sheet as it was read. */
export interface ReadSheet {
  readonly format: SheetFormat;
  /** What stands above the headings, such as a title. */
  readonly preamble: readonly RawRow[];
  readonly headings: readonly string[];
  readonly headLine: number;
  readonly rows: readonly RawRow[];
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

const rowsOf = async (
  bytes: Uint8Array,
  name: string,
  asked: Encoding | null,
): Promise<{ format: SheetFormat; raw: RawRow[] }> => {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isZip || isOle || /\.xls[xm]?$/i.test(name))
    return { format: { type: 'xlsx' }, raw: await readXlsx(bytes) };
  const isCsv = /\.(csv|txt|tsv)$/i.test(name) || name === '';
  const read = decoded(bytes, asked);
  if (!read && !isCsv) throw noSheet('请上传 .xlsx 或 .csv 文件', 'send an .xlsx or a .csv file');
  if (!read) throw otherEncoding(asked);
  const { text, encoding, hasMark } = read;
  const separator = separatorOf(text);
  const isWindows = text.includes('\r\n');
  return {
    format: { type: 'csv', encoding, hasMark, separator, isWindows },
    raw: await readCsv(text, separator),
  };
};

/**
 * Reads a file that somebody sent: an .xlsx, or a .csv in UTF-8, UTF-16 or GBK.
 *
 * @param encoding the one to read a .csv in; null: the one that it seems to have.
 * @throws Refusal INVALID for what is no sheet, is empty, or is too large
 */
export const readSheetFile = async (
  bytes: Uint8Array,
  name: string,
  columns: readonly SheetColumn[],
  encoding: Encoding | null,
): Promise<ReadSheet> => {
  const { format, raw } = await rowsOf(bytes, name, encoding);
  const at = headAt(raw, columns);
  const head = raw[at];
  const below = raw.slice(at + 1);
  if (!head || below.length === 0) throw emptySheet();
  if (below.length > sheetLimits.rows) throw tooManyRows(below.length);
  checkCells(raw);
  const width = Math.max(
    head.cells.findLastIndex((cell) => cell.trim() !== '') + 1,
    ...below.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1),
  );
  const wide = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, place) => cells[place] ?? '');
  return {
    format,
    preamble: raw.slice(0, at),
    headings: wide(head.cells).map((heading) => heading.trim()),
    headLine: head.line,
    rows: below.map(({ line, cells }) => ({ line, cells: wide(cells) })),
  };
};
