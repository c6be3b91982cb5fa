import { invalid, Refusal } from '../../../core/refusal.ts';
import { sheetLimits } from '../sheet.words.ts';

/** A row as it stands in a file; `line` counts the rows of the file from 1. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a file, some at a time. */
export type SheetRows = AsyncGenerator<readonly RawRow[]>;

const problem = (code: string, zh: string, en: string): Refusal =>
  invalid({ path: 'file', code, text: { zh, en } });

/** More rows than are taken. */
export const tooManyRows = (count?: number): Refusal =>
  problem(
    'TOO_MANY',
    `表中${count ? `有 ${count} 行` : `超过 ${sheetLimits.rows} 行`}，最多 ${sheetLimits.rows} 行，请分成几个文件`,
    `the sheet has ${count ? `${count} rows` : `more than ${sheetLimits.rows} rows`}; at most ${sheetLimits.rows} are taken, so split it into several files`,
  );

/** More columns than are taken. */
export const tooManyColumns = (count: number): Refusal =>
  problem(
    'TOO_MANY',
    `表中有 ${count} 列，最多 ${sheetLimits.columns} 列`,
    `the sheet has ${count} columns; at most ${sheetLimits.columns} are taken`,
  );

/** A sheet with nothing in it. */
export const emptySheet = (): Refusal =>
  problem(
    'REQUIRED',
    '表中没有数据：需要一行表头和至少一行内容',
    'the sheet is empty: it needs headings and at least one row',
  );

/** A file that is no sheet, with what it seems to be. */
export const noSheet = (zh: string, en: string): Refusal => problem('UNSUPPORTED', zh, en);

/** A workbook that cannot be unpacked or read. @param why what was thrown: a refusal of ours stays what it is. */
export const damaged = (why?: unknown): Refusal =>
  why instanceof Refusal
    ? why
    : noSheet('这不是有效的 .xlsx 工作簿，或文件已损坏', 'this is not an .xlsx workbook, or it is damaged');

/** An .xlsx that unpacks to more than is taken: a trick, or a sheet that was formatted to its last row. */
export const tooLargeInside = (): Refusal =>
  problem(
    'TOO_LARGE',
    '文件解压后过大，请删去多余的工作表和格式，或改存为 .csv',
    'the file unpacks to too much; remove what is not needed, or save it as .csv',
  );

/** Text in none of the encodings, or not in the one that was asked for. */
export const otherEncoding = (asked: string | null): Refusal =>
  problem(
    'ENCODING',
    asked
      ? `文件不是 ${asked} 编码，请选择另一种编码`
      : '文件的编码无法识别：不是 UTF-8，按 GBK 读出来也是乱码。请在原来的程序中另存为 .xlsx 或“CSV UTF-8”，或在上传时指定编码',
    asked
      ? `the file is not in ${asked}; choose another encoding`
      : 'the encoding of the file is not known: it is not UTF-8, and reads as nonsense in GBK. Save it anew from its program as .xlsx or “CSV UTF-8”, or say its encoding when you send it',
  );

/** Headings that were read in a wrong encoding before the file was saved. */
export const garbledHeadings = (heading: string): Refusal =>
  problem(
    'GARBLED',
    `表头已成乱码（如“${heading}”）：文件曾用错误的编码打开后保存。请从原来的系统重新导出，不要用乱码的文件`,
    `the headings were garbled (such as ${heading}): the file was opened in a wrong encoding and saved so. Export it anew from its source`,
  );
