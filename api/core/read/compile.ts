import type { DataSource } from 'typeorm';
import { seenBy, type Condition, type Params } from '../filter.ts';
import type { Policy } from '../policy.ts';
import type { EntityClass, MaskRule } from '../resource.ts';
import { encoded } from './column.ts';
import type { Asked, AskedList } from './asked.ts';
import type { Order, Viewing } from './declare.ts';
import { masked, openTo } from './mask.ts';
import { COUNT_LIMIT } from './paging.ts';
import { columnOf, keyOf, type PlannedChild, type PlannedJoin, type PlanNode } from './plan.ts';

/** What the writing of one statement shares. */
export interface Writing {
  readonly db: DataSource;
  readonly policy: Policy;
  readonly params: Params;
  readonly viewing: Viewing;
  /** What the arguments within say, by the slot of their field. */
  readonly asked: readonly Asked[];
  /** A table alias that the statement has not used yet. */
  readonly alias: () => string;
}

/** A table's name as it stands in SQL. */
export const tableOf = (db: DataSource, entity: EntityClass): string =>
  `"${db.getMetadata(entity).tableName}"`;

/** SQL for the rows that may be seen and meet some conditions. */
export const whereText = (
  { db, policy, params }: Writing,
  entity: EntityClass,
  alias: string,
  conditions: readonly Condition[],
): string =>
  [seenBy(db, policy, entity), ...conditions]
    .map((condition) => `(${condition(alias, params)})`)
    .join(' and ');

const reached = (
  { policy, params }: Writing,
  { metadata }: PlanNode,
  alias: string,
  mask: MaskRule,
): string => openTo(policy, metadata, mask)(alias, params);

/**
 * `order by` without the words; the key comes last, so that the order is the same every time.
 * @param isPlain leaves out where nulls go: as an index has them
 */
export const orderText = (
  { metadata }: Pick<PlanNode, 'metadata'>,
  order: Order,
  alias: string,
  isPlain = false,
): string => {
  const key = keyOf(metadata);
  const columns = order.map(
    ([property, direction, nulls]) =>
      `${alias}.${columnOf(metadata, property).databaseName} ${direction.toLowerCase()}${nulls && !isPlain ? ` nulls ${nulls.toLowerCase()}` : ''}`,
  );
  const last = order.at(-1);
  if (!order.some(([property]) => property === key.propertyName))
    columns.push(`${alias}.${key.databaseName} ${(last?.[1] ?? 'ASC').toLowerCase()}`);
  return columns.join(', ');
};

// PostgreSQL passes at most 100 arguments to a function; an array may be longer.
const MOST_ARGUMENTS = 100;

/** A record as JSON: positional, because names would be repeated in every row. */
export const recordText = (values: readonly string[]): string =>
  values.length <= MOST_ARGUMENTS
    ? `json_build_array(${values.join(', ')})`
    : `array_to_json(array[${values.map((value) => `to_json(${value})`).join(', ')}])`;

/** What links children to their parent, and the conditions that all of their statements share. */
const conditionsOf = (
  { db, policy, params, viewing }: Writing,
  { declaration: { by, ids, where }, node, isFiltered }: PlannedChild,
  [parent, alias]: readonly [Parent, string],
  more: readonly Condition[],
): string => {
  const key = `${alias}.${keyOf(node.metadata).databaseName}`;
  const conditions = [
    by
      ? `${alias}.${columnOf(node.metadata, by).databaseName} = ${parent.alias}.${keyOf(parent.node.metadata).databaseName}`
      : `${key} = any(${parent.alias}.${columnOf(parent.node.metadata, ids ?? '').databaseName})`,
  ];
  if (isFiltered) conditions.push(seenBy(db, policy, node.entity)(alias, params));
  if (where) conditions.push(`(${where(alias, params, viewing)})`);
  for (const condition of more) conditions.push(`(${condition(alias, params)})`);
  return conditions.join(' and ');
};

interface Parent {
  readonly node: PlanNode;
  readonly alias: string;
}

const listText = (
  writing: Writing,
  child: PlannedChild,
  parent: Parent,
  asked: AskedList | undefined,
): string => {
  const { declaration, node, page } = child;
  const alias = writing.alias();
  const values = writeNode(writing, node, alias);
  const { where = [], order = declaration.order ?? [], paging } = asked ?? {};
  const places = page?.places && paging ? paging.keyset.values(alias) : [];
  const record = recordText([...values, ...places]);
  const table = tableOf(writing.db, node.entity);
  const orderBy = declaration.ids
    ? `order by array_position(${parent.alias}.${columnOf(parent.node.metadata, declaration.ids).databaseName}, ${alias}.${keyOf(node.metadata).databaseName})`
    : `order by ${orderText(node, order, alias)}`;
  const after = paging?.after ? [...where, paging.after] : where;
  const conditions = conditionsOf(writing, child, [parent, alias], after);
  if (declaration.as === 'ONE')
    return `(select ${record} from ${table} ${alias} where ${conditions} ${orderBy} limit 1)`;
  // As at the root, the rows of a page are chosen first, alone.
  const from = paging
    ? `(select ${alias}.* from ${table} ${alias} where ${conditions} ${orderBy} limit ${paging.size + 1}) ${alias}`
    : `${table} ${alias} where ${conditions}`;
  return `(select coalesce(json_agg(${record} ${orderBy}), '[]'::json) from ${from})`;
};

const countText = (writing: Writing, child: PlannedChild, parent: Parent, { where }: AskedList): string => {
  const alias = writing.alias();
  const conditions = conditionsOf(writing, child, [parent, alias], where);
  return `(select count(*)::int from (select from ${tableOf(writing.db, child.node.entity)} ${alias} where ${conditions} limit ${COUNT_LIMIT + 1}) counted)`;
};

/** The values of a field that is read from children: its list, and the count of a connection, each where asked for. */
const childTexts = (writing: Writing, child: PlannedChild, parent: Parent): string[] => {
  const asked = child.call && writing.asked[child.call.slot];
  // The field answers with what is wrong about its arguments; nothing is read for it.
  const isRefused = asked && 'refusal' in asked;
  const list = isRefused ? undefined : asked;
  if (!child.page) return [isRefused ? 'null::json' : listText(writing, child, parent, list)];
  return [
    ...(child.page.nodes ? [list ? listText(writing, child, parent, list) : 'null::json'] : []),
    ...(child.page.total ? [list ? countText(writing, child, parent, list) : 'null::int'] : []),
  ];
};

/**
 * A related record, or null where there is none that may be seen. It is looked up by its key for each row: the same as
 * joins costs PostgreSQL a third more (decision 24).
 */
const relatedText = (writing: Writing, { node, alias: owner }: Parent, join: PlannedJoin): string => {
  const alias = writing.alias();
  const conditions = [`${alias}.${keyOf(join.node.metadata).databaseName} = ${owner}.${join.from}`];
  if (join.mask) conditions.push(reached(writing, node, owner, join.mask));
  conditions.push(seenBy(writing.db, writing.policy, join.node.entity)(alias, writing.params));
  const record = recordText(writeNode(writing, join.node, alias));
  return `(select ${record} from ${tableOf(writing.db, join.node.entity)} ${alias} where ${conditions.join(' and ')})`;
};

/**
 * Writes what is selected of a record known as `alias`, and of all that comes with it, in the order in which
 * `decode.ts` reads it. A hidden field is replaced before it leaves the database.
 */
export const writeNode = (writing: Writing, node: PlanNode, alias: string): string[] => {
  const values = node.columns.map(({ name, kind, mask }) => {
    const value = encoded(kind, `${alias}.${name}`);
    return mask ? masked(value, mask, reached(writing, node, alias, mask)) : value;
  });
  const here: Parent = { node, alias };
  for (const join of node.joins) values.push(relatedText(writing, here, join));
  for (const child of node.children) values.push(...childTexts(writing, child, here));
  return values;
};
