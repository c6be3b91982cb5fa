import type { DataSource } from 'typeorm';
import { vi } from 'vitest';

/** How many nodes listen to what is told on this database. */
export const listening = async (db: DataSource): Promise<number> => {
  // A statement is shown from its beginning: one that still runs does not listen yet.
  const rows = (await db.query(
    `SELECT FROM pg_stat_activity
     WHERE application_name = 'remit live' AND query LIKE 'LISTEN%' AND state = 'idle' AND datname = current_database()`,
  )) as unknown[];
  return rows.length;
};

/** Until so many nodes listen: what is told before that is not heard by them. */
export const untilListening = (db: DataSource, nodes: number): Promise<unknown> =>
  vi.waitUntil(async () => (await listening(db)) >= nodes, { timeout: 120_000 });
