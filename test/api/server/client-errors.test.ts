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
