import type { DataSource } from 'typeorm';
import { expect } from 'vitest';

/**
 * Sends commands that meet, however the machine shares out its time: each has been let in, and waits for a lock, before
 * any of them is done. They must write something, and answer in the order in which they are given.
 */
export const atOneMoment = async <Answer>(
  db: DataSource,
  commands: readonly (() => Promise<Answer>)[],
): Promise<Answer[]> => {
  const held = db.createQueryRunner();
  await held.startTransaction();
  // Whatever is done is on record: nobody gets further than to this table, which may be read.
  await held.query('LOCK TABLE audit IN EXCLUSIVE MODE');
  const answers = Promise.all(commands.map((send) => send()));
  const waiting = async (): Promise<number> => {
    const [row] = (await db.query(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'active' AND wait_event_type = 'Lock'`,
    )) as { count: number }[];
    return row?.count ?? 0;
  };
  try {
    await expect.poll(waiting).toBe(commands.length);
  } finally {
    await held.rollbackTransaction();
    await held.release();
  }
  return answers;
};
