import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../core/clock.ts';
import { newestForm, sealedColumns, sealOf, type SealedValues } from './chain.rules.ts';

/** So many rows are sealed in one transaction: a row may hold a whole job description before and after. */
const BATCH = 250;

/** So many batches at most in one run, so that a long log is sealed bit by bit and a run ends well within its lease. */
const BATCHES = 80;

/** SQL of what an audit row known as `alias` holds, as texts that depend on no setting of the session. */
export const sealedValues = (alias: string): string =>
  sealedColumns
    .map((column) =>
      column === 'at'
        ? `to_char(${alias}.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`
        : `${alias}.${column}::text AS ${column}`,
    )
    .join(', ');

/** Seals the first rows that wait beyond an id; answers their ids. */
const sealBatch = async (manager: EntityManager, now: Date, after: string): Promise<readonly string[]> => {
  // One node at a time; another one has nothing to wait for.
  const [{ taken }] = (await manager.query(
    `SELECT pg_try_advisory_xact_lock(hashtext('audit seal')) AS taken`,
  )) as [{ taken: boolean }];
  if (!taken) return [];
  // A row that is gone keeps its place in the queue, for whoever walks the chain to find.
  const rows = (await manager.query(
    `SELECT ${sealedValues('a')} FROM audit_unsealed u CROSS JOIN LATERAL (SELECT * FROM audit WHERE id = u.audit_id OFFSET 0) a
     WHERE u.audit_id > $1 ORDER BY u.audit_id LIMIT ${BATCH}`,
    [after],
  )) as SealedValues[];
  if (rows.length === 0) return [];
  const [head] = (await manager.query(
    'SELECT seq::int, hash FROM audit_seal ORDER BY audit_seal.seq DESC LIMIT 1',
  )) as { seq: number; hash: string }[];
  const start = head?.seq ?? 0;
  let previous = head?.hash ?? '';
  const hashes = rows.map(
    (values, at) => (previous = sealOf(previous, { seq: start + at + 1, form: newestForm, values })),
  );
  const ids = rows.map(({ id }) => String(id));
  await manager.query(
    `INSERT INTO audit_seal (seq, audit_id, form, hash, at)
     SELECT $1::bigint + n, id, $2, hash, $3 FROM unnest($4::bigint[], $5::text[]) WITH ORDINALITY AS s (id, hash, n)`,
    [start, newestForm, now, ids, hashes],
  );
  await manager.query('DELETE FROM audit_unsealed WHERE audit_id = any($1::bigint[])', [ids]);
  return ids;
};

/**
 * Seals audit rows that wait for it, in the order of their ids as far as they are committed. Safe on several nodes at once:
 * one works, the others answer 0. Answers how many were sealed.
 */
export const sealAudit = async (db: DataSource, clock: Clock): Promise<number> => {
  let total = 0;
  // What was sealed before in this run is stepped over: its dead entries are still at the head of the queue. A row that
  // commits late, behind, is found by the next run.
  let after = '0';
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const sealed = await db.transaction((manager) => sealBatch(manager, clock.now(), after));
    total += sealed.length;
    if (sealed.length < BATCH) break;
    after = sealed.at(-1) ?? after;
  }
  return total;
};
