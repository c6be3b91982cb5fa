import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { Refusal } from './refusal.ts';
import { query, type Queryable } from './sql.ts';

/** So long a report waits for the replica to catch up before it asks the primary; in steps, in milliseconds. */
const WAITS = [5, 15, 30, 50, 100] as const;

/** After a failure the replica is left alone so long, in milliseconds. */
const REST = 5_000;

interface Replica {
  readonly pool: Pool;
  readonly report: (line: string) => void;
  restUntil: number;
}

const replicas = new WeakMap<DataSource, Replica>();

/** Says which streaming replica relieves a primary of its reports; `report` hears of it when it fails. */
export const useReplica = (primary: DataSource, pool: Pool, report: (line: string) => void): void => {
  replicas.set(primary, { pool, report, restUntil: 0 });
};

const one = async (where: Queryable, text: string, values: readonly unknown[] = []): Promise<unknown> =>
  (await query(where, { text, values, rowMode: 'array' }))[0]?.[0];

/**
 * Whether a replica has everything that its primary had made durable when asked.
 *
 * @throws Error where it follows no primary: it was promoted, or never was a replica.
 */
const hasCaughtUp = async (primary: Queryable, replica: Queryable): Promise<boolean> => {
  const position = await one(primary, 'SELECT pg_current_wal_flush_lsn()::text');
  const text =
    'SELECT CASE WHEN pg_is_in_recovery() THEN coalesce(pg_last_wal_replay_lsn() >= $1::pg_lsn, false) END';
  const look = async (): Promise<boolean> => {
    const caughtUp = await one(replica, text, [position]);
    if (caughtUp === null) throw new Error('it follows no primary');
    return caughtUp === true;
  };
  for (const wait of WAITS) {
    if (await look()) return true;
    await pause(wait);
  }
  return look();
};

/**
 * Where a report is read: on the replica if there is one and it has everything that was written before, else on the
 * primary. A report therefore never misses what its reader did a moment ago. In a transaction it is the transaction.
 *
 * Only what counts and adds up is read through this. Who asks and what that person may see always comes from the
 * primary.
 */
export const reader = async (context: Queryable): Promise<Queryable> => {
  const replica = replicas.get(context.db);
  // The clock of the machine: this is about patience, not about the domain's time.
  if (!replica || context.manager || performance.now() < replica.restUntil) return context;
  try {
    const there = { db: context.db, replica: replica.pool };
    return (await hasCaughtUp(context, there)) ? there : context;
  } catch (error) {
    // The reader's own share is used up: nothing is wrong with the replica.
    if (error instanceof Refusal) throw error;
    replica.restUntil = performance.now() + REST;
    replica.report(
      `The replica does not serve, reports are read on the primary: ${(error as Error).message}`,
    );
    return context;
  }
};
