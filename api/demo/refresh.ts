import type { DataSource, EntityManager } from 'typeorm';
import { auditAs } from '../core/audit.ts';
import { addDays, dayOf } from '../core/clock.ts';
import { StartupError } from '../database/startup-error.ts';
import { demoAccounts } from './accounts.ts';
import { DAYS } from './history/span.ts';
import { writeDemo } from './load.ts';
import { demoOrganisations } from './organisations.ts';

/** Changes that nobody misses. Every other one is something that a person entered. */
const notMissed = ['signIn', 'signOut', 'setLocale'];

/** Tables that are not the demo's: the database's own state, and the timetable that the rooms declare at start. */
const kept = ['migrations', 'snapshot_version', 'schedule'];

type Db = Pick<EntityManager, 'query'>;

/** The last day of the demo that a database holds, `YYYY-MM-DD`; null where it holds none. */
export const demoDay = async (db: Db): Promise<string | null> => {
  // Its accounts exist from its first day on.
  const [row] = (await db.query('SELECT created_at FROM account WHERE email = $1', [
    demoAccounts[0]?.email,
  ])) as { created_at: Date }[];
  return row ? addDays(dayOf(row.created_at), DAYS - 1) : null;
};

/** Organisations and accounts that are not the demo's, by name. */
const strangers = async (db: Db): Promise<string[]> => {
  const rows = (await db.query(
    `SELECT name FROM org_unit WHERE parent_id IS NULL AND name <> ALL($1)
     UNION ALL SELECT email FROM account WHERE email <> ALL($2)`,
    [demoOrganisations.map(({ units }) => units[0]?.name), demoAccounts.map(({ email }) => email)],
  )) as { name: string }[];
  return rows.map(({ name }) => name);
};

interface Entry {
  readonly action: string;
  readonly count: number;
  readonly last: Date;
}

/** What people entered since the demo was loaded. Every change of theirs is in the audit log (F140). */
const entriesOf = async (db: Db): Promise<Entry[]> =>
  (await db.query(
    `SELECT action, count(*)::int AS count, max(at) AS last FROM audit
     WHERE is_change AND action <> ALL($1) AND (account_id IS NOT NULL OR person_id IS NOT NULL)
     GROUP BY action ORDER BY action`,
    [notMissed],
  )) as Entry[];

const inWords = (entries: readonly Entry[]): string => {
  const count = entries.reduce((sum, entry) => sum + entry.count, 0);
  const last = entries.map((entry) => entry.last).reduce((one, other) => (one > other ? one : other));
  const list = entries.map((entry) => `${entry.action} ${entry.count}`).join(', ');
  return `${count} ${count === 1 ? 'change' : 'changes'} (${list}; the last on ${dayOf(last)})`;
};

/** The log and what proves it, which are never emptied but with the whole demo. */
const logs = ['audit', 'audit_seal', 'audit_check'];

/** Empties every table but those that are kept. Nothing else has the log's own triggers stand back, and only for this. */
const empty = async (db: Db): Promise<void> => {
  const tables = (await db.query(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> ALL($1)`,
    [kept],
  )) as { name: string }[];
  for (const log of logs) await db.query(`ALTER TABLE ${log} DISABLE TRIGGER ${log}_stays`);
  await db.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY`);
  for (const log of logs) await db.query(`ALTER TABLE ${log} ENABLE TRIGGER ${log}_stays`);
};

/**
 * Moves the demo to today: everything is told anew as of `now`, in one transaction. Whoever is signed in signs in again.
 *
 * What people entered would be lost, so that it is refused where there is any, unless `force` is given; a database that
 * holds other organisations or accounts is no demo, and is refused in any case.
 *
 * @throws StartupError with what is in the way; then nothing has changed
 */
export const refreshDemo = async (
  db: DataSource,
  { now, force, progress }: { now: Date; force: boolean; progress: (line: string) => void },
): Promise<void> => {
  let lost: Entry[] = [];
  const makeRoom = async (manager: EntityManager): Promise<void> => {
    // Nobody enters anything between the look and the emptying: every change writes an audit row.
    await manager.query('LOCK TABLE audit IN SHARE MODE');
    if ((await demoDay(manager)) === null)
      throw new StartupError(
        'This database does not hold the demo, so there is nothing to refresh. On an empty one, npm run demo loads it.',
      );
    const others = await strangers(manager);
    if (others.length > 0)
      throw new StartupError(
        `Besides the demo this database holds ${others.slice(0, 5).join(', ')}${others.length > 5 ? ` and ${others.length - 5} more` : ''}: that is no demo any more, and nothing was changed.`,
      );
    lost = await entriesOf(manager);
    if (lost.length > 0 && !force)
      throw new StartupError(
        `A refresh tells the demo anew, and people have made ${inWords(lost)} in it that would be lost. Nothing was changed. To give them up: npm run demo -- --refresh --force.`,
      );
    if (lost.length > 0) progress(`  giving up ${inWords(lost)}`);
    await empty(manager);
  };
  const done = async (manager: EntityManager): Promise<void> => {
    await auditAs(
      manager,
      {
        action: 'refreshDemo',
        entity: 'Demo',
        entityId: null,
        organisationId: null,
        before: { lost: Object.fromEntries(lost.map(({ action, count }) => [action, count])) },
        after: { today: dayOf(now) },
      },
      { at: now, accountId: null, personId: null, requestId: 'demo' },
    );
  };
  await writeDemo(db, { today: dayOf(now), now, progress, makeRoom, done });
};
