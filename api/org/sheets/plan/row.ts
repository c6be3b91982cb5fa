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

/** That a record ends on a day, such as a post that is closed; or goes on where that is taken back. */
export interface Ending {
  readonly line: number;
  readonly id: string;
  /** The field whose column says it, and what stands there. */
  readonly field: string;
  readonly value: string;
  /** The day; null: it goes on. */
  readonly on: string | null;
  /** How many records of the kind stand above it. */
  readonly depth: number;
}

/** What is planned for one row. */
export interface PlannedRow {
  readonly line: number;
  readonly outcome: SheetOutcome;
  readonly changes: readonly RowChange[];
  readonly problems: readonly RowProblem[];
  /** What the row ends beside what it writes; null: nothing. */
  readonly ending: Ending | null;
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

/** Where a sheet has which field: the same for all its rows. */
export class Layout {
  /** The columns that stand for fields, in their order. */
  readonly columns: readonly SheetColumn[];
  /** The place of each of them in a row. */
  readonly places: readonly number[];
  private readonly byField: ReadonlyMap<string, number>;

  /** @param mapping the field of each column; null: none. */
  constructor(mapping: readonly (string | null)[], known: readonly SheetColumn[]) {
    const found = mapping.flatMap((field, place) => {
      const column = known.find((each) => each.field === field);
      return column ? [{ column, place }] : [];
    });
    this.columns = found.map(({ column }) => column);
    this.places = found.map(({ place }) => place);
    this.byField = new Map(this.columns.map(({ field }, at) => [field, at]));
  }

  /** Which of the columns stands for a field; undefined: none. */
  at(field: string): number | undefined {
    return this.byField.get(field);
  }
}

/** A row while it is looked at. */
export class Row {
  problems: readonly RowProblem[] = [];
  readonly changes: RowChange[] = [];
  isNew = false;
  private ending: Ending | null = null;
  readonly line: number;
  private readonly cells: readonly string[];
  private readonly values: unknown[] = [];

  constructor(
    { line, cells }: RawRow,
    private readonly layout: Layout,
  ) {
    this.line = line;
    this.cells = cells;
    for (const [at, column] of layout.columns.entries()) {
      const cell = readCell(cells[layout.places[at] ?? 0] ?? '', column);
      this.values.push(cell.is === 'VALUE' ? cell.value : cell.is === 'CLEAR' ? null : undefined);
      if (cell.is === 'PROBLEM') this.fail(column.field, cell.problem.code, cell.problem.text);
    }
  }

  /** What a cell says; null: the value is to go; undefined: nothing. */
  value<Value>(field: string): Value | null | undefined {
    const at = this.layout.at(field);
    return at === undefined ? undefined : (this.values[at] as Value | null | undefined);
  }

  /** The same, only where it says a text. */
  text(field: string): string | undefined {
    const value = this.value(field);
    return typeof value === 'string' ? value : undefined;
  }

  /** The text of a cell as it stands. */
  raw(field: string): string {
    const at = this.layout.at(field);
    return at === undefined ? '' : tidied(this.cells[this.layout.places[at] ?? 0] ?? '');
  }

  /** Whether the sheet has a column for a field. */
  hasColumn(field: string): boolean {
    return this.layout.at(field) !== undefined;
  }

  get isWrong(): boolean {
    return this.problems.length > 0;
  }

  fail(field: string | null, code: string, text: Bilingual): void {
    const shown = field !== null && this.hasColumn(field) ? field : null;
    if (this.problems.some((problem) => problem.field === shown && problem.code === code)) return;
    this.problems = [...this.problems, { field: shown, value: shown ? this.raw(shown) : '', code, text }];
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

  /** Takes in the first day of a record that is known: a sheet may set it earlier, and its page anything else. */
  begin(after: { openedOn: string | null }, before: string | null, what: Bilingual): void {
    const opened = this.value<string>('openedOn');
    if (opened === undefined || opened === before) return;
    if (opened !== null && before !== null && opened < before) {
      after.openedOn = opened;
      this.change('openedOn', before, opened);
    } else
      this.fail('openedOn', 'FIXED', {
        zh: `已有${what.zh}的设立日期只能用表格改早（现为 ${before ?? '空'}），其他更正请在${what.zh}页面办理`,
        en: `a sheet can only set the first day of a known ${what.en} earlier (it is ${before ?? 'not set'}); correct it on the ${what.en}’s page`,
      });
  }

  /** Notes that a record that is known ends on another day than it did, or goes on. */
  end(
    field: string,
    id: string,
    days: { readonly from: string | null; readonly to: string | null },
    depth = 0,
  ): void {
    this.change(field, days.from, days.to);
    this.ending = { line: this.line, id, field, value: this.raw(field), on: days.to, depth };
  }

  /** Whether something of its record is written: it is new, or differs in more than its end. */
  get writes(): boolean {
    return !this.isWrong && (this.isNew || this.changes.length > (this.ending ? 1 : 0));
  }

  /** What became of it in the end. */
  get planned(): PlannedRow {
    const { line, problems, changes, ending } = this;
    if (this.isWrong) return { line, outcome: 'ERROR', changes: [], problems, ending: null };
    if (this.isNew) return { line, outcome: 'CREATE', changes, problems, ending };
    return { line, outcome: changes.length > 0 ? 'CHANGE' : 'SKIP', changes, problems, ending };
  }
}

/** Other names with those that a sheet gives: it adds to them, and only takes all of them away (null). */
export const withOthers = (
  before: readonly string[],
  given: readonly string[] | null | undefined,
): readonly string[] => {
  if (given === undefined) return before;
  return given === null ? [] : [...new Set([...before, ...given])];
};
