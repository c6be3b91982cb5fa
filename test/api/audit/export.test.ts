import readSheet from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import { LONGEST_LOG } from '../../../api/audit/audit.download.ts';
import { sealAudit } from '../../../api/audit/chain/seal.ts';
import { makeServer } from '../../../api/server.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addCategory, storyOf } from '../tickets/story.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const app = await makeServer({ db, clock, publicUrl: 'http://localhost:4000', adminDir: '/nowhere' });
afterAll(() => app.close());

const take = (who: PersonKey | null, query: string, language = 'zh-CN') =>
  app.inject({
    method: 'GET',
    url: `/export/audit?${query}`,
    headers: {
      'accept-language': language,
      ...(who && { cookie: `sid=${world.tokenOf(who)}` }),
    },
  });

const story = storyOf(world, await addCategory(world, ids.unit.group, 'NET'));
await story.ticketIn('CLOSED');
await world.ask(
  'hr',
  'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }',
  {
    input: { name: '=HYPERLINK("http://x.test")', employeeNo: 'E-9' },
  },
);
await sealAudit(db, clock);

test('the log goes home as a sheet: all of it, the newest first, counted, with its seals', async () => {
  const response = await take('admin', 'format=csv', 'en');
  expect(response.statusCode).toBe(200);
  const lines = response.body.replace('\ufeff', '').trimEnd().split('\r\n');
  expect(lines[0]).toBe(
    'Time,Person,Staff number,For,Under the post,What was done,Kind of record,Record,Id of the record,Changes,Changed something,By a token,Entry,Seal',
  );
  const entries = (await db.query('SELECT count(*)::int AS count FROM audit_seal')) as { count: number }[];
  expect(response.headers['x-row-count']).toBe(String(entries[0]?.count));
  const [newest] = (await db.query('SELECT hash FROM audit_seal ORDER BY seq DESC LIMIT 1')) as {
    hash: string;
  }[];
  expect(lines[1]).toContain(`2026-03-02 09:00:00,孙专员,E-hr,,人力资源专员,Taken on,Person`);
  expect(response.body).toContain(newest?.hash);
});

test('no cell is run as a formula', async () => {
  const { body } = await take('admin', 'format=csv&entities=Person');
  expect(body).not.toMatch(/(^|,|")=HYPERLINK/m);
  expect(body).toContain(`"'=HYPERLINK(""http://x.test"")"`);
});

test('the same as a workbook', async () => {
  const response = await take('hrHead', 'format=xlsx&entities=Ticket&actions=signTicket,closeTicket');
  const [sheet] = await readSheet(response.rawPayload);
  const rows = sheet?.data ?? [];
  expect(rows.map((row) => row[5])).toEqual(['操作', '办结', '签收']);
  expect(response.headers['x-row-count']).toBe('2');
});

describe('it holds what the reader may see and nothing else', () => {
  test('a summary of a closing is hidden from who may not read tickets', async () => {
    expect((await take('admin', 'format=csv&actions=closeTicket')).body).toContain('办结说明：（不可见）');
    expect((await take('admin', 'format=csv')).body).not.toContain('线路已更换');
    expect((await take('head', 'format=csv')).body).toContain('线路已更换');
  });

  test('a head takes home what concerns their units', async () => {
    expect((await take('head', 'format=csv&entities=Person')).headers['x-row-count']).toBe('0');
    expect((await take('countyHead', 'format=csv')).headers['x-row-count']).toBe('0');
  });

  test.each(['agent', 'hr'] as const)('%s takes nothing home', async (who) => {
    expect((await take(who, 'format=csv')).json()).toMatchObject({ error: 'FORBIDDEN' });
  });

  test('nobody does who is not signed in', async () => {
    expect((await take(null, 'format=csv')).statusCode).toBe(401);
  });
});

test('that it was taken home is on record, with the filter and how many entries there were', async () => {
  await take('admin', 'format=csv&actions=signTicket&from=2026-03-02');
  const [entry] = await db.query(
    `SELECT action, after, is_change AS change FROM audit WHERE entity = 'AuditEntry' ORDER BY id DESC LIMIT 1`,
  );
  expect(entry).toEqual({
    action: 'exportAudit',
    after: { format: 'csv', rows: 1, actions: 'signTicket', from: '2026-03-02' },
    change: false,
  });
});

test.each([
  ['from=tomorrow', 'from'],
  ['personId=x', 'personId'],
  ['isChange=maybe', 'isChange'],
  ['format=pdf', 'format'],
  ['q=x', 'q'],
])('%s is refused, and nothing is on record', async (query, path) => {
  const { count } = (await db.query('SELECT count(*)::int FROM audit'))[0];
  const response = await take('admin', query);
  expect([response.statusCode, response.json().fields[0].path]).toEqual([422, path]);
  expect((await db.query('SELECT count(*)::int FROM audit'))[0].count).toBe(count);
});

test('what is longer than a file may be is refused with the way out, and more than one read is whole', async () => {
  await db.query(
    `INSERT INTO audit (at, organisation_id, action, entity, request_id)
     SELECT '2020-01-01', $1, 'signIn', 'Account', 'r' FROM generate_series(1, 1200)`,
    [ids.unit.group],
  );
  const { body, headers } = await take('admin', 'format=csv&to=2020-01-02');
  expect(headers['x-row-count']).toBe('1200');
  expect(new Set(body.trimEnd().split('\r\n').slice(1)).size).toBe(1200);

  for (let written = 0; written < LONGEST_LOG; written += 10_000)
    await db.query(
      `INSERT INTO audit (at, organisation_id, action, entity, request_id)
       SELECT '2020-01-01', $1, 'signIn', 'Account', 'r' FROM generate_series(1, 10000)`,
      [ids.unit.group],
    );
  const refused = await take('admin', 'format=csv&to=2020-01-02');
  expect(refused.json()).toMatchObject({ error: 'INVALID', fields: [{ path: 'from', code: 'TOO_MANY' }] });
});
