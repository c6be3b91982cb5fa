import { beforeEach, describe, expect, it, test } from 'vitest';
import type { PersonKey } from '../../support/world-facts.ts';
import { makeWorld } from '../../support/world.ts';
import { addCategory, storyOf } from './story.ts';

const world = await makeWorld();
const { unit, person } = world.ids;
const category = await addCategory(world, unit.group, 'network');
const { must, take, contact, ticketIn } = storyOf(world, category);

const known = {
  customerName: '何顾客',
  customerPhone: '19900000001',
  customerIdNumber: '11010519491231002X',
};
const handling = await ticketIn('HANDLING', { customerIdNumber: '110105 19491231 002x' });
const report = {
  ...contact,
  kind: 'REPORT',
  content: '营业厅私自收费',
  isAnonymous: true,
  customerName: '臧举报',
};
const { id: anonymous } = await must('intake', 'registerTicket', report);

const facts = 'customerName customerPhone customerIdNumber isAnonymous revealable';
const shown = (who: PersonKey, id: string) =>
  world.ask(who, `query ($id: ID!) { ticket(id: $id) { ${facts} } }`, { id }).then(({ data }) => data.ticket);

const mutation = `mutation ($input: RevealCustomerInput!) { revealCustomer(input: $input) {
  name phone idNumber shownBefore ticket { customerName customerPhone } } }`;
const reason = '客户投诉至上级，需直接回电';
const reveal = (who: PersonKey | null, input: Record<string, unknown> = {}) =>
  world.ask(who, mutation, { input: { ticketId: handling, facts: ['PHONE'], reason, ...input } });

/** What is explained to the head of whether they may have the customer of a ticket shown. */
const rights = async (ticketId: string): Promise<Record<string, boolean>> => {
  const asked = ['customer.reveal', 'reporter.reveal'].map(async (ability) => {
    const { data } = await world.ask(
      'head',
      'query ($input: ExplainAccessInput!) { explainAccess(input: $input) { allowed } }',
      { input: { ability, ticketId } },
    );
    return [ability, data.explainAccess.allowed] as const;
  });
  return Object.fromEntries(await Promise.all(asked));
};

const audits = () =>
  world.db.query(
    `SELECT entity, entity_id, person_id, assignment_id IS NULL AS unassigned, is_change, after
     FROM audit WHERE action = 'revealCustomer' ORDER BY id DESC`,
  );

beforeEach(() => world.db.query('DELETE FROM throttle'));

describe('a customer', () => {
  it('is shown whole to whoever has a part in the ticket now, else in part', async () => {
    expect(await shown('handler', handling)).toMatchObject({ ...known, revealable: [] });
    expect(await shown('head', handling)).toEqual({
      customerName: '何**',
      customerPhone: '199****0001',
      customerIdNumber: '110105********002X',
      isAnonymous: false,
      revealable: ['NAME', 'PHONE', 'ID_NUMBER'],
    });
    expect((await shown('otherHandler', handling)).revealable).toEqual([]);
  });

  it('stays hidden from a place that the ticket has left, which goes on seeing the ticket', async () => {
    const id = await ticketIn('CLASSIFIED');
    await must('intake', 'dispatchTicket', { ticketId: id, unitId: unit.county });
    await must('countyHandler', 'signTicket', { ticketId: id });
    expect((await shown('countyHandler', id)).customerPhone).toBe('19900000001');
    await must('countyHandler', 'rerouteTicket', {
      ticketId: id,
      unitId: unit.complaints,
      reason: '属地有误',
    });
    expect((await shown('countyHandler', id)).customerPhone).toBe('199****0001');
    // F085, F151: who had it keeps reading it.
    expect((await shown('intake', id)).customerPhone).toBe('19900000001');
  });

  it('is seen by whoever calls back from the approved reply on', async () => {
    expect(await shown('caller', handling)).toBeNull();
    expect((await shown('caller', await ticketIn('CUSTOMER_REPLIED'))).customerPhone).toBe('19900000001');
  });
});

describe('a reveal', () => {
  it('shows what was asked for in this answer alone, and hides it again in the next', async () => {
    const { data, codes } = await reveal('head', { facts: ['PHONE', 'ID_NUMBER'] });
    expect(codes).toEqual([]);
    expect(data.revealCustomer).toEqual({
      name: null,
      phone: known.customerPhone,
      idNumber: known.customerIdNumber,
      shownBefore: null,
      ticket: { customerName: '何**', customerPhone: '199****0001' },
    });
    expect((await shown('head', handling)).customerPhone).toBe('199****0001');
  });

  it('stands in the audit log with its reason and the assignment, and without the value', async () => {
    await reveal('head');
    const [row] = await audits();
    expect(row).toEqual({
      entity: 'Ticket',
      entity_id: handling,
      person_id: person.head,
      unassigned: false,
      is_change: false,
      after: { facts: ['PHONE'], reason },
    });
    const everything = await world.db.query(
      `SELECT concat(before, after) AS text FROM audit UNION ALL SELECT result::text FROM idempotency
       UNION ALL SELECT r::text FROM customer_reveal r UNION ALL SELECT payload::text FROM outbox`,
    );
    expect(
      everything.filter(({ text }: { text: string }) => /19900000001|11010519491231/.test(text)),
    ).toEqual([]);
  });

  it('is not repeated with its key: the second answer says so in words, and one is on record and counted', async () => {
    const { length } = await audits();
    const counted = async () =>
      (
        await world.db.query(`SELECT sum(count)::int AS n FROM throttle WHERE key LIKE 'customer-reveal:%'`)
      )[0].n;
    const before = await counted();
    const idempotencyKey = '0b0f6a0e-6f0e-4b57-9d9a-3f2f5d1f0a11';
    const first = (await reveal('head', { idempotencyKey })).data.revealCustomer;
    expect(first).toMatchObject({ phone: known.customerPhone, shownBefore: null });
    const again = await reveal('head', { idempotencyKey });
    expect(again.data.revealCustomer.phone).toBeNull();
    expect(again.data.revealCustomer.shownBefore).toMatch(/key was used before.*ask again with a new key/);
    expect(await audits()).toHaveLength(length + 1);
    expect(await counted()).toBe(before + 1);
  });

  it.each(['otherHandler', 'lead'] as const)('is not for %s, and the attempt is on record', async (who) => {
    expect((await reveal(who)).codes).toEqual(['FORBIDDEN']);
    const [last] = await audits();
    expect(last).toMatchObject({ person_id: person[who], after: { reason, isRefused: true } });
  });

  it.each(['hr', 'countyHead'] as const)('is not for %s, who does not see the ticket', async (who) => {
    expect((await reveal(who)).codes).toEqual(['NOT_FOUND']);
  });

  it('wants a reason of some words, and something to show', async () => {
    expect((await reveal('head', { reason: '看看' })).fields).toEqual(['input.reason']);
    expect((await reveal('head', { facts: [] })).fields).toEqual(['input.facts']);
  });

  it('twenty in an hour are answered, then it rests, for this account alone', async () => {
    for (let count = 0; count < 20; count += 1) expect((await reveal('head')).codes).toEqual([]);
    const refused = await reveal('head');
    expect(refused.codes).toEqual(['RATE_LIMITED']);
    expect(refused.errors[0]?.message).toContain('60 minutes');
    expect((await reveal('otherHandler')).codes).toEqual(['FORBIDDEN']);
    world.clock.pass(60);
    expect((await reveal('head')).codes).toEqual([]);
  });

  it('is in the ticket’s history for whoever reads the audit log, and for nobody else', async () => {
    const history = `query ($id: ID!) { ticket(id: $id) { reveals { facts reason person { name } } } }`;
    const reveals = async (who: PersonKey) =>
      (await world.ask(who, history, { id: handling })).data.ticket.reveals;
    expect((await reveals('head')).at(-1)).toEqual({
      facts: ['PHONE'],
      reason,
      person: { name: '李主任' },
    });
    expect(await reveals('lead')).toEqual([]);
    expect(await reveals('handler')).toEqual([]);
  });
});

describe('a reporter who wants to stay unknown (F065)', () => {
  it('is taken in without name and number', async () => {
    const { id } = await must('intake', 'registerTicket', {
      ...report,
      customerName: null,
      customerPhone: null,
    });
    expect(await shown('intake', id)).toMatchObject({ customerName: null, customerPhone: null });
    expect((await shown('head', id)).revealable).toEqual([]);
    const { codes } = await take('intake', 'classifyTicket', {
      ticketId: id,
      categoryId: category,
      severity: 'SERIOUS',
    });
    expect(codes).toEqual([]);
  });

  it('is shown in part to everybody, whoever registered it included', async () => {
    for (const who of ['intake', 'lead', 'supervisor', 'head'] as const)
      expect(await shown(who, anonymous)).toMatchObject({
        customerName: '臧**',
        customerPhone: '199****0001',
        isAnonymous: true,
      });
    expect(await shown('admin', anonymous)).toBeNull();
  });

  it('is shown by a right of its own, with a reason and on record', async () => {
    expect((await shown('head', anonymous)).revealable).toEqual(['NAME', 'PHONE']);
    const { data } = await reveal('head', { ticketId: anonymous, facts: ['NAME'] });
    expect(data.revealCustomer.name).toBe('臧举报');
    // Each of the two rights says so where it is the other that counts, whoever has both.
    expect(await Promise.all([anonymous, handling].map(rights))).toEqual([
      { 'customer.reveal': false, 'reporter.reveal': true },
      { 'customer.reveal': true, 'reporter.reveal': false },
    ]);
    // Who may have customers shown may not have reporters shown.
    await world.db.query(
      `DELETE FROM role_grant USING role WHERE role.id = role_id AND role.code = 'HEAD' AND ability = 'reporter.reveal'`,
    );
    expect((await reveal('head', { ticketId: anonymous, facts: ['NAME'] })).codes).toEqual(['FORBIDDEN']);
    expect((await reveal('head')).codes).toEqual([]);
  });

  it('is nobody’s customer: no look-up by the number leads to the report', async () => {
    const customers = await world.db.query(`SELECT customer_id FROM ticket WHERE id = $1`, [anonymous]);
    expect(customers).toEqual([{ customer_id: null }]);
    const { id } = await must('intake', 'registerTicket', { ...report, customerPhone: '13700001234' });
    const found = await world.ask('intake', '{ customerByPhone(phone: "13700001234") { id } }');
    expect(found.data.customerByPhone).toBeNull();
    expect((await take('intake', 'registerTicket', { ...contact, repeatOfId: id })).fields).toEqual([
      'input.repeatOfId',
    ]);
  });
});

test.each([
  ['an anonymous complaint', { isAnonymous: true }, ['input.isAnonymous']],
  [
    'an anonymous report that names an earlier ticket',
    { ...report, repeatOfId: handling },
    ['input.repeatOfId'],
  ],
  ['nobody’s name', { customerName: null }, ['input.customerName']],
  ['no number', { customerPhone: ' ' }, ['input.customerPhone']],
  ['an identity card that is none', { customerIdNumber: '110105194912310021' }, ['input.customerIdNumber']],
  ['a hidden identity card', { customerIdNumber: '110105********002X' }, ['input.customerIdNumber']],
  ['a kind with a process of its own', { kind: 'PETITION' }, ['input.kind']],
])('%s is not registered', async (_, changes, fields) => {
  const answer = await take('intake', 'registerTicket', { ...contact, ...changes });
  expect([answer.codes, answer.fields]).toEqual([['INVALID'], fields]);
});
