import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { EntityManager } from 'typeorm';
import type { Bilingual } from './bilingual.ts';
import { Refusal } from './refusal.ts';

type Database = Pick<EntityManager, 'query'>;

/** How often something was tried since its window began, and when the window ends. */
export interface Tally {
  readonly count: number;
  readonly resetsAt: Date;
}

/** How often something may be tried within a window, counted from the first attempt. */
export interface Allowance {
  readonly most: number;
  readonly windowMs: number;
}

/**
 * The key under which something is counted. What it counts by is hashed: keys have one length, and the table is no
 * list of what people typed.
 */
export const throttleKey = (kind: string, ...parts: readonly string[]): string =>
  `${kind}:${createHash('sha256').update(parts.join('\n')).digest('base64url')}`;

/**
 * What counts as one network address: of IPv6 the first 64 bits, because every home and office has all addresses that
 * follow them.
 */
export const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (embedded) return embedded;
  // An IPv4 at the end stands for two groups; which ones does not matter, for they are no part of the network.
  const [before = '', after] = address
    .toLowerCase()
    .replace(/[\d.]*\.\d+$/, '0:0')
    .split('::');
  const groups = before ? before.split(':') : [];
  const rest = after ? after.split(':') : [];
  const zeros = after === undefined ? [] : Array.from({ length: 8 - groups.length - rest.length }, () => '0');
  const network = [...groups, ...zeros, ...rest].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${network.join(':')}::/64`;
};

/** Counts an attempt, in one statement, so that many at once get no further than many in turn. */
export const countAttempt = async (
  db: Database,
  key: string,
  windowMs: number,
  now: Date,
): Promise<Tally> => {
  const [tally] = (await db.query(
    `INSERT INTO throttle AS t (key, count, resets_at) VALUES ($1, 1, $3)
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN t.resets_at <= $2 THEN 1 ELSE least(t.count, 1000000) + 1 END,
       resets_at = CASE WHEN t.resets_at <= $2 THEN excluded.resets_at ELSE t.resets_at END
     RETURNING count, resets_at AS "resetsAt"`,
    [key, now, new Date(now.getTime() + windowMs)],
  )) as Tally[];
  return tally ?? { count: 1, resetsAt: now };
};

/** What was counted under a key, if its window is not over. */
const tallyOf = async (db: Database, key: string, now: Date): Promise<Tally | undefined> => {
  const [tally] = (await db.query(
    'SELECT count, resets_at AS "resetsAt" FROM throttle WHERE key = $1 AND resets_at > $2',
    [key, now],
  )) as Tally[];
  return tally;
};

/** Forgets what was counted under a key. */
export const forgetAttempts = async (db: Database, key: string): Promise<void> => {
  await db.query('DELETE FROM throttle WHERE key = $1', [key]);
};

/** So many may be tried at once, and one more whenever so many milliseconds have passed: there is always a next one. */
interface Supply {
  readonly most: number;
  readonly everyMs: number;
}

/** A supply, by the key under which it is counted. */
export type KeptSupply = readonly [key: string, supply: Supply];

/**
 * Takes one try out of a supply, in one statement, so that many at once get no further than many in turn. What is refused
 * takes nothing, so that coming too early never makes anybody wait longer. The row keeps when the supply is full again.
 *
 * @returns null where there was one, else as a tally when there is the next
 */
export const takeOne = async (
  db: Database,
  [key, { most, everyMs }]: KeptSupply,
  now: Date,
): Promise<Tally | null> => {
  const full = new Date(now.getTime() + most * everyMs);
  const taken = (await db.query(
    `INSERT INTO throttle AS t (key, count, resets_at) VALUES ($1, 1, $2::timestamptz + $4 * interval '1 ms')
     ON CONFLICT (key) DO UPDATE SET resets_at = greatest(t.resets_at, $2) + $4 * interval '1 ms'
       WHERE greatest(t.resets_at, $2) + $4 * interval '1 ms' <= $3
     RETURNING 1`,
    [key, now, full, everyMs],
  )) as unknown[];
  if (taken.length > 0) return null;
  const { resetsAt = full } = (await tallyOf(db, key, now)) ?? {};
  return { count: most, resetsAt: new Date(resetsAt.getTime() + everyMs - most * everyMs) };
};

/** Puts back what was taken out of some supplies, in one statement. */
export const giveBack = async (db: Database, taken: readonly KeptSupply[], now: Date): Promise<void> => {
  await db.query(
    `WITH taken AS (SELECT * FROM unnest($1::text[], $2::int[]) AS k (key, ms)),
       whole AS (DELETE FROM throttle t USING taken k
         WHERE t.key = k.key AND t.resets_at <= $3::timestamptz + k.ms * interval '1 ms')
     UPDATE throttle t SET resets_at = t.resets_at - k.ms * interval '1 ms' FROM taken k
     WHERE t.key = k.key AND t.resets_at > $3::timestamptz + k.ms * interval '1 ms'`,
    [taken.map(([key]) => key), taken.map(([, { everyMs }]) => everyMs), now],
  );
};

/** Whole minutes to wait, in both languages, such as “10 minutes”. */
const minutesText = (minutes: number): Bilingual => ({
  zh: `${minutes} 分钟`,
  en: `${minutes} minute${minutes === 1 ? '' : 's'}`,
});

/** RATE_LIMITED in words that say how long to wait, with the seconds as fact `retryAfter`. */
export const rateLimited = (
  { resetsAt }: Tally,
  now: Date,
  words: (wait: Bilingual) => Bilingual,
): Refusal => {
  const leftMs = resetsAt.getTime() - now.getTime();
  return new Refusal('RATE_LIMITED', words(minutesText(Math.max(1, Math.ceil(leftMs / 60_000)))), {
    facts: { retryAfter: Math.max(1, Math.ceil(leftMs / 1_000)) },
  });
};

/** Removes tallies whose window is over; several nodes may do it at once. */
export const clearThrottle = async (db: Database, now: Date): Promise<void> => {
  await db.query('DELETE FROM throttle WHERE resets_at <= $1', [now]);
};
