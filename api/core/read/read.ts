import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import { dayOf } from '../clock.ts';
import type { SignedIn } from '../context.ts';
import { Params, type Condition } from '../filter.ts';
import { isId } from '../input.ts';
import type { Page } from '../page.ts';
import type { EntityClass } from '../resource.ts';
import { query } from '../sql.ts';
import { noteReading } from '../use.ts';
import { askedIn } from './asked.ts';
import { orderText, tableOf, whereText, type Writing } from './compile.ts';
import { keysetOf, type Keyset } from './cursor.ts';
import type { Reading, Values } from './decode.ts';
import type { Order, Viewing } from './declare.ts';
import { COUNT_LIMIT, pageFrom, pagingOf, type Cut } from './paging.ts';
import { pageSource } from './page-source.ts';
import { countText, partiesFor, type Parties } from './parties.ts';
import { keyOf } from './plan.ts';
import { plannedFor, type Planned } from './planned.ts';
import { checkSize } from './size.ts';
import { statementName } from './statement-name.ts';
import { recordOf } from './written.ts';

/** Which rows of a list are wanted; whatever is asked can only narrow what may be seen. */
export interface ListOptions<Row extends ObjectLiteral> {
  readonly where?: Condition | readonly Condition[];
  readonly order: Order<Row>;
}

const conditionsOf = (where: Condition | readonly Condition[] | undefined): readonly Condition[] =>
  where === undefined ? [] : typeof where === 'function' ? [where] : where;

const viewingOf = ({ actor, policy, locale, clock }: SignedIn): Viewing => {
  const now = clock.now();
  return { actor, policy, locale, now, today: dayOf(now) };
};

const writingFor = ({ db, policy }: SignedIn, { viewing, asked }: Reading): Writing => {
  let aliases = 0;
  return { db, policy, params: new Params(), viewing, asked, alias: () => `t${aliases++}` };
};

/** A number as PostgreSQL writes it, or what stands in its place. */
const numberIn = (text: unknown): number | null | undefined =>
  typeof text === 'string' ? Number(text) : (text as null | undefined);

/** The records of an answer, taken apart when it is known that they are not too many. */
const recordsIn = (ctx: SignedIn, rows: readonly unknown[][]): Values[] => {
  const texts = rows.map(([text]) => text as string);
  checkSize(ctx, texts);
  return texts.map((text) => JSON.parse(text) as Values);
};

interface Fetch {
  readonly conditions: readonly Condition[];
  readonly order?: Order;
  /** Which page; left out where all rows are wanted. */
  readonly cut?: Cut;
  readonly keyset?: Keyset;
  /** Whose records are counted along with a page: by a statement of its own it took Node a quarter more (decision 58). */
  readonly counted?: Parties | undefined;
}

interface Fetched {
  readonly rows: unknown[];
  readonly placeAt: (index: number) => (string | null)[];
  /** What was counted along: null where it takes the filter to tell, undefined where no row carries it. */
  readonly count: number | null | undefined;
}

/** Reads the rows of a plan in one statement; with a keyset, the place of each row too. */
const fetchRows = async (
  ctx: SignedIn,
  info: GraphQLResolveInfo,
  { node, decoder }: Planned,
  { conditions, order, cut, keyset, counted }: Fetch,
): Promise<Fetched> => {
  const reading: Reading = { viewing: viewingOf(ctx), asked: askedIn(ctx, node, info) };
  const writing = writingFor(ctx, reading);
  const root = writing.alias();
  const record = recordOf(writing, node, root, keyset);
  const orderBy = order ? ` order by ${orderText(node, order, root)}` : '';
  // The rows are chosen first, alone: related records are then looked up for those of this page only.
  const source = cut
    ? pageSource(writing, node, root, { conditions, order: order ?? [], ...cut })
    : {
        from: `${tableOf(ctx.db, node.entity)} ${root}`,
        where: whereText(writing, node.entity, root, conditions),
      };
  const count = counted ? `, (${countText(counted, writing.params)})` : '';
  const text = `select ${record}${count} from ${source.from} where ${source.where}${orderBy}`;
  const name = statementName(text);
  const { values: given } = writing.params;
  const found = await query(ctx, {
    text,
    values: given,
    rowMode: 'array',
    decode: 'raw',
    ...(name && { name }),
  });
  const records = recordsIn(ctx, found);
  if (records.length > 0) noteReading(ctx, node, reading.viewing.today);
  return {
    rows: records.map((record) => decoder.decode(record, reading)),
    placeAt: (index) => (records[index] ?? []).slice(decoder.width) as (string | null)[],
    count: numberIn(found[0]?.[1]),
  };
};

/** Counts the records of parties; null where it takes the filter to tell. */
const countOf = async (ctx: SignedIn, parties: Parties): Promise<number | null> => {
  const params = new Params();
  const text = countText(parties, params);
  const [row] = await query(ctx, { text, values: params.values, rowMode: 'array' });
  return row?.[0] as number | null;
};

/** Counts what meets a filter, to just beyond the limit. */
const countRows = async (
  ctx: SignedIn,
  entity: EntityClass,
  conditions: readonly Condition[],
): Promise<number> => {
  const writing = writingFor(ctx, { viewing: viewingOf(ctx), asked: [] });
  const root = writing.alias();
  const inner = `select from ${tableOf(ctx.db, entity)} ${root} where ${whereText(writing, entity, root, conditions)} limit ${COUNT_LIMIT + 1}`;
  const [row] = await query(ctx, {
    text: `select count(*)::int from (${inner}) counted`,
    values: writing.params.values,
    rowMode: 'array',
  });
  return Number(row?.[0]);
};

/**
 * Reads one record with all that the query asks of it, in one statement. Null where there is no such record, where it
 * may not be seen, or where the id cannot be one: these three look alike. Rows are plain objects that hold what was
 * asked for and what that needs, with instants as ISO text.
 * `path` says under which fields of the selection the record lies, such as `['ticket']` of a payload.
 */
export const readOne = async <Row extends ObjectLiteral>(
  ctx: SignedIn,
  entity: EntityClass<Row>,
  info: GraphQLResolveInfo,
  id: string,
  { path = [] }: { readonly path?: readonly string[] } = {},
): Promise<Row | null> => {
  const planned = plannedFor(ctx.db, entity, info, path);
  if (!isId(id)) return null;
  const key = keyOf(planned.node.metadata).databaseName;
  const { rows } = await fetchRows(ctx, info, planned, {
    conditions: [(alias, params) => `${alias}.${key} = ${params.add(id)}::bigint`],
  });
  return (rows[0] as Row | undefined) ?? null;
};

/** Reads a short list whole, in one statement; `path` as in `readOne`, such as `['items']`. */
export const readList = async <Row extends ObjectLiteral>(
  ctx: SignedIn,
  entity: EntityClass<Row>,
  info: GraphQLResolveInfo,
  {
    where,
    order,
    limit,
    path = [],
  }: ListOptions<Row> & { readonly limit?: number; readonly path?: readonly string[] },
): Promise<Row[]> => {
  if (limit !== undefined && !Number.isSafeInteger(limit))
    throw new Error(`A list cannot be limited to ${limit}.`);
  const { rows } = await fetchRows(ctx, info, plannedFor(ctx.db, entity, info, path), {
    conditions: conditionsOf(where),
    order: order as Order,
    ...(limit !== undefined && { cut: { limit } }),
  });
  return rows as Row[];
};

/**
 * Reads one page of a long list: the records in one statement, and their number, where it is asked for, in a second.
 * Pages are cut along the order's columns, so a record that comes or goes elsewhere shifts nothing.
 * @throws Refusal INVALID for a page size or cursor that cannot be
 */
export const readPage = async <Row extends ObjectLiteral>(
  ctx: SignedIn,
  entity: EntityClass<Row>,
  info: GraphQLResolveInfo,
  {
    where,
    order,
    first,
    after,
  }: ListOptions<Row> & { readonly first?: number | null; readonly after?: string | null },
): Promise<Page<Row>> => {
  const planned = plannedFor(ctx.db, entity, info, ['nodes']);
  const keyset = keysetOf(ctx.db, planned.node.metadata, order as Order);
  const paging = pagingOf(keyset, { first, after });
  const asked = conditionsOf(where);
  const { fields } = planned.selection;
  const isCounted = fields.has('totalCount');
  const counted =
    isCounted && asked.length === 0 ? partiesFor(ctx.policy, entity, planned.node.metadata) : undefined;
  const countAll = async (known?: number | null): Promise<number> => {
    const count = known === undefined && counted ? await countOf(ctx, counted) : known;
    return count ?? countRows(ctx, entity, asked);
  };
  // Tabs show how many there are and no record.
  if (isCounted && fields.size === 1) return pageFrom(paging, [], null, await countAll());

  const { rows, placeAt, count } = await fetchRows(ctx, info, planned, {
    conditions: asked,
    order: order as Order,
    cut: { limit: paging.size + 1, after: paging.after, spans: paging.spans },
    keyset,
    counted,
  });
  // A first page that holds the whole list has counted it.
  const isWhole = !paging.after && rows.length <= paging.size;
  const total = !isCounted ? null : isWhole ? rows.length : await countAll(count);
  return pageFrom(paging, rows as Row[], placeAt, total);
};
