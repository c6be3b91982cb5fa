import type { DataSource } from 'typeorm';

/** A row that was written, and the transaction that did. */
export interface WrittenRow {
  readonly relation: string;
  /** Null for a table without such a column. */
  readonly id: string | null;
  readonly tx: number;
}

/**
 * What is written whatever is asked (that somebody was there, how often they tried, and the queues of the seals), and how
 * names are spelt, which is noted under a savepoint of its own.
 */
const asides = [
  'session',
  'access_token',
  'throttle',
  'audit_unsealed',
  'schedule',
  'snapshot_version',
  'search_name',
];

/** The number that the next transaction gets. */
export const nextTransaction = async (db: DataSource): Promise<number> => {
  const [row] = (await db.query(
    'SELECT (pg_snapshot_xmax(pg_current_snapshot())::text::bigint % 4294967296)::text AS tx',
  )) as { tx: string }[];
  return Number(row?.tx);
};

/** Tells which rows were written from a moment on, and by which transactions, and which rows there were at the moment. */
export const watchRows = async (db: DataSource) => {
  const tables = (await db.query(
    `SELECT t.tablename AS name, EXISTS (SELECT FROM information_schema.columns c
       WHERE c.table_name = t.tablename AND c.column_name = 'id' AND c.data_type = 'bigint') AS "hasId"
     FROM pg_tables t WHERE t.schemaname = 'public' AND t.tablename <> ALL ($1)`,
    [asides],
  )) as { name: string; hasId: boolean }[];
  const written = tables
    .map(
      ({ name, hasId }) =>
        `SELECT '${name}' AS relation, ${hasId ? 'id::text' : 'NULL'} AS id, xmin::text::int8::float8 AS tx FROM "${name}" WHERE xmin::text::bigint >= $1`,
    )
    .join(' UNION ALL ');
  const last = tables
    .filter(({ hasId }) => hasId)
    .map(({ name }) => `SELECT '${name}' AS relation, max(id)::text AS id FROM "${name}"`)
    .join(' UNION ALL ');
  return async () => {
    const from = await nextTransaction(db);
    const lastIds = new Map(
      ((await db.query(last)) as { relation: string; id: string | null }[]).map(({ relation, id }) => [
        relation,
        BigInt(id ?? 0),
      ]),
    );
    return {
      /** Whether a row was there at the moment. */
      wasThere: (relation: string, id: string): boolean => BigInt(id) <= (lastIds.get(relation) ?? 0n),
      /** All that was written since. */
      rows: async (): Promise<WrittenRow[]> => (await db.query(written, [from])) as WrittenRow[],
    };
  };
};
