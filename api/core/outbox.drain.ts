import type { DataSource, EntityManager } from 'typeorm';
import { waitAfter } from './back-off.rules.ts';
import type { Clock } from './clock.ts';
import type { OutboxTopic } from './outbox.ts';

/** Attempts after which nothing more is tried: with the waits between them, after about three days. */
export const MOST_ATTEMPTS = 80;

/** How long a claimed row is left to whoever claimed it. A carrier must be done with a batch sooner. */
const LEASE_MS = 5 * 60_000;

/** Sent side by side; a batch takes no longer than the slowest of its rows. */
const BATCH = 10;

const KEPT_DAYS = 30;

/** A row as a carrier gets it. */
export interface Carried {
  readonly id: string;
  readonly topic: OutboxTopic;
  readonly payload: unknown;
  readonly createdAt: Date;
  /** Counts this attempt. */
  readonly attempts: number;
}

/** Brings a row to the other side, or throws. What it throws as `Undeliverable` is not tried again. */
export type Carrier = (row: Carried) => Promise<void>;

/** The other side said that it never will take this: an address that does not exist. */
export class Undeliverable extends Error {}

/** What is done, in the same transaction, when rows are given up. */
export type OnGivenUp = (manager: EntityManager, rows: readonly Carried[], now: Date) => Promise<void>;

/**
 * Claims rows whose time has come. The claim is a lease and no lock: no transaction stays open while something is
 * sent, other nodes leave the rows alone, and those of a node that died come back when the lease has passed.
 */
const claim = (db: DataSource, topics: readonly string[], now: Date): Promise<Carried[]> =>
  db
    .query(
      `WITH due AS (
         SELECT id FROM outbox
         WHERE done_at IS NULL AND given_up_at IS NULL AND available_at <= $1 AND topic = any($2)
         ORDER BY available_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
       )
       UPDATE outbox SET available_at = $3, attempts = attempts + 1 FROM due WHERE outbox.id = due.id
       RETURNING outbox.id::text, topic, payload, created_at AS "createdAt", attempts`,
      [now, topics, new Date(now.getTime() + LEASE_MS)],
    )
    // TypeORM answers an UPDATE with rows and their number.
    .then(([rows]: [Carried[], number]) => rows);

const finish = async (db: DataSource, { id }: Carried, now: Date): Promise<void> => {
  await db.query(
    'UPDATE outbox SET done_at = $2, payload = NULL, last_error = NULL, given_up_at = NULL WHERE id = $1 AND done_at IS NULL',
    [id, now],
  );
};

const postpone = async (db: DataSource, row: Carried, error: Error, now: Date): Promise<void> => {
  // Where the lease has passed and another node tried meanwhile, its word counts.
  await db.query(
    'UPDATE outbox SET available_at = $3, last_error = $4 WHERE id = $1 AND attempts = $2 AND done_at IS NULL',
    [row.id, row.attempts, new Date(now.getTime() + waitAfter(row.attempts)), error.message.slice(0, 500)],
  );
};

const giveUp = (db: DataSource, row: Carried, error: Error, now: Date, onGivenUp: OnGivenUp): Promise<void> =>
  db.transaction(async (manager) => {
    const [, count] = (await manager.query(
      'UPDATE outbox SET given_up_at = $3, last_error = $4 WHERE id = $1 AND attempts = $2 AND num_nonnulls(done_at, given_up_at) = 0',
      [row.id, row.attempts, now, error.message.slice(0, 500)],
    )) as [unknown[], number];
    if (count > 0) await onGivenUp(manager, [row], now);
  });

/** Where rows go, and what follows when one is given up. */
interface Way {
  readonly carriers: Readonly<Partial<Record<OutboxTopic, Carrier>>>;
  readonly onGivenUp: OnGivenUp;
}

/** Sends a row and notes at once what came of it; answers whether it was sent. */
const send = async (
  db: DataSource,
  clock: Clock,
  row: Carried,
  { carriers, onGivenUp }: Way,
): Promise<boolean> => {
  try {
    await carriers[row.topic]?.(row);
  } catch (reason) {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    const isLast = error instanceof Undeliverable || row.attempts >= MOST_ATTEMPTS;
    if (isLast) await giveUp(db, row, error, clock.now(), onGivenUp);
    else await postpone(db, row, error, clock.now());
    return false;
  }
  await finish(db, row, clock.now());
  return true;
};

/**
 * Sends what waits, on every node at once if need be, until nothing waits any more. Each row goes to the carrier of its
 * topic; rows of other topics stay. A failure is noted and tried again after a growing wait, and given up at last.
 * Answers how many rows were sent.
 *
 * A row is sent at least once, and noted as soon as the other side has taken it: when a node dies, only what it was
 * sending at that moment may be sent again, after its lease. Carriers make the repeat recognisable by the row's id.
 *
 * @throws what kept it from noting what was sent; then nothing more is begun, and the rows come back after their lease
 */
export const drainOutbox = async (
  db: DataSource,
  clock: Clock,
  carriers: Way['carriers'],
  onGivenUp: OnGivenUp,
): Promise<number> => {
  const topics = Object.keys(carriers);
  for (let total = 0; ;) {
    const rows = topics.length > 0 ? await claim(db, topics, clock.now()) : [];
    const results = await Promise.allSettled(
      rows.map((row) => send(db, clock, row, { carriers, onGivenUp })),
    );
    for (const result of results) {
      if (result.status === 'rejected') throw result.reason;
      if (result.value) total += 1;
    }
    if (rows.length < BATCH) return total;
  }
};

/** Forgets rows that were sent or given up 30 days ago. */
export const purgeOutbox = async (db: DataSource, now: Date): Promise<void> => {
  await db.query(
    `DELETE FROM outbox
     WHERE (done_at IS NOT NULL OR given_up_at IS NOT NULL) AND coalesce(done_at, given_up_at) < $1::timestamptz - interval '${KEPT_DAYS} days'`,
    [now],
  );
};
