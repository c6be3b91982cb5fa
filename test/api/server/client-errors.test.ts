import { describe, expect, test, vi } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const { ask } = await served(world);

const signIn = 'signIn(email: "head@remit.test", password: "wrong-password") { __typename }';

describe('an operation that is not there', () => {
  test.each([
    ['of a query', '{ __typename }', 'x'],
    ['that has no name', '{ __typename }', ''],
    ['of a query that has another', 'query Here { __typename }', 'There'],
    ['of a mutation', `mutation { ${signIn} }`, 'x'],
    ['of a mutation that has another', `mutation Here { ${signIn} }`, 'There'],
    ['among several', 'query One { __typename } query Two { __typename }', 'Three'],
  ])(
    '%s is refused by its name, to everybody, and nothing of it is done',
    async (_, query, operationName) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      for (const who of ['head', null] as const) {
        const { json, codes } = await ask({ query, operationName }, { who });
        expect(codes).toEqual(['OPERATION_RESOLUTION_FAILURE']);
        expect(json.data).toBeUndefined();
        expect(json.errors[0].message).toContain(`"${operationName}"`);
      }
      expect(log).not.toHaveBeenCalled();
      log.mockRestore();
    },
  );

  test('does not run past the gate: what only those who are signed in may do stays shut', async () => {
    const query = '{ orgUnits { total } }';
    const { json, codes } = await ask({ query, operationName: 'x' }, { who: null });
    expect(codes).toEqual(['OPERATION_RESOLUTION_FAILURE']);
    expect(json.data).toBeUndefined();
  });

  test('nor does a mutation of somebody who is signed in', async () => {
    const count = () => world.db.query('SELECT count(*) FROM ticket');
    const before = await count();
    const query =
      'mutation { registerTicket(input: { kind: COMPLAINT, channel: PHONE, content: "宽带无法上网", customerName: "客户", customerPhone: "13900000001" }) { __typename } }';
    await ask({ query, operationName: 'x' }, { who: 'intake' });
    expect(await count()).toEqual(before);
  });

  test('one of several must be named', async () => {
    const { json, codes } = await ask({ query: 'query One { __typename } query Two { __typename }' });
    expect(codes).toEqual(['OPERATION_RESOLUTION_FAILURE']);
    expect(json.errors[0].message).toBe('Must provide operation name if query contains multiple operations.');
  });
});

test('a list of ids names the entry that is none', async () => {
  const { json, codes } = await ask('{ tickets(filter: { ids: ["7", "0"] }) { nodes { id } } }', {
    who: 'head',
  });
  expect(codes).toEqual(['INVALID']);
  expect(json.errors[0].extensions.fields).toMatchObject([{ path: 'filter.ids', code: 'FORMAT' }]);
  expect(json.errors[0].message).toMatch(/entry 2|第 2 项/);
});

describe('a list of wrong values, however long, is INVALID', () => {
  test.each([50, 51, 5_000])('%i of them', async (length) => {
    const query = 'query ($k: [SearchKind!]) { search(q: "a", kinds: $k) { __typename } }';
    // Once it is known, a query runs compiled.
    for (let time = 0; time < 3; time += 1) {
      const { codes } = await ask({ query, variables: { k: Array.from({ length }, () => 'NOPE') } });
      expect(new Set(codes)).toEqual(new Set(['INVALID']));
      expect(codes).toHaveLength(Math.min(length, 51));
    }
  });
});

describe('what does not fit is named by its place in the argument, whatever the variable is called', () => {
  const register = (declared: string, given: string): string =>
    `mutation (${declared}) { registerTicket(input: ${given}) { __typename } }`;
  const rest = 'kind: COMPLAINT, channel: PHONE, customerName: "客户", customerPhone: "13900000001"';
  const find = 'query ($words: [SearchKind!]) { search(q: "a", kinds: $words) { __typename } }';

  test.each<[string, string, object, string, string, RegExp]>([
    [
      'NUL in an input',
      register('$i: RegisterTicketInput!', '$i'),
      { i: { content: 'a\u0000' } },
      'input.content',
      'FORMAT',
      /cannot be stored/,
    ],
    [
      'half a character in a field of an input',
      register('$n: String!', `{ content: $n, ${rest} }`),
      { n: 'a\ud800' },
      'input.content',
      'FORMAT',
      /cannot be stored/,
    ],
    [
      'no text in a field of an input',
      register('$n: String!', `{ content: $n, ${rest} }`),
      { n: 7 },
      'input.content',
      'FORMAT',
      /must be text/,
    ],
    ['an unknown word', find, { words: ['NOPE'] }, 'kinds.0', 'UNKNOWN', /must be one of .*TICKET/],
    ['no word', find, { words: [7] }, 'kinds.0', 'UNKNOWN', /must be one of .*TICKET/],
    [
      'an unknown field',
      'query ($f: TicketFilter) { tickets(filter: $f) { totalCount } }',
      { f: { nope: 1 } },
      'filter.nope',
      'UNKNOWN',
      /is not a field of this input; there are .*unitId/,
    ],
  ])('%s', async (_, query, variables, path, code, words) => {
    const { json } = await ask({ query, variables }, { who: 'intake' });
    expect(json.errors[0].extensions.code).toBe('INVALID');
    expect(json.errors[0].extensions.fields[0]).toMatchObject({ path, code });
    expect(json.errors[0].extensions.fields[0].message).toMatch(words);
  });
});
