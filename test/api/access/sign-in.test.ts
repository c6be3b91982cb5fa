import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { hashPassword } from '../../../api/access/password.ts';
import { makeServer } from '../../../api/server.ts';
import { countStatements } from '../../support/statements.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const password = 'remit-demo';

let app: FastifyInstance;

beforeAll(async () => {
  app = await makeServer({ db, clock, publicUrl: 'http://localhost:4000', adminDir: '/nowhere' });
  await db.query(`UPDATE account SET password_hash = $1`, [await hashPassword(password)]);
});
afterAll(() => app.close());
afterEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await db.query('DELETE FROM throttle');
});

interface Reply {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
  readonly data: any;
  readonly error: { message: string; extensions: Record<string, unknown> } | undefined;
  /** The session cookie that the answer sets; empty where it clears it. */
  readonly cookie:
    | { value: string; httpOnly?: boolean; sameSite?: string; path?: string; secure?: boolean }
    | undefined;
}

const post = async (
  query: string,
  variables: object = {},
  {
    cookie,
    address = '10.0.0.1',
    language = 'en',
  }: { cookie?: string; address?: string; language?: string } = {},
): Promise<Reply> => {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    ...(cookie && { cookies: { sid: cookie } }),
    remoteAddress: address,
    payload: { query, variables },
  });
  const { data, errors } = response.json();
  return {
    status: response.statusCode,
    data,
    error: errors?.[0],
    cookie: response.cookies.find(({ name }) => name === 'sid') as Reply['cookie'],
  };
};

const signInText = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) {
    viewer { account { email locale } person { name } abilities assignments { kind startsOn position { title unit { name } } } } } }`;
const viewerText = `{ viewer { person { name } } }`;

const signIn = (
  email: string,
  given = password,
  options: { cookie?: string; address?: string; language?: string } = {},
) => post(signInText, { email, password: given }, options);

const nameOf = async (cookie: string | undefined): Promise<string | null> => {
  const { data } = await post(viewerText, {}, cookie ? { cookie } : {});
  return data.viewer?.person?.name ?? null;
};

test('signing in answers who one is, and the cookie then says so', async () => {
  const { data, cookie } = await signIn('  Head@World.TEST ');
  expect(data.signIn.viewer).toMatchObject({
    account: { email: 'head@world.test', locale: null },
    person: { name: '李主任' },
    assignments: [
      {
        kind: 'PRIMARY',
        startsOn: '2020-01-01',
        position: { title: '客户关系部主任', unit: { name: '客户关系部' } },
      },
    ],
  });
  expect(data.signIn.viewer.abilities).toContain('performance.read');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(await nameOf(cookie?.value)).toBe('李主任');
  expect(await nameOf(undefined)).toBe(null);
  expect(await nameOf('forged')).toBe(null);
});

test('the table keeps no token, and where a session was opened from', async () => {
  const { cookie } = await signIn('head@world.test', password, { address: '10.1.2.3' });
  const [row] = (await db.query(
    `SELECT address, expires_at, position($1 in encode(token_hash, 'escape')) AS found FROM session ORDER BY id DESC LIMIT 1`,
    [cookie?.value],
  )) as { address: string; expires_at: Date; found: number }[];
  expect(row).toEqual({ address: '10.1.2.3', expires_at: new Date('2026-03-09T09:00:00+08:00'), found: 0 });
});

test('a wrong password, an unknown address and a closed account are answered in the same words', async () => {
  await db.query(`UPDATE account SET is_active = false WHERE email = 'agent@world.test'`);
  const opened = () =>
    db.query('SELECT (SELECT count(*) FROM session) AS sessions, (SELECT count(*) FROM audit) AS entries');
  const before: unknown = await opened();
  for (const language of ['en', 'zh-CN']) {
    const replies = await Promise.all([
      signIn('head@world.test', 'wrong', { language }),
      signIn('nobody@world.test', password, { language }),
      signIn('agent@world.test', password, { language }),
    ]);
    const [first] = replies;
    expect(first?.error?.extensions['code']).toBe('UNAUTHENTICATED');
    for (const { status, error, data, cookie } of replies) {
      expect({ status, data, error }).toEqual({
        status: first?.status,
        data: first?.data,
        error: first?.error,
      });
      expect(cookie).toBeUndefined();
    }
  }
  expect(await opened()).toEqual(before);
  await db.query(`UPDATE account SET is_active = true WHERE email = 'agent@world.test'`);
});

test.for([
  ['', password, 'email', 'REQUIRED'],
  ['   ', password, 'email', 'REQUIRED'],
  ['head@world.test', '', 'password', 'REQUIRED'],
  [`${'a'.repeat(255)}@world.test`, password, 'email', 'TOO_LONG'],
  ['head@world.test', 'x'.repeat(201), 'password', 'TOO_LONG'],
  ['he\u0000ad@world.test', password, 'email', 'FORMAT'],
  ['head@world.test', '\ud800', 'password', 'FORMAT'],
] as const)('signing in with %j and %j names the field %s', async ([email, given, path, code]) => {
  const { error } = await signIn(email, given);
  expect(error?.extensions['code']).toBe('INVALID');
  expect(error?.extensions['fields']).toMatchObject([{ path, code }]);
});

test('after five failures an account has one try every three minutes, from this address only', async () => {
  for (let tries = 0; tries < 5; tries += 1)
    expect((await signIn('lead@world.test', 'wrong')).error?.extensions['code']).toBe('UNAUTHENTICATED');
  const sixth = await signIn('lead@world.test');
  expect(sixth.error?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 180 });
  expect(sixth.cookie).toBeUndefined();
  expect((await signIn('head@world.test')).error).toBeUndefined();
  expect((await signIn('lead@world.test', password, { address: '10.0.0.2' })).error).toBeUndefined();
  clock.pass(2);
  expect((await signIn('lead@world.test')).error?.extensions['code']).toBe('RATE_LIMITED');
  clock.pass(1);
  expect((await signIn('lead@world.test', 'wrong')).error?.extensions['code']).toBe('UNAUTHENTICATED');
  expect((await signIn('lead@world.test')).error?.extensions).toMatchObject({ retryAfter: 180 });
  clock.pass(15);
  for (let tries = 0; tries < 5; tries += 1)
    expect((await signIn('lead@world.test', 'wrong')).error?.extensions['code']).toBe('UNAUTHENTICATED');
});

test('an unknown address rests as a known one does', async () => {
  const codes: unknown[] = [];
  for (let tries = 0; tries < 6; tries += 1)
    codes.push((await signIn('nobody@world.test', 'wrong')).error?.extensions['code']);
  expect(codes).toEqual([...Array.from({ length: 5 }, () => 'UNAUTHENTICATED'), 'RATE_LIMITED']);
});

test('twenty guesses at once get no further than five', async () => {
  const replies = await Promise.all(Array.from({ length: 20 }, () => signIn('lead@world.test', 'wrong')));
  const codes = replies.map(({ error }) => error?.extensions['code']);
  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(5);
  expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(15);
});

test('successes do not count, however many at once', async () => {
  const replies = await Promise.all(Array.from({ length: 12 }, () => signIn('lead@world.test')));
  expect(replies.filter(({ error }) => error)).toEqual([]);
  expect(await db.query('SELECT 1 FROM throttle')).toEqual([]);
});

test('after fifty failures an address has fewer tries with each name, whether that is known or not', async () => {
  await signIn('first@world.test', 'wrong', { address: '10.9.9.9' });
  // The other forty-eight are written rather than waited for.
  await db.query(`UPDATE throttle SET count = 49 WHERE key LIKE 'sign-in:address:%'`);
  expect(
    (await signIn('second@world.test', 'wrong', { address: '10.9.9.9' })).error?.extensions['code'],
  ).toBe('UNAUTHENTICATED');
  for (const email of ['head@world.test', 'nobody@world.test']) {
    const codes: unknown[] = [];
    for (let tries = 0; tries < 4; tries += 1)
      codes.push((await signIn(email, 'wrong', { address: '10.9.9.9' })).error?.extensions['code']);
    expect(codes).toEqual([...Array.from({ length: 3 }, () => 'UNAUTHENTICATED'), 'RATE_LIMITED']);
  }
  expect((await signIn('head@world.test', password, { address: '10.9.9.8' })).error).toBeUndefined();
});

test('a known name and an unknown one are answered after the same number of statements, quiet address or not', async () => {
  const work = (email: string, address: string) =>
    countStatements(async () => void (await signIn(email, 'wrong', { address })));
  expect(await work('head@world.test', '10.8.8.8')).toBe(await work('nobody@world.test', '10.8.8.8'));
  await db.query(`UPDATE throttle SET count = 60 WHERE key LIKE 'sign-in:address:%'`);
  for (let tries = 0; tries < 4; tries += 1)
    expect(await work('head@world.test', '10.8.8.8')).toBe(await work('nobody@world.test', '10.8.8.8'));
});

test('signing in again replaces the session of the browser', async () => {
  const first = (await signIn('head@world.test')).cookie?.value;
  const second = (await signIn('lead@world.test', password, { ...(first && { cookie: first }) })).cookie
    ?.value;
  expect(second).not.toBe(first);
  expect(await nameOf(first)).toBe(null);
  expect(await nameOf(second)).toBe('吴主办');
});

test('signing out ends the session for good, and is no failure when nobody is signed in', async () => {
  const cookie = (await signIn('head@world.test')).cookie?.value ?? '';
  const out = await post('mutation { signOut { ok } }', {}, { cookie });
  expect(out.data.signOut.ok).toBe(true);
  expect(out.cookie?.value).toBe('');
  expect(await nameOf(cookie)).toBe(null);
  expect((await post('mutation { signOut { ok } }')).data.signOut.ok).toBe(true);
});

test('a session ends after twelve idle hours, and after seven days however busy', async () => {
  const idle = (await signIn('head@world.test')).cookie?.value;
  clock.pass(12 * 60 - 1);
  expect(await nameOf(idle)).toBe('李主任');
  clock.pass(12 * 60 - 1);
  expect(await nameOf(idle)).toBe('李主任');
  clock.pass(12 * 60);
  expect(await nameOf(idle)).toBe(null);

  clock.set('2026-03-02T09:00:00+08:00');
  const busy = (await signIn('head@world.test')).cookie?.value;
  for (let uses = 0; uses < 15; uses += 1) {
    clock.pass(11 * 60);
    await nameOf(busy);
  }
  clock.set('2026-03-09T08:59:00+08:00');
  expect(await nameOf(busy)).toBe('李主任');
  clock.set('2026-03-09T09:00:00+08:00');
  expect(await nameOf(busy)).toBe(null);
});

test('a revoked session and a closed account end at once', async () => {
  const cookie = (await signIn('head@world.test')).cookie?.value;
  await db.query(`UPDATE account SET is_active = false WHERE person_id = $1`, [ids.person.head]);
  expect(await nameOf(cookie)).toBe(null);
  await db.query(`UPDATE account SET is_active = true WHERE person_id = $1`, [ids.person.head]);
  expect(await nameOf(cookie)).toBe('李主任');
  await db.query(
    'UPDATE session SET revoked_at = $1 WHERE revoked_at IS NULL AND account_id = (SELECT id FROM account WHERE person_id = $2)',
    [clock.now(), ids.person.head],
  );
  expect(await nameOf(cookie)).toBe(null);
});

test('signing in and out are on record', async () => {
  const [{ last }] = await db.query('SELECT coalesce(max(id), 0) AS last FROM audit');
  const cookie = (await signIn('lead@world.test')).cookie?.value ?? '';
  await post('mutation { signOut { ok } }', {}, { cookie });
  const rows = await db.query(
    'SELECT action, entity, person_id, organisation_id FROM audit WHERE id > $1 ORDER BY id',
    [last],
  );
  expect(rows).toEqual(
    ['signIn', 'signOut'].map((action) => ({
      action,
      entity: 'Account',
      person_id: ids.person.lead,
      organisation_id: ids.unit.group,
    })),
  );
});
