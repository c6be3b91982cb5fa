import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  typeFromAST,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/** A field with arguments as a document writes it; their values differ from request to request. */
export interface Call {
  readonly field: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/**
 * What a query asks of a type: its fields, with what is asked of each. A field without arguments stands under its own
 * name, whatever its aliases; one with arguments once for each name in the answer, since two of them may differ.
 */
export interface Selection {
  /** The GraphQL type, which bears the name of the entity; empty for scalars. */
  readonly typeName: string;
  readonly fields: ReadonlyMap<string, Selection>;
  /** Set for a field with arguments. */
  readonly call?: Call;
}

/** The key of a field with arguments in a selection, and of what was read for it on a row; no field is called so. */
export const keyOfCall = (field: string, responseName: string | number): string => `${field}:${responseName}`;

interface Growing extends Selection {
  readonly fields: Map<string, Growing>;
}

type Source = Pick<GraphQLResolveInfo, 'schema' | 'fragments'>;

const grow = (
  into: Growing,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  source: Source,
): void => {
  for (const node of selections) {
    // @skip and @include are not looked at: what is read is the superset, so that one statement serves both.
    if (node.kind === Kind.FIELD) {
      const field = type.getFields()[node.name.value];
      if (!field) continue; // __typename
      const named = getNamedType(field.type);
      const takesArguments = field.args.length > 0;
      const key = takesArguments ? keyOfCall(field.name, node.alias?.value ?? field.name) : field.name;
      const known: Growing = into.fields.get(key) ?? {
        typeName: isObjectType(named) ? named.name : '',
        fields: new Map(),
        ...(takesArguments && { call: { field: field.name, definition: field, node } }),
      };
      into.fields.set(key, known);
      if (node.selectionSet && isObjectType(named)) grow(known, named, node.selectionSet, source);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? source.fragments[node.name.value] : node;
    if (!fragment) continue;
    const condition = fragment.typeCondition && typeFromAST(source.schema, fragment.typeCondition);
    const fits =
      !condition ||
      condition === type ||
      (isAbstractType(condition) && source.schema.isSubType(condition, type));
    if (fits) grow(into, type, fragment.selectionSet, source);
  }
};

const none: Selection = { typeName: '', fields: new Map() };

/** What the field being resolved asks of its type. */
export const selectionOf = (info: GraphQLResolveInfo): Selection => {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return none;
  const selection: Growing = { typeName: type.name, fields: new Map() };
  for (const { selectionSet } of info.fieldNodes) if (selectionSet) grow(selection, type, selectionSet, info);
  return selection;
};

/** What is asked below some fields, such as `ticket` of a payload; nothing where they are not asked for. */
export const below = (selection: Selection, path: readonly string[]): Selection =>
  path.reduce<Selection>((at, field) => at.fields.get(field) ?? none, selection);
