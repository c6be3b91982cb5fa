import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addCategory, storyOf } from './story.ts';

const world = await makeWorld();
const { unit, person } = world.ids;
const network = await addCategory(world, unit.group, 'network');
const cards = await addCategory(world, unit.group, 'cards');
const { must, ticketIn } = storyOf(world, network);

const eventsOf = async (id: string, who: PersonKey = 'lead') => {
  const { data, errors } = await world.ask(
    who,
    `query ($id: ID!) { ticket(id: $id) { closingSummary validity events { step reason
       category { code } formerCategory { code } severity formerSeverity priority formerPriority
       unit { name } formerUnit { name } person { name } formerPerson { name } dueAt legSeq replySeq callbackSeq
       validity outcome } } }`,
    { id },
  );
  expect(errors).toEqual([]);
  return data.ticket as { closingSummary: string | null; events: Record<string, unknown>[] };
};

/** What an event tells, without what it leaves empty. */
const told = (event: Record<string, unknown> | undefined) =>
  Object.fromEntries(Object.entries(event ?? {}).filter(([, value]) => value !== null));

const last = async (id: string) => told((await eventsOf(id)).events.at(-1));

test('classifying again tells what it was before (T5)', async () => {
  const id = await ticketIn('CLASSIFIED');
  expect(await last(id)).toEqual({
    step: 'CLASSIFY',
    category: { code: 'network' },
    severity: 'SERIOUS',
    priority: 'HIGH',
  });
  await must('intake', 'classifyTicket', { ticketId: id, categoryId: cards, severity: 'MINOR' });
  expect(await last(id)).toEqual({
    step: 'CLASSIFY',
    category: { code: 'cards' },
    formerCategory: { code: 'network' },
    severity: 'MINOR',
    formerSeverity: 'SERIOUS',
    priority: 'LOW',
    formerPriority: 'HIGH',
  });
});

test('dispatching and rerouting tell where to, to whom and by when (T6, T9)', async () => {
  const id = await ticketIn('CLASSIFIED');
  const { dueAt } = await must('intake', 'dispatchTicket', {
    ticketId: id,
    unitId: unit.complaints,
    personId: person.handler,
  });
  const first = { unit: { name: '投诉组' }, person: { name: '郑处理' } };
  expect(await last(id)).toEqual({ step: 'DISPATCH', ...first, dueAt, legSeq: 1 });
  await must('lead', 'rerouteTicket', { ticketId: id, unitId: unit.county, reason: '属地处理' });
  expect(await last(id)).toEqual({
    step: 'REROUTE',
    reason: '属地处理',
    unit: { name: '越城分公司' },
    formerUnit: first.unit,
    formerPerson: first.person,
    dueAt,
    legSeq: 2,
  });
});

test('replies, call backs and the closing tell what they were; reopening takes none of it away', async () => {
  const id = await ticketIn('CLOSED');
  await must('lead', 'reopenTicket', { ticketId: id, reason: '客户再次来电' });
  const { closingSummary, events } = await eventsOf(id);
  expect(closingSummary).toBeNull();
  expect(events.slice(5).map(told)).toEqual([
    { step: 'REPLY', replySeq: 1, validity: 'UPHELD' },
    { step: 'APPROVE', replySeq: 1, unit: { name: '回访组' } },
    { step: 'CALL_BACK', callbackSeq: 1, outcome: 'SATISFIED' },
    { step: 'CLOSE', reason: '线路已更换', validity: 'UPHELD' },
    { step: 'REOPEN', reason: '客户再次来电' },
  ]);
});
