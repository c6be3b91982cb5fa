import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  concatAST,
  getNamedType,
  getVariableValues,
  GraphQLInt,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  parse,
  separateOperations,
  typeFromAST,
  validate,
  type DocumentNode,
  type GraphQLInputType,
  type NamedTypeNode,
  type OperationDefinitionNode,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { examples } from '../../../admin/console/examples.ts';
import { makeSchema } from '../../../api/schema.ts';
import { checkCost, costOf, shapeLimits } from '../../../api/server/query-limits.ts';

const schema = await makeSchema();
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The app's operations by their names, each with its fragments. */
const documents = Object.entries(
  separateOperations(
    concatAST(
      globSync('admin/**/*.graphql', { cwd: root }).map((file) => parse(readFileSync(root + file, 'utf8'))),
    ),
  ),
);

const scalars: Readonly<Record<string, unknown>> = {
  Int: 100,
  Float: 100,
  Boolean: true,
  ID: '1',
  String: 'x',
  Date: '2026-03-02',
  DateTime: '2026-03-02T09:00:00+08:00',
  UUID: '00000000-0000-4000-8000-000000000000',
};

/** A value of a type, the dearest as far as it matters: the longest page, everything included. */
const valueOf = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return scalars[type.name];
  const fields = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type)]));
};

const operationIn = ({ definitions }: DocumentNode): OperationDefinitionNode => {
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('A document without an operation.');
  return operation;
};

/** Values for the required variables of an operation, and for all that say how long a page is. */
const variablesOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, type: node }) => {
      const type = typeFromAST(schema, node as NamedTypeNode) as GraphQLInputType | undefined;
      if (!type || (!isNonNullType(type) && getNamedType(type) !== GraphQLInt)) return [];
      return [[variable.name.value, valueOf(type)]];
    }),
  );

const expectAllowed = (document: DocumentNode, variables: Record<string, unknown>): void => {
  const { variableDefinitions = [], name } = operationIn(document);
  expect(validate(schema, document, [shapeLimits])).toEqual([]);
  // A price is made of values that fit.
  expect(getVariableValues(schema, variableDefinitions, variables).errors).toBeUndefined();
  checkCost(schema, document, variables, name?.value);
};

describe('what the app asks is within the limits of one request', () => {
  test.each(documents)('%s, with pages as long as they may be', (_, document) => {
    expectAllowed(document, variablesOf(operationIn(document)));
  });

  test.each(examples.map((example) => [example.name, example] as const))(
    'the ready-made question %s',
    (_, { query, variables }) => {
      expectAllowed(parse(query), variables({ unitId: '1', from: '2026-03-01', to: '2026-03-10' }));
    },
  );
});

describe('a list costs as much as it usually holds', () => {
  test.each([
    ['five rows where nothing is said', 'ticket(id: 1) { legs { id seq } }', 1 + 1 + 5 * 2],
    ['what its field says', 'orgUnits { items { id name } }', 1 + 1 + 50 * 2],
    ['lists in it times as much', 'orgUnits { items { children { id } } }', 1 + 1 + 50 * (1 + 3)],
    [
      'a page as long as is asked for',
      'people(first: 30) { nodes { assignments { id } } }',
      1 + 30 * (1 + 1 + 2),
    ],
    [
      'what comes out of memory the same whatever is asked',
      'orgTree { items { positions { holders { id } } } }',
      200,
    ],
    ['a list of words nothing beside itself', 'orgUnit(id: 1) { aliases }', 1 + 1],
  ])('%s', (_, question, price) => {
    const document = parse(`{ ${question} }`);
    expect(validate(schema, document)).toEqual([]);
    expect(costOf(schema, document, {}, undefined)).toBe(price);
  });
});
