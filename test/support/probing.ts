import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { fitting, literalOf } from './hostile.ts';
import { wholeSelection } from './whole-selection.ts';

/** Written where a word of an enum stands: such words have no quotes. */
class Word {
  constructor(readonly word: string) {}
}

const written = (value: unknown): string => {
  if (value instanceof Word) return value.word;
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .map(([name, entry]) => `${name}: ${written(entry)}`)
      .join(', ')}}`;
  return literalOf(value);
};

/** What to try: texts in every place that takes one, ids in every place that takes one. */
export interface Probes {
  readonly texts: readonly string[];
  readonly ids: readonly string[];
}

/** A value for what must be told. */
const needed = (type: GraphQLInputType, { ids }: Probes): unknown => {
  const named = getNamedType(type);
  if (isListType(isNonNullType(type) ? type.ofType : type)) return [needed(named, { ids, texts: [] })];
  if (isEnumType(named)) return new Word(named.getValues()[0]?.name ?? '');
  if (named.name === 'ID') return ids[0];
  if (isInputObjectType(named))
    return Object.fromEntries(
      Object.values(named.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, needed(field.type, { ids, texts: [] })]),
    );
  return fitting(isNonNullType(type) ? type.ofType : type);
};

/** Every value that a place can be given so that something of what is hidden might show. */
const tries = (type: GraphQLInputType, probes: Probes, depth = 0): unknown[] => {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner))
    return depth > 2 ? [] : tries(inner.ofType, probes, depth + 1).map((value) => [value]);
  if (isEnumType(inner)) return inner.getValues().map(({ name }) => new Word(name));
  if (isInputObjectType(inner)) {
    const base = needed(inner, probes) as object;
    return [
      base,
      ...Object.values(inner.getFields()).flatMap((field) =>
        tries(field.type, probes, depth + 1).map((value) => ({ ...base, [field.name]: value })),
      ),
    ];
  }
  if (inner.name === 'ID') return [...probes.ids];
  if (inner.name === 'String') return [...probes.texts];
  if (inner.name === 'Boolean') return [true, false];
  return [];
};

type Field = GraphQLField<unknown, unknown>;

const document = (field: Field, given: Readonly<Record<string, unknown>>, depth: number): string => {
  const args = Object.entries(given).map(([name, value]) => `${name}: ${written(value)}`);
  return `{ ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${wholeSelection(field.type, depth)} }`;
};

/**
 * Every question of the schema's root, whole: once as it stands, and once for each text, id, word of an enum and yes or no
 * in each place that takes one: all filters, sorts, searches, look-ups and counts.
 */
export const everyQuestion = (schema: GraphQLSchema, probes: Probes): string[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const base = Object.fromEntries(
      field.args.filter(isRequiredArgument).map(({ name, type }) => [name, needed(type, probes)]),
    );
    const tried = field.args.flatMap(({ name, type }: GraphQLArgument) =>
      tries(type, probes).map((value) => document(field, { ...base, [name]: value }, 2)),
    );
    return [...new Set([document(field, base, 3), ...tried])];
  });
