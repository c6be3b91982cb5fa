import { encode } from 'iconv-lite';
import type { SheetFormat } from '../reading/read-sheet.ts';
import { withApostrophe } from './formula.rules.ts';

type CsvFormat = Extract<SheetFormat, { type: 'csv' }>;

/** As spreadsheet programs of Windows take it: UTF-8 with its mark, commas. */
export const usualCsv: CsvFormat = {
  type: 'csv',
  encoding: 'utf-8',
  hasMark: true,
  separator: ',',
  isWindows: true,
};

const marked = '\ufeff';

/** Writes rows as .csv, as the format has it; what a program would run as a formula is kept from it. */
export async function* csvOf(
  rows: AsyncIterable<readonly (readonly string[])[]>,
  { encoding, hasMark, separator, isWindows }: CsvFormat,
): AsyncGenerator<Uint8Array> {
  const end = isWindows ? '\r\n' : '\n';
  const special = new RegExp(`["\\r\\n${separator === '\t' ? '\\t' : separator}]|^\\s|\\s$`);
  const cellOf = (text: string): string => {
    const safe = withApostrophe(text);
    return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  if (hasMark) yield encode(marked, encoding, { addBOM: false });
  for await (const some of rows)
    yield encode(some.map((row) => row.map(cellOf).join(separator) + end).join(''), encoding, {
      addBOM: false,
    });
}
