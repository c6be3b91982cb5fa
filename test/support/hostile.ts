import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isLeafType,
  type GraphQLOutputType,
} from 'graphql';

/** A value for each scalar that the schema accepts. */
const plain: Readonly<Record<string, unknown>> = {
  ID: '1',
  String: '测试',
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: '2026-03-03T09:00:00+08:00',
  Date: '2026-04-01',
  UUID: '0b0f6a0e-6f0e-4b57-9d9a-3f2f5d1f0a11',
};

/** A value that fits the type, with every field of every input filled, lists with one entry. */
export const fitting = (type: GraphQLInputType, depth = 0): unknown => {
  if (isNonNullType(type)) return fitting(type.ofType, depth);
  if (isListType(type)) return depth > 4 ? [] : [fitting(type.ofType, depth + 1)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(({ name }) => name !== 'idempotencyKey')
        .map((field) => [field.name, fitting(field.type, depth + 1)]),
    );
  if (!(type.name in plain)) throw new Error(`Add a plain value for the scalar ${type.name}.`);
  return plain[type.name];
};

/** The places of a value where something else could stand, as paths. */
export const placesOf = (value: unknown, path: readonly (string | number)[] = []): (string | number)[][] => {
  if (Array.isArray(value))
    return [[...path], ...value.flatMap((entry, index) => placesOf(entry, [...path, index]))];
  if (value && typeof value === 'object')
    return [[...path], ...Object.entries(value).flatMap(([name, entry]) => placesOf(entry, [...path, name]))];
  return [[...path]];
};

/** The value with something else at a place. */
export const withAt = (
  value: unknown,
  [head, ...rest]: readonly (string | number)[],
  put: unknown,
): unknown => {
  if (head === undefined) return put;
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => (index === head ? withAt(entry, rest, put) : entry));
  const record = value as Record<string, unknown>;
  return { ...record, [head]: withAt(record[head], rest, put) };
};

/** What somebody might send instead: wrong types, missing, too long, ids of nothing, text that cannot be stored. */
export const hostileValues: readonly (readonly [name: string, value: unknown])[] = [
  ['an object', { a: 1 }],
  ['nothing', null],
  ['an empty text', ''],
  ['spaces', '   '],
  ['a very long text', '长'.repeat(20_000)],
  ['an unknown id', '999999999'],
  ['an id beyond bigint', '99999999999999999999'],
  ['zero', '0'],
  ['a negative id', '-1'],
  ['a negative number', -1],
  ['a huge number', 2_147_483_647],
  ['a number beyond int', 9_007_199_254_740_991],
  ['a fraction', 0.5],
  ['a day that is none', '2026-02-30'],
  ['an instant long ago', '0001-01-01T00:00:00Z'],
  ['SQL', "'; DROP TABLE ticket; --"],
  ['NUL', 'a\u0000b'],
  ['half a character', 'a\ud800b'],
  ['a list', ['1', '2']],
];

const leaves = (type: GraphQLOutputType): string => {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  return ' { __typename }';
};

/** An operation that asks for a root field with all its arguments as variables. */
export const operationFor = (kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string => {
  const args = field.args;
  const head = args.length ? `(${args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')})` : '';
  const call = args.length ? `(${args.map(({ name }) => `${name}: $${name}`).join(', ')})` : '';
  return `${kind}${head} { ${field.name}${call}${leaves(field.type)} }`;
};

/** The arguments of a root field filled with fitting values. */
export const fittingArguments = (field: GraphQLField<unknown, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    field.args
      .filter((arg) => isRequiredArgument(arg) || arg.name !== 'after')
      .map(({ name, type }) => [name, name === 'first' ? 5 : fitting(type)]),
  );
