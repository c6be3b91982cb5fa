import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import { hashPassword } from '../../../api/access/password.ts';
import { makeServer } from '../../../api/server.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
await world.db.query('UPDATE account SET password_hash = $1', [await hashPassword('remit-demo')]);
const adminDir = mkdtempSync(join(tmpdir(), 'remit-app-'));
mkdirSync(join(adminDir, 'assets'));
writeFileSync(join(adminDir, 'index.html'), '<!doctype html><title>Remit</title>');
writeFileSync(join(adminDir, 'assets', 'main-1234.js'), 'export {};');

const served = async (publicUrl: string) => {
  const app = await makeServer({ db: world.db, clock: world.clock, publicUrl, adminDir });
  afterAll(() => app.close());
  return app;
};
const plain = await served('http://localhost:4000');
const secure = await served('https://remit.example.org');

/** One answer of each kind: the page, a file, health, data, and refusals on every floor. */
const answers: [string, InjectOptions | string][] = [
  ['the page', { url: '/', headers: { accept: 'text/html' } }],
  ['a file of the app', '/assets/main-1234.js'],
  ['nothing', '/nothing.js'],
  ['health', '/live'],
  ['readiness', '/ready'],
  ['an answer', { method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } }],
  ['a refusal', { method: 'POST', url: '/graphql', payload: { query: '{ tickets { nodes { id } } }' } }],
  ['a body that is too large', { method: 'POST', url: '/graphql', payload: { query: 'x'.repeat(300_000) } }],
  [
    'another site',
    {
      method: 'POST',
      url: '/graphql',
      headers: { origin: 'https://a.example' },
      payload: { query: '{ a }' },
    },
  ],
  [
    'an import',
    { method: 'POST', url: '/import/calls', headers: { 'content-type': 'text/csv' }, payload: 'a' },
  ],
  ['events', '/events'],
];

describe.each([
  ['http', plain],
  ['https', secure],
] as const)('over %s', (scheme, app) => {
  test.each(answers)('%s comes with every header that guards a browser', async (_, asked) => {
    const { headers } = await app.inject(asked);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-dns-prefetch-control': 'off',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "connect-src 'self'",
      "worker-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split(';')).toContain(part);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/);
    expect(headers['strict-transport-security']?.toString().startsWith('max-age=15552000')).toBe(
      scheme === 'https' ? true : undefined,
    );
  });

  test('the session’s cookie, and the browser’s, are for this site alone, and no script reads it', async () => {
    const query =
      'mutation { signIn(email: "head@world.test", password: "remit-demo") { viewer { abilities } } }';
    const { cookies } = await app.inject({ method: 'POST', url: '/graphql', payload: { query } });
    expect(cookies).toHaveLength(2);
    const [session, browser] = cookies.map(({ value, ...flags }) => {
      expect(value).toMatch(/^[\w-]{43}$/);
      return flags;
    });
    const kept = {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      ...(scheme === 'https' && { secure: true }),
    };
    expect(session).toEqual({ name: scheme === 'https' ? '__Host-sid' : 'sid', ...kept });
    // stays when the session ends: it opens nothing
    expect(browser).toEqual({
      name: scheme === 'https' ? '__Host-browser' : 'browser',
      maxAge: 180 * 86_400,
      ...kept,
    });
  });
});

test('answers for a person are kept by nobody, pages are asked for anew, files with a name of their own are kept', async () => {
  const kept: Record<string, unknown> = {};
  for (const [name, asked] of answers) kept[name] = (await plain.inject(asked)).headers['cache-control'];
  expect(kept).toMatchObject({
    'the page': 'no-cache',
    'a file of the app': 'public, max-age=31536000, immutable',
    'an answer': 'no-store',
    'a refusal': 'no-store',
    'a body that is too large': 'no-store',
    'another site': 'no-store',
    'an import': 'no-store',
    events: 'no-store',
  });
});

test.each([
  'http://remit.example.org',
  'https://sub.remit.example.org',
  'https://remit.example.org:8443',
  'null',
])('over https a page of %s sends no commands, whatever name it calls us by', async (origin) => {
  const answer = await secure.inject({
    method: 'POST',
    url: '/graphql',
    headers: { origin, host: 'remit.example.org' },
    cookies: { '__Host-sid': world.tokenOf('head') },
    payload: { query: '{ __typename }' },
  });
  expect(answer.statusCode).toBe(403);
});

test('a cookie of the other scheme opens nothing', async () => {
  const answer = await secure.inject({
    method: 'POST',
    url: '/graphql',
    headers: { origin: 'https://remit.example.org', host: 'remit.example.org' },
    cookies: { sid: world.tokenOf('head') },
    payload: { query: '{ viewer { abilities } }' },
  });
  expect(answer.json()).toEqual({ data: { viewer: null } });
});
