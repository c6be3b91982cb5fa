import { argon2Sync, randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { hashPassword } from '../../../api/access/password.ts';
import { fillPool, makeDataSource } from '../../../api/data-source.ts';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
// As many connections as the product has, all of them open, as it opens them at its start.
const db = await makeDataSource((world.db.options as { url: string }).url).initialize();
afterAll(() => db.destroy());
await fillPool(db);
const { port, send, expectHealthy } = await served(
  { ...world, db },
  {
    trustProxy: ['loopback'],
    // What is looked at is the door: on a busy machine nobody is to be cut off as a slow sender.
    patience: { headersMs: 600_000, requestMs: 600_000, idleMs: 600_000 },
  },
);
const password = 'remit-demo';

afterEach(async () => {
  vi.useRealTimers();
  await world.db.query('DELETE FROM throttle');
  world.clock.pass(1);
});

interface Guest {
  readonly email: string;
  readonly password: string;
  /** Where they come from, as a proxy says. */
  readonly address: string;
}

/** Nobody's time is up for the server until the test ends, however busy the machine is: nobody leaves the line. */
const stopTheClock = (): void => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

/** Lets all of them sign in at once, and counts the codes that they were answered with; OK where they came in. */
const crowd = (guests: readonly Guest[]): Promise<Readonly<Record<string, number>>> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('../../support/crowd-worker.mjs', import.meta.url), {
      workerData: { port, guests },
    });
    thread.on('message', resolve);
    thread.on('error', reject);
  });

test('five thousand who guess at once from one place are each answered, go no further than the line where it is full, and keep nobody out after it', async () => {
  await world.db.query('UPDATE account SET password_hash = $1', [await hashPassword(password)]);
  const answered = crowd(
    Array.from({ length: 5_000 }, (_, index) => ({
      email: `guess${index}@world.test`,
      password: 'wrong',
      address: '203.0.113.1',
    })),
  );
  await send('/live', {});
  const { UNAUTHENTICATED = 0, RATE_LIMITED = 0, ...others } = await answered;
  expect(others).toEqual({});
  expect(UNAUTHENTICATED + RATE_LIMITED).toBe(5_000);
  expect(UNAUTHENTICATED).toBeGreaterThan(0);
  // All others were turned away before anything of theirs was read. How many exactly go on at a time is shown in
  // places.test.ts, where nobody gets through the door; here somebody does, and the next takes their place.
  expect(UNAUTHENTICATED).toBeLessThan(RATE_LIMITED);

  await expectHealthy();
  expect(await crowd([{ email: 'head@world.test', password, address: '203.0.113.2' }])).toEqual({ OK: 1 });
  expect(await crowd([{ email: 'head@world.test', password, address: '203.0.113.1' }])).toEqual({ OK: 1 });
});

test('of a centre that signs in at one moment, as many as the line holds come in, and the others are told to come again', async () => {
  // A hash that costs next to nothing: what is looked at is the line, and not the hashing.
  const nonce = randomBytes(16);
  const tag = argon2Sync('argon2id', {
    message: password,
    nonce,
    memory: 64,
    passes: 1,
    parallelism: 1,
    tagLength: 32,
  });
  const [salt, hash] = [nonce, tag].map((bytes) => bytes.toString('base64').replace(/=+$/, ''));
  await world.db.query('UPDATE account SET password_hash = $1', [
    `$argon2id$v=19$m=64,t=1,p=1$${salt}$${hash}`,
  ]);
  const emails = ((await world.db.query('SELECT email FROM account')) as { email: string }[]).map(
    ({ email }) => email,
  );

  stopTheClock();
  const answers = await crowd(
    Array.from({ length: 900 }, (_, index) => ({
      email: String(emails[index % emails.length]),
      password,
      address: `198.51.${Math.floor(index / 250)}.${index % 250}`,
    })),
  );
  const { OK = 0, RATE_LIMITED = 0, ...others } = answers;
  expect(others).toEqual({});
  expect(OK).toBeGreaterThanOrEqual(400);
  expect(OK + RATE_LIMITED).toBe(900);
  await expectHealthy();
  expect(await crowd([{ email: 'head@world.test', password, address: '203.0.113.3' }])).toEqual({ OK: 1 });
});

test('a hundred and more on one account from one place do not make a line without end', async () => {
  stopTheClock();
  const answers = await crowd(
    Array.from({ length: 300 }, () => ({ email: 'head@world.test', password, address: '203.0.113.4' })),
  );
  const { OK = 0, RATE_LIMITED = 0, ...others } = answers;
  expect(others).toEqual({});
  expect(OK).toBeGreaterThanOrEqual(101);
  expect(OK + RATE_LIMITED).toBe(300);
});
