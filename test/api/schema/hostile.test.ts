import { describe, expect, test } from 'vitest';
import { makeSchema } from '../../../api/schema.ts';
import {
  argumentedFields,
  enumValuesOf,
  fittingArguments,
  givenAbove,
  hostileValues,
  literalOf,
  operationFor,
  placesOf,
  withAt,
} from '../../support/hostile.ts';
import { insides } from '../../support/served.ts';
import { watchChanges } from '../../support/watch-changes.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const schema = await makeSchema();

/** Somebody who may do most of an operation, so that the values get far. */
const doer = (field: string): PersonKey => {
  if (/JobDescription/i.test(field)) return 'hr';
  if (/Ticket|Reply|Callback/.test(field)) return 'lead';
  return 'head';
};

// A row of the commonest kinds, each the first of its table: the ids of fitting values are 1.
const ask = async (who: PersonKey, mutation: string, input: object): Promise<void> => {
  const { codes } = await world.ask(
    who,
    `mutation($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename } }`,
    { input },
  );
  expect({ mutation, codes }).toEqual({ mutation, codes: [] });
};
const complaint = {
  kind: 'COMPLAINT',
  channel: 'PHONE',
  content: '宽带无法上网',
  customerName: '客户',
  customerPhone: '13900000001',
};
await ask('intake', 'registerTicket', complaint);
await ask('hr', 'draftJobDescription', { positionId: world.ids.position.handler });

const allowed = new Set([
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID',
  'INVALID_STATE',
  'CONFLICT',
  'UNAUTHENTICATED',
  'RATE_LIMITED',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'IDEMPOTENCY_MISMATCH',
  'NEEDS_APPROVAL',
]);

/** Questions of which a record is kept. */
const onRecord = new Set(['customerByPhone']);

const changes = await watchChanges(world.db);

/** Asks, and says what is wrong with the answer or with what was left behind; undefined where all is as it should be. */
const wrongWith = async (
  field: string,
  document: string,
  variables?: Record<string, unknown>,
): Promise<string | undefined> => {
  let { codes, errors, data } = await world.ask(doer(field), document, variables);
  if (codes.includes('RATE_LIMITED')) {
    await world.db.query('DELETE FROM throttle');
    ({ codes, errors, data } = await world.ask(doer(field), document, variables));
  }
  const said = JSON.stringify(errors);
  const written = await changes();
  if (codes.some((code) => !allowed.has(code))) return said.slice(0, 300);
  if (insides.test(said)) return `shows the inside: ${said.slice(0, 300)}`;
  if (errors.length === 0 && data === null) return 'no answer';
  if (written.length === 0) return undefined;
  if (errors.length > 0) return `refused, yet written: ${written.join(', ')}`;
  return document.startsWith('query') && !onRecord.has(field)
    ? `a question has written: ${written.join(', ')}`
    : undefined;
};

const fields = argumentedFields(schema);

test('the schema has arguments at its root and below it', () => {
  expect(new Set(fields.map(({ kind }) => kind))).toEqual(new Set(['query', 'mutation']));
  expect(fields.some(({ parents }) => parents.length > 0)).toBe(true);
});

test('whatever is written is noticed', async () => {
  expect(await changes()).toEqual([]);
  await ask('intake', 'registerTicket', complaint);
  expect(await changes()).toEqual(expect.arrayContaining(['audit', 'ticket', 'ticket_event']));
  expect(await changes()).toEqual([]);
});

describe('hostile values', () => {
  test.each(fields.map((field) => [`${field.kind} ${field.name}`, field] as const))(
    'in every place of %s are refused by name, write nothing, and show nothing of the inside',
    async (_, place) => {
      const { field, name } = place;
      const document = operationFor(place);
      const base = fittingArguments(field);
      const above = givenAbove(place);
      const unexpected: string[] = [];
      const check = async (what: string, text: string, variables?: Record<string, unknown>) => {
        const wrong = await wrongWith(name, text, { ...above, ...variables });
        if (wrong) unexpected.push(`${what}: ${wrong}`);
      };
      for (const path of placesOf(base).filter(({ length }) => length > 0))
        for (const [what, value] of hostileValues)
          await check(
            `${path.join('.')} = ${what}`,
            document,
            withAt(base, path, value) as Record<string, unknown>,
          );
      // The same, written into the question itself.
      for (const { name: argument } of field.args)
        for (const [what, value] of hostileValues)
          await check(
            `literal ${argument} = ${what}`,
            operationFor(place, { [argument]: literalOf(value) }),
            withAt(base, [argument], undefined) as Record<string, unknown>,
          );
      // Every word of every list of words, such as each order of a list.
      for (const [path, values] of enumValuesOf(field))
        for (const value of values)
          await check(
            `${path.join('.')} = ${value}`,
            document,
            withAt(base, path, value) as Record<string, unknown>,
          );
      expect(unexpected.slice(0, 12)).toEqual([]);
    },
  );
});
