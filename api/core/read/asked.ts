import { getArgumentValues, type GraphQLResolveInfo } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import type { SignedIn } from '../context.ts';
import type { Condition } from '../filter.ts';
import { checkArgument } from '../input-check.ts';
import { Refusal } from '../refusal.ts';
import { keysetOf } from './cursor.ts';
import type { Arguments, ChildDeclaration, Order } from './declare.ts';
import { pagingOf, type Paging } from './paging.ts';
import type { PlannedChild, PlanNode } from './plan.ts';

/** What the arguments of a list within a statement mean in one request. */
export interface AskedList {
  readonly where: readonly Condition[];
  readonly order: Order;
  /** Set for a connection. */
  readonly paging?: Paging;
}

/** What arguments mean, or what is wrong about them: then their field is answered with that, and nothing else fails. */
export type Asked = AskedList | { readonly refusal: Error };

/** Inputs as TypeGraphQL would give them to a resolver. @throws ArgumentValidationError where their checks fail */
const checked = (args: Arguments, inputs: ChildDeclaration['inputs'] = {}): Arguments => {
  const given: Record<string, unknown> = { ...args };
  for (const [name, Input] of Object.entries(inputs)) {
    const value = args[name];
    if (value === null || value === undefined) continue;
    const input = Object.assign(new Input(), value);
    checkArgument(input);
    given[name] = input;
  }
  return given;
};

const askedOf = (
  ctx: SignedIn,
  { declaration, node, call, page }: PlannedChild,
  info: GraphQLResolveInfo,
): Asked => {
  if (!call || !declaration.ask) throw new Error(`${call?.field} takes no arguments.`);
  try {
    const args = checked(
      getArgumentValues(call.definition, call.node, info.variableValues),
      declaration.inputs,
    );
    const { where = [], order = declaration.order ?? [] } = declaration.ask(ctx, args);
    if (!page) return { where, order };
    return { where, order, paging: pagingOf(keysetOf(ctx.db, node.metadata, order), args) };
  } catch (error) {
    if (error instanceof Refusal || error instanceof ArgumentValidationError) return { refusal: error };
    throw error;
  }
};

/** What all arguments within a plan mean in this request, by the slots of their fields. */
export const askedIn = (ctx: SignedIn, node: PlanNode, info: GraphQLResolveInfo): Asked[] => {
  const found: Asked[] = [];
  const walk = ({ joins, children }: PlanNode): void => {
    for (const join of joins) walk(join.node);
    for (const child of children) {
      if (child.call) found[child.call.slot] = askedOf(ctx, child, info);
      walk(child.node);
    }
  };
  walk(node);
  return found;
};
