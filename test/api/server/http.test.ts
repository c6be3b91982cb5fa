import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeServer } from '../../../api/server.ts';
import { sessionCookie } from '../../../api/access/token.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const adminDir = mkdtempSync(join(tmpdir(), 'remit-app-'));
writeFileSync(join(adminDir, 'index.html'), '<!doctype html><title>Remit</title>'.padEnd(4_000, ' '));
const publicUrl = 'http://localhost:4000';
const app = await makeServer({ db: world.db, clock: world.clock, publicUrl, adminDir });
afterAll(() => app.close());

const json = { 'content-type': 'application/json' };
const cookie = { [sessionCookie(publicUrl).name]: world.tokenOf('head') };
const ask = (
  query: unknown,
  headers: Record<string, string> = {},
  cookies: Record<string, string> = cookie,
) =>
  app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...json, ...headers },
    cookies,
    payload: typeof query === 'string' ? JSON.stringify({ query }) : (query as object),
  });
const codesOf = (body: string): string[] =>
  ((JSON.parse(body) as { errors?: { extensions: { code: string } }[] }).errors ?? []).map(
    ({ extensions }) => extensions.code,
  );

test('health is told apart from life', async () => {
  expect((await app.inject('/live')).statusCode).toBe(200);
  expect((await app.inject('/ready')).json()).toEqual({ status: 'ready' });
});

describe('the app', () => {
  test.each(['/', '/tickets/17?tab=mine', '/jobs'])('opens at %s', async (url) => {
    const answer = await app.inject({ url, headers: { accept: 'text/html' } });
    expect([answer.statusCode, answer.body.includes('<title>Remit</title>')]).toEqual([200, true]);
  });

  test('is sent compressed and with headers that guard it', async () => {
    const { headers } = await app.inject({
      url: '/',
      headers: { accept: 'text/html', 'accept-encoding': 'br' },
    });
    expect(headers['content-encoding']).toBe('br');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('what is not there is 404, and a path cannot leave its directory', async () => {
    expect((await app.inject('/nothing.js')).statusCode).toBe(404);
    expect((await app.inject('/../../package.json')).statusCode).toBe(404);
    expect(existsSync(join(adminDir, 'index.html'))).toBe(true);
  });

  test.each([
    '/../../etc/passwd',
    '/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%00',
    '//evil.example/',
  ])('holds nothing at %s, and says so in no other words', async (url) => {
    for (const cookies of [cookie, {}]) {
      const answer = await app.inject({ url, cookies, headers: { accept: '*/*' } });
      expect([400, 404]).toContain(answer.statusCode);
      expect(answer.json().error).toBe(answer.statusCode === 404 ? 'NOT_FOUND' : 'BAD_REQUEST');
    }
  });
});

test.each([
  ['PUT', '/graphql', 'GET, HEAD, POST'],
  ['POST', '/events', 'GET, HEAD'],
  ['GET', '/import/calls', 'POST'],
  ['DELETE', '/ready?x=1', 'GET, HEAD'],
] as const)('%s on %s is told what is allowed there', async (method, url, allow) => {
  const answer = await app.inject({ method, url });
  expect([answer.statusCode, answer.headers.allow, answer.json().error]).toEqual([
    405,
    allow,
    'METHOD_NOT_ALLOWED',
  ]);
});

describe('whoever is not signed in', () => {
  test.each([
    '{ tickets { nodes { id } } }',
    '{ __schema { types { name } } }',
    '{ viewer { abilities } people { nodes { id } } }',
  ])('is refused %s before it runs (UNAUTHENTICATED)', async (query) => {
    expect(codesOf((await ask(query, {}, {})).body)).toEqual(['UNAUTHENTICATED']);
  });

  test('is told so with status 401 where the client knows of it, else 200', async () => {
    const query = '{ tickets { nodes { id } } }';
    expect((await ask(query, { accept: 'application/graphql-response+json' }, {})).statusCode).toBe(401);
    expect((await ask(query, { accept: 'application/json' }, {})).statusCode).toBe(200);
  });

  test('may ask who they are', async () => {
    expect((await ask('{ viewer { abilities } }', {}, {})).json()).toEqual({ data: { viewer: null } });
  });
});

test('refusals speak the language that is asked for', async () => {
  const query = '{ tickets(first: 1000) { nodes { id } } }';
  const [english, chinese] = await Promise.all(
    ['en', 'zh-CN'].map((language) => ask(query, { 'accept-language': language })),
  );
  expect(english?.json().errors[0].message).toMatch(/[a-z]/);
  expect(chinese?.json().errors[0].message).toMatch(/\p{Script=Han}/u);
});

describe('a value that does not fit is named by its field, whatever the caller calls the variable', () => {
  const mutation =
    'mutation($anything: RegisterTicketInput!) { registerTicket(input: $anything) { ticket { id } } }';
  test.each<[string, object, string]>([
    [
      'left out',
      { kind: 'COMPLAINT', channel: 'PHONE', customerName: '甲', customerPhone: '13900000003' },
      'input.content',
    ],
    [
      'none of the values',
      { kind: 'NOISE', channel: 'PHONE', content: '内容', customerName: '甲', customerPhone: '13900000003' },
      'input.kind',
    ],
    [
      'not an instant',
      {
        kind: 'COMPLAINT',
        channel: 'PHONE',
        content: '内容',
        customerName: '甲',
        customerPhone: '13900000003',
        contactAt: 'gestern',
      },
      'input.contactAt',
    ],
    [
      'only invisible characters',
      {
        kind: 'COMPLAINT',
        channel: 'PHONE',
        content: '\u200b\u200b',
        customerName: '甲',
        customerPhone: '13900000003',
      },
      'input.content',
    ],
  ])('%s', async (_, input, path) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...json, 'accept-language': 'zh-CN' },
      cookies: { [sessionCookie(publicUrl).name]: world.tokenOf('intake') },
      payload: { query: mutation, variables: { anything: input } },
    });
    const [error] = answer.json().errors;
    expect([error.extensions.code, error.extensions.fields[0].path]).toEqual(['INVALID', path]);
    expect(error.message).toMatch(/\p{Script=Han}/u);
  });
});

test('an instant in a variable reaches its field', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: json,
    cookies: cookie,
    payload: {
      query: 'query($f: TicketFilter) { tickets(filter: $f) { totalCount } }',
      variables: { f: { dueBefore: '2026-03-02T09:00:00+08:00' } },
    },
  });
  expect(answer.json()).toEqual({ data: { tickets: { totalCount: 0 } } });
});
