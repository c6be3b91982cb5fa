import fc from 'fast-check';
import {
  getNamedType,
  isObjectType,
  isRequiredArgument,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** One field that is asked for: under which name, with what below it, and whether a directive leaves it out. */
export interface AskedField {
  readonly key: string;
  readonly field: string;
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

/** Any selection of a type, to a depth; `leftOut` names fields (`Type.field`) that are not asked for. */
export const anySelection = (
  schema: GraphQLSchema,
  typeName: string,
  depth: number,
  leftOut: readonly string[] = [],
): fc.Arbitrary<Asked> => {
  const type = schema.getType(typeName) as GraphQLObjectType;
  const fields = Object.values(type.getFields()).filter(
    ({ name, args, type: fieldType }) =>
      !leftOut.includes(`${typeName}.${name}`) &&
      !args.some(isRequiredArgument) &&
      (depth > 1 || !isObjectType(getNamedType(fieldType))),
  );
  const field = fc
    .record({
      chosen: fc.constantFrom(...fields),
      isAliased: fc.boolean(),
      manner: fc.constantFrom(...manners),
    })
    .chain(({ chosen, isAliased, manner }) => {
      const named = getNamedType(chosen.type);
      const below = isObjectType(named)
        ? anySelection(schema, named.name, depth - 1, leftOut)
        : fc.constant([]);
      return below.map((asked): AskedField => ({
        key: isAliased ? `its_${chosen.name}` : chosen.name,
        field: chosen.name,
        below: asked,
        isLeftOut: manner === 'SKIPPED',
        manner,
      }));
    });
  const name: AskedField = {
    key: '__typename',
    field: '__typename',
    below: [],
    isLeftOut: false,
    manner: 'PLAIN',
  };
  // Without __typename a selection whose fields are all skipped would still be valid, but tell nothing.
  return fc.array(field, { minLength: 1, maxLength: 6 }).map((asked) => [name, ...asked]);
};

/** Writes a selection as GraphQL; named fragments are added to `fragments`. */
const written = (
  typeName: string,
  typeOfField: (type: string, field: string) => string,
  asked: Asked,
  fragments: string[],
): string =>
  asked
    .map(({ key, field, below, manner }) => {
      const set =
        below.length > 0
          ? ` { ${written(typeOfField(typeName, field), typeOfField, below, fragments)} }`
          : '';
      const name = key === field ? field : `${key}: ${field}`;
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
  const fragments: string[] = [];
  const inner = written(typeName, typeOfField, asked, fragments);
  const wrapped = path.toReversed().reduce((text, field) => `${field} { ${text} }`, inner);
  // The variables must be used, even where no directive was drawn.
  return `query ($yes: Boolean!, $no: Boolean!) { used: __typename @include(if: $yes) @skip(if: $no) found: ${root} { ${wrapped} } } ${fragments.join(' ')}`;
};

/** The values of the variables of `documentOf`. */
export const directiveValues = { yes: true, no: false } as const;
