import { readSheet } from 'read-excel-file/node';
import { sheetLimits } from '../sheet.words.ts';
import { inspectXlsx } from './inspect-xlsx.ts';
import { noSheet, tooManyColumns, type RawRow } from './raw.ts';

const inWords = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    const [day = '', time = ''] = cell.toISOString().split('T');
    return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
  }
  // A staff number that Excel took for a number is no 1e+21.
  if (typeof cell === 'number')
    return cell.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 });
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return String(cell);
};

/**
 * Reads the first sheet of a workbook. A formula counts as the value that it had when it was saved; a merged cell as its
 * first one.
 *
 * @throws Refusal INVALID
 */
export const readXlsx = async (bytes: Uint8Array): Promise<RawRow[]> => {
  await inspectXlsx(bytes);
  let sheet: readonly (readonly unknown[])[];
  try {
    sheet = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    throw noSheet('工作簿无法读取，文件可能已损坏', 'the workbook cannot be read; it may be damaged');
  }
  const width = Math.max(
    0,
    ...sheet.slice(0, 50).map((row) => row.findLastIndex((cell) => cell !== null) + 1),
  );
  if (width > sheetLimits.columns) throw tooManyColumns(width);
  return sheet.flatMap((row, at): RawRow[] => {
    const cells = row.slice(0, width).map(inWords);
    return cells.some((cell) => cell.trim() !== '') ? [{ line: at + 1, cells }] : [];
  });
};
