import { describe, expect, it, test } from 'vitest';
import { onStatement, type Statement } from '../../../api/core/sql.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addCategory, storyOf } from './story.ts';

const world = await makeWorld();
const { unit, person } = world.ids;
const network = await addCategory(world, unit.group, 'network');
const noSignal = await addCategory(world, unit.group, 'no-signal', network);
const { must, contact, ticketIn } = storyOf(world, noSignal);

const registered = await ticketIn('REGISTERED', { content: '账单有误 100%_' });
const handling = await ticketIn('HANDLING');
const closed = await ticketIn('CLOSED');
const { number } = (await world.db.query('SELECT number FROM ticket WHERE id = $1', [handling]))[0];

const listed = async (who: PersonKey, filter: Record<string, unknown>): Promise<string[]> => {
  const { data, errors } = await world.ask(
    who,
    `query ($filter: TicketFilter) {
    tickets(filter: $filter, sort: REGISTERED_ASC, first: 100) { totalCount nodes { id } }
    counted: tickets(filter: $filter, first: 1) { totalCount } }`,
    { filter },
  );
  expect(errors).toEqual([]);
  expect(data.tickets.totalCount).toBe(data.tickets.nodes.length);
  expect(data.counted.totalCount).toBe(data.tickets.nodes.length);
  return data.tickets.nodes.map(({ id }: { id: string }) => id);
};

describe('the list', () => {
  it.each([
    ['nothing', {}, [registered, handling, closed]],
    ['ids', { ids: [closed, '424242'] }, [closed]],
    ['no ids', { ids: [] }, []],
    ['states', { states: ['HANDLING', 'CLOSED'] }, [handling, closed]],
    ['open', { open: true }, [registered, handling]],
    ['not open', { open: false }, [closed]],
    ['a category and those below', { categoryId: network }, [handling, closed]],
    ['a priority', { priority: 'HIGH' }, [handling, closed]],
    ['a kind', { kind: 'REPAIR' }, []],
    ['a part of the content', { q: '账单' }, [registered]],
    ['a sign that a pattern reads as anything', { q: '%' }, [registered]],
    ['a sign that a pattern reads as any one', { q: '_' }, [registered]],
    ['the beginning of a number', { q: '20260302-' }, [registered, handling, closed]],
    ['a number', { q: number }, [handling]],
    ['a unit', { unitId: unit.callbacks }, [closed]],
    ['a subtree', { subtreeOf: unit.relations }, [registered, handling, closed]],
    ['a subtree without a part', { subtreeOf: unit.county }, []],
    ['a day', { registeredFrom: '2026-03-02', registeredTo: '2026-03-03' }, [registered, handling, closed]],
    ['the day before', { registeredTo: '2026-03-02' }, []],
    ['a deadline', { dueBefore: '2026-03-04T00:00:00Z' }, [handling]],
    ['late ones', { overdue: true }, []],
    ['not late ones', { overdue: false }, [registered, handling, closed]],
  ])('by %s', async (_, filter, ids) => {
    expect((await listed('lead', filter)).sort()).toEqual([...ids].sort());
  });

  it('of what is to be done is read by the indexes of these tickets alone', async () => {
    const statements: Statement[] = [];
    onStatement(world.db, (statement) => statements.push(statement));
    await world.ask('lead', '{ tickets(filter: { open: true, states: [HANDLING] }) { totalCount } }');
    onStatement(world.db, undefined);
    const [{ text, values }] = statements.filter((each) => each.text.includes('count(*)')) as [Statement];
    const plan = await world.db.transaction(async (manager) => {
      // So few tickets are read fastest one by one.
      await manager.query('SET LOCAL enable_seqscan = off');
      return JSON.stringify(await manager.query(`EXPLAIN ${text}`, [...(values ?? [])]));
    });
    expect(statements).toHaveLength(2);
    expect(plan).toContain('ticket_unended_');
  });

  it('mine are those that I answer for', async () => {
    expect(await listed('handler', { mine: true, open: true })).toEqual([handling]);
    expect(await listed('otherHandler', { mine: true })).toEqual([]);
  });

  it('a filter never widens what may be seen', async () => {
    expect(await listed('bankHead', { ids: [registered, handling, closed] })).toEqual([]);
    expect(await listed('countyHandler', { unitId: unit.complaints })).toEqual([]);
  });

  it.each(['REGISTERED_DESC', 'REGISTERED_ASC', 'DUE_ASC', 'DUE_DESC', 'NUMBER_ASC', 'NUMBER_DESC'])(
    'by %s, page by page',
    async (sort) => {
      const found: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { data } = await world.ask(
          'lead',
          `query ($sort: TicketSort, $after: String) {
        tickets(sort: $sort, first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { sort, after },
        );
        found.push(...data.tickets.nodes.map(({ id }: { id: string }) => id));
        ({ hasNextPage: more, endCursor: after } = data.tickets.pageInfo);
      }
      expect([...found].sort()).toEqual([registered, handling, closed].sort());
    },
  );
});

test('those without a deadline stand last, whichever way round', async () => {
  for (const sort of ['DUE_ASC', 'DUE_DESC']) {
    const { data } = await world.ask(
      'lead',
      'query ($sort: TicketSort) { tickets(sort: $sort) { nodes { id } } }',
      { sort },
    );
    expect(data.tickets.nodes.at(-1)).toEqual({ id: registered });
  }
});

test('a ticket by its number, for whoever may see it', async () => {
  const query = 'query ($number: String!) { ticketByNumber(number: $number) { id } }';
  expect((await world.ask('lead', query, { number })).data.ticketByNumber).toEqual({ id: handling });
  expect((await world.ask('bankHead', query, { number })).data.ticketByNumber).toBeNull();
});

describe('customers', () => {
  const query = 'query ($id: ID!) { ticket(id: $id) { customerName customerPhone } }';
  it('are shown whole to those who may see them, else in part', async () => {
    expect((await world.ask('handler', query, { id: handling })).data.ticket).toEqual({
      customerName: '何顾客',
      customerPhone: '19900000001',
    });
    expect((await world.ask('head', query, { id: handling })).data.ticket).toEqual({
      customerName: '何**',
      customerPhone: '199****0001',
    });
  });

  it('do not stand in events or audit', async () => {
    const rows = await world.db.query(
      `SELECT e::text AS text FROM ticket_event e UNION ALL SELECT concat(before, after) FROM audit`,
    );
    expect(rows.filter(({ text }: { text: string }) => /何顾客|19900000001/.test(text))).toEqual([]);
  });

  it('a repeat is linked to the earlier ticket', async () => {
    const { id } = await must('intake', 'registerTicket', {
      ...contact,
      customerName: '何先生',
      repeatOfId: closed,
    });
    const { data } = await world.ask('intake', 'query ($id: ID!) { ticket(id: $id) { repeatOf { id } } }', {
      id,
    });
    expect(data.ticket.repeatOf).toEqual({ id: closed });
  });
});

test('a ticket can be sent to units in which somebody can sign, with their loads', async () => {
  const query =
    'query ($id: ID!) { dispatchTargets(ticketId: $id) { total items { unitId unitPath people { id name positionTitle openTickets } } } }';
  const { data } = await world.ask('intake', query, { id: registered });
  const units = data.dispatchTargets.items.map(({ unitId }: { unitId: string }) => unitId);
  expect(new Set(units)).toEqual(new Set([unit.centre, unit.complaints, unit.county]));
  const team = data.dispatchTargets.items.find(
    ({ unitId }: { unitId: string }) => unitId === unit.complaints,
  );
  expect(team.unitPath).toEqual(['集团公司', '绍兴分公司', '客户关系部', '客服中心', '投诉组']);
  expect(team.people).toContainEqual({
    id: person.handler,
    name: '郑处理',
    positionTitle: '综合投诉处理员',
    openTickets: 1,
  });
  expect((await world.ask('bankHead', query, { id: registered })).data.dispatchTargets).toBeNull();
});

test('categories of one’s own organisation, parents first', async () => {
  await addCategory(world, unit.bank, 'cards');
  const { data } = await world.ask(
    'agent',
    '{ categories { total items { code parentId parent { code } } } }',
  );
  expect(data.categories).toEqual({
    total: 2,
    items: [
      { code: 'network', parentId: null, parent: null },
      { code: 'no-signal', parentId: network, parent: { code: 'network' } },
    ],
  });
});
