import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  getNamedType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
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

/** A value that fits the type, with every field of every input filled, lists with one entry. A key is left empty: with one, a command would be answered and not done. */
export const fitting = (type: GraphQLInputType, depth = 0): unknown => {
  if (isNonNullType(type)) return fitting(type.ofType, depth);
  if (isListType(type)) return depth > 4 ? [] : [fitting(type.ofType, depth + 1)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [
        field.name,
        field.name === 'idempotencyKey' ? null : fitting(field.type, depth + 1),
      ]),
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
  // graphql itself stops counting mistakes at fifty.
  ['a long list of wrong words', Array.from({ length: 60 }, () => 'NOPE')],
  ['a long list of objects', Array.from({ length: 60 }, () => ({ a: 1 }))],
];

/** A field that takes arguments, and the way to it from the root. */
export interface ArgumentedField {
  readonly kind: 'query' | 'mutation';
  /** Dotted from the root, such as `orgUnits.items.tickets`. */
  readonly name: string;
  readonly field: Field;
  /** The fields above it, outermost first; empty at the root. */
  readonly parents: readonly Field[];
}

type Field = GraphQLField<unknown, unknown>;

const below = (field: Field): Field[] => {
  const type = getNamedType(field.type);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};

/** Every field that takes arguments: those of the root, and each below it by the shortest way. */
export const argumentedFields = (schema: GraphQLSchema): ArgumentedField[] => {
  const found: ArgumentedField[] = [];
  const met = new Set<Field>();
  const add = (kind: ArgumentedField['kind'], parents: readonly Field[], field: Field): void => {
    met.add(field);
    const name = [...parents, field].map((each) => each.name).join('.');
    if (field.args.length > 0) found.push({ kind, name, field, parents });
  };
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) add('mutation', [], field);
  let level: (readonly Field[])[] = [];
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    add('query', [], field);
    level.push([field]);
  }
  while (level.length > 0) {
    const next: (readonly Field[])[] = [];
    // Ways through fields that must be told something come last.
    for (const way of level.toSorted((left, right) => needs(left) - needs(right)))
      for (const field of below(way.at(-1) as Field))
        if (!met.has(field)) {
          add('query', way, field);
          next.push([...way, field]);
        }
    level = next;
  }
  return found;
};

const needs = (way: readonly Field[]): number =>
  way.flatMap(({ args }) => args.filter(isRequiredArgument)).length;

const called = (field: Field, values: readonly (readonly [name: string, text: string])[]): string =>
  field.name + (values.length > 0 ? `(${values.map(([name, text]) => `${name}: ${text}`).join(', ')})` : '');

/** The variables that fields above one are given, where they must be told something. */
const aboveOf = ({ parents }: ArgumentedField) =>
  parents.map((parent, level) => ({
    parent,
    given: parent.args
      .filter(isRequiredArgument)
      .map((arg) => ({ arg, variable: `above${level}_${arg.name}` })),
  }));

/** An operation that asks for a field with its arguments as variables, except those that are written out. */
export const operationFor = (
  place: ArgumentedField,
  literals: Readonly<Record<string, string>> = {},
): string => {
  const { kind, field } = place;
  const above = aboveOf(place);
  const declared = [
    ...above.flatMap(({ given }) => given.map(({ arg, variable }) => `$${variable}: ${String(arg.type)}`)),
    ...field.args
      .filter(({ name }) => !(name in literals))
      .map(({ name, type }) => `$${name}: ${String(type)}`),
  ];
  const own = called(
    field,
    field.args.map(({ name }) => [name, literals[name] ?? `$${name}`]),
  );
  const inner = own + (isLeafType(getNamedType(field.type)) ? '' : ' { __typename }');
  const whole = above.reduceRight(
    (text, { parent, given }) =>
      `${called(
        parent,
        given.map(({ arg, variable }) => [arg.name, `$${variable}`]),
      )} { ${text} }`,
    inner,
  );
  return `${kind}${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${whole} }`;
};

/** The values of the variables of the fields above. */
export const givenAbove = (place: ArgumentedField): Record<string, unknown> =>
  Object.fromEntries(
    aboveOf(place).flatMap(({ given }) => given.map(({ arg, variable }) => [variable, fitting(arg.type)])),
  );

/** The arguments of a field filled with fitting values. */
export const fittingArguments = ({ args }: Field): Record<string, unknown> =>
  Object.fromEntries(
    args.map(({ name, type }) => {
      if (name === 'first') return [name, 5];
      return [name, name === 'after' ? null : fitting(type)];
    }),
  );

/** The places where one of a list of words stands, each with all its words. */
export const enumValuesOf = ({ args }: Field): [(string | number)[], string[]][] => {
  const within = (type: GraphQLInputType, path: (string | number)[]): [(string | number)[], string[]][] => {
    if (isNonNullType(type)) return within(type.ofType, path);
    if (isListType(type)) return path.length > 6 ? [] : within(type.ofType, [...path, 0]);
    if (isEnumType(type)) return [[path, type.getValues().map(({ name }) => name)]];
    if (isInputObjectType(type))
      return Object.values(type.getFields()).flatMap((field) => within(field.type, [...path, field.name]));
    return [];
  };
  return args.flatMap(({ name, type }) => within(type, [name]));
};

/** A value as it is written in a question. */
export const literalOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`;
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .map(([name, entry]) => `${name}: ${literalOf(entry)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
};
