import { say } from '../../core/bilingual.ts';
import type { SignedIn } from '../../core/context.ts';
import { invalid } from '../../core/refusal.ts';
import { missingColumns, type SheetColumn } from './columns/column.ts';
import { columnsOf } from './columns/columns.ts';
import type { RowChange, RowProblem } from './plan/row.ts';
import { remarksOn, surplusOf } from './sheet.remarks.ts';
import { shownIn } from './shown.rules.ts';
import type { SheetField, SheetImport, SheetRow, SheetRowList } from './sheet.types.ts';
import type { SheetKind, SheetOutcome } from './sheet.words.ts';
import { sheetOf, type StoredSheet } from './store.ts';

/** A column of a kind of sheet, in the reader's language. */
const fieldIn = (
  { locale }: SignedIn,
  { field, heading, about, isNeeded = false, isFixed = false }: SheetColumn,
): SheetField => ({ field, heading: say(heading, locale), about: say(about, locale), isNeeded, isFixed });

/** The columns that a kind of sheet knows. */
export const fieldsOf = (ctx: SignedIn, kind: SheetKind): SheetField[] =>
  columnsOf[kind].map((column) => fieldIn(ctx, column));

/** So many rows stand as samples beside a column. */
const SAMPLES = 3;

/** Sheets as they are shown, with samples of their columns: one statement for all. */
export const shownSheets = async (ctx: SignedIn, sheets: readonly StoredSheet[]): Promise<SheetImport[]> => {
  const samples = (await (ctx.manager ?? ctx.db).query(
    `SELECT i.id::text, r.cells FROM unnest($1::bigint[]) AS i (id),
       LATERAL (SELECT cells, line FROM sheet_row WHERE import_id = i.id ORDER BY line LIMIT ${SAMPLES}) r ORDER BY r.line`,
    [sheets.map(({ id }) => id)],
  )) as { id: string; cells: string[] }[];
  const surplus = await surplusOf(ctx, sheets);
  const rowsOf = Map.groupBy(samples, ({ id }) => id);
  return sheets.map((sheet) => {
    const { counts, format, mapping, setback } = sheet;
    return {
      ...sheet,
      encoding: format.type === 'csv' ? format.encoding : null,
      counts: counts && {
        create: counts.CREATE,
        change: counts.CHANGE,
        skip: counts.SKIP,
        error: counts.ERROR,
      },
      columns: sheet.headings.map((heading, at) => ({
        heading,
        field: mapping[at] ?? null,
        samples: (rowsOf.get(sheet.id) ?? [])
          .map(({ cells }) => cells[at] ?? '')
          .filter((cell) => cell !== ''),
      })),
      missing: missingColumns(columnsOf[sheet.kind], mapping).map((column) => fieldIn(ctx, column)),
      remarks: remarksOn(sheet, surplus.get(sheet.id) ?? []).map((remark) => say(remark, ctx.locale)),
      setback: setback && say(setback, ctx.locale),
    };
  });
};

/** One sheet as it is shown. @throws Refusal NOT_FOUND */
export const shownSheet = async (ctx: SignedIn, id: string): Promise<SheetImport> => {
  const [sheet] = await shownSheets(ctx, [await sheetOf(ctx, id, 'id')]);
  if (!sheet) throw new Error('A sheet that is there cannot be shown.');
  return sheet;
};

/** A row with what becomes of it, as it is kept. */
export interface KeptRow {
  readonly line: number;
  readonly cells: string[];
  readonly outcome: SheetOutcome | null;
  readonly changes: readonly RowChange[];
  readonly problems: readonly RowProblem[];
}

/** Rows of a sheet after a line, in the order of the file. @param outcome only those; null: all. */
export const keptRows = (
  ctx: SignedIn,
  id: string,
  {
    outcome,
    after,
    first,
  }: { readonly outcome: SheetOutcome | null; readonly after: number; readonly first: number },
): Promise<KeptRow[]> =>
  ctx.db.query(
    `SELECT line, cells, outcome, changes, problems FROM sheet_row
     WHERE import_id = $1 AND ($2::text IS NULL OR outcome = $2) AND line > $3 ORDER BY line LIMIT $4`,
    [id, outcome, after, first],
  );

const rowIn = (
  ctx: SignedIn,
  columns: ReadonlyMap<string, SheetColumn>,
  width: number,
  row: KeptRow,
): SheetRow => {
  const headingOf = (field: string): string => {
    const column = columns.get(field);
    return column ? say(column.heading, ctx.locale) : field;
  };
  return {
    ...row,
    cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? ''),
    changes: row.changes.map(({ field, from, to }) => {
      const column = columns.get(field);
      const shown = (value: unknown): string =>
        column ? shownIn(ctx.locale, column, value) : String(value ?? '');
      return { field, heading: headingOf(field), from: shown(from), to: shown(to) };
    }),
    problems: row.problems.map(({ field, value, code, text }) => ({
      field,
      heading: field && headingOf(field),
      value,
      code,
      message: say(text, ctx.locale),
    })),
  };
};

/** Rows of one's own sheet with what becomes of them. @throws Refusal NOT_FOUND, INVALID */
export const shownRows = async (
  ctx: SignedIn,
  importId: string,
  { outcome, after, first }: { outcome: SheetOutcome | null; after: number; first: number },
): Promise<SheetRowList> => {
  if (first < 1 || first > 100)
    throw invalid({
      path: 'first',
      code: first < 1 ? 'TOO_SMALL' : 'TOO_LARGE',
      text: { zh: 'first 应在 1 到 100 之间', en: 'first must be between 1 and 100' },
    });
  const { id, kind, counts, headings, rowCount } = await sheetOf(ctx, importId, 'importId');
  const columns = new Map(columnsOf[kind].map((column) => [column.field, column]));
  const rows = await keptRows(ctx, id, { outcome, after, first });
  return {
    items: rows.map((row) => rowIn(ctx, columns, headings.length, row)),
    total: outcome ? (counts?.[outcome] ?? 0) : rowCount,
  };
};
