import { describe, expect, it, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { addCategory, storyOf, type StepName } from './story.ts';

const world = await makeWorld();
const { unit, person } = world.ids;
const category = await addCategory(world, unit.group, 'network');
const foreignCategory = await addCategory(world, unit.bank, 'cards');
const { must, take, contact, ticketIn } = storyOf(world, category);

const steps: Record<StepName, Record<string, unknown>> = {
  classifyTicket: { categoryId: category, severity: 'NORMAL' },
  dispatchTicket: { unitId: unit.complaints },
  rerouteTicket: { unitId: unit.county, reason: '属地处理' },
  signTicket: {},
  startTicket: {},
  submitReply: { text: '已处理' },
  sendBackReply: { reason: '未查证' },
  approveReply: {},
  recordCallback: { outcome: 'SATISFIED' },
  closeTicket: { validity: 'UPHELD', closingSummary: '已解决' },
  resumeTicket: { plan: '再次上门' },
  reopenTicket: { reason: '客户再次来电' },
};

const written = async (): Promise<unknown> =>
  (
    await world.db
      .query(`SELECT (SELECT count(*) FROM ticket) AS tickets, (SELECT count(*) FROM ticket_event) AS events,
    (SELECT count(*) FROM audit) AS audits, (SELECT count(*) FROM dispatch_leg) AS legs, (SELECT sum(revision) FROM ticket) AS revisions`)
  )[0];

describe.each(Object.entries(steps) as [StepName, Record<string, unknown>][])(
  '%s, badly asked, is refused by name and writes nothing',
  async (name, input) => {
    const id = await ticketIn('HANDLING');

    it.each([
      ['nobody signed in', null, {}, 'UNAUTHENTICATED', []],
      [
        'somebody of another organisation, as if there were none',
        'bankHead',
        {},
        'NOT_FOUND',
        ['input.ticketId'],
      ],
      ['an unknown ticket', 'lead', { ticketId: '999999' }, 'NOT_FOUND', ['input.ticketId']],
      ['a word for an id', 'lead', { ticketId: 'abc' }, 'INVALID', ['input.ticketId']],
      ['an empty id', 'lead', { ticketId: '' }, 'INVALID', ['input.ticketId']],
      ['a negative id', 'lead', { ticketId: '-1' }, 'INVALID', ['input.ticketId']],
      ['an id beyond all ids', 'lead', { ticketId: '9223372036854775808' }, 'INVALID', ['input.ticketId']],
      ['a revision that is not current', 'lead', { revision: 1 }, 'CONFLICT', []],
    ] as const)('%s', async (_, who, changes, code, named) => {
      const before = await written();
      const { codes, fields } = await take(who, name, { ticketId: id, ...input, ...changes });
      expect([codes, fields]).toEqual([[code], named]);
      expect(await written()).toEqual(before);
    });

    const texts = Object.keys(input).filter((key) =>
      ['reason', 'text', 'plan', 'closingSummary'].includes(key),
    );
    it.each(
      texts.flatMap(
        (field) =>
          [
            [field, '  '],
            [field, '长'.repeat(4001)],
          ] as const,
      ),
    )('%s as %.8j', async (field, value) => {
      const before = await written();
      const { codes, fields } = await take('lead', name, { ticketId: id, ...input, [field]: value });
      expect([codes, fields]).toEqual([['INVALID'], [`input.${field}`]]);
      expect(await written()).toEqual(before);
    });
  },
);

test('an unseen ticket is told in the same words as one that never was', async () => {
  const id = await ticketIn('REGISTERED');
  const unseen = await take('countyHandler', 'signTicket', { ticketId: id });
  const never = await take('countyHandler', 'signTicket', { ticketId: '99999999' });
  expect(unseen.errors[0]?.message).toBe(never.errors[0]?.message);
});

test('a step that the state does not allow names what is possible', async () => {
  const id = await ticketIn('DISPATCHED');
  const { codes, errors } = await take('handler', 'submitReply', { ticketId: id, text: '未签收就回复' });
  expect(codes).toEqual(['INVALID_STATE']);
  expect(errors[0]?.extensions).toMatchObject({
    state: 'DISPATCHED',
    possible: expect.arrayContaining(['SIGN']),
  });
});

test('a step that is another’s is FORBIDDEN and names the ability', async () => {
  const id = await ticketIn('HANDLING');
  const { codes, errors } = await take('otherHandler', 'submitReply', { ticketId: id, text: '…' });
  expect(codes).toEqual(['FORBIDDEN']);
  expect(errors[0]?.extensions).toMatchObject({ ability: 'ticket.handle' });
});

describe('registration', () => {
  it.each([
    ['no content', { content: ' ' }, 'input.content'],
    ['too much content', { content: '字'.repeat(4001) }, 'input.content'],
    ['no name', { customerName: '' }, 'input.customerName'],
    ['no number', { customerPhone: '没有' }, 'input.customerPhone'],
    ['a kind that has no process yet', { kind: 'PETITION' }, 'input.kind'],
    ['a number that is too short', { customerPhone: '+86 1234' }, 'input.customerPhone'],
    ['a number that is too long', { customerPhone: '1'.repeat(21) }, 'input.customerPhone'],
    ['a contact before 2000', { contactAt: '1999-12-31T23:59:59+08:00' }, 'input.contactAt'],
    ['a contact in the year one', { contactAt: '0001-01-01T00:00:00Z' }, 'input.contactAt'],
    ['a contact in the future', { contactAt: '2030-01-01T00:00:00Z' }, 'input.contactAt'],
    ['a unit of nowhere', { originUnitId: '999999' }, 'input.originUnitId'],
    ['a unit of another organisation', { originUnitId: world.ids.unit.bank }, 'input.originUnitId'],
    ['a repeat of nothing', { repeatOfId: '999999' }, 'input.repeatOfId'],
  ])('with %s', async (_, changes, field) => {
    const before = await written();
    const { codes, fields } = await take('intake', 'registerTicket', { ...contact, ...changes });
    expect(codes.every((code) => code === 'INVALID' || code === 'NOT_FOUND')).toBe(true);
    expect(fields).toContain(field);
    expect(await written()).toEqual(before);
  });

  it('by somebody without the right is FORBIDDEN', async () => {
    expect((await take('hr', 'registerTicket', contact)).codes).toEqual(['FORBIDDEN']);
    expect(
      (await take('agent', 'registerTicket', { ...contact, originUnitId: unit.complaints })).codes,
    ).toEqual(['FORBIDDEN']);
  });

  it('a ticket of another customer is no repeat', async () => {
    const id = await ticketIn('REGISTERED');
    const { fields } = await take('intake', 'registerTicket', {
      ...contact,
      customerPhone: '17000000001',
      repeatOfId: id,
    });
    expect(fields).toEqual(['input.repeatOfId']);
  });
});

describe('dispatch', () => {
  it.each([
    ['a unit of another organisation', { unitId: unit.bankCentre }, 'NOT_FOUND', 'input.unitId'],
    ['an unknown unit', { unitId: '999999' }, 'NOT_FOUND', 'input.unitId'],
    ['a person of another organisation', { personId: person.bankHandler }, 'NOT_FOUND', 'input.personId'],
    ['a person who has no post there', { personId: person.countyHandler }, 'INVALID', 'input.personId'],
    ['a deadline that has passed', { dueAt: '2026-03-02T09:00:00+08:00' }, 'INVALID', 'input.dueAt'],
    ['a deadline in ten years', { dueAt: '2036-03-02T09:00:00+08:00' }, 'INVALID', 'input.dueAt'],
  ])('to %s', async (_, changes, code, field) => {
    const id = await ticketIn('CLASSIFIED');
    const { codes, fields } = await take('intake', 'dispatchTicket', {
      ticketId: id,
      unitId: unit.complaints,
      ...changes,
    });
    expect([codes, fields]).toEqual([[code], [field]]);
  });

  it('classifying under a category of another organisation is as under none', async () => {
    const id = await ticketIn('REGISTERED');
    for (const categoryId of [foreignCategory, '999999']) {
      const { codes, fields } = await take('intake', 'classifyTicket', {
        ticketId: id,
        categoryId,
        severity: 'MINOR',
      });
      expect([codes, fields]).toEqual([['NOT_FOUND'], ['input.categoryId']]);
    }
  });

  it('a ticket from the province is not given to a seat; a supervisor is named (F075)', async () => {
    const id = await ticketIn('CLASSIFIED', { level: 'PROVINCE' });
    const { codes, fields, errors } = await take('lead', 'dispatchTicket', {
      ticketId: id,
      unitId: unit.centre,
      personId: person.agent,
    });
    expect([codes, fields]).toEqual([['INVALID'], ['input.personId']]);
    expect(errors[0]?.message).toContain('周主管');
    await must('lead', 'dispatchTicket', { ticketId: id, unitId: unit.centre, personId: person.supervisor });
  });
});

test('closing without what it needs is refused with the list (F103)', async () => {
  const early = await take('handler', 'closeTicket', {
    ticketId: await ticketIn('HANDLING'),
    ...steps.closeTicket,
  });
  expect(early.errors[0]?.extensions).toMatchObject({
    code: 'INVALID_STATE',
    missing: ['REPLY', 'SATISFACTION'],
  });

  const uncalled = await take('handler', 'closeTicket', {
    ticketId: await ticketIn('CUSTOMER_REPLIED'),
    ...steps.closeTicket,
  });
  expect(uncalled.errors[0]?.extensions).toMatchObject({ code: 'INVALID_STATE', missing: ['SATISFACTION'] });

  const id = await ticketIn('REPLY_SUBMITTED');
  await world.db.query(`UPDATE ticket SET validity = 'UNVERIFIED' WHERE id = $1`, [id]);
  await must('lead', 'approveReply', { ticketId: id });
  await must('caller', 'recordCallback', { ticketId: id, outcome: 'SATISFIED' });
  const unjudged = await take('handler', 'closeTicket', { ticketId: id, closingSummary: '已解决' });
  expect([unjudged.codes, unjudged.fields]).toEqual([['INVALID'], ['input.validity']]);
});

test('a command repeated under its key is done once; another under that key is refused', async () => {
  const idempotencyKey = '11111111-2222-4333-8444-555555555555';
  const first = await must('intake', 'registerTicket', { ...contact, idempotencyKey });
  const second = await must('intake', 'registerTicket', { ...contact, idempotencyKey });
  expect(second.number).toBe(first.number);
  const other = await take('intake', 'registerTicket', { ...contact, content: '另一件事', idempotencyKey });
  expect(other.codes).toEqual(['IDEMPOTENCY_MISMATCH']);
});
