import type { Condition } from '../filter.ts';
import { orderText, tableOf, whereText, type Writing } from './compile.ts';
import type { Order } from './declare.ts';
import type { Cut } from './paging.ts';
import { pageText, partiesFor, partiesIn, type Parties } from './parties.ts';
import { keyOf, type PlanNode } from './plan.ts';

/** So many parties are asked one by one. */
const FEW_PARTIES = 100;

/** So many rows of an organisation are looked at before more parties than that are asked one by one. */
const NEAR = 1_000;

interface Wanted extends Cut {
  readonly conditions: readonly Condition[];
  readonly order: Order;
}

/** SQL for the rows of a page in the order of its table: each part by itself, so that an index may give it. */
const byOrder = (
  writing: Writing,
  node: PlanNode,
  root: string,
  { conditions, order, limit, after, spans }: Wanted,
): string => {
  const table = tableOf(writing.db, node.entity);
  const part = (span: Condition | undefined, isPlain: boolean): string =>
    // The limit is part of the shape, because a plan for an unknown number of rows is a plan for many.
    `select ${root}.* from ${table} ${root} where ${whereText(writing, node.entity, root, span ? [...conditions, span] : conditions)} order by ${orderText(node, order, root, isPlain)} limit ${limit}`;
  if (!spans) return part(after, false);
  const parts = spans.map((span) => `(${part(span, true)})`).join(' union all ');
  return `select ${root}.* from (${parts}) ${root} order by ${orderText(node, order, root)} limit ${limit}`;
};

/**
 * SQL for the keys of a page among the next rows of the organisation: whoever sees much of it finds one there, sooner than by
 * asking each of many parties. Undefined where that does not pay.
 */
const nearText = (
  writing: Writing,
  node: PlanNode,
  root: string,
  {
    parties,
    order,
    after,
    spans,
    limit,
    where,
  }: Wanted & { readonly parties: Parties; readonly where: string },
): string | undefined => {
  const [side] = parties.sides;
  const isOne = parties.sides.every(({ organisation }) => organisation === side?.organisation);
  if (!side || !isOne || partiesIn(parties) <= FEW_PARTIES) return undefined;
  // A page that is full with the first part of what follows needs no more of it.
  const [next] = spans ?? [after];
  const orderBy = `order by ${orderText(node, order, root, spans !== undefined)}`;
  const beyond = next ? ` and ${next(root, writing.params)}` : '';
  return `select ${root}.${keyOf(node.metadata).databaseName} from (
    select ${root}.* from ${tableOf(writing.db, node.entity)} ${root}
    where ${root}.organisation_id = ${writing.params.add(side.organisation)}::bigint${beyond} ${orderBy} limit ${NEAR}) ${root}
    where ${where} ${orderBy} limit ${limit}`;
};

/**
 * Where a statement takes the rows of one page from: by the parties through whom somebody sees them, or by the order of
 * the table. What parties find is asked again whether it may be seen.
 */
export const pageSource = (
  writing: Writing,
  node: PlanNode,
  root: string,
  wanted: Wanted,
): { readonly from: string; readonly where: string } => {
  const { conditions, limit } = wanted;
  const { params, policy } = writing;
  const table = tableOf(writing.db, node.entity);
  const parties = conditions.length === 0 && partiesFor(policy, node.entity, node.metadata);
  const keys = parties && pageText(parties, wanted, params);
  if (!keys) return { from: `(${byOrder(writing, node, root, wanted)}) ${root}`, where: 'true' };
  const key = keyOf(node.metadata).databaseName;
  const where = whereText(writing, node.entity, root, []);
  const nearest = nearText(writing, node, root, { ...wanted, parties, where });
  const page = nearest
    ? `with near as materialized (${nearest})
      select ${key} from near where (select count(*) from near) = ${limit}
      union all select ${key} from (${keys}) far where (select count(*) from near) < ${limit}`
    : keys;
  return { from: `(${page}) page join ${table} ${root} using (${key})`, where };
};
