import { invalid, type Refusal } from '../../../core/refusal.ts';
import { sheetLimits } from '../sheet.words.ts';

/** A row as it stands in a file; `line` counts the rows of the file from 1. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

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
      : '文件的编码无法识别，请另存为 UTF-8 或 GBK 的 CSV，或直接使用 .xlsx',
    asked
      ? `the file is not in ${asked}; choose another encoding`
      : 'the encoding of the file is not known; save it as csv in UTF-8 or GBK, or send the .xlsx',
  );
