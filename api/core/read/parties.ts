import type { EntityMetadata } from 'typeorm';
import type { Params } from '../filter.ts';
import type { Policy } from '../policy.ts';
import type { OrganisationReach } from '../reach.ts';
import {
  resourceOf,
  type EntityClass,
  type OwnResource,
  type PartyTable,
  type PartyTables,
} from '../resource.ts';
import { orderText } from './compile.ts';
import type { Order } from './declare.ts';
import { COUNT_LIMIT, type Cut } from './paging.ts';
import { columnOf, keyOf } from './plan.ts';

/**
 * Beyond so many units and people a page is read by the order of the whole organisation: whoever sees so much of it
 * finds a page among the first rows.
 */
const MOST_PARTIES = 1_000;

/** So many rows are counted for each record that is: of one with more parts than that on average, all are counted. */
const PARTS_OF_ONE = 2;

/** The units or the people of one organisation through whom somebody sees rows. */
interface Side {
  readonly organisation: string;
  readonly ids: readonly string[];
  readonly table: PartyTable;
}

/** Where the rows that somebody sees are to be found by their parties. */
export interface Parties {
  readonly sides: readonly Side[];
  readonly tables: PartyTables;
  readonly metadata: EntityMetadata;
}

/** How many parties there are. */
export const partiesIn = ({ sides }: Pick<Parties, 'sides'>): number =>
  sides.reduce((sum, { ids }) => sum + ids.length, 0);

const sidesOf = (
  organisation: string,
  { units, isOwn, principals }: OrganisationReach,
  { personId }: Policy['actor'],
  tables: PartyTables,
): Side[] => [
  ...(units.size > 0 ? [{ organisation, ids: [...units], table: tables.units }] : []),
  ...(isOwn ? [{ organisation, ids: [...new Set([personId, ...principals])], table: tables.people }] : []),
];

/**
 * The parties through whom somebody sees rows of an entity; undefined where they are found otherwise: all of an
 * organisation is seen, or very many units of it, or what two views see.
 */
export const partiesFor = (
  policy: Policy,
  entity: EntityClass,
  metadata: EntityMetadata,
): Parties | undefined => {
  const resource = resourceOf(entity);
  const tables = (resource as OwnResource).parties;
  const rules = (resource as OwnResource).read;
  if (!tables || policy.views.length > 1 || typeof rules === 'string') return undefined;
  const [rule, ...others] = rules;
  if (!rule || rule.when || others.length > 0) return undefined;
  const within = [...policy.reach(rule.ability).within];
  if (within.some(([, { isWhole }]) => isWhole)) return undefined;
  const sides = within.flatMap(([organisation, reach]) => sidesOf(organisation, reach, policy.actor, tables));
  const count = partiesIn({ sides });
  return count > 0 && count <= MOST_PARTIES ? { sides, tables, metadata } : undefined;
};

/** Whether an index of the parties gives rows in this order: by one column that they hold, nulls at the larger end. */
const canFollow = ({ tables, metadata }: Parties, [step, ...others]: Order, isCut: boolean): boolean => {
  if (!step || others.length > 0) return false;
  const [property, direction, nulls] = step;
  const isUsual = !nulls || (nulls === 'LAST') === (direction === 'ASC');
  return tables.holds.includes(property) && (isUsual || isCut || !columnOf(metadata, property).isNullable);
};

/**
 * SQL for the keys of one page in the order of one column: the first of each party from its index alone, and of these the
 * first. Undefined where no index has the order.
 */
export const pageText = (
  parties: Parties,
  { order, after, spans, limit }: Cut & { readonly order: Order },
  params: Params,
): string | undefined => {
  if (!canFollow(parties, order, spans !== undefined)) return undefined;
  const { sides, tables, metadata } = parties;
  const [[property, direction]] = order as [Order[number]];
  const column = columnOf(metadata, property).databaseName;
  const key = keyOf(metadata).databaseName;
  const first = `order by ${column} ${direction}, ${key} ${direction} limit ${limit}`;
  const parts = (spans ?? [after]).map((span) => (span ? ` where ${span('h', params)}` : ''));
  const texts = sides.flatMap(({ organisation, ids, table: { table, party } }) => {
    const [from, who] = [params.add(organisation), params.add([...ids])];
    return parts.map(
      (part) => `select f.* from unnest(${who}::bigint[]) w(id) cross join lateral (
        select ${column}, ${key} from (select ${tables.record} as ${key}, ${column} from ${table}
          where organisation_id = ${from}::bigint and ${party} = w.id) h${part} ${first}) f`,
    );
  });
  return `select distinct f.${column}, f.${key} from (${texts.join(' union all ')}) f
    order by ${orderText(parties, order, 'f')} limit ${limit}`;
};

/**
 * SQL for how many records parties have, as far as that is counted: to just beyond the limit, or null where it takes the
 * filter to tell. A record may have several of the parties, so somewhat more rows are looked at than are to be counted.
 */
export const countText = ({ sides, tables }: Parties, params: Params): string => {
  const isOne = sides.length === 1 && sides[0]?.ids.length === 1;
  const most = (COUNT_LIMIT + 1) * (isOne ? 1 : PARTS_OF_ONE);
  const texts = sides.map(
    ({ organisation, ids, table: { table, party } }) =>
      `select ${tables.record} from ${table} where organisation_id = ${params.add(organisation)}::bigint and ${party} = any(${params.add([...ids])}::bigint[])`,
  );
  return `select case when coalesce(sum(parts), 0) < ${most} or count(*) > ${COUNT_LIMIT} then count(*)::int end from (
    select count(*) as parts from (select * from (${texts.join(' union all ')}) h limit ${most}) h group by ${tables.record}) f`;
};
