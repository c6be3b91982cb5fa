import type { DataSource } from 'typeorm';
import type { Clock } from './clock.ts';

const keptDays = 7;

/** Forgets idempotency keys that are older than the time for which they are kept. */
const forgetKeys = async (db: DataSource, clock: Clock): Promise<void> => {
  await db.query('DELETE FROM idempotency WHERE at < $1', [
    new Date(clock.now().getTime() - keptDays * 86_400_000),
  ]);
};

/** What core repeats: once an hour, old idempotency keys are forgotten. */
export const coreTimers = [{ name: 'forget idempotency keys', everyMs: 3_600_000, run: forgetKeys }] as const;
