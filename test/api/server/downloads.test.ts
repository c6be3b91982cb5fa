import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import type { Download } from '../../../api/core/download.ts';
import { wordAsked } from '../../../api/core/download.ts';
import { currentParty } from '../../../api/core/pool/party.ts';
import { notFound } from '../../../api/core/refusal.ts';
import { registerDownloads } from '../../../api/server/downloads.ts';
import { limits } from '../../../api/server/limits.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What happened while files were made. */
const seen = { parties: [] as unknown[], pieces: 0, closed: 0 };
const audit = {
  action: 'exportThing',
  entity: 'Thing',
  entityId: '7',
  organisationId: null,
  after: { form: 'V1' },
};

const downloads: readonly Download[] = [
  {
    path: '/export/things/:id',
    takes: ['form'],
    make: async (ctx, asked) => {
      if (asked.params['id'] === '404') throw notFound({ zh: '事物', en: 'thing' });
      if (asked.params['id'] === '500') throw new Error('a fault of ours');
      const form = wordAsked(asked, 'form', { V1: true, V2: true });
      return {
        name: `客服中心主任/第1版 “草稿”:${form ?? ''}`,
        type: 'docx',
        content: bytes(`${ctx.actor.personName} ${form}`),
        audit: { ...audit, organisationId: ctx.actor.organisationIds[0] ?? null },
      };
    },
  },
  {
    path: '/export/many',
    takes: [],
    make: async () => ({
      name: 'many',
      type: 'xlsx',
      audit,
      content: (async function* () {
        try {
          for (let piece = 0; piece < 400; piece += 1) {
            seen.parties.push(currentParty());
            seen.pieces += 1;
            yield new Uint8Array(64 * 1024).fill(piece % 251);
          }
        } finally {
          seen.closed += 1;
        }
      })(),
    }),
  },
  {
    path: '/export/broken/:after',
    takes: [],
    make: async (_, { params }) => ({
      name: 'broken',
      type: 'xlsx',
      audit,
      content: (async function* () {
        for (let piece = 0; piece < Number(params['after']); piece += 1) yield new Uint8Array(64 * 1024);
        throw new Error('the database is gone');
      })(),
    }),
  },
];

const app = Fastify();
registerDownloads(app, downloads, {
  contextFor: (request) =>
    world.contextOf(
      (request.headers['x-who'] as PersonKey | undefined) ?? null,
      request.headers['accept-language'],
    ),
});
await app.listen({ host: '127.0.0.1', port: 0 });
afterAll(() => app.close());
const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

const get = (path: string, who: PersonKey | null = 'head', language = 'en', method = 'GET') =>
  fetch(url + path, { method, headers: { 'accept-language': language, ...(who && { 'x-who': who }) } });
const audits = (): Promise<{ person_id: string; after: object }[]> =>
  world.db.query(`SELECT person_id, after FROM audit WHERE action = 'exportThing' ORDER BY id`);

describe('a file', () => {
  test('comes with its media type and its name, in Chinese and for programs that know no Chinese', async () => {
    const answer = await get('/export/things/7?form=V2');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('wordprocessingml.document');
    const [, plain, encoded] =
      /^attachment; filename="?([^";]+)"?; filename\*=UTF-8''(\S+)$/.exec(
        answer.headers.get('content-disposition') ?? '',
      ) ?? [];
    expect(plain).toBe('remit.docx');
    expect(decodeURIComponent(encoded ?? '')).toBe('客服中心主任_第1版 “草稿”_V2.docx');
    expect(await answer.text()).toBe('李主任 V2');
  });

  test('is on record with who took it, once for each time', async () => {
    const before = (await audits()).length;
    await (await get('/export/things/7', 'supervisor')).text();
    const after = await audits();
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toEqual({ person_id: world.ids.person.supervisor, after: { form: 'V1' } });
  });

  test('is not made for HEAD', async () => {
    const before = (await audits()).length;
    expect((await get('/export/things/7', 'head', 'en', 'HEAD')).status).toBe(404);
    expect(await audits()).toHaveLength(before);
  });
});

describe('a refusal', () => {
  test.each([
    [
      'nobody is signed in',
      '/export/things/7',
      null,
      401,
      { error: 'UNAUTHENTICATED', message: 'Sign in first.' },
    ],
    ['it may not be seen', '/export/things/404', 'head', 404, { error: 'NOT_FOUND' }],
    [
      'a word is unknown',
      '/export/things/7?form=V4',
      'head',
      422,
      {
        error: 'INVALID',
        fields: [{ path: 'form', code: 'UNKNOWN', message: 'form must be one of V1, V2' }],
      },
    ],
    [
      'a name is unknown',
      '/export/things/7?from=V1',
      'head',
      422,
      { error: 'INVALID', fields: [{ path: 'from', code: 'UNKNOWN' }] },
    ],
    [
      'a name comes twice',
      '/export/things/7?form=V1&form=V2',
      'head',
      422,
      { error: 'INVALID', fields: [{ path: 'form', code: 'FORMAT' }] },
    ],
    [
      'a value is too long',
      `/export/things/7?form=${'x'.repeat(limits.queryValue + 1)}`,
      'head',
      422,
      { error: 'INVALID', fields: [{ path: 'form', code: 'TOO_LONG' }] },
    ],
  ] as const)('where %s has a status, words and nothing of a file', async (_, path, who, status, body) => {
    const before = (await audits()).length;
    const answer = await get(path, who);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-disposition')).toBeNull();
    expect(await answer.json()).toMatchObject(body);
    expect(await audits()).toHaveLength(before);
  });

  test('is said in the language of who asks', async () => {
    expect(await (await get('/export/things/404', 'head', 'zh-CN')).json()).toMatchObject({
      message: '找不到该事物，或者您无权查看。',
    });
  });

  test('of a fault of ours shows a reference only', async () => {
    const answer = await get('/export/things/500');
    expect(answer.status).toBe(500);
    const body = await answer.text();
    expect(JSON.parse(body)).toMatchObject({ error: 'INTERNAL', reference: expect.any(String) });
    expect(body).not.toContain('a fault of ours');
  });

  test('comes in words where the first piece cannot be made', async () => {
    const answer = await get('/export/broken/0');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-disposition')).toBeNull();
  });
});

describe('a file that is sent piece by piece', () => {
  test('is complete, and every piece is made on behalf of who asked', async () => {
    seen.parties = [];
    const whole = new Uint8Array(await (await get('/export/many')).arrayBuffer());
    expect(whole).toHaveLength(400 * 64 * 1024);
    expect(whole[399 * 64 * 1024]).toBe(399 % 251);
    expect(new Set(seen.parties.map((party) => JSON.stringify(party)))).toHaveProperty('size', 1);
    expect(seen.parties[0]).toHaveProperty('account');
  });

  test('waits for who takes it, and ends where they leave', async () => {
    seen.pieces = 0;
    const closed = seen.closed;
    const leaving = new AbortController();
    const answer = await fetch(`${url}/export/many`, {
      headers: { 'x-who': 'head' },
      signal: leaving.signal,
    });
    await answer.body?.getReader().read();
    let last = -1;
    const isStill = (): boolean => {
      const same = seen.pieces === last;
      last = seen.pieces;
      return same;
    };
    await expect.poll(isStill, { interval: 100 }).toBe(true);
    // 400 pieces are 25 MiB: what fits into the buffers of two sockets is made, and no more.
    expect(seen.pieces).toBeLessThan(300);
    leaving.abort();
    await expect.poll(() => seen.closed).toBe(closed + 1);
  });

  test('is cut off where it breaks on the way: nobody takes a part for the whole', async () => {
    const answer = await get('/export/broken/5');
    expect(answer.status).toBe(200);
    await expect(answer.arrayBuffer()).rejects.toThrow(/terminated/);
  });
});
