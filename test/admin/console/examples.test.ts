import { readFileSync } from 'node:fs';
import { buildSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { examples } from '../../../admin/console/examples.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));

test.each(examples.map((example) => [example.name, example] as const))(
  'the ready-made question %s fits the API, and so do its values',
  (_, { query, variables }) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions;
    const asked = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
    const given = variables({ unitId: '1', from: '2026-03-01', to: '2026-03-10' });
    expect(getVariableValues(schema, asked, given).errors).toBeUndefined();
    expect(asked.map(({ variable }) => variable.name.value)).toEqual(Object.keys(given));
  },
);
