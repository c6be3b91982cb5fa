import { connect, type Socket } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { hashPassword } from '../../../api/access/password.ts';
import { makeDataSource } from '../../../api/data-source.ts';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
await world.db.query('UPDATE account SET password_hash = $1', [await hashPassword('remit-demo')]);
const atOnce = { all: 20, strangers: 12, strangersOfAddress: 8 };
// As many connections as the product has; they wait for what is locked until the test lets them go.
const patience = { statementMs: 60_000, lockMs: 60_000 };
const db = await makeDataSource((world.db.options as { url: string }).url, {
  patience,
  sharing: { waitMs: 60_000 },
}).initialize();
afterAll(() => db.destroy());
const { port, ask } = await served({ ...world, db }, { trustProxy: ['loopback'], atOnce });

const expectServed = async (): Promise<void> => {
  const { json } = await ask('{ viewer { person { name } } }');
  expect(json.data.viewer.person.name).toBe('李主任');
};

let guests = 0;

const signIn = async (address: string, headers: Readonly<Record<string, string>> = {}): Promise<string> => {
  const query = `mutation { signIn(email: "guest${guests++}@world.test", password: "wrong") { viewer { abilities } } }`;
  const { status, codes } = await ask(query, {
    who: null,
    headers: { 'x-forwarded-for': address, connection: 'close', ...headers },
  });
  return `${status} ${codes[0]}`;
};

test('one place has a part of the places: the rest of its crowd is refused at once, and everybody else goes on', async () => {
  // Nobody who tries to sign in gets any further while this is held.
  const held = world.db.createQueryRunner();
  await held.startTransaction();
  await held.query('LOCK TABLE throttle IN ACCESS EXCLUSIVE MODE');
  const answers: string[] = [];
  let fiveCame = (): void => undefined;
  const five = new Promise<void>((resolve) => (fiveCame = resolve));
  const crowd = Array.from({ length: atOnce.strangersOfAddress + 5 }, async () => {
    answers.push(await signIn('203.0.113.1'));
    if (answers.length === 5) fiveCame();
  });
  await five;
  expect(new Set(answers)).toEqual(new Set(['429 RATE_LIMITED']));

  // An unknown session makes nobody known.
  expect(await signIn('203.0.113.1', { cookie: `sid=${'x'.repeat(43)}` })).toBe('429 RATE_LIMITED');
  const other = signIn('203.0.113.2');
  const login = await ask('{ viewer { abilities } }', {
    who: null,
    headers: { 'x-forwarded-for': '203.0.113.3' },
  });
  expect(login.json).toEqual({ data: { viewer: null } });
  await expectServed();

  await held.rollbackTransaction();
  await held.release();
  await Promise.all(crowd);
  expect(await other).toBe('200 UNAUTHENTICATED');
  expect(answers.filter((answer) => answer === '200 UNAUTHENTICATED')).toHaveLength(
    atOnce.strangersOfAddress,
  );
  // All places are free again.
  expect(await signIn('203.0.113.1')).toBe('200 UNAUTHENTICATED');
});

const lines: Socket[] = [];
afterAll(() => {
  for (const line of lines) line.destroy();
});

test('those whose body is still on its way take nobody’s place', async () => {
  const head =
    'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{';
  const sent = Array.from({ length: atOnce.all + 5 }, () => {
    const line = connect(port, '127.0.0.1');
    lines.push(line);
    return new Promise<void>((resolve) => line.write(head, () => resolve()));
  });
  await Promise.all(sent);
  await expectServed();
  expect(await signIn('203.0.113.4')).toBe('200 UNAUTHENTICATED');
});
