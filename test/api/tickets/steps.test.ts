import { describe, expect, it, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { addCategory, storyOf } from './story.ts';

const world = await makeWorld();
const { unit, person } = world.ids;
const category = await addCategory(world, unit.group, 'network');
const { must, take, ticketIn } = storyOf(world, category);

const row = async (id: string) => (await world.db.query('SELECT * FROM ticket WHERE id = $1', [id]))[0];

test('the author of a reply cannot approve it, though another handler of the unit can (F078)', async () => {
  const id = await ticketIn('REPLY_SUBMITTED');
  const own = await take('handler', 'approveReply', { ticketId: id });
  expect(own.codes).toEqual(['FORBIDDEN']);
  expect(own.errors[0]?.message).toContain('somebody else');
  expect(await must('otherHandler', 'approveReply', { ticketId: id })).toMatchObject({
    state: 'CUSTOMER_REPLIED',
  });
});

test('sending back counts and asks for a new reply; the approved one decides when it was answered', async () => {
  const id = await ticketIn('REPLY_SUBMITTED');
  const back = await must('lead', 'sendBackReply', { ticketId: id, reason: '没有查证' });
  expect(back).toMatchObject({ state: 'HANDLING', sentBackCount: 1, repliedAt: null });
  world.clock.pass(10);
  const submittedAt = world.clock.now().toISOString();
  await must('handler', 'submitReply', { ticketId: id, text: '已查证' });
  world.clock.pass(10);
  expect(await must('lead', 'approveReply', { ticketId: id })).toMatchObject({
    repliedAt: submittedAt,
    sentBackCount: 1,
  });
});

describe('rerouting (T9)', () => {
  test('keeps the clock, asks the new place to sign, does not count as sent back, and the former place keeps seeing it (F077)', async () => {
    const id = await ticketIn('HANDLING');
    const { due_at: due } = await row(id);
    const rerouted = await must('lead', 'rerouteTicket', {
      ticketId: id,
      unitId: unit.county,
      reason: '属地处理',
    });
    expect(rerouted).toMatchObject({
      state: 'DISPATCHED',
      dueAt: due.toISOString(),
      handler: null,
      sentBackCount: 0,
    });
    expect(rerouted.handlingUnit.name).toBe('越城分公司');
    expect((await take('handler', 'signTicket', { ticketId: id })).codes).toEqual(['FORBIDDEN']);
    expect(await must('countyHandler', 'signTicket', { ticketId: id })).toMatchObject({ state: 'SIGNED' });
    const legs = await world.db.query(
      'SELECT unit_id, due_at, ended_at IS NULL AS open, reason FROM dispatch_leg WHERE ticket_id = $1 ORDER BY seq',
      [id],
    );
    expect(legs).toEqual([
      { unit_id: unit.complaints, due_at: due, open: false, reason: null },
      { unit_id: unit.county, due_at: due, open: true, reason: '属地处理' },
    ]);
    expect((await row(id)).person_ids).toEqual([person.intake, person.handler, person.countyHandler]);
  });

  test('to where it is already is refused', async () => {
    const id = await ticketIn('DISPATCHED');
    const { fields } = await take('lead', 'rerouteTicket', {
      ticketId: id,
      unitId: unit.complaints,
      reason: '…',
    });
    expect(fields).toEqual(['input.unitId']);
  });
});

test('what is sent to one person is signed by that person only', async () => {
  const id = await ticketIn('CLASSIFIED');
  await must('intake', 'dispatchTicket', {
    ticketId: id,
    unitId: unit.complaints,
    personId: person.otherHandler,
  });
  expect((await take('handler', 'signTicket', { ticketId: id })).codes).toEqual(['FORBIDDEN']);
  expect(await must('otherHandler', 'signTicket', { ticketId: id })).toMatchObject({
    handler: { name: '王处理' },
  });
});

test('a deadline set at dispatch is kept as the promise', async () => {
  const id = await ticketIn('CLASSIFIED');
  const dueAt = new Date(world.clock.now().getTime() + 3_600_000).toISOString();
  const sent = await must('intake', 'dispatchTicket', { ticketId: id, unitId: unit.complaints, dueAt });
  expect(sent).toMatchObject({ dueAt, originalDueAt: dueAt, dueReason: 'Set at dispatch' });
  const { data } = await world.ask(
    'lead',
    'query ($id: ID!) { ticket(id: $id) { dueReason } }',
    { id },
    'zh-CN',
  );
  expect(data.ticket.dueReason).toBe('派单时指定');
});

test('an emergency is urgent whatever its severity', async () => {
  const id = await ticketIn('REGISTERED', { isEmergency: true });
  expect(
    await must('intake', 'classifyTicket', { ticketId: id, categoryId: category, severity: 'MINOR' }),
  ).toMatchObject({ priority: 'URGENT' });
});

describe('calling back (T16)', () => {
  it('an unreached customer is called again', async () => {
    const id = await ticketIn('CUSTOMER_REPLIED');
    expect(await must('caller', 'recordCallback', { ticketId: id, outcome: 'UNREACHED' })).toMatchObject({
      state: 'CALLBACK_DUE',
      satisfaction: null,
      steps: ['CALL_BACK'],
    });
    await must('caller', 'recordCallback', { ticketId: id, outcome: 'UNREACHED' });
    expect(await must('caller', 'recordCallback', { ticketId: id, outcome: 'SATISFIED' })).toMatchObject({
      state: 'CALLBACK_DUE',
      satisfaction: 'SATISFIED',
    });
    expect(await must('handler', 'closeTicket', { ticketId: id, closingSummary: '…' })).toMatchObject({
      state: 'CLOSED',
    });
  });

  it('a dissatisfied customer’s ticket is taken up again and stays dissatisfied until a call says otherwise (F100, T29)', async () => {
    const id = await ticketIn('CUSTOMER_REPLIED');
    const { replied_at: firstReply } = await row(id);
    const unhappy = await must('caller', 'recordCallback', {
      ticketId: id,
      outcome: 'NOT_SATISFIED',
      opinion: '仍然掉线',
    });
    expect(unhappy).toMatchObject({ state: 'UNSATISFIED', satisfaction: 'NOT_SATISFIED' });
    expect((await take('handler', 'closeTicket', { ticketId: id, closingSummary: '…' })).codes).toEqual([
      'INVALID_STATE',
    ]);
    expect(await must('handler', 'resumeTicket', { ticketId: id, plan: '更换光猫' })).toMatchObject({
      state: 'HANDLING',
      satisfaction: 'NOT_SATISFIED',
    });
    world.clock.pass(60 * 24 * 7);
    await must('handler', 'submitReply', { ticketId: id, text: '已更换光猫' });
    const again = await must('lead', 'approveReply', { ticketId: id });
    expect(again).toMatchObject({ repliedAt: firstReply.toISOString(), isOverdue: false });
    await must('caller', 'recordCallback', { ticketId: id, outcome: 'SATISFIED' });
    expect(await must('handler', 'closeTicket', { ticketId: id, closingSummary: '…' })).toMatchObject({
      state: 'CLOSED',
    });
  });
});

test('a closed ticket is opened again by its lead and needs a new call back to be closed (T24)', async () => {
  const id = await ticketIn('CLOSED');
  expect((await take('handler', 'reopenTicket', { ticketId: id, reason: '…' })).codes).toEqual(['FORBIDDEN']);
  expect(await must('lead', 'reopenTicket', { ticketId: id, reason: '客户再次来电' })).toMatchObject({
    state: 'HANDLING',
    closedAt: null,
    satisfaction: null,
    handler: { name: '郑处理' },
  });
});

test('a caller opens again what they called about, and nothing else', async () => {
  const id = await ticketIn('CLOSED');
  expect(await must('caller', 'reopenTicket', { ticketId: id, reason: '客户改口' })).toMatchObject({
    state: 'HANDLING',
  });
  const other = await ticketIn('CUSTOMER_REPLIED');
  await must('lead', 'recordCallback', { ticketId: other, outcome: 'SATISFIED' });
  await must('handler', 'closeTicket', { ticketId: other, closingSummary: '…' });
  expect((await take('caller', 'reopenTicket', { ticketId: other, reason: '…' })).codes).toEqual([
    'FORBIDDEN',
  ]);
});

test('two people sign at the same moment: one does, the other is told', async () => {
  const id = await ticketIn('DISPATCHED');
  const answers = await Promise.all([
    take('handler', 'signTicket', { ticketId: id }),
    take('otherHandler', 'signTicket', { ticketId: id }),
  ]);
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['INVALID_STATE']);
});

test('events cannot be changed or removed', async () => {
  const id = await ticketIn('REGISTERED');
  await expect(
    world.db.query('UPDATE ticket_event SET reason = $2 WHERE ticket_id = $1', [id, 'x']),
  ).rejects.toThrow(/append-only/);
  await expect(world.db.query('DELETE FROM ticket_event WHERE ticket_id = $1', [id])).rejects.toThrow(
    /append-only/,
  );
});
