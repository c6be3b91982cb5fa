import type { DataSource } from 'typeorm';
import type { Refusal } from '../core/refusal.ts';
import {
  countAttempt,
  forgetAttempts,
  networkOf,
  rateLimited,
  tallyOf,
  throttleKey,
  type Tally,
} from '../core/throttle.ts';
import { knowsBrowser } from './known-browsers.ts';

/** How often signing in may fail in a quarter of an hour before it must rest. */
export const signInLimits = {
  /** With one e-mail address: from one network address, or in one browser in which its owner has signed in before. */
  account: 5,
  /** From one network address with whatever e-mail: a whole centre may sit behind it. */
  address: 50,
} as const;

const windowMs = 15 * 60_000;

const keyOf = (kind: keyof typeof signInLimits, ...parts: readonly string[]): string =>
  throttleKey(`sign-in:${kind}`, ...parts);

const tooMany = (tally: Tally, now: Date): Refusal =>
  rateLimited(tally, now, (wait) => ({
    zh: `登录失败次数过多，请在 ${wait.zh}后再试。`,
    en: `Signing in failed too often. Try again in ${wait.en}.`,
  }));

/** One attempt to sign in: it counts against its account before it is made and is taken back when it succeeds. */
export interface Attempt {
  succeeded(): Promise<void>;
  failed(): Promise<void>;
}

/**
 * Where an attempt counts: in a browser in which the owner has signed in before it counts there alone, whatever others do
 * at the same network address; else under that.
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
  if (tally.count > signInLimits.account) throw tooMany(tally, now);
  return { succeeded: () => forgetAttempts(db, key), failed: async () => undefined };
};

/**
 * Lets an attempt begin, unless too many failed. An attempt on an account is counted before its password is looked
 * at, so that many at once get no further than many in turn. Those of a network address are counted when they have
 * failed: a centre that signs in at eight o'clock must not stand in its own way.
 *
 * @throws Refusal RATE_LIMITED with the seconds to wait; the same for accounts that exist and those that do not.
 */
export const beginAttempt = async (db: DataSource, trier: Trier, now: Date): Promise<Attempt> => {
  const { email, address, browser } = trier;
  if (await knowsBrowser(db, { email, browser, now })) return inKnownBrowser(db, trier, now);
  const network = keyOf('address', networkOf(address));
  const known = await tallyOf(db, network, now);
  if (known && known.count >= signInLimits.address) throw tooMany(known, now);
  const account = keyOf('account', email, networkOf(address));
  const tally = await countAttempt(db, account, windowMs, now);
  if (tally.count > signInLimits.account) throw tooMany(tally, now);
  return {
    succeeded: () => forgetAttempts(db, account),
    failed: async () => {
      await countAttempt(db, network, windowMs, now);
    },
  };
};
