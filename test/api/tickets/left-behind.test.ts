import { beforeEach, expect, test } from 'vitest';
import { returnLeftBehind } from '../../../api/tickets/left-behind.ts';
import { makeWorld } from '../../support/world.ts';
import { addCategory, storyOf } from './story.ts';

const world = await makeWorld();
const { db, clock, ids, ask } = world;
const { ticketIn, must } = storyOf(world, await addCategory(world, ids.unit.group, 'NET'));

beforeEach(() => clock.set('2026-03-02T09:00:00+08:00'));

const endHandler = (endsOn: string | null) =>
  db.query('UPDATE assignment SET ends_on = $2 WHERE person_id = $1', [ids.person.handler, endsOn]);
const told = (kind: string): Promise<{ name: string }[]> =>
  db.query(
    'SELECT DISTINCT p.name FROM notification n JOIN person p ON p.id = n.person_id WHERE n.kind = $1 ORDER BY p.name',
    [kind],
  );

test('a ticket whose handler is gone goes back to the unit on that day, with its deadline, and is signed for again', async () => {
  const ticketId = await ticketIn('HANDLING');
  const [{ due }] = await db.query('SELECT due_at AS due FROM ticket WHERE id = $1', [ticketId]);
  const dueAt = due.toISOString();
  await endHandler('2026-03-03');
  expect(await returnLeftBehind(db, clock)).toBe(0);
  clock.set('2026-03-03T00:00:00+08:00');
  expect(await returnLeftBehind(db, clock)).toBe(1);
  expect(await returnLeftBehind(db, clock)).toBe(0);
  const { data } = await ask(
    'lead',
    `query ($id: ID!) { ticket(id: $id) { state dueAt handler { name } handlingUnit { name }
       legs { seq endedAt dueAt dispatchedBy { name } } events { step sheetRow actor { name } reason formerPerson { name } } } }`,
    { id: ticketId },
  );
  const back = data.ticket;
  expect(back).toMatchObject({ state: 'DISPATCHED', dueAt, handler: null, handlingUnit: { name: '投诉组' } });
  expect(back.legs.at(-1)).toEqual({ seq: 2, endedAt: null, dueAt, dispatchedBy: null });
  expect(back.events.at(-1)).toEqual({
    step: 'REROUTE',
    sheetRow: 'T9',
    actor: null,
    reason: '原处理人已不在岗，退回部门重新签收',
    formerPerson: { name: '郑处理' },
  });
  expect((await told('TICKET_LEFT_BEHIND')).map(({ name }) => name)).toContain('吴主办');
  expect((await must('otherHandler', 'signTicket', { ticketId })).handler.name).toBe('王处理');
  await endHandler(null);
});

test('a ticket that comes back unsatisfied to somebody who is gone is told, once, to who answers for the unit', async () => {
  const ticketId = await ticketIn('CUSTOMER_REPLIED');
  await must('caller', 'recordCallback', { ticketId, outcome: 'NOT_SATISFIED', opinion: '仍然很慢' });
  await endHandler('2026-03-03');
  clock.set('2026-03-03T09:00:00+08:00');
  await returnLeftBehind(db, clock);
  await returnLeftBehind(db, clock);
  expect(await told('TICKET_LEFT_UNSATISFIED')).toEqual([{ name: '吴主办' }]);
  const [row] = await db.query(
    `SELECT count(*)::int AS n FROM notification WHERE kind = 'TICKET_LEFT_UNSATISFIED'`,
  );
  expect(row.n).toBe(1);
  await endHandler(null);
});

test('whoever records a leaving learns how many tickets are open, and not which', async () => {
  await ticketIn('SIGNED');
  const { data } = await ask(
    'hr',
    'query ($id: ID!) { leavingPreview(personId: $id, lastDay: "2026-04-30") { work { kind count message } } }',
    { id: ids.person.handler },
  );
  const [{ n }] = await db.query(
    `SELECT count(*)::int AS n FROM ticket WHERE handler_id = $1 AND state <> 'CLOSED'`,
    [ids.person.handler],
  );
  expect(n).toBeGreaterThan(0);
  expect(data.leavingPreview.work).toEqual([
    { kind: 'TICKETS', count: n, message: expect.stringContaining(`${n} open ticket`) },
  ]);
});
