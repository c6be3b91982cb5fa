import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  astFromValue,
  getNamedType,
  isObjectType,
  isRequiredArgument,
  print,
  type GraphQLObjectType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';

/** One field that is asked for: under which name, with what below it, and whether a directive leaves it out. */
export interface AskedField {
  readonly key: string;
  readonly field: string;
  /** The values of its arguments; none where they are left out. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly below: Asked;
  readonly isLeftOut: boolean;
  /** How it is written: plainly, in a fragment, with a directive. */
  readonly manner: 'PLAIN' | 'FRAGMENT' | 'NAMED' | 'INCLUDED' | 'SKIPPED' | 'NOT_SKIPPED';
}

/** What is asked of one type. */
export type Asked = readonly AskedField[];

const manners = [
  'PLAIN',
  'PLAIN',
  'PLAIN',
  'FRAGMENT',
  'NAMED',
  'INCLUDED',
  'SKIPPED',
  'NOT_SKIPPED',
] as const;

/** What is not asked for, and with which arguments the rest is; both by `Type.field`. */
export interface Bounds {
  readonly leftOut?: readonly string[];
  readonly args?: Readonly<Record<string, fc.Arbitrary<Readonly<Record<string, unknown>>>>>;
}

/** Cursors say nothing to an oracle; pages are walked in tests of their own. */
const cursors = ['PageInfo.startCursor', 'PageInfo.endCursor'];

// The same name with other arguments would be refused, wherever the two meet in one answer.
const nameFor = (field: string, args: Readonly<Record<string, unknown>>): string => {
  const text = JSON.stringify(args);
  return text === '{}' ? field : `${field}_${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
};

/** Any selection of a type, to a depth, half of them without directives. A connection with its nodes is one level. */
export const anySelection = (
  schema: GraphQLSchema,
  typeName: string,
  depth: number,
  bounds: Bounds = {},
): fc.Arbitrary<Asked> =>
  fc
    .constantFrom(manners, manners.slice(0, 5))
    .chain((known) => selectionWith(schema, typeName, depth, { ...bounds, manners: known }));

const selectionWith = (
  schema: GraphQLSchema,
  typeName: string,
  depth: number,
  bounds: Bounds & { readonly manners: readonly AskedField['manner'][] },
): fc.Arbitrary<Asked> => {
  const { leftOut = [], args = {} } = bounds;
  const type = schema.getType(typeName) as GraphQLObjectType;
  const known = Object.values(type.getFields()).filter(
    ({ name, args }) =>
      !leftOut.includes(`${typeName}.${name}`) &&
      !cursors.includes(`${typeName}.${name}`) &&
      !args.some(isRequiredArgument),
  );
  const plain = known.filter(({ type: fieldType }) => !isObjectType(getNamedType(fieldType)));
  // a type that holds nothing plain is gone through, however deep one is
  const fields = depth > 1 || plain.length === 0 ? known : plain;
  const field = fc
    .record({
      chosen: fc.constantFrom(...fields),
      isAliased: fc.boolean(),
      manner: fc.constantFrom(...bounds.manners),
    })
    .chain(({ chosen, isAliased, manner }) =>
      (args[`${typeName}.${chosen.name}`] ?? fc.constant({})).map((given) => ({
        chosen,
        isAliased,
        manner,
        given,
      })),
    )
    .chain(({ chosen, isAliased, manner, given }) => {
      const named = getNamedType(chosen.type);
      const deeper = isObjectType(named) && /Connection$/.test(named.name) ? depth : depth - 1;
      const below = isObjectType(named) ? selectionWith(schema, named.name, deeper, bounds) : fc.constant([]);
      const name = nameFor(chosen.name, given);
      return below.map((asked): AskedField => ({
        key: isAliased ? `its_${name}` : name,
        field: chosen.name,
        args: given,
        below: asked,
        isLeftOut: manner === 'SKIPPED',
        manner,
      }));
    });
  const name: AskedField = {
    key: '__typename',
    field: '__typename',
    args: {},
    below: [],
    isLeftOut: false,
    manner: 'PLAIN',
  };
  // Without __typename a selection whose fields are all skipped would still be valid, but tell nothing.
  return fc.array(field, { minLength: 1, maxLength: 6 }).map((asked) => [name, ...asked]);
};

/** What the writing of a document looks up in the schema. */
interface Words {
  readonly typeOfField: (type: string, field: string) => string;
  readonly argsOf: (type: string, asked: AskedField) => string;
}

/** Writes a selection as GraphQL; named fragments are added to `fragments`. */
const written = (typeName: string, words: Words, asked: Asked, fragments: string[]): string =>
  asked
    .map((one) => {
      const { key, field, below, manner } = one;
      const set =
        below.length > 0
          ? ` { ${written(words.typeOfField(typeName, field), words, below, fragments)} }`
          : '';
      const name = `${key === field ? field : `${key}: ${field}`}${words.argsOf(typeName, one)}`;
      switch (manner) {
        case 'PLAIN':
          return `${name}${set}`;
        case 'FRAGMENT':
          return `... on ${typeName} { ${name}${set} }`;
        case 'NAMED': {
          const fragment = `f${fragments.length}`;
          fragments.push(`fragment ${fragment} on ${typeName} { ${name}${set} }`);
          return `...${fragment}`;
        }
        case 'INCLUDED':
          return `${name} @include(if: $yes)${set}`;
        case 'SKIPPED':
          return `${name} @skip(if: $yes)${set}`;
        case 'NOT_SKIPPED':
          return `... @skip(if: $no) { ${name}${set} }`;
      }
    })
    .join(' ');

/** A whole document around a selection, such as `documentOf(schema, 'Book', 'book(id: 1)', asked)`. */
export const documentOf = (
  schema: GraphQLSchema,
  typeName: string,
  root: string,
  asked: Asked,
  path: readonly string[] = [],
): string => {
  const typeOfField = (type: string, field: string): string => {
    const found = (schema.getType(type) as GraphQLObjectType).getFields()[field];
    return found ? getNamedType(found.type).name : '';
  };
  const argsOf = (type: string, { field, args }: AskedField): string => {
    const known = (schema.getType(type) as GraphQLObjectType).getFields()[field]?.args ?? [];
    const texts = known
      .filter(({ name }) => name in args)
      .map(({ name, type: wanted }) => `${name}: ${print(astFromValue(args[name], wanted) as ValueNode)}`);
    return texts.length > 0 ? `(${texts.join(', ')})` : '';
  };
  const fragments: string[] = [];
  const inner = written(typeName, { typeOfField, argsOf }, asked, fragments);
  const wrapped = path.toReversed().reduce((text, field) => `${field} { ${text} }`, inner);
  const text = `found: ${root} { ${wrapped} } } ${fragments.join(' ')}`;
  // Both variables must be used where they are declared.
  return text.includes('@')
    ? `query ($yes: Boolean!, $no: Boolean!) { used: __typename @include(if: $yes) @skip(if: $no) ${text}`
    : `{ ${text}`;
};

/** The values of the variables of `documentOf`. */
export const directiveValues = { yes: true, no: false } as const;
