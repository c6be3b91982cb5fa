import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { systemClock } from '../../../api/core/clock.ts';
import { mailCarrier } from '../../../api/core/mail.carrier.ts';
import { enqueue } from '../../../api/core/outbox.ts';
import { drainOutbox } from '../../../api/core/outbox.drain.ts';
import { testDatabase } from '../../support/database.ts';
import { startMailServer } from '../../support/mail-server.ts';

const db = await testDatabase();
const server = await startMailServer();
const { carry, close } = mailCarrier({
  url: server.url,
  from: 'remit@example.org',
  publicUrl: 'https://remit.example.org',
});
afterAll(async () => {
  close();
  await server.stop();
});

/** A process of its own that sends what waits. */
const startSender = (): ChildProcess => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('../../support/drain-process.ts', import.meta.url))],
    {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: String((db.options as { url?: string }).url),
        SMTP_URL: server.url,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  afterAll(() => void child.kill('SIGKILL'));
  return child;
};

test('a process that is killed in the middle of a batch repeats only the letters that were under way', async () => {
  const people = Array.from({ length: 10 }, (_, index) => `p${index}@example.org`);
  for (const to of people)
    await enqueue(
      db.manager,
      { topic: 'MAIL', payload: { to, subject: '待审核', text: '请审核' } },
      systemClock.now(),
    );

  // The server takes six letters and holds the next ones; when the six are noted, the sender loses its power.
  const sender = startSender();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let [taken, underWay] = [0, 0];
  server.before = async () => {
    if (taken < 6) {
      taken += 1;
      return;
    }
    underWay += 1;
    await held;
  };
  const noted = async (): Promise<number> => {
    const [row] = (await db.query('SELECT count(*)::int AS n FROM outbox WHERE done_at IS NOT NULL')) as {
      n: number;
    }[];
    return row?.n ?? 0;
  };
  await expect.poll(() => underWay).toBeGreaterThan(0);
  await expect.poll(noted).toBe(6);
  sender.kill('SIGKILL');
  await once(sender, 'exit');
  release();
  await expect.poll(() => server.received.length - underWay).toBe(6);

  // Another node takes up what is left when the lease has passed.
  server.before = () => undefined;
  const later = { now: () => new Date(systemClock.now().getTime() + 5 * 60_000) };
  expect(await drainOutbox(db, later, { MAIL: carry }, async () => undefined)).toBe(4);
  const times = Map.groupBy(server.received, ({ to }) => to.join());
  expect(new Set(times.keys())).toEqual(new Set(people));
  const repeated = [...times.values()].filter(({ length }) => length > 1);
  expect(repeated).toHaveLength(underWay);
  for (const letters of repeated) expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(1);
});
