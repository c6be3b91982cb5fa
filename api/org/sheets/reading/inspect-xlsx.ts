import { Unzip, UnzipInflate } from 'fflate';
import { sheetLimits } from '../sheet.words.ts';
import { noSheet, tooLargeInside, tooManyRows } from './raw.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** So small that what one of them unpacks to, a thousand times as much, is soon done. */
const PIECE = 16 * 1024;

const ROW = '<row';

/** How often a row begins in a sheet's text, which comes in pieces. */
class RowCount {
  rows = 0;
  private rest = '';

  add(piece: Uint8Array): void {
    const text = this.rest + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
    for (let at = text.indexOf(ROW); at >= 0; at = text.indexOf(ROW, at + 1)) this.rows += 1;
    this.rest = text.slice(-(ROW.length - 1));
  }
}

/**
 * Looks at an .xlsx before it is read, unpacking it piece by piece without keeping anything: what it is, and that it is
 * not too large.
 *
 * @throws Refusal INVALID for what is no .xlsx, is protected, holds macros, unpacks to too much or has too many rows
 */
export const inspectXlsx = async (bytes: Uint8Array): Promise<void> => {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw noSheet(
      '这是加密的工作簿或旧版 .xls，请去掉密码并另存为 .xlsx',
      'this workbook is protected by a password or an old .xls; remove the password and save it as .xlsx',
    );
  if (!startsWith(bytes, 0x50, 0x4b))
    throw noSheet('这不是 .xlsx 或 .csv 文件', 'this is neither an .xlsx nor a .csv file');
  const names: string[] = [];
  let unpacked = 0;
  let failed: unknown = null;
  const counts: RowCount[] = [];
  const unzip = new Unzip((file) => {
    names.push(file.name);
    const count = /^xl\/worksheets\/[^/]+\.xml$/.test(file.name) ? new RowCount() : null;
    if (count) counts.push(count);
    file.ondata = (error, data) => {
      if (error) failed ??= error;
      unpacked += data?.length ?? 0;
      if (data) count?.add(data);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && unpacked <= sheetLimits.unpacked && !failed; at += PIECE) {
    try {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    } catch (error) {
      failed = error;
    }
    // Others have their turn in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (unpacked > sheetLimits.unpacked) throw tooLargeInside();
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    throw noSheet(
      '这个工作簿含有宏（.xlsm），请另存为不含宏的 .xlsx',
      'this workbook holds macros (.xlsm); save it as .xlsx without them',
    );
  if (failed || !names.includes('xl/workbook.xml'))
    throw noSheet(
      '这不是有效的 .xlsx 工作簿，或文件已损坏',
      'this is not an .xlsx workbook, or it is damaged',
    );
  const most = Math.max(0, ...counts.map(({ rows }) => rows));
  if (most > sheetLimits.rows + 20) throw tooManyRows(most);
};
