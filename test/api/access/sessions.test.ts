import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../../api/access/password.ts';
import { makeServer } from '../../../api/server.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const { db, clock } = world;
const password = 'a-good-old-password';
const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36';

let app: FastifyInstance;
beforeAll(async () => {
  app = await makeServer({ db, clock, publicUrl: 'http://localhost:4000', adminDir: '/nowhere' });
  await db.query('UPDATE account SET password_hash = $1', [await hashPassword(password)]);
  await db.query('DELETE FROM session');
});
afterAll(() => app.close());
afterEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await db.query('DELETE FROM throttle');
  await db.query('DELETE FROM session');
});

interface Reply {
  // oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
  readonly data: any;
  readonly code: string | undefined;
  readonly fields: readonly { path: string; code: string }[];
  readonly cookie: string | undefined;
}

const post = async (
  cookie: string | null,
  query: string,
  variables: object = {},
  userAgent = chrome,
): Promise<Reply> => {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', 'user-agent': userAgent },
    ...(cookie && { cookies: { sid: cookie } }),
    remoteAddress: '10.0.0.7',
    payload: { query, variables },
  });
  const { data, errors } = response.json();
  return {
    data,
    code: errors?.[0]?.extensions.code,
    fields: errors?.[0]?.extensions.fields ?? [],
    cookie: response.cookies.find(({ name }) => name === 'sid')?.value,
  };
};

const signIn = async (who: string, given = password, userAgent = chrome): Promise<string> => {
  const { cookie } = await post(
    null,
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { viewer { abilities } } }',
    { email: `${who}@world.test`, password: given },
    userAgent,
  );
  return cookie ?? '';
};

const listText = '{ viewer { sessions { id browser address createdAt seenAt expiresAt isCurrent } } }';
const sessionsOf = async (cookie: string) =>
  (await post(cookie, listText)).data.viewer?.sessions as {
    id: string;
    browser: string;
    isCurrent: boolean;
  }[];
const isOpen = async (cookie: string): Promise<boolean> =>
  (await post(cookie, '{ viewer { abilities } }')).data.viewer !== null;

test('one sees where one is signed in: browser in words, address, times, and which of them asks', async () => {
  const there = await signIn('lead', password, 'curl/8.1');
  clock.pass(10);
  const here = await signIn('lead');
  await signIn('head');
  expect(await sessionsOf(here)).toEqual([
    {
      id: expect.any(String),
      browser: 'Chrome 153 · Windows',
      address: '10.0.0.7',
      createdAt: '2026-03-02T01:10:00.000Z',
      seenAt: '2026-03-02T01:10:00.000Z',
      expiresAt: '2026-03-09T01:10:00.000Z',
      isCurrent: true,
    },
    expect.objectContaining({ browser: 'curl 8', isCurrent: false, seenAt: '2026-03-02T01:00:00.000Z' }),
  ]);
  expect(await isOpen(there)).toBe(true);
});

test('sessions that idled away or ended are not listed', async () => {
  await signIn('lead');
  clock.pass(12 * 60 + 1);
  expect(await sessionsOf(await signIn('lead'))).toHaveLength(1);
});

const revokeText =
  'mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { viewer { sessions { id isCurrent } } } }';

test('a session that is ended elsewhere opens nothing any more; the answer shows what is left', async () => {
  const [there, here] = [await signIn('lead'), await signIn('lead')];
  const other = (await sessionsOf(here)).find(({ isCurrent }) => !isCurrent);
  const { data } = await post(here, revokeText, { input: { id: other?.id } });
  expect(data.revokeSession.viewer.sessions).toEqual([{ id: expect.any(String), isCurrent: true }]);
  expect([await isOpen(there), await isOpen(here)]).toEqual([false, true]);
});

test('nobody ends another person’s session, and is told no more than of one that never was', async () => {
  const [mine, theirs] = [await signIn('lead'), await signIn('head')];
  const [session] = await sessionsOf(theirs);
  for (const id of [session?.id, '999999'])
    expect(await post(mine, revokeText, { input: { id } })).toMatchObject({
      code: 'NOT_FOUND',
      fields: [{ path: 'input.id' }],
    });
  expect(await isOpen(theirs)).toBe(true);
});

test('all others end at once, one’s own stays', async () => {
  const others = [await signIn('lead'), await signIn('lead')];
  const here = await signIn('lead');
  const theirs = await signIn('head');
  await post(here, 'mutation { revokeOtherSessions(input: {}) { viewer { abilities } } }');
  expect(await Promise.all([...others, here, theirs].map(isOpen))).toEqual([false, false, true, true]);
});

const changeText =
  'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { sessions { isCurrent } } } }';
const change = (cookie: string | null, currentPassword: string, newPassword: string) =>
  post(cookie, changeText, { input: { currentPassword, newPassword } });

test('a new password counts at once and ends the sessions in other browsers; nothing but its hash is kept', async () => {
  const [there, here] = [await signIn('agent'), await signIn('agent')];
  const { data } = await change(here, password, 'correct horse battery');
  expect(data.changePassword.viewer.sessions).toEqual([{ isCurrent: true }]);
  expect([await isOpen(there), await isOpen(here)]).toEqual([false, true]);
  expect(await signIn('agent')).toBe('');
  expect(await signIn('agent', 'correct horse battery')).not.toBe('');
  const kept = JSON.stringify([
    await db.query('SELECT * FROM audit'),
    await db.query('SELECT * FROM idempotency'),
    await db.query('SELECT * FROM account'),
  ]);
  expect(kept).not.toContain('correct horse');
});

test('a wrong current password changes nothing, and rests after five', async () => {
  const here = await signIn('caller');
  for (let time = 0; time < 5; time += 1)
    expect(await change(here, 'not the password', 'correct horse battery')).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'input.currentPassword', code: 'WRONG' }],
    });
  expect((await change(here, password, 'correct horse battery')).code).toBe('RATE_LIMITED');
  clock.pass(15);
  expect((await change(here, password, 'correct horse battery')).code).toBeUndefined();
});

test('an unfit new password is refused with the field', async () => {
  const here = await signIn('handler');
  for (const [given, code] of [
    ['short', 'TOO_SHORT'],
    [password, 'SAME'],
    ['1234567890', 'TOO_COMMON'],
    ['handler@world.test', 'TOO_SIMPLE'],
  ] as const)
    expect(await change(here, password, given)).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'input.newPassword', code }],
    });
  expect(await isOpen(await signIn('handler'))).toBe(true);
});

test('who is not signed in changes nothing', async () => {
  expect((await change(null, password, 'correct horse battery')).code).toBe('UNAUTHENTICATED');
});

test('the language that one chooses is the language of answers, whatever the browser says, until it is left to it', async () => {
  const here = await signIn('head');
  const choose = (locale: string | null) =>
    post(
      here,
      'mutation ($input: SetLocaleInput!) { setLocale(input: $input) { viewer { account { locale } } } }',
      {
        input: { locale },
      },
    );
  const words = async (): Promise<string> => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      cookies: { sid: here },
      payload: { query: revokeText, variables: { input: { id: '999999' } } },
    });
    return response.json().errors[0].message;
  };
  expect((await choose('zh-CN')).data.setLocale.viewer.account.locale).toBe('zh-CN');
  expect(await words()).toMatch(/找不到/);
  expect((await choose(null)).data.setLocale.viewer.account.locale).toBeNull();
  expect(await words()).toMatch(/There is no such/);
  expect(await choose('fr')).toMatchObject({ code: 'INVALID', fields: [{ path: 'input.locale' }] });
});
