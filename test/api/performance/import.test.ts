import Fastify, { type FastifyRequest } from 'fastify';
import { afterAll, expect, it, test } from 'vitest';
import { callImport } from '../../../api/performance/calls.route.ts';
import { registerUploads } from '../../../api/server/uploads/uploads.route.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
world.clock.set('2026-03-02T12:00:00+08:00');

const app = Fastify();
const contextFor = (request: FastifyRequest) =>
  world.contextOf(
    (request.headers['x-who'] as PersonKey | undefined) ?? null,
    request.headers['accept-language'],
  );
registerUploads(app, { contextFor }, [callImport]);
afterAll(() => app.close());

const header = 'external_id,unit,queue,started_at,requested_at,answered_at,ended_at,agent_no';
const lines = [
  'a1,客服中心,GENERAL,2026-03-02 09:00:00,2026-03-02 09:00:05,2026-03-02 09:00:09,2026-03-02 09:03:00,1001',
  'a2,客服中心,VIP,2026-03-02 09:01:00,2026-03-02 09:01:05,,2026-03-02 09:01:40,',
  'a3,客服中心,GENERAL,2026-03-02T01:02:00Z,,,,',
];
const file = (...rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;

const send = async (
  who: PersonKey | null,
  payload: string | Buffer,
  headers: Record<string, string> = {},
) => {
  const response = await app.inject({
    method: 'POST',
    url: '/import/calls',
    payload,
    headers: {
      'content-type': 'text/csv',
      'accept-language': 'en',
      ...(who && { 'x-who': who }),
      ...headers,
    },
  });
  return { status: response.statusCode, body: response.json() };
};
const stored = async (): Promise<number> =>
  Number((await world.db.query('SELECT count(*) FROM call_record'))[0].count);

test('a file twice leaves each call once; a corrected one overwrites (F144)', async () => {
  expect(await send('supervisor', file(...lines))).toEqual({
    status: 200,
    body: { received: 3, inserted: 3, unchanged: 0, updated: 0 },
  });
  expect(await send('supervisor', file(...lines))).toEqual({
    status: 200,
    body: { received: 3, inserted: 0, unchanged: 3, updated: 0 },
  });
  const corrected = file(
    lines[0] ?? '',
    (lines[1] ?? '').replace('VIP', 'GENERAL'),
    'a4,客服中心,VIP,2026-03-02 10:00:00,,,,',
  );
  expect(await send('supervisor', corrected)).toEqual({
    status: 200,
    body: { received: 3, inserted: 1, unchanged: 1, updated: 1 },
  });
  expect(await stored()).toBe(4);
  const [call] = await world.db.query(
    `SELECT queue, started_at, requested_at, answered_at, agent_no, unit_id FROM call_record WHERE external_id = 'a2'`,
  );
  expect(call).toEqual({
    queue: 'GENERAL',
    started_at: new Date('2026-03-02T01:01:00Z'),
    requested_at: new Date('2026-03-02T01:01:05Z'),
    answered_at: null,
    agent_no: null,
    unit_id: world.ids.unit.centre,
  });
});

test('the calls count at once, and the audit says who brought them in', async () => {
  const { data } = await world.ask(
    'supervisor',
    'query ($input: PerformanceInput!) { performance(input: $input) { figures { numerator denominator } } }',
    { input: { unitId: world.ids.unit.centre, from: '2026-03-02', to: '2026-03-03', metrics: ['K01'] } },
  );
  expect(data.performance.figures).toEqual([{ numerator: 1, denominator: 2 }]);
  const audits = await world.db.query(
    `SELECT person_id, after FROM audit WHERE action = 'importCalls' ORDER BY id`,
  );
  expect(audits).toHaveLength(3);
  expect(audits[0]).toEqual({
    person_id: world.ids.person.supervisor,
    after: { received: 3, inserted: 3, unchanged: 0, updated: 0 },
  });
});

test('a form with a file is taken too', async () => {
  const form = new FormData();
  form.set('file', new Blob([`\uFEFF${file(...lines)}`], { type: 'text/csv' }), '话务.csv');
  const request = new Request('http://x', { method: 'POST', body: form });
  const payload = Buffer.from(await request.arrayBuffer());
  const answer = await send('supervisor', payload, {
    'content-type': request.headers.get('content-type') ?? '',
  });
  expect(answer).toMatchObject({ status: 200, body: { received: 3, updated: 1 } });
  expect(
    await send('supervisor', 'nothing', { 'content-type': 'multipart/form-data; boundary=x' }),
  ).toMatchObject({
    status: 422,
    body: { error: 'INVALID', fields: [{ path: 'file' }] },
  });
});

test('one broken line and nothing is written; the message names line and column in the caller’s language', async () => {
  const before = await stored();
  const broken = file(
    'b1,客服中心,VIP,2026-03-02 10:00:00,,,,',
    'b2,客服中心,VIP,yesterday,,,,',
    'b3,没有的部门,VIP,2026-03-02 10:00:00,,,,',
  );
  const { status, body } = await send('supervisor', broken);
  expect(status).toBe(422);
  expect(body).toEqual({
    error: 'INVALID',
    message: 'The file has 1 mistake; nothing was written.',
    fields: [
      {
        path: '3.started_at',
        code: 'FORMAT',
        message: 'line 3, started_at: must be written like 2026-03-02 09:00:00, or with an offset',
      },
    ],
    count: 1,
  });
  expect((await send('supervisor', broken, { 'accept-language': 'zh-CN' })).body.message).toBe(
    '文件有 1 处错误，没有写入任何记录。',
  );
  const unknown = await send(
    'supervisor',
    file('b1,客服中心,VIP,2026-03-02 10:00:00,,,,', 'b3,没有的部门,VIP,2026-03-02 10:00:00,,,,'),
  );
  expect(unknown).toMatchObject({ status: 422, body: { fields: [{ path: '3.unit', code: 'UNKNOWN' }] } });
  expect(await stored()).toBe(before);
});

test('a queue by another spelling is the same queue, and counts in both rates', async () => {
  const rates = async () => {
    const { data } = await world.ask(
      'supervisor',
      'query ($input: PerformanceInput!) { performance(input: $input) { figures { metric denominator } } }',
      {
        input: {
          unitId: world.ids.unit.centre,
          from: '2026-03-01',
          to: '2026-03-02',
          metrics: ['K01', 'K02'],
        },
      },
    );
    return data.performance.figures.map(({ denominator }: { denominator: number }) => denominator);
  };
  const call = (id: string, queue: string) =>
    file(`${id},客服中心,${queue},2026-03-01 10:00:00,2026-03-01 10:00:05,,,`);
  expect(await send('supervisor', call('v1', ' vip '))).toMatchObject({ body: { inserted: 1 } });
  expect(await rates()).toEqual([1, 1]);
  expect(await send('supervisor', call('v2', 'V.I.P'))).toMatchObject({
    status: 422,
    body: { fields: [{ path: '2.queue', code: 'UNKNOWN' }] },
  });
  expect(await rates()).toEqual([1, 1]);
});

test('a unit may be named by id, and two of one name must be', async () => {
  const call = (unit: string) => file(`n1,${unit},VIP,2026-03-02 10:00:00,,,,`);
  const [twin] = await world.db.query(
    `INSERT INTO org_unit (organisation_id, parent_id, kind, name) SELECT organisation_id, id, 'TEAM', '客服中心' FROM org_unit WHERE id = $1 RETURNING id::text`,
    [world.ids.unit.county],
  );
  expect((await send('hr', call('客服中心'))).body.fields[0]).toMatchObject({
    path: '2.unit',
    code: 'AMBIGUOUS',
  });
  expect((await send('hr', call(world.ids.unit.centre))).body).toMatchObject({ inserted: 1 });
  expect((await send('hr', call(twin.id))).body).toMatchObject({ updated: 1 });
  await world.db.query('DELETE FROM call_record WHERE external_id = $1', ['n1']);
  await world.db.query('DELETE FROM org_unit WHERE id = $1', [twin.id]);
});

test('units out of reach, of another organisation and of nobody are refused', async () => {
  const before = await stored();
  const call = (unit: string, id = 'f1') => file(`${id},${unit},VIP,2026-03-02 10:00:00,,,,`);
  expect((await send('supervisor', call('越城分公司'))).body.fields[0]).toMatchObject({
    path: '2.unit',
    code: 'FORBIDDEN',
  });
  const foreign = (await send('supervisor', call('银行客服中心'))).body.fields[0];
  expect(foreign).toMatchObject({ path: '2.unit', code: 'UNKNOWN' });
  expect((await send('supervisor', call(world.ids.unit.bankCentre))).body.fields[0]).toMatchObject({
    code: 'UNKNOWN',
  });
  // A call of the centre cannot be drawn over to the county by whoever may bring in calls of the county only.
  expect((await send('countyHead', call('越城分公司', 'a1'))).body.fields[0]).toMatchObject({
    path: '2.external_id',
    code: 'FORBIDDEN',
  });
  expect(await stored()).toBe(before);
});

test('the same id in another organisation is another call', async () => {
  const before = await stored();
  expect((await send('bankHead', file('a1,银行客服中心,VIP,2026-03-02 10:00:00,,,,'))).body).toMatchObject({
    inserted: 1,
  });
  expect(await stored()).toBe(before + 1);
});

it.each([
  ['nobody', null, file(...lines), {}, 401, 'UNAUTHENTICATED'],
  ['whoever may not', 'handler', file(...lines), {}, 403, 'FORBIDDEN'],
  ['an empty body', 'supervisor', '', {}, 422, 'INVALID'],
  ['an unclosed quote', 'supervisor', `${file(...lines)}"a9,客服`, {}, 422, 'INVALID'],
  ['another encoding', 'supervisor', Buffer.from([0xbf, 0xcd, 0xb7, 0xfe]), {}, 422, 'INVALID'],
  ['another type', 'supervisor', '{}', { 'content-type': 'application/json' }, 415, 'UNSUPPORTED_TYPE'],
  ['more than 20 MB', 'supervisor', Buffer.alloc(20 * 1024 * 1024 + 1, 0x61), {}, 413, 'TOO_LARGE'],
] as const)('%s is refused', async (_, who, payload, headers, status, error) => {
  const before = await stored();
  expect(await send(who, payload as string | Buffer, headers)).toMatchObject({ status, body: { error } });
  expect(await stored()).toBe(before);
});

test('twenty thousand calls are brought in, and once more, by two at the same time', async () => {
  const before = await stored();
  const many = file(
    ...Array.from(
      { length: 20_000 },
      (_, index) => `m${index},客服中心,GENERAL,2026-03-01 ${String(index % 24).padStart(2, '0')}:00:00,,,,`,
    ),
  );
  const answers = await Promise.all([send('supervisor', many), send('hr', many)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers.map(({ body }) => body.inserted + body.unchanged)).toEqual([20_000, 20_000]);
  expect(answers[0].body.inserted + answers[1].body.inserted).toBe(20_000);
  expect(await stored()).toBe(before + 20_000);
});
