import { isObjectType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { Arg, Args, FieldResolver, Info, Resolver, Root, type ClassType } from 'type-graphql';
import type { ObjectLiteral } from 'typeorm';
import type { SignedIn } from '../context.ts';
import type { Condition } from '../filter.ts';
import { connectionOf, PageArgs, type Page } from '../page.ts';
import { declareChildren, type ChildOptions, type Order } from './declare.ts';
import { loadedFor } from './loaded.ts';

/** A connection that a parent gets from its children. */
export interface ConnectionField<Child extends ObjectLiteral, Filter extends object, Sort extends string> {
  /** What the field is, for the schema. */
  readonly description: string;
  /** The child's column with the parent's id. */
  readonly by: keyof Child & string;
  /** Only children for which this SQL holds. */
  readonly where?: ChildOptions<Child>['where'];
  /** The input that narrows the list, and what it means. */
  readonly filter: {
    readonly type: ClassType<Filter>;
    readonly conditions: (ctx: SignedIn, filter: Filter) => readonly Condition[];
  };
  /** The orders that can be chosen, and the one that stands where none is. */
  readonly sort: {
    readonly type: Readonly<Record<Sort, Sort>>;
    readonly orders: Readonly<Record<Sort, Order<Child>>>;
    readonly usual: Sort;
  };
}

const made: { readonly parent: string; readonly field: string }[] = [];

/**
 * Lets graphql read connections off their rows: TypeGraphQL would check the arguments again for every row, each time
 * with a promise.
 */
export const readOffRows = (schema: GraphQLSchema): void => {
  for (const { parent, field } of made) {
    const type = schema.getType(parent);
    const definition = isObjectType(type) ? type.getFields()[field] : undefined;
    if (definition) definition.resolve = (row: object, _args, _context, info) => loadedFor(row, info);
  }
};

/**
 * Gives `parent` a field that is one page of its children, with `filter`, `sort`, `first` and `after`. It comes with
 * the parent in one statement, under the child's own row filter, wherever the parent is read; two aliases with
 * different arguments differ. Returns the resolver to be listed among those of the child's room.
 */
export const connectionField = <
  Parent extends ObjectLiteral,
  Child extends ObjectLiteral,
  Filter extends object,
  Sort extends string,
>(
  parent: ClassType<Parent>,
  field: string,
  child: ClassType<Child>,
  { description, by, where, filter, sort }: ConnectionField<Child, Filter, Sort>,
): NewableFunction => {
  const Connection = connectionOf(child);
  class ConnectionResolver {
    // Named anew below; the arguments are looked at where the statement is written.
    read(root: Parent, info: GraphQLResolveInfo): Page<Child> {
      return loadedFor<Page<Child>>(root, info);
    }
  }
  const { prototype } = ConnectionResolver;
  const method: PropertyDescriptor = { value: prototype.read, configurable: true, writable: true };
  Object.defineProperty(prototype, field, method);
  Resolver(() => parent)(ConnectionResolver);
  FieldResolver(() => Connection, { description })(prototype, field, method);
  Root()(prototype, field, 0);
  Info()(prototype, field, 1);
  const unchecked = { validateFn: () => undefined };
  const narrowed = { nullable: true, description: 'Which of them; left out for all.', ...unchecked };
  Arg('filter', () => filter.type, narrowed)(prototype, field, 2);
  const sorted = { nullable: true, defaultValue: sort.usual, description: 'In which order.' };
  Arg('sort', () => sort.type, sorted)(prototype, field, 3);
  Args(() => PageArgs, unchecked)(prototype, field, 4);

  made.push({ parent: parent.name, field });
  declareChildren(parent, field, () => child, {
    by,
    order: sort.orders[sort.usual],
    as: 'PAGE',
    ...(where && { where }),
    inputs: { filter: filter.type },
    ask: (ctx, args) => ({
      where: args['filter'] ? filter.conditions(ctx, args['filter'] as Filter) : [],
      order: sort.orders[(args['sort'] as Sort | null | undefined) ?? sort.usual],
    }),
  });
  return ConnectionResolver;
};
