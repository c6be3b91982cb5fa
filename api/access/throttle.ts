import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Refusal } from '../core/refusal.ts';

/** How often signing in may fail in a quarter of an hour before it must rest. */
const signInLimits = {
  /** With one e-mail address from one network address. */
  account: 5,
  /** From one network address with whatever e-mail: a whole centre may sit behind it. */
  address: 50,
} as const;

const windowMs = 15 * 60_000;

interface Tally {
  readonly count: number;
  readonly resets_at: Date;
}

const keyOf = (kind: keyof typeof signInLimits, ...parts: readonly string[]): string =>
  // Hashed: keys have one length, and the table is no list of what people typed.
  `sign-in:${kind}:${createHash('sha256').update(parts.join('\n')).digest('base64url')}`;

const tooMany = ({ resets_at }: Tally, now: Date): Refusal => {
  const minutes = Math.max(1, Math.ceil((resets_at.getTime() - now.getTime()) / 60_000));
  return new Refusal(
    'RATE_LIMITED',
    {
      zh: `登录失败次数过多，请在 ${minutes} 分钟后再试。`,
      en: `Signing in failed too often. Try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`,
    },
    { facts: { retryAfter: Math.max(1, Math.ceil((resets_at.getTime() - now.getTime()) / 1_000)) } },
  );
};

const count = async (db: DataSource, key: string, now: Date): Promise<Tally> => {
  const [tally] = (await db.query(
    `INSERT INTO throttle AS t (key, count, resets_at) VALUES ($1, 1, $3)
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN t.resets_at <= $2 THEN 1 ELSE least(t.count, 1000000) + 1 END,
       resets_at = CASE WHEN t.resets_at <= $2 THEN excluded.resets_at ELSE t.resets_at END
     RETURNING count, resets_at`,
    [key, now, new Date(now.getTime() + windowMs)],
  )) as Tally[];
  return tally ?? { count: 1, resets_at: now };
};

const tallyOf = async (db: DataSource, key: string, now: Date): Promise<Tally | undefined> => {
  const [tally] = (await db.query('SELECT count, resets_at FROM throttle WHERE key = $1 AND resets_at > $2', [
    key,
    now,
  ])) as Tally[];
  return tally;
};

/** One attempt to sign in: it counts against its account before it is made and is taken back when it succeeds. */
export interface Attempt {
  succeeded(): Promise<void>;
  failed(): Promise<void>;
}

/**
 * Lets an attempt begin, unless too many failed. An attempt on an account is counted before its password is looked
 * at, so that many at once get no further than many in turn. Those of a network address are counted when they have
 * failed: a centre that signs in at eight o'clock must not stand in its own way.
 *
 * @throws Refusal RATE_LIMITED with the seconds to wait; the same for accounts that exist and those that do not.
 */
export const beginAttempt = async (
  db: DataSource,
  { email, address }: { email: string; address: string },
  now: Date,
): Promise<Attempt> => {
  const network = keyOf('address', address);
  const known = await tallyOf(db, network, now);
  if (known && known.count >= signInLimits.address) throw tooMany(known, now);
  const account = keyOf('account', email, address);
  const tally = await count(db, account, now);
  if (tally.count > signInLimits.account) throw tooMany(tally, now);
  return {
    succeeded: async () => {
      await db.query('DELETE FROM throttle WHERE key = $1', [account]);
    },
    failed: async () => {
      await count(db, network, now);
    },
  };
};

/** Removes tallies whose window is over; several nodes may do it at once. */
export const clearThrottle = async (db: DataSource, now: Date): Promise<void> => {
  await db.query('DELETE FROM throttle WHERE resets_at <= $1', [now]);
};
