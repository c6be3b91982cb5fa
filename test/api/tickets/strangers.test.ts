import { describe, expect, it } from 'vitest';
import type { PersonKey } from '../../support/world-facts.ts';
import { makeWorld } from '../../support/world.ts';
import { addCategory, storyOf } from './story.ts';

const world = await makeWorld();
const { unit, person, position } = world.ids;
const own = await addCategory(world, unit.group, 'network');
const { contact, ticketIn } = storyOf(world, own);

const ticket = await ticketIn('HANDLING');
const classified = await ticketIn('CLASSIFIED');
const registered = await ticketIn('REGISTERED');
const category = await addCategory(world, unit.bank, 'cards');
const [{ number }] = await world.db.query('SELECT number FROM ticket WHERE id = $1', [ticket]);
const foreign = await world.ask(
  'bankHead',
  `mutation ($input: RegisterTicketInput!) { registerTicket(input: $input) { ticket { id number } } }`,
  { input: contact },
);
const theirs = foreign.data.registerTicket.ticket;

/** An id that no record has. */
const none = '424242';

/** What somebody is answered, in both languages. @throws where the question itself is wrong: its answers would be alike */
const answered = async (who: PersonKey, document: string, variables: object): Promise<string> => {
  const answers = [
    await world.ask(who, document, { ...variables }, 'en'),
    await world.ask(who, document, { ...variables }, 'zh-CN'),
  ];
  const isWrong = answers.some(({ codes }) => codes.some((code) => /VALIDATION|BAD_USER|PARSE/.test(code)));
  if (isWrong) throw new Error(JSON.stringify(answers));
  return JSON.stringify(answers);
};

const mutations: Readonly<Record<string, object>> = {
  classifyTicket: { categoryId: own, severity: 'NORMAL' },
  dispatchTicket: { unitId: unit.complaints },
  rerouteTicket: { unitId: unit.complaints, reason: '属地处理' },
  signTicket: {},
  startTicket: {},
  submitReply: { text: '已处理' },
  sendBackReply: { reason: '未查证' },
  approveReply: {},
  recordCallback: { outcome: 'UNREACHED' },
  closeTicket: { validity: 'UPHELD', closingSummary: '已解决' },
  resumeTicket: { plan: '再次上门' },
  reopenTicket: { reason: '客户再次来电' },
  revealCustomer: { facts: ['PHONE'], reason: '需直接回电客户' },
};

const documentOf = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ticket { id } } }`;

describe('a ticket that somebody may not see is answered as one that is not there', () => {
  // A member of another organisation; a colleague who sees none but their own; administrators, who see none.
  const strangers = ['bankHandler', 'bankHead', 'agent', 'admin', 'countyHandler'] as const;
  const ways = Object.entries(mutations).flatMap(([name, more]) =>
    strangers.map((who) => ({ name, more, who })),
  );

  it.each(ways)('$name by $who', async ({ name, more, who }) => {
    // A revision that is not the present one says no more either.
    for (const revision of [{}, { revision: 99 }]) {
      const asked = (ticketId: string) =>
        answered(who, documentOf(name), {
          input: { ticketId, ...more, ...(name !== 'revealCustomer' && revision) },
        });
      expect(await asked(ticket)).toBe(await asked(none));
    }
  });

  const queries = [
    ['ticket', 'query ($id: ID!) { ticket(id: $id) { id } }'],
    ['dispatchTargets', 'query ($id: ID!) { dispatchTargets(ticketId: $id) { total } }'],
    [
      'explainAccess',
      'query ($id: ID!) { explainAccess(input: { ability: "ticket.read", ticketId: $id }) { allowed reason } }',
    ],
    ['a filter', 'query ($id: ID!) { tickets(filter: { ids: [$id] }) { totalCount nodes { id } } }'],
  ] as const;
  // An administrator may ask why somebody sees it: see test/api/access/administered.test.ts.
  const asks = queries
    .flatMap(([name, document]) => strangers.map((who) => ({ name, document, who })))
    .filter(({ name, who }) => !(name === 'explainAccess' && who === 'admin'));
  it.each(asks)('$name for $who', async ({ document, who }) => {
    expect(await answered(who, document, { id: ticket })).toBe(await answered(who, document, { id: none }));
  });

  it('by its number', async () => {
    const byNumber =
      'query ($number: String!) { ticketByNumber(number: $number) { id } search(q: $number) { groups { kind } isTooShort } }';
    for (const who of strangers)
      expect(await answered(who, byNumber, { number })).toBe(
        await answered(who, byNumber, { number: '20260302-999999' }),
      );
  });
});

describe('what a step names is looked for in the ticket’s own organisation', () => {
  const places: readonly (readonly [string, PersonKey, string, (id: string) => object, string])[] = [
    [
      'a category',
      'intake',
      'classifyTicket',
      (id) => ({ ticketId: registered, categoryId: id, severity: 'NORMAL' }),
      category,
    ],
    ['a unit', 'intake', 'dispatchTicket', (id) => ({ ticketId: classified, unitId: id }), unit.bankCentre],
    [
      'a person',
      'intake',
      'dispatchTicket',
      (id) => ({ ticketId: classified, unitId: unit.complaints, personId: id }),
      person.bankHandler,
    ],
    [
      'another place',
      'lead',
      'rerouteTicket',
      (id) => ({ ticketId: ticket, unitId: id, reason: '属地处理' }),
      unit.bankCentre,
    ],
    [
      'where it came in',
      'intake',
      'registerTicket',
      (id) => ({ ...contact, originUnitId: id }),
      unit.bankCentre,
    ],
    ['an earlier ticket', 'intake', 'registerTicket', (id) => ({ ...contact, repeatOfId: id }), theirs.id],
  ];
  it.each(places)('%s', async (_, who, name, inputFor, existing) => {
    const asked = (id: string) => answered(who, documentOf(name), { input: inputFor(id) });
    expect(await asked(existing)).toBe(await asked(none));
  });

  it.each([
    ['unitId', unit.bankCentre],
    ['subtreeOf', unit.bank],
    ['categoryId', category],
    ['ids', [theirs.id]],
  ])('and so is what a list is filtered by: %s', async (field, existing) => {
    const list = 'query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount nodes { id } } }';
    const asked = (value: unknown) => answered('lead', list, { filter: { [field]: value } });
    expect(await asked(existing)).toBe(await asked(Array.isArray(existing) ? [none] : none));
  });

  it('a post of another organisation is nobody’s, too', async () => {
    const explain = 'query ($id: ID!) { position(id: $id) { id holders { id } } }';
    expect(await answered('lead', explain, { id: position.bankHead })).toBe(
      await answered('lead', explain, { id: none }),
    );
  });
});
