import { createRequire } from 'node:module';
import type * as QueryComplexity from 'graphql-query-complexity';
import {
  getOperationAST,
  getNamedType,
  getNullableType,
  getVariableValues,
  GraphQLError,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  typeFromAST,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLField,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type NamedTypeNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { USUAL_ROWS, usually } from '../core/price.ts';
import { limits } from './limits.ts';

// Its ESM build brings a second copy of graphql, which knows none of our types; the CommonJS build shares ours.
const { fieldExtensionsEstimator, getComplexity, simpleEstimator } = createRequire(import.meta.url)(
  'graphql-query-complexity',
) as typeof QueryComplexity;

const tooMany = (what: string, allowed: number, found: number): GraphQLError =>
  new GraphQLError(`The operation has ${found} ${what}; ${allowed} are allowed.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });

/** Whether a field is a whole list of records. Pages are none: they are priced by the length that is asked for. */
const isListOfRecords = ({ name, type }: GraphQLField<unknown, unknown>): boolean =>
  name !== 'nodes' && isListType(getNullableType(type)) && isCompositeType(getNamedType(type));

interface Measure {
  depth: number;
  /** How many whole lists stand within each other; pages, whose length is asked for, are priced instead. */
  lists: number;
  aliases: number;
  directives: number;
  fields: number;
}

/** Walks an operation with its fragments once; a fragment is measured once and added where it is spread. */
class Ruler {
  private readonly known = new Map<string, Measure>();
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    { definitions }: DocumentNode,
    private readonly schema: GraphQLSchema,
  ) {
    this.fragments = new Map(
      definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  measure(set: SelectionSetNode | undefined, type: GraphQLNamedType | null | undefined): Measure {
    const total: Measure = { depth: 0, lists: 0, aliases: 0, directives: 0, fields: 0 };
    const add = (part: Measure, deeper: number, listed = 0) => {
      total.depth = Math.max(total.depth, part.depth + deeper);
      total.lists = Math.max(total.lists, part.lists + listed);
      total.aliases += part.aliases;
      total.directives += part.directives;
      total.fields += part.fields;
    };
    for (const node of set?.selections ?? []) {
      total.directives += node.directives?.length ?? 0;
      if (node.kind === Kind.FRAGMENT_SPREAD) add(this.fragment(node.name.value), 0);
      else if (node.kind === Kind.INLINE_FRAGMENT)
        add(this.measure(node.selectionSet, this.named(node.typeCondition) ?? type), 0);
      else {
        total.fields += 1;
        if (node.alias) total.aliases += 1;
        const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
        const below = this.measure(node.selectionSet, field && getNamedType(field.type));
        const isWholeList = field !== undefined && isListOfRecords(field);
        // The type system describes itself at its natural depth; a rule of graphql's own ends circles in it.
        add(
          /^__(schema|type)$/.test(node.name.value) ? { ...below, depth: 0 } : below,
          1,
          isWholeList ? 1 : 0,
        );
      }
    }
    return total;
  }

  private named(condition: NamedTypeNode | undefined): GraphQLNamedType | undefined {
    return condition && typeFromAST(this.schema, condition);
  }

  private fragment(name: string): Measure {
    const known = this.known.get(name);
    if (known) return known;
    const nothing: Measure = { depth: 0, lists: 0, aliases: 0, directives: 0, fields: 0 };
    // A fragment that spreads itself is refused by another rule; here it must only end.
    this.known.set(name, nothing);
    const fragment = this.fragments.get(name);
    const measured = this.measure(fragment?.selectionSet, this.named(fragment?.typeCondition));
    this.known.set(name, measured);
    return measured;
  }
}

const named = { depth: 'levels', lists: 'lists within each other' } as const;

/** A validation rule: depth, lists within lists, aliases, directives and number of fields of every operation. */
export const shapeLimits = (context: ValidationContext): ASTVisitor => {
  const ruler = new Ruler(context.getDocument(), context.getSchema());
  return {
    OperationDefinition(node: OperationDefinitionNode) {
      const found = ruler.measure(node.selectionSet, context.getSchema().getRootType(node.operation));
      for (const what of ['depth', 'lists', 'aliases', 'directives', 'fields'] as const)
        if (found[what] > limits[what])
          context.reportError(
            tooMany(what === 'depth' || what === 'lists' ? named[what] : what, limits[what], found[what]),
          );
    },
  };
};

/** The page that the schema gives where a connection is asked for `first: null`. */
const USUAL_PAGE = 25;

/** What tells apart how dear one document is: the operation, and the variables that can be a page or a directive's. */
const priceKey = (
  operation: OperationDefinitionNode | null | undefined,
  variables: Record<string, unknown>,
): string =>
  JSON.stringify([
    operation?.name?.value,
    ...(operation?.variableDefinitions ?? []).map(({ type, variable: { name } }) => {
      const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
      const counts = named.kind === Kind.NAMED_TYPE && /^(Int|Boolean)$/.test(named.name.value);
      return counts ? variables[name.value] : undefined;
    }),
  ]);

/** So many prices are kept of one document. */
const MOST_PRICES = 200;

/** Prices that have been found, as long as the server keeps the document. */
const prices = new WeakMap<DocumentNode, Map<string, number>>();

/**
 * What an operation costs: one for each field, times the length of each page and the usual length of each list that it
 * stands in. Fields that cost more or less say so themselves (`complexity`).
 */
export const costOf = (
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | undefined,
): number =>
  getComplexity({
    schema,
    query,
    variables,
    ...(operationName && { operationName }),
    estimators: [
      fieldExtensionsEstimator(),
      ({ args, childComplexity }) =>
        'first' in args ? 1 + Math.max(1, Number(args['first'] ?? USUAL_PAGE)) * childComplexity : undefined,
      ({ type, field, childComplexity }) =>
        // The type system is told at its natural size.
        isListOfRecords(field) && !isIntrospectionType(type)
          ? usually(USUAL_ROWS)({ childComplexity })
          : undefined,
      simpleEstimator({ defaultComplexity: 1 }),
    ],
  });

/** Refuses an operation that costs too much. @throws GraphQLError where that is more than the limit. */
export const checkCost = (
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | undefined,
): void => {
  // Values that do not fit are refused by the execution, in words that name the field.
  const operation = getOperationAST(query, operationName);
  const { coerced } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables, {
    maxErrors: 1,
  });
  if (!coerced) return;
  const known = prices.get(query) ?? new Map<string, number>();
  prices.set(query, known);
  const key = priceKey(operation, coerced);
  const cost = known.get(key) ?? costOf(schema, query, variables, operationName);
  if (known.size < MOST_PRICES) known.set(key, cost);
  if (cost > limits.cost) throw tooMany('units of cost', limits.cost, cost);
};
