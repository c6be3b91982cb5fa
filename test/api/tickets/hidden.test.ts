import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { allResources } from '../../../api/core/resource.ts';
import { makeSchema } from '../../../api/schema.ts';
import { everyQuestion } from '../../support/probing.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { makeWorld } from '../../support/world.ts';
import { addCategory, storyOf } from './story.ts';

const world = await makeWorld();
const { ids } = world;
const schema = await makeSchema();
const category = await addCategory(world, ids.unit.group, 'network');
const { ticketIn } = storyOf(world, category);
const ticket = await ticketIn('HANDLING', { customerIdNumber: '11010519491231002X' });

/** What is hidden, before and after, alike in the part that is shown to everybody. */
const before = { name: '何秘甲', phone: '19912340001', card: '11010519491231002X', born: '1990-05-01' };
const after = { name: '何密乙', phone: '19956780001', card: '11010520010101002X', born: '1985-11-30' };

const set = async (
  { name, phone, card, born }: typeof before,
  rest: readonly [string, string],
): Promise<void> => {
  await world.db.query(
    'UPDATE ticket SET customer_name = $2, customer_phone = $3, customer_id_number = $4 WHERE id = $1',
    [ticket, name, phone, card],
  );
  await world.db.query('UPDATE customer SET name = $1, phone = $2', [name, phone]);
  await world.db.query('UPDATE person SET born_on = $2, gender = $3, education = $4 WHERE id = $1', [
    ids.person.handler,
    born,
    ...rest,
  ]);
};

const pieces = ({ name, phone, card, born }: typeof before): string[] => [
  name,
  name.slice(1),
  phone,
  phone.slice(0, 7),
  phone.slice(3, 7),
  card,
  card.slice(6, 14),
  born,
];
const probes = {
  texts: [...pieces(before), ...pieces(after), 'hemijia', 'hmj', 'hemiyi', 'hmy'],
  ids: [ticket, ids.person.handler, ids.unit.complaints, ids.position.handler],
};

/** The log tells of these very questions; what it holds is looked at below. */
const questions = everyQuestion(schema, probes).filter((question) => !/^\{ (audit|viewer)/.test(question));

const answersTo = async (who: PersonKey, asked: readonly string[]): Promise<Map<string, string>> => {
  const answers = new Map<string, string>();
  for (const source of asked) {
    if (source.includes('customerByPhone')) await world.db.query('DELETE FROM throttle');
    // Below the gate: what is asked whole is larger than the limits let through.
    const { data, errors = [] } = await graphql({ schema, source, contextValue: await world.contextOf(who) });
    const said = errors.map(({ message, path, extensions }) => ({ message, path, extensions }));
    answers.set(source, JSON.stringify({ data, said }));
  }
  return answers;
};

/** The questions that somebody gets another answer to when nothing but what is hidden has changed. */
const telling = async (who: PersonKey, asked: readonly string[] = questions): Promise<string[]> => {
  await set(before, ['MALE', 'BACHELOR']);
  const first = await answersTo(who, asked);
  await set(after, ['FEMALE', 'MASTER']);
  const second = await answersTo(who, asked);
  return asked.filter((question) => first.get(question) !== second.get(question));
};

test('these are all the fields that are hidden from some: a new one is to be tried here, too', () => {
  // Tests of the read path declare kinds of their own beside those of the product.
  const ours = new Set(world.db.entityMetadatas.map(({ name }) => name));
  const masked = allResources().flatMap(([name, resource]) =>
    resource.kind === 'own' && ours.has(name)
      ? Object.keys(resource.masks ?? {}).map((field) => `${name}.${field}`)
      : [],
  );
  expect(masked.sort()).toEqual([
    'Person.bornOn',
    'Person.education',
    'Person.gender',
    'Ticket.customerIdNumber',
    'Ticket.customerName',
    'Ticket.customerPhone',
  ]);
});

test.each(['otherHandler', 'head'] as const)(
  'whatever %s asks, filters, sorts, searches or counts by: a hidden value changes no answer',
  async (who) => {
    expect(questions.length).toBeGreaterThan(500);
    expect(await telling(who)).toEqual([]);
  },
);

test('whoever may see the values is told of the change, so that these questions would have shown it', async () => {
  const seen = await telling(
    'handler',
    questions.filter((question) => /^\{ (ticket|tickets|customerByPhone|person)\b/.test(question)),
  );
  const named = new Set(seen.map((question) => /^\{ (\w+)/.exec(question)?.[1]));
  expect([...named].toSorted((left, right) => String(left).localeCompare(String(right)))).toEqual([
    'customerByPhone',
    'person',
    'ticket',
    'tickets',
  ]);
});

test('neither the log, nor kept answers, events, messages or notices hold what is hidden of customers', async () => {
  const tables = [
    'audit',
    'idempotency',
    'ticket_event',
    'outbox',
    'notification',
    'throttle',
    'customer_reveal',
  ];
  const input = { ticketId: ticket, facts: ['NAME', 'PHONE', 'ID_NUMBER'], reason: '需直接回电客户' };
  const revealed = await world.ask(
    'head',
    'mutation ($input: RevealCustomerInput!) { revealCustomer(input: $input) { phone } }',
    { input: { ...input, idempotencyKey: '0b0f6a0e-6f0e-4b57-9d9a-3f2f5d1f0a11' } },
  );
  expect(revealed.data.revealCustomer.phone).toBe(after.phone);
  for (const table of tables) {
    const rows = await world.db.query(`SELECT t::text AS text FROM ${table} t`);
    const holding = rows.filter(({ text }: { text: string }) =>
      /1991234|1995678|何秘甲|何密乙|何顾客|19900000001|11010519|11010520/.test(text),
    );
    expect([table, holding]).toEqual([table, []]);
  }
});
