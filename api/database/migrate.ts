import pg from 'pg';
import type { DataSource } from 'typeorm';

/** One number for all Remit nodes on a database: whoever holds it prepares the database, the others wait. */
const START_LOCK = 7_364_821;

/**
 * Runs `work` while no other node prepares the same database. The lock ends with its connection, so a node that is
 * killed never blocks the rest.
 */
export async function underStartLock<T>(
  url: string,
  progress: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  let lost: Error | undefined;
  client.on('error', (error) => (lost = error));
  await client.connect();
  try {
    const tried = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      START_LOCK,
    ]);
    if (!tried.rows[0]?.taken) {
      progress('Another node is preparing the database; waiting for it …');
      await client.query('SELECT pg_advisory_lock($1)', [START_LOCK]);
    }
    const result = await work();
    if (lost) throw lost;
    return result;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Applies the migrations that are missing, each in a transaction of its own. Call it under the start lock. */
export async function migrate(db: DataSource, progress: (line: string) => void): Promise<void> {
  const applied = await db.runMigrations({ transaction: 'each' });
  for (const { name } of applied) progress(`Applied migration ${name}.`);
}
