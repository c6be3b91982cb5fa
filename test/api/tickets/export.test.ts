import { afterAll, describe, expect, it, test } from 'vitest';
import { makeServer } from '../../../api/server.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { makeWorld } from '../../support/world.ts';
import { addCategory, storyOf } from './story.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const category = await addCategory(world, ids.unit.group, 'network');
const { must, contact, ticketIn } = storyOf(world, category);
const app = await makeServer({ db, clock, publicUrl: 'http://localhost:4000', adminDir: '/nowhere' });
afterAll(() => app.close());

const handling = await ticketIn('HANDLING', { content: '=HYPERLINK("x"), 三天\n无法上网' });
await ticketIn('CLOSED', { customerName: '孔顾客' });
await must('intake', 'registerTicket', {
  ...contact,
  kind: 'REPORT',
  isAnonymous: true,
  customerName: '臧举报',
  customerPhone: '13700001234',
});

const take = (who: PersonKey, query = '') =>
  app.inject({
    url: `/export/tickets?format=csv${query}`,
    headers: { cookie: `sid=${world.tokenOf(who)}`, 'accept-language': 'en' },
  });

/** The lines of a list, without its headings. */
const listed = async (who: PersonKey, query = ''): Promise<string[]> => {
  const { statusCode, body } = await take(who, query);
  expect([statusCode, statusCode === 200 ? '' : body]).toEqual([200, '']);
  return body.split('\r\n').slice(1, -1);
};

const audits = () =>
  db.query(`SELECT person_id, is_change, after FROM audit WHERE action = 'exportTickets' ORDER BY id DESC`);

describe('an exported list', () => {
  it('has what the queue has with the same filter', async () => {
    for (const [query, filter] of [
      ['', {}],
      ['&states=HANDLING,CLOSED', { states: ['HANDLING', 'CLOSED'] }],
      ['&open=true', { open: true }],
      ['&kind=REPORT', { kind: 'REPORT' }],
      ['&q=HYPERLINK', { q: 'HYPERLINK' }],
      [`&unitId=${ids.unit.callbacks}`, { unitId: ids.unit.callbacks }],
      ['&registeredTo=2026-03-02', { registeredTo: '2026-03-02' }],
    ] as const) {
      const { data } = await world.ask(
        'lead',
        'query ($filter: TicketFilter) { tickets(filter: $filter) { nodes { number } } }',
        { filter },
      );
      const numbers = data.tickets.nodes.map(({ number }: { number: string }) => number);
      expect((await listed('lead', query)).map((line) => line.slice(0, 15)).sort()).toEqual(numbers.sort());
    }
  });

  it('shows customers as the screen does: whole to whoever may see them, else in part', async () => {
    const whole = (await listed('lead')).join();
    expect(whole).toContain('何顾客,19900000001');
    expect(whole).toContain('臧**,137****1234');
    const parts = (await listed('head')).join();
    expect(parts).toContain('何**,199****0001');
    expect(parts).not.toMatch(/何顾客|19900000001|臧举报|13700001234/);
  });

  it('is run by no spreadsheet, whatever somebody wrote', async () => {
    const line = (await listed('lead', '&states=HANDLING')).join();
    expect(line).toContain(`"'=HYPERLINK(""x""), 三天\n无法上网"`);
    expect(line).toContain('In hand');
  });

  it('ends where the right to export ends, and at what may be seen', async () => {
    expect(await listed('bankHead')).toEqual([]);
    expect(await listed('countyHead')).toEqual([]);
    // Whoever sees a ticket without exporting its unit does not take it home.
    await db.query('UPDATE ticket SET unit_ids = unit_ids || $2::bigint WHERE id = $1', [
      handling,
      ids.unit.county,
    ]);
    expect(await listed('countyHead')).toHaveLength(1);
  });

  it('is a workbook where nothing else is asked for', async () => {
    const { headers, rawPayload } = await app.inject({
      url: '/export/tickets',
      headers: { cookie: `sid=${world.tokenOf('lead')}` },
    });
    expect(headers['content-type']).toContain('spreadsheetml');
    expect(rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});

it('stands in the log with who took how many, by which filter', async () => {
  await listed('lead', '&kind=REPORT');
  const [row] = await audits();
  expect(row).toEqual({
    person_id: ids.person.lead,
    is_change: false,
    after: { asked: { format: 'csv', kind: 'REPORT' }, count: 1 },
  });
});

test.each(['agent', 'handler', 'hr', 'admin'] as const)(
  '%s takes no list home, and the attempt is on record (F114)',
  async (who) => {
    const { statusCode, body } = await take(who);
    expect(statusCode).toBe(403);
    expect(JSON.parse(body)).toMatchObject({ error: 'FORBIDDEN' });
    const [row] = await audits();
    expect(row).toMatchObject({ person_id: ids.person[who], after: { isRefused: true } });
  },
);

test.each([
  ['states=NOPE', 'states'],
  ['open=maybe', 'open'],
  ['unitId=x', 'unitId'],
  ['dueBefore=tomorrow', 'dueBefore'],
  ['registeredFrom=2026-02-30', 'registeredFrom'],
  ['priority=SOON', 'priority'],
])('%s is refused by name', async (query, field) => {
  const { statusCode, body } = await take('lead', `&${query}`);
  expect(statusCode).toBe(422);
  expect(JSON.parse(body).fields.map(({ path }: { path: string }) => path)).toEqual([field]);
});

test('thousands of tickets come complete, each once, and the log has their number', async () => {
  await db.query(
    `INSERT INTO ticket (organisation_id, number, kind, state, channel, level, content, origin_unit_id, registered_by_id,
       contact_at, registered_at, unit_ids, person_ids)
     SELECT organisation_id, 'M' || lpad(n::text, 6, '0'), kind, 'REGISTERED', channel, level, content, origin_unit_id,
       registered_by_id, contact_at, registered_at - (n / 7) * interval '1 second', unit_ids, person_ids
     FROM ticket, generate_series(1, 1203) AS n WHERE id = $1`,
    [handling],
  );
  const lines = await listed('lead', '&states=REGISTERED&kind=COMPLAINT');
  const numbers = new Set(lines.join('\r\n').match(/^M\d{6}/gm));
  expect(numbers.size).toBe(1203);
  const [row] = await audits();
  expect(row.after.count).toBe(1203);
});
