import type { Bilingual } from '../../../core/bilingual.ts';
import { refusalOf } from '../../../core/database-error.ts';
import { mistakesOf } from '../../../core/input-check.ts';
import type { SheetColumn } from '../columns/column.ts';
import { readCell, tidied } from '../reading/cell.rules.ts';
import type { RawRow } from '../reading/raw.ts';
import type { SheetOutcome } from '../sheet.words.ts';

/** Why a row cannot be brought in. */
export interface RowProblem {
  /** The field whose column shows it; null: the row as a whole. */
  readonly field: string | null;
  /** What stands there. */
  readonly value: string;
  readonly code: string;
  readonly text: Bilingual;
}

/** What a row changes of a record: values as they are kept, other records by their names. */
export interface RowChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What is planned for one row. */
export interface PlannedRow {
  readonly line: number;
  readonly outcome: SheetOutcome;
  readonly changes: readonly RowChange[];
  readonly problems: readonly RowProblem[];
}

/** The problem that a check throws, with the path that it names; null where it throws none. */
export const problemOf = (
  check: () => unknown,
): (Omit<RowProblem, 'field' | 'value'> & { readonly path: string | undefined }) | null => {
  try {
    check();
    return null;
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    const [field] = refusal.details.fields ?? [];
    return { code: field?.code ?? refusal.code, text: field?.text ?? refusal.text, path: field?.path };
  }
};

/** A row while it is looked at. */
export class Row {
  readonly problems: RowProblem[] = [];
  readonly changes: RowChange[] = [];
  isNew = false;
  private readonly values = new Map<string, unknown>();

  constructor(
    readonly line: number,
    private readonly texts: ReadonlyMap<string, string>,
    columns: ReadonlyMap<string, SheetColumn>,
  ) {
    for (const [field, text] of texts) {
      const column = columns.get(field);
      if (!column) continue;
      const cell = readCell(text, column);
      if (cell.is === 'PROBLEM') this.fail(field, cell.problem.code, cell.problem.text);
      if (cell.is === 'VALUE') this.values.set(field, cell.value);
      if (cell.is === 'CLEAR') this.values.set(field, null);
    }
  }

  /** What a cell says; null: the value is to go; undefined: nothing. */
  value<Value>(field: string): Value | null | undefined {
    return this.values.get(field) as Value | null | undefined;
  }

  /** The same, only where it says a text. */
  text(field: string): string | undefined {
    const value = this.values.get(field);
    return typeof value === 'string' ? value : undefined;
  }

  /** The text of a cell as it stands. */
  raw(field: string): string {
    return tidied(this.texts.get(field) ?? '');
  }

  /** Whether the sheet has a column for a field. */
  hasColumn(field: string): boolean {
    return this.texts.has(field);
  }

  get isWrong(): boolean {
    return this.problems.length > 0;
  }

  fail(field: string | null, code: string, text: Bilingual): void {
    const shown = field !== null && this.hasColumn(field) ? field : null;
    if (this.problems.some((problem) => problem.field === shown && problem.code === code)) return;
    this.problems.push({ field: shown, value: shown ? this.raw(shown) : '', code, text });
  }

  /** Fails where a check of the single command throws. @param field the column, or that of each path that it may name. */
  must(field: string | null | Readonly<Record<string, string>>, check: () => unknown): void {
    const problem = problemOf(check);
    if (!problem) return;
    const { path = '', code, text } = problem;
    this.fail(field === null || typeof field === 'string' ? field : (field[path] ?? null), code, text);
  }

  /** Fails where an input of the single command would not be accepted. @param fieldOf the column of a path of it. */
  mustBeInput(input: object, fieldOf: (path: string) => string | null): void {
    for (const { path, code, text } of mistakesOf(input)) {
      const field = fieldOf(path.split('.')[0] ?? path);
      // What was not even read as such has been said.
      if (!this.problems.some((problem) => problem.field === field)) this.fail(field, code, text);
    }
  }

  /** Notes a value that differs. */
  change(field: string, from: unknown, to: unknown): void {
    this.changes.push({ field, from, to });
  }

  /** What became of it in the end. */
  get planned(): PlannedRow {
    const { line, problems, changes } = this;
    if (this.isWrong) return { line, outcome: 'ERROR', changes: [], problems };
    if (this.isNew) return { line, outcome: 'CREATE', changes, problems };
    return { line, outcome: changes.length > 0 ? 'CHANGE' : 'SKIP', changes, problems };
  }
}

/** Rows of a sheet with their cells read. @param mapping the field of each column; null: none. */
export const rowsOf = (
  raw: readonly RawRow[],
  mapping: readonly (string | null)[],
  columns: readonly SheetColumn[],
): Row[] => {
  const byField = new Map(columns.map((column) => [column.field, column]));
  return raw.map(
    ({ line, cells }) =>
      new Row(
        line,
        new Map(mapping.flatMap((field, at) => (field ? [[field, cells[at] ?? ''] as const] : []))),
        byField,
      ),
  );
};

/** Fails rows that speak of one record: the later of equal ones, and all that contradict each other. */
export const failDoubles = (
  groups: Iterable<readonly Row[]>,
  isSame: (one: Row, other: Row) => boolean,
): void => {
  for (const rows of groups) {
    const [first, ...others] = rows;
    if (!first || others.length === 0) continue;
    const lines = rows.map(({ line }) => line);
    if (others.every((other) => isSame(first, other)))
      for (const other of others)
        other.fail(null, 'DUPLICATE', {
          zh: `与第 ${first.line} 行重复，请删去一行`,
          en: `stands on line ${first.line} already; remove one of them`,
        });
    else
      for (const row of rows) {
        const elsewhere = lines.filter((line) => line !== row.line).slice(0, 5);
        row.fail(null, 'CONTRADICTS', {
          zh: `与第 ${elsewhere.join('、')} 行是同一条记录，内容却不同，请只留一行`,
          en: `line ${elsewhere.join(', ')} is about the same record and says otherwise; keep one of them`,
        });
      }
  }
};

/** Other names with those that a sheet gives: it adds to them, and only takes all of them away (null). */
export const withOthers = (
  before: readonly string[],
  given: readonly string[] | null | undefined,
): readonly string[] => {
  if (given === undefined) return before;
  return given === null ? [] : [...new Set([...before, ...given])];
};
