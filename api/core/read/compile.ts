import type { DataSource } from 'typeorm';
import { reachedBy, seenBy, type Params } from '../filter.ts';
import type { Policy } from '../policy.ts';
import { resourceOf, type EntityClass, type MaskRule, type OwnResource } from '../resource.ts';
import { encoded } from './column.ts';
import type { Moment, Order } from './declare.ts';
import { masked } from './mask.ts';
import { columnOf, keyOf, type PlannedChild, type PlanNode } from './plan.ts';

/** What the writing of one statement shares. */
export interface Writing {
  readonly db: DataSource;
  readonly policy: Policy;
  readonly params: Params;
  readonly at: Moment;
  /** A table alias that the statement has not used yet. */
  readonly alias: () => string;
}

/** The values to select for a record, in the order in which `decode.ts` reads them, and the joins that they need. */
export interface Written {
  readonly values: readonly string[];
  readonly joins: string;
}

/** A table's name as it stands in SQL. */
export const tableOf = (db: DataSource, entity: EntityClass): string =>
  `"${db.getMetadata(entity).tableName}"`;

const reached = (
  { policy, params }: Writing,
  { entity, metadata }: PlanNode,
  alias: string,
  { ability }: MaskRule,
): string => reachedBy(policy, ability, resourceOf(entity) as OwnResource, metadata)(alias, params);

/** `order by` without the words; the key comes last, so that the order is the same every time. */
export const orderText = ({ metadata }: Pick<PlanNode, 'metadata'>, order: Order, alias: string): string => {
  const key = keyOf(metadata);
  const columns = order.map(
    ([property, direction, nulls]) =>
      `${alias}.${columnOf(metadata, property).databaseName} ${direction.toLowerCase()}${nulls ? ` nulls ${nulls.toLowerCase()}` : ''}`,
  );
  const last = order.at(-1);
  if (!order.some(([property]) => property === key.propertyName))
    columns.push(`${alias}.${key.databaseName} ${(last?.[1] ?? 'ASC').toLowerCase()}`);
  return columns.join(', ');
};

// PostgreSQL passes at most 100 arguments to a function; an array may be longer.
const MOST_ARGUMENTS = 100;

/** A record within JSON: positional, because names would be repeated in every row. */
const recordText = (values: readonly string[]): string =>
  values.length <= MOST_ARGUMENTS
    ? `json_build_array(${values.join(', ')})`
    : `array_to_json(array[${values.map((value) => `to_json(${value})`).join(', ')}])`;

const childText = (
  writing: Writing,
  { declaration, node, isFiltered }: PlannedChild,
  parent: string,
): string => {
  const { by, order, where, one } = declaration;
  const alias = writing.alias();
  const { values, joins } = writeNode(writing, node, alias);
  const conditions = [`${alias}.${columnOf(node.metadata, by).databaseName} = ${parent}`];
  if (isFiltered) conditions.push(seenBy(writing.db, writing.policy, node.entity)(alias, writing.params));
  if (where) conditions.push(`(${where(alias, writing.params, writing.at)})`);
  const record = recordText(values);
  const from = `from ${tableOf(writing.db, node.entity)} ${alias}${joins} where ${conditions.join(' and ')}`;
  const orderBy = `order by ${orderText(node, order, alias)}`;
  return one
    ? `(select ${record} ${from} ${orderBy} limit 1)`
    : `(select coalesce(json_agg(${record} ${orderBy}), '[]'::json) ${from})`;
};

/**
 * Writes what is selected of a record known as `alias`, and of all that comes with it. A related record that may not
 * be seen is joined as null; a hidden field is replaced before it leaves the database.
 */
export const writeNode = (writing: Writing, node: PlanNode, alias: string): Written => {
  const values = node.columns.map(({ name, kind, mask }) => {
    const value = encoded(kind, `${alias}.${name}`);
    return mask ? masked(value, mask, reached(writing, node, alias, mask)) : value;
  });
  let joins = '';
  for (const join of node.joins) {
    const target = writing.alias();
    const conditions = [`${target}.${keyOf(join.node.metadata).databaseName} = ${alias}.${join.from}`];
    if (join.mask) conditions.push(reached(writing, node, alias, join.mask));
    conditions.push(seenBy(writing.db, writing.policy, join.node.entity)(target, writing.params));
    const written = writeNode(writing, join.node, target);
    joins += ` left join ${tableOf(writing.db, join.node.entity)} ${target} on ${conditions.join(' and ')}${written.joins}`;
    values.push(...written.values);
  }
  const key = `${alias}.${keyOf(node.metadata).databaseName}`;
  for (const child of node.children) values.push(childText(writing, child, key));
  return { values, joins };
};
