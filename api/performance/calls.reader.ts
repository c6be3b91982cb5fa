import { CsvError, parse } from 'csv-parse';
import { invalid, Refusal, type FieldProblem } from '../core/refusal.ts';
import { callOf, emptyFile, headerProblems, lineProblem, type CallLine } from './calls.rules.ts';

/** So many mistakes are named; the rest is counted. */
const SHOWN = 100;

/** Collects mistakes and speaks of them as one refusal. */
export class Mistakes {
  private readonly found: FieldProblem[] = [];
  private count = 0;

  add(problems: readonly FieldProblem[]): void {
    this.count += problems.length;
    this.found.push(...problems.slice(0, SHOWN - this.found.length));
  }

  /** @throws Refusal INVALID that names each mistake by line and column, where there is any. */
  check(): void {
    if (this.count === 0) return;
    throw new Refusal(
      'INVALID',
      {
        zh: `文件有 ${this.count} 处错误，没有写入任何记录。`,
        en: `The file has ${this.count} mistake${this.count === 1 ? '' : 's'}; nothing was written.`,
      },
      { fields: this.found, facts: { count: this.count } },
    );
  }
}

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid({
      path: 'file',
      code: 'FORMAT',
      text: { zh: '文件必须是 UTF-8 编码', en: 'the file must be UTF-8' },
    });
  }
};

const broken = (error: CsvError): FieldProblem => {
  const line = Number((error as CsvError & { lines?: number }).lines ?? 1);
  return lineProblem(line, 'csv', 'FORMAT', {
    zh: '不是有效的 CSV：引号没有闭合或位置不对',
    en: 'is not valid csv: a quote is not closed or stands in the wrong place',
  });
};

const oddLength = (line: number, found: number, wanted: number): FieldProblem =>
  lineProblem(line, 'csv', 'FORMAT', {
    zh: `有 ${found} 列，应为 ${wanted} 列`,
    en: `has ${found} cells; there must be ${wanted}`,
  });

interface Record {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a file of calls: csv in UTF-8 with a header. Rows are read as they come, so that a large file does not hold
 * everybody else up.
 *
 * @throws Refusal INVALID with every mistake by line and column
 */
export const readCalls = async (bytes: Uint8Array, now: Date): Promise<CallLine[]> => {
  const mistakes = new Mistakes();
  const calls: CallLine[] = [];
  const lineOf = new Map<string, number>();
  let header: readonly string[] | null = null;

  const take = (record: readonly string[], line: number, columns: readonly string[]): void => {
    if (record.length !== columns.length)
      return mistakes.add([oddLength(line, record.length, columns.length)]);
    const call = callOf(
      line,
      Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])),
      now,
    );
    if (Array.isArray(call)) return mistakes.add(call);
    const earlier = lineOf.get(call.externalId);
    if (earlier)
      return mistakes.add([
        lineProblem(line, 'external_id', 'DUPLICATE', {
          zh: `与第 ${earlier} 行重复`,
          en: `stands on line ${earlier} already`,
        }),
      ]);
    lineOf.set(call.externalId, line);
    calls.push(call);
    return undefined;
  };

  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 10_000,
  });
  parser.end(textOf(bytes));
  try {
    for await (const { record, info } of parser as AsyncIterable<Record>) {
      if (header) take(record, info.lines, header);
      else {
        header = record.map((name) => name.trim().toLowerCase());
        mistakes.add(headerProblems(header));
        mistakes.check();
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    mistakes.add([broken(error)]);
    mistakes.check();
  }
  if (!header) mistakes.add([emptyFile()]);
  mistakes.check();
  return calls;
};
