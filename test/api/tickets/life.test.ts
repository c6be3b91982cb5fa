import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { addCategory, storyOf } from './story.ts';

const world = await makeWorld();
const { unit } = world.ids;
const broadband = await addCategory(world, unit.group, 'broadband');
const { must, contact } = storyOf(world, broadband);

test('a complaint goes from registration to closing, each step by the person whose step it is (T1–T16)', async () => {
  const registered = await must('intake', 'registerTicket', contact);
  expect(registered).toMatchObject({ state: 'REGISTERED', steps: ['CLASSIFY'], handler: null });
  expect(registered.number).toMatch(/^20260302-\d{6}$/);
  const ticketId = registered.id;

  const classified = await must('intake', 'classifyTicket', {
    ticketId,
    categoryId: broadband,
    severity: 'SERIOUS',
  });
  expect(classified).toMatchObject({
    state: 'CLASSIFIED',
    priority: 'HIGH',
    steps: ['CLASSIFY', 'DISPATCH'],
  });

  const dispatched = await must('intake', 'dispatchTicket', { ticketId, unitId: unit.complaints });
  expect(dispatched).toMatchObject({ state: 'DISPATCHED', dueAt: '2026-03-03T01:00:00.000Z', handler: null });
  expect(dispatched.dueReason).toBe('Default of priority high: 24 hours after dispatch');

  const signed = await must('handler', 'signTicket', { ticketId });
  expect(signed).toMatchObject({ state: 'SIGNED', handler: { name: '郑处理' } });
  await must('handler', 'startTicket', { ticketId });
  world.clock.pass(60);
  const submitted = await must('handler', 'submitReply', { ticketId, text: '已修复线路' });
  expect(submitted).toMatchObject({ state: 'REPLY_SUBMITTED', repliedAt: null });
  world.clock.pass(30);
  const approved = await must('lead', 'approveReply', { ticketId });
  expect(approved).toMatchObject({
    state: 'CUSTOMER_REPLIED',
    repliedAt: '2026-03-02T02:00:00.000Z',
    customerRepliedAt: '2026-03-02T02:30:00.000Z',
  });
  const called = await must('caller', 'recordCallback', { ticketId, outcome: 'SATISFIED', opinion: '很快' });
  expect(called).toMatchObject({ state: 'CUSTOMER_REPLIED', satisfaction: 'SATISFIED' });
  const closed = await must('handler', 'closeTicket', {
    ticketId,
    validity: 'UPHELD',
    closingSummary: '线路已更换',
  });
  expect(closed).toMatchObject({ state: 'CLOSED', validity: 'UPHELD', steps: [] });

  const { data } = await world.ask(
    'lead',
    `query ($id: ID!) { ticket(id: $id) {
    steps
    events { sheetRow step fromState toState actor { name } assignment { position { title } } }
    legs { seq unit { name } signedBy { name } endedAt }
    replies { seq author { name } reviewer { name } verdict }
    callbacks { seq caller { name } outcome opinion }
  } }`,
    { id: ticketId },
  );
  expect(data.ticket.events.map(({ sheetRow }: { sheetRow: string }) => sheetRow)).toEqual([
    'T1',
    'T5',
    'T6',
    'T7',
    'T8',
    'T13',
    'T15',
    'T16',
    'T16',
  ]);
  expect(data.ticket.events[6]).toEqual({
    sheetRow: 'T15',
    step: 'APPROVE',
    fromState: 'REPLY_SUBMITTED',
    toState: 'CUSTOMER_REPLIED',
    actor: { name: '吴主办' },
    assignment: { position: { title: '投诉主办' } },
  });
  expect(data.ticket.legs).toEqual([
    { seq: 1, unit: { name: '投诉组' }, signedBy: { name: '郑处理' }, endedAt: '2026-03-02T02:30:00.000Z' },
  ]);
  expect(data.ticket.replies).toEqual([
    { seq: 1, author: { name: '郑处理' }, reviewer: { name: '吴主办' }, verdict: 'APPROVED' },
  ]);
  expect(data.ticket.callbacks).toEqual([
    { seq: 1, caller: { name: '冯回访' }, outcome: 'SATISFIED', opinion: '很快' },
  ]);
  expect(data.ticket.steps).toEqual(['REOPEN']);
  const audits = await world.db.query(
    `SELECT action FROM audit WHERE entity = 'Ticket' AND entity_id = $1 ORDER BY id`,
    [ticketId],
  );
  expect(audits).toHaveLength(9);
});
