import type { UploadedFile } from '../../../core/upload.ts';
import { sheetLimits } from '../sheet.words.ts';
import { damaged, noSheet, tooManyRows } from './raw.ts';
import { sharedTextReader } from './shared-texts.ts';
import { unpacked, type PartReader } from './unpack.ts';
import { Workbook } from './workbook.ts';

const ROW = '<row';

/** Counts how often a row begins in a sheet's text, which comes in pieces. */
class RowCount implements PartReader {
  rows = 0;
  private rest = '';

  take(piece: Uint8Array): void {
    const text = this.rest + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
    for (let at = text.indexOf(ROW); at >= 0; at = text.indexOf(ROW, at + 1)) this.rows += 1;
    this.rest = text.slice(-(ROW.length - 1));
  }
}

/**
 * Looks at an .xlsx before its rows are read, unpacking it piece by piece: what it is, that it is not too large, and what
 * its cells are understood by.
 *
 * @param start its first bytes.
 * @throws Refusal INVALID for what is no .xlsx, is protected, holds macros, unpacks to too much or has too many rows
 */
export const inspectXlsx = async (file: UploadedFile, start: Uint8Array): Promise<Workbook> => {
  const startsWith = (...bytes: number[]): boolean => bytes.every((byte, at) => start[at] === byte);
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0))
    throw noSheet(
      '这是加密的工作簿或旧版 .xls，请去掉密码并另存为 .xlsx',
      'this workbook is protected by a password or an old .xls; remove the password and save it as .xlsx',
    );
  if (!startsWith(0x50, 0x4b))
    throw noSheet('这不是 .xlsx 或 .csv 文件', 'this is neither an .xlsx nor a .csv file');
  const book = new Workbook();
  const readers: Readonly<Record<string, () => PartReader>> = {
    'xl/workbook.xml': () => book.bookReader(),
    'xl/_rels/workbook.xml.rels': () => book.relationReader(),
    'xl/styles.xml': () => book.styleReader(),
    'xl/sharedStrings.xml': () => sharedTextReader(book.texts),
  };
  const names: string[] = [];
  const counts: RowCount[] = [];
  const parts = unpacked(file, (name) => {
    names.push(name);
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return readers[name]?.() ?? null;
    const count = new RowCount();
    counts.push(count);
    return count;
  });
  for await (const _ of parts);
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    throw noSheet(
      '这个工作簿含有宏（.xlsm），请另存为不含宏的 .xlsx',
      'this workbook holds macros (.xlsm); save it as .xlsx without them',
    );
  if (!names.includes('xl/workbook.xml')) throw damaged();
  const most = Math.max(0, ...counts.map(({ rows }) => rows));
  if (most > sheetLimits.rows + 20) throw tooManyRows(most);
  return book;
};
