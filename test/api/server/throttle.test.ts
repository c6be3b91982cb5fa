import { afterEach, describe, expect, test } from 'vitest';
import { hashPassword } from '../../../api/access/password.ts';
import { sessionCookie } from '../../../api/access/token.ts';
import type { ServerParts } from '../../../api/server.ts';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
await world.db.query('UPDATE account SET password_hash = $1', [await hashPassword('remit-demo')]);
afterEach(async () => {
  // A new minute, and no failure remembered.
  world.clock.pass(1);
  await world.db.query('DELETE FROM throttle');
});

interface Coming {
  readonly who?: PersonKey;
  /** Where the connection comes from, and what its header says. */
  readonly address?: string;
  readonly forwarded?: string;
  readonly language?: string;
}

const start = async (parts: Partial<ServerParts>) => {
  const { app } = await served(world, parts);
  const { name } = sessionCookie('http://localhost');
  const headersOf = ({ forwarded, language = 'en' }: Coming) => ({
    'content-type': 'application/json',
    'accept-language': language,
    ...(forwarded && { 'x-forwarded-for': forwarded }),
  });
  return {
    app,
    ask: (query: string, coming: Coming = {}) =>
      app.inject({
        method: 'POST',
        url: '/graphql',
        headers: headersOf(coming),
        remoteAddress: coming.address ?? '192.0.2.1',
        ...(coming.who && { cookies: { [name]: world.tokenOf(coming.who) } }),
        payload: { query },
      }),
    importing: (coming: Coming) =>
      app.inject({
        method: 'POST',
        url: '/import/calls',
        headers: { ...headersOf(coming), 'content-type': 'text/csv' },
        remoteAddress: coming.address ?? '192.0.2.1',
        ...(coming.who && { cookies: { [name]: world.tokenOf(coming.who) } }),
        payload: '',
      }),
  };
};

const signInText = (email: string, password: string): string =>
  `mutation { signIn(email: "${email}", password: "${password}") { viewer { abilities } } }`;
const codeOf = (answer: { json: () => { errors?: { extensions: { code: string } }[] } }): string =>
  answer.json().errors?.[0]?.extensions.code ?? 'OK';

describe('one request too many in a minute', () => {
  test('of a session is 429 with the seconds to wait; others are answered; after the minute it is too', async () => {
    const { app, ask } = await start({ requests: { credential: 3, account: 5, address: 100 } });
    for (let count = 0; count < 3; count += 1)
      expect((await ask('{ __typename }', { who: 'head' })).statusCode).toBe(200);
    const refused = await ask('{ __typename }', { who: 'head' });
    expect([refused.statusCode, refused.headers['retry-after'], refused.json()]).toEqual([
      429,
      '60',
      {
        errors: [
          {
            message: 'Too many requests. Try again in 1 minute.',
            extensions: { code: 'RATE_LIMITED', retryAfter: 60 },
          },
        ],
      },
    ]);
    const chinese = await ask('{ __typename }', { who: 'head', language: 'zh-CN' });
    expect(chinese.json().errors[0].message).toBe('请求过于频繁，请在 1 分钟后再试。');

    expect((await ask('{ __typename }', { who: 'lead' })).statusCode).toBe(200);
    expect((await ask('{ viewer { abilities } }')).statusCode).toBe(200);
    expect((await app.inject('/live')).statusCode).toBe(200);
    world.clock.pass(0.5);
    expect((await ask('{ __typename }', { who: 'head' })).headers['retry-after']).toBe('30');
    world.clock.pass(0.5);
    expect((await ask('{ __typename }', { who: 'head' })).statusCode).toBe(200);
  });

  test('counts wherever somebody asks, and does nothing of what was asked', async () => {
    const { ask, importing } = await start({ requests: { credential: 1, account: 5, address: 100 } });
    expect((await ask('{ __typename }', { who: 'agent' })).statusCode).toBe(200);
    expect((await ask('mutation { signOut { ok } }', { who: 'agent' })).statusCode).toBe(429);
    const file = await importing({ who: 'agent' });
    expect([file.statusCode, file.headers['retry-after'], file.json()]).toEqual([
      429,
      '60',
      { error: 'RATE_LIMITED', message: 'Too many requests. Try again in 1 minute.', retryAfter: 60 },
    ]);
    world.clock.pass(1);
    expect((await ask('{ viewer { person { name } } }', { who: 'agent' })).json().data.viewer).not.toBeNull();
  });

  test('of a network address is 429 before anything is looked at, on every session and none', async () => {
    const { app, ask } = await start({ requests: { credential: 100, account: 100, address: 4 } });
    const [first, second] = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9'];
    for (const address of [first, second, first, second])
      expect((await ask('{ __typename }', { address: String(address) })).statusCode).toBe(200);
    expect((await ask('{ __typename }', { address: '2001:db8:1:2::77', who: 'head' })).statusCode).toBe(429);
    expect((await ask('{ __typename }', { address: '2001:db8:1:3::1' })).statusCode).toBe(200);
    expect((await ask('{ __typename }', { address: '192.0.2.9' })).statusCode).toBe(200);
    // The app itself and health are not counted.
    for (const path of ['/live', '/ready', '/', '/nothing.js'])
      for (let count = 0; count < 6; count += 1)
        expect((await app.inject({ url: path, remoteAddress: '192.0.2.8' })).statusCode).not.toBe(429);
  });
});

describe('what X-Forwarded-For says', () => {
  test('is not believed of anybody, unless proxies are named', async () => {
    const { ask } = await start({});
    for (let tries = 1; tries <= 5; tries += 1)
      expect(
        codeOf(await ask(signInText('lead@world.test', 'wrong'), { forwarded: `203.0.113.${tries}` })),
      ).toBe('UNAUTHENTICATED');
    const sixth = await ask(signInText('lead@world.test', 'remit-demo'), { forwarded: '203.0.113.99' });
    expect(codeOf(sixth)).toBe('RATE_LIMITED');
  });

  test('by a proxy that is named tells where somebody comes from: each rests alone after failing', async () => {
    const { ask } = await start({ trustProxy: ['10.0.0.0/8'] });
    const behind = (forwarded: string): Coming => ({ address: '10.0.0.1', forwarded });
    for (let tries = 0; tries < 5; tries += 1)
      await ask(signInText('lead@world.test', 'wrong'), behind('203.0.113.5'));
    expect(codeOf(await ask(signInText('lead@world.test', 'remit-demo'), behind('203.0.113.5')))).toBe(
      'RATE_LIMITED',
    );
    // What the client itself wrote stands before what the proxy added.
    expect(
      codeOf(await ask(signInText('lead@world.test', 'remit-demo'), behind('198.51.100.7, 203.0.113.5'))),
    ).toBe('RATE_LIMITED');
    expect(codeOf(await ask(signInText('lead@world.test', 'remit-demo'), behind('203.0.113.6')))).toBe('OK');
    const [session] = (await world.db.query('SELECT address FROM session ORDER BY id DESC LIMIT 1')) as {
      address: string;
    }[];
    expect(session?.address).toBe('203.0.113.6');
  });

  test('by somebody else than the proxies that are named is not believed', async () => {
    const { ask } = await start({ trustProxy: ['10.0.0.1'] });
    for (let tries = 1; tries <= 5; tries += 1)
      await ask(signInText('lead@world.test', 'wrong'), {
        address: '10.0.0.2',
        forwarded: `203.0.113.${tries}`,
      });
    expect(
      codeOf(
        await ask(signInText('lead@world.test', 'remit-demo'), {
          address: '10.0.0.2',
          forwarded: '203.0.113.99',
        }),
      ),
    ).toBe('RATE_LIMITED');
  });
});
