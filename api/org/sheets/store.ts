import type { EntityManager } from 'typeorm';
import type { Bilingual } from '../../core/bilingual.ts';
import type { SignedIn } from '../../core/context.ts';
import { isId } from '../../core/input.ts';
import { MemoryCare } from '../../core/memory.ts';
import { notFound } from '../../core/refusal.ts';
import { plainHeading } from './columns/column.ts';
import type { ShownBefore } from './plan/drift.ts';
import type { PlannedRow } from './plan/row.ts';
import type { RawRow } from './reading/raw.ts';
import type { SheetFormat } from './reading/read-sheet.ts';
import type { SheetChoice, SheetKind, SheetOutcome, SheetState } from './sheet.words.ts';

/** How many rows of a sheet have which outcome. */
export type OutcomeCounts = Readonly<Record<SheetOutcome, number>>;

/** A sheet as it is kept, without its rows. */
export interface StoredSheet {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly kind: SheetKind;
  readonly state: SheetState;
  readonly fileName: string;
  readonly format: SheetFormat;
  readonly preamble: readonly RawRow[];
  readonly headings: readonly string[];
  readonly headLine: number;
  readonly mapping: readonly (string | null)[];
  readonly rowCount: number;
  readonly counts: OutcomeCounts | null;
  readonly rowsDone: number;
  readonly isStopping: boolean;
  readonly setback: Bilingual | null;
  readonly chosen: SheetChoice | null;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
}

type Db = Pick<EntityManager, 'query'>;

const columns = `id::text, organisation_id::text AS "organisationId", person_id::text AS "personId", kind, state,
  file_name AS "fileName", format, preamble, headings, head_line AS "headLine", mapping, row_count AS "rowCount", counts,
  rows_done AS "rowsDone", is_stopping AS "isStopping", setback, chosen, created_at AS "createdAt", done_at AS "doneAt"`;

/** What a sheet is called in refusals. */
const sheetWords = { zh: '导入', en: 'import' };

/** Sheets are seen by whoever brought them, in organisations of theirs, and by nobody else: of neither where two look together. */
const mine = ({ actor }: SignedIn): [string, readonly string[]] => [
  actor.personId,
  actor.seesAs ? [] : actor.organisationIds,
];

/**
 * A sheet of one's own.
 *
 * @param lock keeps it for this transaction.
 * @throws Refusal NOT_FOUND
 */
export const sheetOf = async (
  ctx: SignedIn,
  id: string,
  path: string,
  lock: 'lock' | 'look' = 'look',
): Promise<StoredSheet> => {
  const db: Db = ctx.manager ?? ctx.db;
  const [sheet] = isId(id)
    ? ((await db.query(
        `SELECT ${columns} FROM sheet_import WHERE id = $3 AND person_id = $1 AND organisation_id = any($2::bigint[])
         ${lock === 'lock' ? 'FOR UPDATE' : ''}`,
        [...mine(ctx), id],
      )) as StoredSheet[])
    : [];
  if (!sheet) throw notFound(sheetWords, path);
  return sheet;
};

/** One's own sheets, the newest first. */
export const sheetsOf = (ctx: SignedIn, most: number): Promise<StoredSheet[]> =>
  ctx.db.query(
    `SELECT ${columns} FROM sheet_import WHERE person_id = $1 AND organisation_id = any($2::bigint[]) ORDER BY id DESC LIMIT $3`,
    [...mine(ctx), most],
  );

/** So many rows are read or written by one statement: no more of a sheet is ever in memory. */
const AT_ONCE = 200;

const keepRows = (db: Db, id: string, rows: readonly RawRow[]): Promise<unknown> =>
  db.query(
    `INSERT INTO sheet_row (import_id, line, cells)
     SELECT $2, line, cells FROM json_to_recordset($1) AS r (line int, cells text[])`,
    [JSON.stringify(rows), id],
  );

/** Keeps a sheet that came, with its rows, as they are read. Answers it. */
export const keepSheet = async (
  db: Db,
  sheet: Pick<
    StoredSheet,
    | 'organisationId'
    | 'personId'
    | 'kind'
    | 'fileName'
    | 'format'
    | 'preamble'
    | 'headings'
    | 'headLine'
    | 'createdAt'
  >,
  rows: AsyncIterable<readonly RawRow[]>,
): Promise<Pick<StoredSheet, 'id' | 'organisationId' | 'kind' | 'headings'>> => {
  const [{ id }] = (await db.query(
    `INSERT INTO sheet_import (organisation_id, person_id, kind, state, file_name, format, preamble, headings, head_line, mapping,
       row_count, created_at)
     VALUES ($1, $2, $3, 'MAPPING', $4, $5, $6, $7, $8, '{}', 0, $9) RETURNING id::text`,
    [
      sheet.organisationId,
      sheet.personId,
      sheet.kind,
      sheet.fileName,
      JSON.stringify(sheet.format),
      JSON.stringify(sheet.preamble),
      sheet.headings,
      sheet.headLine,
      sheet.createdAt,
    ],
  )) as [{ id: string }];
  const care = new MemoryCare();
  let [count, width] = [0, sheet.headings.length];
  let waiting: RawRow[] = [];
  for await (const some of rows) {
    count += some.length;
    for (const { cells } of some) width = Math.max(width, cells.length);
    waiting.push(...some);
    if (waiting.length < AT_ONCE) continue;
    await keepRows(db, id, waiting);
    await care.after(waiting.length);
    waiting = [];
  }
  await keepRows(db, id, waiting);
  const headings = Array.from({ length: width }, (_, at) => sheet.headings[at] ?? '');
  await db.query('UPDATE sheet_import SET headings = $2, row_count = $3 WHERE id = $1', [
    id,
    headings,
    count,
  ]);
  return { ...sheet, id, headings };
};

/** The rows of a sheet as they came, some at a time. */
export async function* rawRowsOf(db: Db, id: string): AsyncGenerator<readonly RawRow[]> {
  for (let last = 0; ;) {
    const rows = (await db.query(
      `SELECT line, to_json(cells) AS cells FROM sheet_row WHERE import_id = $1 AND line > $2 ORDER BY line LIMIT ${AT_ONCE}`,
      [id, last],
    )) as RawRow[];
    if (rows.length > 0) yield rows;
    const next = rows.at(-1)?.line;
    if (next === undefined || rows.length < AT_ONCE) return;
    last = next;
  }
}

/** Keeps what is planned for some rows. Answers what was kept for those of them that differ. */
export const keepOutcomes = async (
  db: Db,
  id: string,
  rows: readonly PlannedRow[],
): Promise<readonly ShownBefore[]> => {
  const [before] = (await db.query(
    `UPDATE sheet_row s SET outcome = r.outcome, changes = r.changes, problems = r.problems
     FROM json_to_recordset($1) AS r (line int, outcome text, changes jsonb, problems jsonb)
       JOIN sheet_row o ON o.import_id = $2 AND o.line = r.line
     WHERE s.import_id = $2 AND s.line = r.line
       AND (s.outcome, s.changes, s.problems) IS DISTINCT FROM (r.outcome, r.changes, r.problems)
     RETURNING s.line, o.outcome, o.changes`,
    [JSON.stringify(rows), id],
  )) as [ShownBefore[], number];
  return before.filter(({ outcome }) => outcome !== null);
};

/** Keeps how many rows have which outcome. */
export const keepCounts = async (db: Db, id: string, counts: OutcomeCounts): Promise<void> => {
  await db.query('UPDATE sheet_import SET counts = $2 WHERE id = $1', [id, JSON.stringify(counts)]);
};

/** Which field somebody of an organisation chose for a heading before, by the plain heading. */
export const chosenHeadings = async (
  db: Db,
  organisationId: string,
  kind: SheetKind,
): Promise<Map<string, string | null>> => {
  const rows = (await db.query(
    'SELECT heading, field FROM sheet_heading WHERE organisation_id = $1 AND kind = $2',
    [organisationId, kind],
  )) as { heading: string; field: string | null }[];
  return new Map(rows.map(({ heading, field }) => [heading, field]));
};

/** Remembers which field each heading stands for, for the next sheet of the organisation. */
export const rememberHeadings = async (
  db: Db,
  { organisationId, kind, headings }: StoredSheet,
  mapping: readonly (string | null)[],
): Promise<void> => {
  const fields = new Map(headings.map((heading, at) => [plainHeading(heading), mapping[at] ?? null]));
  fields.delete('');
  await db.query(
    `INSERT INTO sheet_heading (organisation_id, kind, heading, field)
     SELECT $1, $2, h, f FROM unnest($3::text[], $4::text[]) AS r (h, f)
     ON CONFLICT (organisation_id, kind, heading) DO UPDATE SET field = excluded.field`,
    [organisationId, kind, [...fields.keys()], [...fields.values()]],
  );
};
