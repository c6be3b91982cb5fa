import type { DataSource } from 'typeorm';
import type { Refusal } from '../core/refusal.ts';
import {
  countAttempt,
  forgetAttempts,
  giveBack,
  networkOf,
  rateLimited,
  takeOne,
  throttleKey,
  type KeptSupply,
  type Tally,
} from '../core/throttle.ts';
import { knowsBrowser } from './known-browsers.ts';
import { isHouse } from './house-networks.ts';

const minute = 60_000;

const windowMs = 15 * minute;

/** How often signing in may fail before it must wait (decision 65). */
export const signInLimits = {
  /** In one browser in which the owner has signed in before, in a quarter of an hour. */
  browser: 5,
  /** With one e-mail address from one network address. */
  account: { most: 5, everyMs: 3 * minute },
  /** From one network address with whatever e-mail, in a quarter of an hour: a whole centre may sit behind it. */
  address: 50,
  /** With one e-mail address from a network address that is beyond this; as much in a quarter of an hour as it holds. */
  crowded: { most: 3, everyMs: 5 * minute },
  /** With one e-mail address from all network addresses together from which nobody has signed in lately. */
  elsewhere: { most: 30, everyMs: 2 * minute },
} as const;

const tooMany = (next: Tally, now: Date): Refusal =>
  rateLimited(next, now, (wait) => ({
    zh: `登录失败次数过多，请在 ${wait.zh}后再试。着急的话，可通过“忘记密码”设置新密码，不必等待。`,
    en: `Signing in failed too often. Try again in ${wait.en}; a new password by “Forgot your password?” need not wait.`,
  }));

/** One attempt to sign in: it counts before it is made, and is taken back when it succeeds. */
export interface Attempt {
  succeeded(): Promise<void>;
  failed(): Promise<void>;
}

/**
 * Where an attempt counts: in a browser in which the owner has signed in before it counts there alone, whatever others do
 * at the same network address; else under both.
 */
interface Trier {
  readonly email: string;
  readonly address: string;
  readonly browser: string | undefined;
}

const inKnownBrowser = async (
  db: DataSource,
  { email, browser = '' }: Trier,
  now: Date,
): Promise<Attempt> => {
  const key = throttleKey('sign-in:browser', email, browser);
  const tally = await countAttempt(db, key, windowMs, now);
  if (tally.count > signInLimits.browser) throw tooMany(tally, now);
  return { succeeded: () => forgetAttempts(db, key), failed: async () => undefined };
};

/** What an attempt in a browser that is not known takes from: never from what is another account’s. */
const suppliesOf = async (
  db: DataSource,
  { email, network, count }: { email: string; network: string; count: string },
  now: Date,
): Promise<KeptSupply[]> => {
  const { address, account, crowded, elsewhere } = signInLimits;
  const [place] = (await db.query(
    `SELECT EXISTS (SELECT FROM throttle WHERE key = $1 AND count >= ${address} AND resets_at > $3) AS "isCrowded",
       ${isHouse('$2', '$3')} AS "isHouse"`,
    [count, network, now],
  )) as { isCrowded: boolean; isHouse: boolean }[];
  return [
    [throttleKey('sign-in:account', email, network), place?.isCrowded ? crowded : account],
    ...(place?.isHouse ? [] : [[throttleKey('sign-in:elsewhere', email), elsewhere] as const]),
  ];
};

/**
 * Lets an attempt begin, unless too many failed on the same account from the same place. It is counted before its password
 * is looked at, so that many at once get no further than many in turn. What fails with other accounts at the same network
 * address stops nobody: beyond an allowance it makes each account's own tries there fewer.
 *
 * @throws Refusal RATE_LIMITED with the seconds to wait; the same for accounts that exist and those that do not.
 */
export const beginAttempt = async (db: DataSource, trier: Trier, now: Date): Promise<Attempt> => {
  const { email, address, browser } = trier;
  if (await knowsBrowser(db, { email, browser, now })) return inKnownBrowser(db, trier, now);
  const network = networkOf(address);
  const count = throttleKey('sign-in:address', network);
  const taken: KeptSupply[] = [];
  for (const kept of await suppliesOf(db, { email, network, count }, now)) {
    const next = await takeOne(db, kept, now);
    if (next) {
      await giveBack(db, taken, now);
      throw tooMany(next, now);
    }
    taken.push(kept);
  }
  return {
    succeeded: () => giveBack(db, taken, now),
    failed: async () => {
      await countAttempt(db, count, windowMs, now);
    },
  };
};
