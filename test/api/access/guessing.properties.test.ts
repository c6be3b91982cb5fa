import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { rememberNetwork } from '../../../api/access/house-networks.ts';
import { beginAttempt, signInLimits } from '../../../api/access/throttle.ts';
import { Refusal } from '../../../api/core/refusal.ts';
import { makeWorld } from '../../support/world.ts';

// What is looked at is who may try and when; that a try which is let begin then takes a hash is looked at elsewhere.
const { db, clock } = await makeWorld();
const begins = '2026-03-02T09:00:00+08:00';
const house = '10.0.0.1';
const own = 'head@world.test';
const minute = 60_000;

beforeEach(async () => {
  clock.set(begins);
  await db.query('DELETE FROM throttle');
  await db.query('DELETE FROM house_network');
  await rememberNetwork(db.manager, house, clock.now());
});

/** Lets somebody try in a browser that nobody knows. Answers whether a password was looked at, and when to come again. */
const attempt = async (email: string, address: string): Promise<{ tried: boolean; again: number }> => {
  try {
    const trial = await beginAttempt(db, { email, address, browser: undefined }, clock.now());
    await trial.failed();
    return { tried: true, again: 0 };
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    const { code, details } = error as Refusal;
    expect(code).toBe('RATE_LIMITED');
    return { tried: false, again: Number(details.facts?.['retryAfter']) };
  }
};

/** Whether the owner, who types the right password, is let in. */
const isLetIn = async (address = house): Promise<boolean> => {
  try {
    const trial = await beginAttempt(db, { email: own, address, browser: undefined }, clock.now());
    await trial.succeeded();
    return true;
  } catch {
    return false;
  }
};

const seconds = (count: number): void => clock.pass(count / 60);

const fresh = async (): Promise<void> => {
  clock.set(begins);
  await db.query('DELETE FROM throttle');
};

const wait = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 }));
const runs = (numRuns: number) => ({ numRuns, interruptAfterTimeLimit: 60_000 });

test('whatever fails with other names, behind the same address or elsewhere, and with one’s own elsewhere: the owner is let in at once', async () => {
  const others = fc.record({
    email: fc.constantFrom(
      own,
      'agent@world.test',
      'lead@world.test',
      ...['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@invented.test`),
    ),
    address: fc.constantFrom(house, '198.51.100.1', '198.51.100.2', '2001:db8::1'),
    wait,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(others, { maxLength: 70 }),
      fc.integer({ min: 0, max: 80 }),
      async (failures, earlier) => {
        await fresh();
        // as if so many invented names had failed here just before
        if (earlier > 0) {
          await attempt('first@invented.test', house);
          await db.query(`UPDATE throttle SET count = $1 WHERE key LIKE 'sign-in:address:%'`, [earlier]);
        }
        for (const failure of failures) {
          if (failure.email === own && failure.address === house) continue;
          await attempt(failure.email, failure.address);
          seconds(failure.wait);
        }
        expect(await isLetIn()).toBe(true);
      },
    ),
    runs(25),
  );
});

test('whatever fails with one’s own name behind the same address: the owner is let in five minutes after the last of it, and when they were told', async () => {
  const bound = signInLimits.crowded.everyMs / minute;
  await fc.assert(
    fc.asyncProperty(
      fc.array(wait, { minLength: 1, maxLength: 40 }),
      fc.boolean(),
      async (waits, isCrowded) => {
        await fresh();
        for (const each of waits) {
          await attempt(own, house);
          if (isCrowded) await db.query(`UPDATE throttle SET count = 60 WHERE key LIKE 'sign-in:address:%'`);
          seconds(each);
        }
        const now = clock.now();
        const { tried, again } = await attempt(own, house);
        expect(tried || again > 0).toBe(true);
        expect(again).toBeLessThanOrEqual(bound * 60);
        seconds(tried ? bound * 60 : again);
        expect(await isLetIn()).toBe(true);
        clock.set(new Date(now.getTime() + bound * minute).toISOString());
        expect(await isLetIn()).toBe(true);
      },
    ),
    runs(25),
  );
});

/** How many of some tries, each so many seconds after the last, were looked at; and how long all took, in milliseconds. */
const guessed = async (
  waits: readonly number[],
  of: (place: number) => { email: string; address: string },
): Promise<{ tries: number; tookMs: number }> => {
  await fresh();
  const from = clock.now().getTime();
  let tries = 0;
  for (const [place, each] of waits.entries()) {
    const { email, address } = of(place);
    if ((await attempt(email, address)).tried) tries += 1;
    if (place < waits.length - 1) seconds(each);
  }
  return { tries, tookMs: clock.now().getTime() - from };
};

const supplied = ({ most, everyMs }: { most: number; everyMs: number }, tookMs: number): number =>
  most + Math.floor(tookMs / everyMs);

test('of one account from one address no more passwords are tried than five, and one more every three minutes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wait, { minLength: 1, maxLength: 60 }), async (waits) => {
      const { tries, tookMs } = await guessed(waits, () => ({ email: own, address: house }));
      expect(tries).toBeLessThanOrEqual(supplied(signInLimits.account, tookMs));
    }),
    runs(20),
  );
});

test('of one account from all strange networks together no more are tried than thirty, and one more every two minutes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wait, { minLength: 1, maxLength: 90 }), async (waits) => {
      const { tries, tookMs } = await guessed(waits, (place) => ({
        email: own,
        address: `2001:db8:${place.toString(16)}::1`,
      }));
      expect(tries).toBeLessThanOrEqual(supplied(signInLimits.elsewhere, tookMs));
    }),
    runs(20),
  );
});

test('from one address no more are tried in a quarter of an hour than fifty, and three for each account', async () => {
  const accounts = 30;
  const { tries } = await guessed(
    Array.from({ length: 300 }, () => 1),
    (place) => ({ email: `account-${place % accounts}@world.test`, address: house }),
  );
  expect(tries).toBeLessThanOrEqual(signInLimits.address + signInLimits.crowded.most * accounts + accounts);
  // and every account had one of its own
  expect(tries).toBeGreaterThanOrEqual(accounts);
});

test('two that ask at one moment get no further than two in turn', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(own, house)));
  expect(answers.filter(({ tried }) => tried)).toHaveLength(signInLimits.account.most);
  expect(answers.filter(({ again }) => again > 0 && again <= 180)).toHaveLength(15);
});

test('what succeeds leaves no trace, and what was tried before it still counts', async () => {
  await isLetIn();
  expect(await db.query('SELECT FROM throttle')).toEqual([]);
  for (let times = 0; times < 4; times += 1) await attempt(own, house);
  expect(await isLetIn()).toBe(true);
  expect((await attempt(own, house)).tried).toBe(true);
  expect((await attempt(own, house)).tried).toBe(false);
});
