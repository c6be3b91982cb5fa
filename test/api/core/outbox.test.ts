import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mailCarrier } from '../../../api/core/mail.carrier.ts';
import { enqueueMail, useMail, type MailMessage } from '../../../api/core/mail.ts';
import {
  drainOutbox,
  MOST_ATTEMPTS,
  purgeOutbox,
  type Carried,
  type OnGivenUp,
} from '../../../api/core/outbox.drain.ts';
import { enqueue } from '../../../api/core/outbox.ts';
import { makeDataSource } from '../../../api/data-source.ts';
import { testDatabase } from '../../support/database.ts';
import { startMailServer, type MailServer } from '../../support/mail-server.ts';
import { MovableClock } from '../../support/world.ts';

const db = await testDatabase();
const clock = new MovableClock();
const from = 'Remit <remit@example.org>';
const publicUrl = 'https://remit.example.org';

let server: MailServer;
let close: () => void;
let carry: (row: Carried) => Promise<void>;
const given: Carried[] = [];
const noteGivenUp: OnGivenUp = async (_manager, rows) => void given.push(...rows);

const connect = (url: string): void => {
  const carrier = mailCarrier({ url, from, publicUrl });
  ({ close, carry } = carrier);
};

beforeEach(async () => {
  await db.query('TRUNCATE outbox');
  given.length = 0;
  server = await startMailServer();
  useMail(db, { url: server.url, from, publicUrl });
  connect(server.url);
});
afterEach(async () => {
  close();
  await server.stop();
});

const letter = (to: string): MailMessage => ({ to, subject: '职位说明书待审核', text: `请审核：${to}` });
const write = (to: string, options: { key?: string; availableAt?: Date } = {}): Promise<boolean> =>
  enqueueMail(db.manager, letter(to), options, clock.now());
const drain = (source = db): Promise<number> => drainOutbox(source, clock, { MAIL: carry }, noteGivenUp);
const rows = (): Promise<
  { attempts: number; payload: unknown; last_error: string | null; done: boolean; given_up: boolean }[]
> =>
  db.query(
    'SELECT attempts, payload, last_error, done_at IS NOT NULL AS done, given_up_at IS NOT NULL AS given_up FROM outbox ORDER BY id',
  );

describe('a letter', () => {
  test('is sent if and only if the transaction that wrote it stands', async () => {
    const undone = db.transaction(async (manager) => {
      await enqueueMail(manager, letter('undone@example.org'), {}, clock.now());
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await db.transaction((manager) => enqueueMail(manager, letter('li@example.org'), {}, clock.now()));
    expect(await drain()).toBe(1);
    expect(server.received.map(({ to }) => to)).toEqual([['li@example.org']]);
  });

  test('arrives with sender, words and a mark that a machine wrote it', async () => {
    await write('li@example.org');
    await drain();
    const raw = server.received[0]?.raw ?? '';
    expect(raw).toContain('From: Remit <remit@example.org>');
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).toContain(`Subject: =?UTF-8?B?${Buffer.from('职位说明书待审核').toString('base64')}`);
  });

  test('with a key that was used already is not written again', async () => {
    await write('li@example.org', { key: 'notification:1' });
    await write('li@example.org', { key: 'notification:1' });
    expect(await drain()).toBe(1);
  });

  test('waits for its moment', async () => {
    await write('li@example.org', { availableAt: new Date(clock.now().getTime() + 60_000) });
    expect(await drain()).toBe(0);
    clock.pass(1);
    expect(await drain()).toBe(1);
  });

  test('leaves no text behind once it was sent: a secret link in it is gone', async () => {
    await write('li@example.org');
    await drain();
    expect(await rows()).toEqual([
      { attempts: 1, payload: null, last_error: null, done: true, given_up: false },
    ]);
  });

  test('is forgotten 30 days after it was sent', async () => {
    await write('li@example.org');
    await drain();
    const [day, later] = [30 * 86_400_000, 1];
    await purgeOutbox(db, new Date(clock.now().getTime() + day));
    expect(await rows()).toHaveLength(1);
    await purgeOutbox(db, new Date(clock.now().getTime() + day + later));
    expect(await rows()).toHaveLength(0);
  });

  test('is not written where the installation sends no mail', async () => {
    const silent = await makeDataSource(String((db.options as { url?: string }).url)).initialize();
    expect(await enqueueMail(silent.manager, letter('li@example.org'), {}, clock.now())).toBe(false);
    await silent.destroy();
    expect(await rows()).toEqual([]);
  });
});

describe('while the mail server is down', () => {
  test('nothing is lost: everything is sent when it is back', async () => {
    server.isOut = true;
    const people = Array.from({ length: 25 }, (_, index) => `p${index}@example.org`);
    for (const to of people) await write(to);
    for (let hour = 0; hour < 5; hour += 1) {
      expect(await drain()).toBe(0);
      clock.pass(61);
    }
    expect((await rows()).every(({ payload, done, last_error }) => payload && !done && last_error)).toBe(
      true,
    );
    server.isOut = false;
    expect(await drain()).toBe(25);
    expect(server.received.flatMap(({ to }) => to).sort()).toEqual([...people].sort());
  });

  test('the waits grow from seconds to an hour, and the end is told', async () => {
    await server.stop();
    await write('li@example.org');
    await drain();
    expect(await drain()).toBe(0);
    expect((await rows())[0]?.attempts).toBe(1);
    clock.pass(0.25);
    await drain();
    expect((await rows())[0]?.attempts).toBe(2);
    for (let attempt = 2; attempt < MOST_ATTEMPTS; attempt += 1) {
      clock.pass(60);
      await drain();
    }
    expect(await rows()).toMatchObject([{ attempts: MOST_ATTEMPTS, done: false, given_up: true }]);
    expect(given.map(({ attempts }) => attempts)).toEqual([MOST_ATTEMPTS]);
    clock.pass(10_000);
    await drain();
    expect((await rows())[0]?.attempts).toBe(MOST_ATTEMPTS);
  });
});

test('an address that does not exist is given up at once, and the others are sent', async () => {
  await write('nobody@example.org');
  await write('li@example.org');
  expect(await drain()).toBe(1);
  expect(await rows()).toMatchObject([{ given_up: true }, { done: true }]);
  expect(given).toHaveLength(1);
});

test('several nodes never send the same letter at the same time, nor twice', async () => {
  const url = String((db.options as { url?: string }).url);
  const nodes = [db, ...(await Promise.all([1, 2].map(() => makeDataSource(url).initialize())))];
  for (let index = 0; index < 60; index += 1) await write(`p${index}@example.org`);
  const counts = await Promise.all(nodes.map((node) => drain(node)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(60);
  expect(server.received).toHaveLength(60);
  for (const node of nodes.slice(1)) await node.destroy();
});

test('a node that dies after sending leads to a repeat with the same Message-ID, after its lease', async () => {
  await write('li@example.org');
  const dying = drainOutbox(
    db,
    clock,
    {
      MAIL: async (row) => {
        await carry(row);
        // The process is gone: nothing after this line is done by it.
        await new Promise(() => undefined);
      },
    },
    noteGivenUp,
  );
  void dying;
  await expect.poll(() => server.received.length).toBe(1);
  expect(await drain()).toBe(0);
  clock.pass(5);
  expect(await drain()).toBe(1);
  const [first, second] = server.received;
  expect(first?.messageId).toMatch(/^<remit\.\d+\.\d+@remit\.example\.org>$/);
  expect(second?.messageId).toBe(first?.messageId);
});

test('no transaction is open and no row locked while a letter is on its way', async () => {
  let locked: unknown;
  server.before = async () => {
    const busy = (await db.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    )) as { n: number }[];
    await db.query('SELECT FROM outbox FOR UPDATE NOWAIT');
    locked = busy[0]?.n;
  };
  await write('li@example.org');
  expect(await drain()).toBe(1);
  expect(locked).toBe(0);
});

test('rows whose topic has no carrier here stay', async () => {
  await enqueue(db.manager, { topic: 'MAIL', payload: letter('li@example.org') }, clock.now());
  expect(await drainOutbox(db, clock, {}, noteGivenUp)).toBe(0);
  expect(await rows()).toMatchObject([{ attempts: 0, done: false }]);
});
