import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { waitAfter } from './back-off.rules.ts';
import type { Clock } from './clock.ts';
import { minuteOf, nextRun, type AtTime, type ScheduleRule } from './schedule.rules.ts';

/**
 * How long a run is left to the node that claimed it. Work takes its rows in batches and is done well within; a node
 * that has not ended by then is taken for dead, and another one begins again.
 */
const LEASE_MS = 5 * 60_000;

/** A row that no node has known for so long is no longer declared anywhere. */
const FORGOTTEN_DAYS = 30;

type Run = (db: DataSource, clock: Clock) => Promise<unknown>;

/** Work that returns. */
export interface ScheduledWork {
  /** Its name in the table, in words: unique, and the same in every version. */
  readonly name: string;
  readonly rule: ScheduleRule;
  /** Safe to be done again: a node that dies half way leaves the run to another one. */
  readonly run: Run;
}

/** Work that is done every so many seconds, by one node at a time. */
export const everySeconds = (seconds: number, name: string, run: Run): ScheduledWork => ({
  name,
  rule: { everySeconds: seconds },
  run,
});

/**
 * Work that is done at a time of day in Asia/Shanghai, such as `08:00`, on every day or on the days named. A time that
 * passed while no node ran is made up for once.
 */
export const dailyAt = (
  time: string,
  name: string,
  run: Run,
  on: Pick<AtTime, 'weekday' | 'monthDay'> = {},
): ScheduledWork => ({ name, rule: { minute: minuteOf(time), ...on }, run });

/**
 * Makes the table say what the rooms declare. What is known keeps its next time unless its rule has changed. Rows of
 * other versions stay: their nodes may still be running.
 */
export const reconcileSchedule = async (
  db: DataSource,
  works: readonly ScheduledWork[],
  now: Date,
): Promise<void> => {
  const rows = works.map(({ name, rule }) => {
    const at: AtTime | undefined = 'minute' in rule ? rule : undefined;
    return {
      name,
      every_seconds: 'everySeconds' in rule ? rule.everySeconds : null,
      at_minute: at?.minute ?? null,
      on_weekday: at?.weekday ?? null,
      on_month_day: at?.monthDay ?? null,
      next_at: nextRun(rule, now),
    };
  });
  await db.query(
    `INSERT INTO schedule AS s (name, every_seconds, at_minute, on_weekday, on_month_day, next_at)
     SELECT name, every_seconds, at_minute, on_weekday, on_month_day, next_at
     FROM json_to_recordset($1) AS declared
       (name text, every_seconds int, at_minute int, on_weekday int, on_month_day int, next_at timestamptz)
     ORDER BY name
     ON CONFLICT (name) DO UPDATE SET
       every_seconds = excluded.every_seconds, at_minute = excluded.at_minute,
       on_weekday = excluded.on_weekday, on_month_day = excluded.on_month_day, next_at = excluded.next_at
     WHERE (s.every_seconds, s.at_minute, s.on_weekday, s.on_month_day)
       IS DISTINCT FROM (excluded.every_seconds, excluded.at_minute, excluded.on_weekday, excluded.on_month_day)`,
    [JSON.stringify(rows)],
  );
  await db.query(
    `DELETE FROM schedule WHERE name <> all($1) AND next_at < $2::timestamptz - interval '${FORGOTTEN_DAYS} days'`,
    [works.map(({ name }) => name), now],
  );
};

interface Claimed {
  readonly name: string;
  readonly failures: number;
}

/** Claims what is due and not being done by another node. Nodes that ask at the same moment get different rows. */
const claim = async (
  db: DataSource,
  names: readonly string[],
  { token, now }: { token: string; now: Date },
): Promise<Claimed[]> => {
  const [rows] = (await db.query(
    `WITH due AS (
       SELECT name FROM schedule
       WHERE name = any($1) AND next_at <= $2 AND (claimed_until IS NULL OR claimed_until <= $2)
       FOR UPDATE SKIP LOCKED
     )
     UPDATE schedule SET claimed_until = $3, claim = $4, last_at = $2 FROM due WHERE schedule.name = due.name
     RETURNING schedule.name, failures`,
    [names, now, new Date(now.getTime() + LEASE_MS), token],
  )) as [Claimed[], number];
  return rows;
};

/** Notes how a run ended and when the next one is. A node whose lease has passed to another changes nothing. */
const settle = async (
  db: DataSource,
  { name, token, next }: { name: string; token: string; next: Date },
  now: Date,
  error: Error | null,
): Promise<void> => {
  await db.query(
    `UPDATE schedule SET next_at = $3, claimed_until = NULL, claim = NULL, last_ended_at = $4, last_error = $5,
       failures = CASE WHEN $5::text IS NULL THEN 0 ELSE failures + 1 END
     WHERE name = $1 AND claim = $2`,
    [name, token, next, now, error && error.message.slice(0, 500)],
  );
};

/**
 * Does what is due, once across all nodes that call this. A run that fails is reported, noted in the table and tried
 * again after a growing wait, or at its next time where that is sooner. Answers how many runs there were.
 */
export const runDue = async (
  db: DataSource,
  clock: Clock,
  works: readonly ScheduledWork[],
  report: (line: string) => void,
): Promise<number> => {
  const token = randomUUID();
  const names = works.map(({ name }) => name);
  const claimed = await claim(db, names, { token, now: clock.now() });
  await Promise.all(
    claimed.map(async ({ name, failures }) => {
      const work = works.find((candidate) => candidate.name === name);
      if (!work) return;
      let failure: Error | null = null;
      try {
        await work.run(db, clock);
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error));
        report(`Schedule ${name} failed: ${failure.message}`);
      }
      const now = clock.now();
      const regular = nextRun(work.rule, now);
      const retry = new Date(now.getTime() + waitAfter(failures + 1));
      await settle(db, { name, token, next: failure && retry < regular ? retry : regular }, now, failure);
    }),
  );
  return claimed.length;
};
