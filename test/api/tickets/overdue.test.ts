import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { recordOverdue } from '../../../api/tickets/sweeper.ts';
import { nodesOn } from '../../support/nodes.ts';
import { addCategory, storyOf } from './story.ts';

const world = await makeWorld();
const { unit } = world.ids;
const category = await addCategory(world, unit.group, 'network');
const { must, ticketIn } = storyOf(world, category);

const dueAt = '2026-03-02T10:00:00+08:00';
const dispatched = async (): Promise<string> => {
  world.clock.set('2026-03-02T09:00:00+08:00');
  const ticketId = await ticketIn('CLASSIFIED');
  await must('intake', 'dispatchTicket', { ticketId, unitId: unit.complaints, dueAt });
  return ticketId;
};
const sweepAt = (instant: string): Promise<number> => {
  world.clock.set(instant);
  return recordOverdue(world.db, world.clock.now());
};

test('a missed deadline is recorded a second after it, once, with event and audit row (F080, T21)', async () => {
  const id = await dispatched();
  expect(await sweepAt('2026-03-02T10:00:00+08:00')).toBe(0);
  expect(await sweepAt('2026-03-02T10:00:01+08:00')).toBe(1);
  expect(await sweepAt('2026-03-02T11:00:00+08:00')).toBe(0);
  expect(
    await world.db.query('SELECT recorded_at, due_at FROM overdue_record WHERE ticket_id = $1', [id]),
  ).toEqual([{ recorded_at: new Date('2026-03-02T10:00:01+08:00'), due_at: new Date(dueAt) }]);
  const { data } = await world.ask(
    'lead',
    `query ($id: ID!) { ticket(id: $id) {
    isOverdue overdueAt state events { sheetRow step fromState toState actor { name } } } }`,
    { id },
  );
  expect(data.ticket).toMatchObject({
    isOverdue: true,
    overdueAt: '2026-03-02T02:00:01.000Z',
    state: 'DISPATCHED',
  });
  expect(data.ticket.events.at(-1)).toEqual({
    sheetRow: 'T21',
    step: 'OVERDUE',
    fromState: 'DISPATCHED',
    toState: 'DISPATCHED',
    actor: null,
  });
  expect(
    await world.db.query(`SELECT account_id FROM audit WHERE action = 'recordOverdue' AND entity_id = $1`, [
      id,
    ]),
  ).toEqual([{ account_id: null }]);
});

test('a reply that waits is not overdue; one that is sent back after the deadline is at once', async () => {
  const id = await dispatched();
  await must('handler', 'signTicket', { ticketId: id });
  await must('handler', 'startTicket', { ticketId: id });
  await must('handler', 'submitReply', { ticketId: id, text: '…' });
  expect(await sweepAt('2026-03-02T12:00:00+08:00')).toBe(0);
  await must('lead', 'sendBackReply', { ticketId: id, reason: '未查证' });
  expect(await sweepAt('2026-03-02T12:00:01+08:00')).toBe(1);
});

test('sweepers that run at the same moment record each deadline once', async () => {
  const ids = await Promise.all([dispatched(), dispatched(), dispatched(), dispatched()]);
  world.clock.set('2026-03-02T10:00:05+08:00');
  const now = world.clock.now();
  const counts = await Promise.all(Array.from({ length: 4 }, () => recordOverdue(world.db, now)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
  const records = await world.db.query(
    'SELECT count(*)::int AS n FROM overdue_record WHERE ticket_id = any($1)',
    [ids],
  );
  expect(records).toEqual([{ n: ids.length }]);
});

test('a ticket that somebody has locked is left for the next turn', async () => {
  const id = await dispatched();
  world.clock.set('2026-03-02T10:00:05+08:00');
  await world.db.transaction(async (manager) => {
    await manager.query('SELECT FROM ticket WHERE id = $1 FOR UPDATE', [id]);
    expect(await recordOverdue(world.db, world.clock.now())).toBe(0);
  });
  expect(await recordOverdue(world.db, world.clock.now())).toBe(1);
});

test('a late ticket that is sent elsewhere is not recorded again: its clock is the same', async () => {
  const id = await dispatched();
  expect(await sweepAt('2026-03-02T10:00:01+08:00')).toBe(1);
  await must('lead', 'rerouteTicket', { ticketId: id, unitId: unit.county, reason: '属地处理' });
  expect(await sweepAt('2026-03-02T10:05:00+08:00')).toBe(0);
  expect(
    await world.db.query('SELECT count(*)::int AS n FROM overdue_record WHERE ticket_id = $1', [id]),
  ).toEqual([{ n: 1 }]);
});

test('three nodes over 1 200 missed deadlines: each has one record, one event and one audit row', async () => {
  const pattern = await dispatched();
  const first = 1_000_000;
  for (const [table, owner] of [
    ['ticket', 'id'],
    ['dispatch_leg', 'ticket_id'],
  ] as const)
    await world.db.query(
      `INSERT INTO ${table}
       SELECT copy.* FROM ${table} t, generate_series(1, 1200) g, LATERAL jsonb_populate_record(NULL::${table}, to_jsonb(t)
         || jsonb_build_object('id', $2 + g) || CASE WHEN '${table}' = 'ticket' THEN jsonb_build_object('number', 'copy-' || g)
                                                     ELSE jsonb_build_object('ticket_id', $2 + g) END) AS copy
       WHERE t.${owner} = $1`,
      [pattern, first],
    );
  await world.db.query('ANALYZE ticket, dispatch_leg');
  const nodes = [world.db, ...(await nodesOn(world.db, 2))];
  const now = new Date('2026-03-02T10:00:05+08:00');
  await Promise.all(nodes.flatMap((node) => [1, 2, 3].map(() => recordOverdue(node, now))));
  // What one sweeper had locked while another looked is found at the next turn.
  await recordOverdue(world.db, now);
  const counts = await world.db.query(
    `SELECT (SELECT count(*)::int FROM overdue_record WHERE ticket_id > $1) AS records,
            (SELECT count(*)::int FROM ticket_event WHERE ticket_id > $1 AND sheet_row = 'T21') AS events,
            (SELECT count(DISTINCT entity_id)::int FROM audit WHERE action = 'recordOverdue' AND entity_id::bigint > $1) AS audited,
            (SELECT count(*)::int FROM audit WHERE action = 'recordOverdue' AND entity_id::bigint > $1) AS "auditRows",
            (SELECT count(*)::int FROM ticket WHERE id > $1 AND overdue_at IS NOT NULL) AS marked`,
    [first],
  );
  expect(counts).toEqual([{ records: 1200, events: 1200, audited: 1200, auditRows: 1200, marked: 1200 }]);
});
