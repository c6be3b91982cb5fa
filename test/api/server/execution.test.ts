import { execute, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { makeSchema } from '../../../api/schema.ts';
import { executeCompiled } from '../../../api/server/execution.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const schema = await makeSchema();

const plain = ({ data, errors }: ExecutionResult): unknown => ({
  data: JSON.parse(JSON.stringify(data ?? null)),
  errors: errors?.map(({ message, path, locations, originalError }) => ({
    message,
    path,
    locations,
    thrown: originalError?.constructor.name,
  })),
});

const inBothWays = async (
  source: string,
  variableValues: Record<string, unknown> = {},
  served: GraphQLSchema = schema,
) => {
  const document = parse(source);
  const contextValue = await world.contextOf('lead');
  const asked = { schema: served, document, contextValue, variableValues };
  const expected = plain(await execute(asked));
  await executeCompiled(asked);
  return { expected, found: plain(await executeCompiled(asked)) };
};

test.each([
  ['an answer', '{ viewer { person { name } abilities } orgUnits { total items { id path } } }', {}],
  [
    'fragments and aliases of one field',
    `{ a: orgUnits { ...some items { id } } b: orgUnits { total } }
     fragment some on OrgUnitList { items { name ... on OrgUnit { kind } } }`,
    {},
  ],
  ['what is refused at the root', '{ tickets(first: 0) { totalCount } }', {}],
  [
    'what is refused beside what is answered',
    '{ ticket(id: 1) { id } tickets(first: 0) { totalCount } }',
    {},
  ],
  ['what is refused within a list', '{ orgUnits { items { id tickets(first: 500) { totalCount } } } }', {}],
  [
    'an input that does not pass its checks',
    'query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount } }',
    { filter: { unitId: 'abc' } },
  ],
  ['a variable that is missing', 'query ($id: ID!) { ticket(id: $id) { id } }', {}],
  [
    'a variable that does not fit',
    'query ($first: Int) { tickets(first: $first) { totalCount } }',
    { first: 'many' },
  ],
  [
    'a directive over a list that stands twice',
    'query ($no: Boolean!) { orgUnits { items { id } ... on OrgUnitList @include(if: $no) { items { name } } } }',
    { no: false },
  ],
  ['the type system', '{ __schema { queryType { name } } __type(name: "Ticket") { kind } }', {}],
])('compiled or not, the same comes out: %s', async (_, source, variables) => {
  const { found, expected } = await inBothWays(source, variables);
  expect(found).toEqual(expected);
});

test('several operations of one document are told apart', async () => {
  const document = parse('query One { viewer { person { id } } } query Two { orgUnits { total } }');
  const contextValue = await world.contextOf('lead');
  for (const _ of [1, 2, 3])
    for (const [operationName, field] of [
      ['One', 'viewer'],
      ['Two', 'orgUnits'],
    ] as const) {
      const { data } = await executeCompiled({
        schema,
        document,
        operationName,
        contextValue,
        variableValues: {},
      });
      expect(Object.keys(data ?? {})).toEqual([field]);
    }
});
