import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { invalid, type Refusal } from '../../../core/refusal.ts';
import { withoutApostrophe } from '../files/formula.rules.ts';
import { sheetLimits } from '../sheet.words.ts';
import { tooManyColumns, type RawRow, type SheetRows } from './raw.ts';

/** The signs between the cells of a .csv. */
export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/** The separator that stands most often in the first lines, outside quotes. */
export const separatorOf = (start: string): Separator => {
  const plain = start.replace(/"(?:[^"]|"")*"/g, '');
  const counts = separators.map((sign) => [plain.split(sign).length, sign] as const);
  return counts.reduce((best, each) => (each[0] > best[0] ? each : best))[1];
};

const broken = (line: number): Refusal =>
  invalid({
    path: 'file',
    code: 'FORMAT',
    text: {
      zh: `第 ${line} 行附近的引号没有闭合或位置不对，不是有效的 CSV`,
      en: `a quote near line ${line} is not closed or stands in the wrong place, so this is not valid csv`,
    },
  });

/** So many rows are handed on together. */
const AT_ONCE = 500;

/** Reads the rows of a .csv, some at a time, with the line on which each ends. @throws Refusal INVALID */
export async function* readCsv(text: AsyncIterable<string>, delimiter: Separator): SheetRows {
  const parser = parse({
    bom: true,
    info: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: sheetLimits.cell * sheetLimits.columns,
  });
  // What goes wrong is thrown where the rows are taken.
  pipeline(Readable.from(text), parser, () => undefined);
  let line = 0;
  let rows: RawRow[] = [];
  try {
    for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
      line += 1;
      if (record.length > sheetLimits.columns) throw tooManyColumns(record.length);
      if (record.some((cell) => cell.trim() !== ''))
        rows.push({ line, cells: record.map(withoutApostrophe) });
      if (rows.length < AT_ONCE) continue;
      yield rows;
      rows = [];
    }
    yield rows;
  } catch (error) {
    if (error instanceof CsvError)
      throw broken(Number((error as CsvError & { lines?: number }).lines ?? line + 1));
    throw error;
  }
}
