import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { hashToken, newToken, sessionCookie } from '../../../api/access/token.ts';
import { drainOutbox } from '../../../api/core/outbox.drain.ts';
import { enqueue } from '../../../api/core/outbox.ts';
import { everySeconds, reconcileSchedule, runDue } from '../../../api/core/schedule.ts';
import { databaseSharing, fillPool, makeDataSource } from '../../../api/data-source.ts';
import { startTimers } from '../../../api/timers.ts';
import { served, type Sending } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const databaseUrl = (world.db.options as { url: string }).url;

/** So long somebody who asks too much at once waits: many hundred times as long as a small question takes. */
const waitMs = 10_000;
// The pool of the product. Dear questions last until the test lets them go, and not only for so long.
const source = await makeDataSource(databaseUrl, {
  patience: { statementMs: 60_000, lockMs: 60_000 },
  sharing: { waitMs },
}).initialize();
afterAll(() => source.destroy());
await fillPool(source);
const { url, ask, send, cookieOf, expectHealthy } = await served({ ...world, db: source });
afterEach(expectHealthy);

const modern = { accept: 'application/graphql-response+json' };
const { account, credential, requests } = databaseSharing;

/** A question that takes as long as `dear` lasts, and one that takes no time. */
const dearQuestion = '{ tickets { nodes { id } } }';
const small = '{ orgUnits { items { id name } } }';

/** While something is done, whoever reads this table waits for it. */
const dear = async (table: string, work: () => Promise<void>): Promise<void> => {
  const other = new pg.Client({ connectionString: databaseUrl });
  await other.connect();
  await other.query('BEGIN');
  await other.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  try {
    await work();
  } finally {
    await other.query('ROLLBACK');
    await other.end();
  }
};

/** How many of our connections are at work on a dear question. */
const atWork = async (): Promise<number> => {
  const [row] = (await world.db.query(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'`,
  )) as { count: number }[];
  return row?.count ?? 0;
};
const untilAtWork = (count: number): Promise<void> =>
  vi.waitFor(async () => expect(await atWork()).toBe(count), { timeout: 120_000 });

const flood = (count: number, sending: Sending, question: unknown = dearQuestion) =>
  Array.from({ length: count }, () => ask(question, sending));

/** Expects a question to be answered, and not only after somebody's patience has ended. */
const expectPromptly = async (who: PersonKey): Promise<void> => {
  const begun = performance.now();
  expect((await ask(small, { who })).codes).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(waitMs - 100);
};

describe('somebody who asks many dear questions at once', () => {
  test('has three answered at a time; the others are refused in words, and nobody else notices', async () => {
    await dear('ticket', async () => {
      const answers = flood(12, { who: 'head', headers: modern });
      await untilAtWork(credential);
      const inChinese = ask(dearQuestion, { headers: { 'accept-language': 'zh-CN' } });
      await expectPromptly('lead');
      const page = await Promise.all(flood(15, { who: 'lead' }, small));
      expect(page.flatMap(({ codes }) => codes)).toEqual([]);
      expect(await atWork()).toBe(credential);

      const refused = await Promise.race(answers);
      expect([refused.status, refused.headers.get('retry-after'), refused.codes]).toEqual([
        429,
        '2',
        ['RATE_LIMITED'],
      ]);
      expect(refused.json.errors[0]).toMatchObject({
        message: 'Too many of your requests are still under way. Try again in 2 seconds.',
        extensions: { retryAfter: 2 },
      });
      expect((await inChinese).json.errors[0].message).toBe(
        '您同时发出的请求太多，前面的还没有处理完，请在 2 秒后再试。',
      );
    });
    await expectPromptly('head');
  });

  test('gets no further with many questions in one request', async () => {
    await dear('ticket', async () => {
      const question = `{ ${Array.from({ length: 8 }, (_, index) => `a${index}: tickets { nodes { id } }`).join(' ')} }`;
      const answer = ask(question);
      await untilAtWork(credential);
      await expectPromptly('lead');
      expect((await answer).codes).toContain('RATE_LIMITED');
    });
  });

  test('gets four with several sessions, so that one of them does not lock out the others', async () => {
    const token = newToken();
    await world.db.query(
      `INSERT INTO session (account_id, token_hash, created_at, seen_at, expires_at, address, user_agent)
       SELECT id, $1, '2026-01-01T00:00:00Z', '2100-01-01T00:00:00Z', '2100-01-01T00:00:00Z', '127.0.0.1', 'test'
       FROM account WHERE email = 'head@world.test'`,
      [hashToken(token)],
    );
    const elsewhere = { headers: { cookie: `${sessionCookie('http://localhost').name}=${token}` } };
    await dear('ticket', async () => {
      const first = flood(6, {});
      await untilAtWork(credential);
      expect((await ask(small, elsewhere)).codes).toEqual([]);
      const second = flood(6, elsewhere);
      await untilAtWork(account);
      await expectPromptly('lead');
      await Promise.race([...first, ...second]);
      expect(await atWork()).toBe(account);
    });
  });

  test('who leaves before the answer keeps no place beyond the work itself', async () => {
    await dear('ticket', async () => {
      const gone = new AbortController();
      const body = JSON.stringify({ query: dearQuestion });
      const headers = { 'content-type': 'application/json', cookie: cookieOf('head') };
      const left = Array.from({ length: 8 }, () =>
        fetch(`${url}/graphql`, { method: 'POST', body, headers, signal: gone.signal }),
      );
      await untilAtWork(credential);
      gone.abort();
      await Promise.allSettled(left);
      // It is still being worked on: leaving does not buy further places.
      expect((await ask(dearQuestion)).codes).toEqual(['RATE_LIMITED']);
      expect(await atWork()).toBe(credential);
    });
    await expectPromptly('head');
  });

  test('is bounded by address where nobody is signed in', async () => {
    await dear('password_link', async () => {
      const answers = flood(12, { who: null, headers: modern }, '{ passwordLink(secret: "x") { email } }');
      await untilAtWork(account);
      await expectPromptly('lead');
      expect((await Promise.race(answers)).status).toBe(429);
      expect(await atWork()).toBe(account);
    });
  });

  test('is answered when the statement was stopped, and has the places back', async () => {
    const hasty = await makeDataSource(databaseUrl, {
      patience: { statementMs: 1_500, lockMs: 60_000 },
    }).initialize();
    const { ask: askHasty, app } = await served({ ...world, db: hasty });
    await dear('ticket', async () => {
      const answers = await Promise.all(Array.from({ length: 7 }, () => askHasty(dearQuestion)));
      expect(answers.map(({ codes }) => codes)).toEqual(Array.from({ length: 7 }, () => ['TIMEOUT']));
    });
    expect((await askHasty(dearQuestion)).codes).toEqual([]);
    await app.close();
    await hasty.destroy();
  });
});

test('many small questions of one page are all answered, however many come at once', async () => {
  const patient = await makeDataSource(databaseUrl).initialize();
  const { ask: askPatient, app } = await served({ ...world, db: patient });
  const page = `{ ${Array.from({ length: 6 }, (_, index) => `a${index}: orgUnits { items { id } }`).join(' ')} }`;
  const answers = await Promise.all(Array.from({ length: 30 }, () => askPatient(page)));
  expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
  await app.close();
  await patient.destroy();
});

describe('while requests hold all that they may', () => {
  const held: readonly PersonKey[] = ['head', 'lead', 'agent', 'handler'];

  test('whoever comes is told that the system is busy, timers go on, and health tells the truth', async () => {
    await world.db.query('DELETE FROM schedule');
    const work = everySeconds(1, 'count', async (db) => void (await db.query('SELECT 1')));
    await reconcileSchedule(world.db, [work], world.clock.now());
    const lines: string[] = [];
    const carried: string[] = [];
    const runs = { schedule: 0 };
    await dear('ticket', async () => {
      const answers = held.flatMap((who) => flood(credential, { who }));
      await untilAtWork(requests);

      const stop = startTimers(
        [
          {
            name: 'schedule',
            everyMs: 20,
            run: async (db, clock) => {
              world.clock.pass(1);
              runs.schedule += await runDue(db, clock, [work], (line) => lines.push(line));
            },
          },
          {
            name: 'outbox',
            everyMs: 20,
            run: (db, clock) =>
              drainOutbox(
                db,
                clock,
                { MAIL: async ({ id }) => void carried.push(id) },
                async () => undefined,
              ),
          },
        ],
        source,
        world.clock,
        (line) => lines.push(line),
      );
      await enqueue(world.db.manager, { topic: 'MAIL', payload: {} }, world.clock.now());
      const inChinese = ask(small, { who: 'supervisor', headers: { 'accept-language': 'zh-CN' } });
      const busy = await ask(small, { who: 'supervisor', headers: modern });
      expect([busy.status, busy.headers.get('retry-after'), busy.codes]).toEqual([503, '1', ['UNAVAILABLE']]);
      expect(busy.json.errors[0]).toMatchObject({
        message: expect.stringMatching(/^The system is busy: /),
        extensions: { reason: 'BUSY' },
      });
      expect((await inChinese).json.errors[0].message).toMatch(/^系统繁忙/);
      expect(await send('/ready', {})).toMatchObject({ status: 200, json: { status: 'ready' } });

      await vi.waitFor(() => expect(runs.schedule > 2 && carried.length > 0).toBe(true), {
        timeout: 120_000,
      });
      expect(carried).toHaveLength(1);
      expect(await atWork()).toBe(requests);
      await stop();
      await Promise.race(answers);
    });
    expect(lines).toEqual([]);
  });
});

test('a database that cannot be reached is told apart from one that is busy', async () => {
  const { hostname, port } = new URL(databaseUrl);
  const open = new Set<Socket>();
  const road = createServer((socket) => {
    const onward = connect(Number(port || 5432), hostname);
    for (const end of [socket, onward]) {
      open.add(end);
      end.on('error', () => undefined).on('close', () => open.delete(end));
    }
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => road.listen(0, '127.0.0.1', resolve));
  const address = new URL(databaseUrl);
  address.host = `127.0.0.1:${(road.address() as AddressInfo).port}`;
  const db = await makeDataSource(address.href, { poolSize: 2 }).initialize();
  const severed = await served({ ...world, db });
  await severed.expectHealthy();

  road.close();
  for (const socket of open) socket.destroy();
  for (const [language, words] of [
    ['en', /^The database cannot be reached right now/],
    ['zh-CN', /^数据库暂时无法连接/],
  ] as const) {
    const answer = await severed.ask(small, { headers: { ...modern, 'accept-language': language } });
    expect([answer.status, answer.headers.get('retry-after'), answer.codes]).toEqual([
      503,
      '1',
      ['UNAVAILABLE'],
    ]);
    expect(answer.json.errors[0].extensions.reason).toBe('UNREACHABLE');
    expect(answer.json.errors[0].message).toMatch(words);
  }
  expect(await severed.send('/ready', {})).toMatchObject({
    status: 503,
    json: { status: 'the database cannot be reached' },
  });
  await severed.app.close();
  await db.destroy();
});
