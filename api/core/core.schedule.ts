import type { DataSource } from 'typeorm';
import type { Clock } from './clock.ts';
import { purgeOutbox } from './outbox.drain.ts';
import { everySeconds } from './schedule.ts';
import { spellNames } from './search/names.ts';

const keptDays = 7;

/** Forgets idempotency keys that are older than the time for which they are kept. */
const forgetKeys = async (db: DataSource, clock: Clock): Promise<void> => {
  await db.query('DELETE FROM idempotency WHERE at < $1', [
    new Date(clock.now().getTime() - keptDays * 86_400_000),
  ]);
};

/** What core repeats: once an hour, what is no longer needed is forgotten; and what is new is spelt. */
export const coreSchedule = [
  everySeconds(3_600, 'forget idempotency keys', forgetKeys),
  everySeconds(3_600, 'forget sent mail', (db, clock) => purgeOutbox(db, clock.now())),
  // Names that somebody wrote without spelling them, such as an import.
  everySeconds(3, 'spell names', (db) => spellNames(db.manager)),
];
