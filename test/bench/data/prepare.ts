import type { DataSource } from 'typeorm';
import { fill } from './fill.ts';
import { sizeOf } from './size.ts';

/** What is written into the database's comment once it is filled; another figure is another way of filling. */
const FILLED = 'remit bench 3';

const isFilled = async (db: DataSource): Promise<boolean> => {
  const [row] = (await db.query(
    `SELECT shobj_description(oid, 'pg_database') AS words FROM pg_database WHERE datname = current_database()`,
  )) as { words: string | null }[];
  return row?.words === FILLED;
};

/** Migrates the database and fills it, unless it holds these tickets already. */
export const prepare = async (
  db: DataSource,
  tickets: number,
  say: (line: string) => void,
): Promise<void> => {
  if (await isFilled(db)) {
    await db.runMigrations({ transaction: 'each' });
    return;
  }
  // Half filled by a run that was cut short, or in another way.
  await db.query('DROP SCHEMA public CASCADE');
  await db.query('CREATE SCHEMA public');
  await db.runMigrations({ transaction: 'each' });
  const begun = Date.now();
  say(`Filling a database with ${tickets} tickets …`);
  await fill(db, sizeOf(tickets), say);
  say('  vacuum and statistics');
  await db.query('SET statement_timeout = 0');
  await db.query('VACUUM ANALYZE');
  await db.query(`COMMENT ON DATABASE "bench_${tickets}" IS '${FILLED}'`);
  say(`  filled in ${Math.round((Date.now() - begun) / 1_000)} s`);
};
