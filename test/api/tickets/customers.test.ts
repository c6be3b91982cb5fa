import { describe, expect, it, test } from 'vitest';
import type { PersonKey } from '../../support/world-facts.ts';
import { makeWorld } from '../../support/world.ts';
import { addCategory, storyOf } from './story.ts';

const world = await makeWorld();
const { unit } = world.ids;
const category = await addCategory(world, unit.group, 'network');
const { must, take, contact, ticketIn } = storyOf(world, category);

const handling = await ticketIn('HANDLING');
const closed = await ticketIn('CLOSED');
const phone = '19900000001';

const lookup = `query ($phone: String!) { customerByPhone(phone: $phone) {
  name isNamePartial openTickets allTickets recent { id customerName } } }`;
const lookUp = (who: PersonKey | null, number = phone) => world.ask(who, lookup, { phone: number });
const free = () => world.db.query('DELETE FROM throttle');
const audits = () =>
  world.db.query(
    `SELECT entity, entity_id IS NULL AS unknown, person_id, organisation_id, account_id IS NULL AS anonymous,
       assignment_id IS NULL AS unassigned, after FROM audit WHERE action = 'lookUpCustomer' ORDER BY id DESC`,
  );

describe('a look-up by number', () => {
  it('is for those who register, by the whole number, within the organisation', async () => {
    expect((await lookUp('hr')).codes).toEqual(['FORBIDDEN']);
    expect((await lookUp('intake', 'x')).fields).toEqual(['phone']);
    expect((await lookUp('intake', '1990000000')).data.customerByPhone).toBeNull();
    expect((await lookUp('bankHead')).data.customerByPhone).toBeNull();
  });

  it('shows name and counts whole to whoever may see the customer on a ticket (F102)', async () => {
    for (const who of ['intake', 'lead'] as const) {
      const { data } = await lookUp(who, '+86 199-0000-0001');
      expect(data.customerByPhone).toMatchObject({
        name: '何顾客',
        isNamePartial: false,
        openTickets: 1,
        allTickets: 2,
      });
      expect(data.customerByPhone.recent).toHaveLength(2);
    }
  });

  it('shows whoever sees no ticket of the customer a part of the name, and counts nothing', async () => {
    expect((await lookUp('agent')).data.customerByPhone).toEqual({
      name: '何**',
      isNamePartial: true,
      openTickets: 0,
      allTickets: 0,
      recent: [],
    });
  });

  it('tells whoever sees tickets with the number hidden no more of the right number than of a wrong one', async () => {
    // The other handler reads the tickets of the team, and sees customers only on their own.
    const right = await lookUp('otherHandler');
    expect(right).toEqual(await lookUp('otherHandler', '19900010001'));
    expect(right.data.customerByPhone).toBeNull();
  });

  it('lists only tickets on which the customer is seen', async () => {
    const { id } = await must('otherHandler', 'registerTicket', { ...contact, customerName: '何女士' });
    const { recent, allTickets } = (await lookUp('otherHandler')).data.customerByPhone;
    expect(recent).toEqual([{ id, customerName: '何女士' }]);
    expect(allTickets).toBe(3);
  });

  it('leaves an audit row with a part of the number, found or not', async () => {
    const { length } = await audits();
    await lookUp('agent');
    await lookUp('agent', '13912345678');
    await lookUp('agent', '12345');
    const rows = await audits();
    expect(rows).toHaveLength(length + 3);
    const by = {
      entity: 'Customer',
      person_id: world.ids.person.agent,
      organisation_id: unit.group,
      anonymous: false,
      unassigned: false,
    };
    expect(rows.slice(0, 3)).toEqual([
      { ...by, unknown: true, after: { phone: '*****' } },
      { ...by, unknown: true, after: { phone: '139****5678' } },
      { ...by, unknown: false, after: { phone: '199****0001', isNamePartial: true } },
    ]);
  });

  it('thirty in ten minutes are answered, then it rests, for this account alone', async () => {
    await free();
    for (let count = 0; count < 30; count += 1) expect((await lookUp('agent')).codes).toEqual([]);
    world.clock.pass(3);
    const refused = await lookUp('agent');
    expect(refused.codes).toEqual(['RATE_LIMITED']);
    expect(refused.errors[0]?.message).toContain('7 minutes');
    expect(refused.errors[0]?.extensions).toMatchObject({ retryAfter: 420 });
    expect((await lookUp('intake')).codes).toEqual([]);
    world.clock.pass(7);
    expect((await lookUp('agent')).codes).toEqual([]);
  });

  it('many at once get no further than many in turn', async () => {
    await free();
    const answers = await Promise.all(Array.from({ length: 40 }, () => lookUp('agent')));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(30);
  });

  it('thirty under other names in one request are refused before any is made', async () => {
    await free();
    const { length } = await audits();
    const aliases = Array.from(
      { length: 30 },
      (_, at) => `a${at}: customerByPhone(phone: "199000000${String(at).padStart(2, '0')}") { name }`,
    );
    const { codes, errors } = await world.ask('agent', `{ ${aliases.join(' ')} }`);
    expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(errors[0]?.message).toContain('units of cost');
    expect(await audits()).toHaveLength(length);
  });
});

test('a repeat of a ticket whose customer is hidden is refused alike with the right number and with a wrong one', async () => {
  const second = await ticketIn('HANDLING', { customerPhone: '19900000002' });
  const guess = (customerPhone: string) =>
    take('otherHandler', 'registerTicket', { ...contact, customerPhone, repeatOfId: second });
  const right = await guess('19900000002');
  expect(right.fields).toEqual(['input.repeatOfId']);
  expect(right).toEqual(await guess('19900010002'));
  expect((await take('handler', 'registerTicket', { ...contact, repeatOfId: second })).fields).toEqual([
    'input.repeatOfId',
  ]);
  expect(
    (
      await take('handler', 'registerTicket', {
        ...contact,
        customerPhone: '19900000002',
        repeatOfId: second,
      })
    ).codes,
  ).toEqual([]);
});

const nameOf = async (id: string): Promise<string> =>
  (await world.ask('lead', 'query ($id: ID!) { ticket(id: $id) { customerName } }', { id })).data.ticket
    .customerName;

describe('a known number under another name', () => {
  it('keeps the name that was given on the ticket, and the customer’s own in the record', async () => {
    const { id } = await must('intake', 'registerTicket', { ...contact, customerName: '何先生' });
    expect(await nameOf(id)).toBe('何先生');
    expect(await nameOf(handling)).toBe('何顾客');
    expect((await lookUp('intake')).data.customerByPhone.name).toBe('何顾客');
    const customers = await world.db.query('SELECT name FROM customer WHERE phone = $1', [phone]);
    expect(customers).toEqual([{ name: '何顾客' }]);
  });

  it.each(['199 0000 0001', '+86 199 0000 0001', '008619900000001', '１９９-０００0-0001'])(
    'is one customer, typed as %s',
    async (customerPhone) => {
      const { id } = await must('intake', 'registerTicket', {
        ...contact,
        customerPhone,
        repeatOfId: closed,
      });
      expect(await world.db.query('SELECT customer_phone FROM ticket WHERE id = $1', [id])).toEqual([
        { customer_phone: phone },
      ]);
    },
  );

  it('a name in its hidden form is nobody’s name', async () => {
    const { codes, fields } = await take('intake', 'registerTicket', { ...contact, customerName: '何**' });
    expect([codes, fields]).toEqual([['INVALID'], ['input.customerName']]);
  });
});
