import { createHash } from 'node:crypto';
import type { DataSource, EntityMetadata } from 'typeorm';
import { isDay } from '../clock.ts';
import type { Condition } from '../filter.ts';
import { invalid, type Refusal } from '../refusal.ts';
import { typeOf } from './column.ts';
import type { Order } from './declare.ts';
import { columnOf, keyOf, masksOf } from './plan.ts';

/** One column of an order that pages are cut along. */
interface Step {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly isDescending: boolean;
  readonly areNullsFirst: boolean;
}

/** A place in a list: the values of its order's columns at one record, exactly as PostgreSQL writes them. */
type Place = readonly (string | null)[];

/** An order that pages are cut along, and how its places are written and read. */
export interface Keyset {
  /** SQL of the values that make up a place, to be selected beside the record. */
  readonly values: (alias: string) => string[];
  /** The cursor of a record. It says nothing to anyone but this list. */
  readonly cursor: (place: Place) => string;
  /** The place that a cursor names. @throws Refusal INVALID where it is broken or belongs to another list */
  readonly place: (cursor: string) => Place;
  /** SQL that holds for the records after a place. */
  readonly after: (place: Place) => Condition;
  /**
   * What follows a place, or for null the whole list, in parts that follow each other: within each an index gives the
   * order as it is, nulls or none. Undefined where the order has no nulls in the way.
   */
  readonly spans: (place: Place | null) => readonly Condition[] | undefined;
}

const isWhole = (text: string, least: number, most: number): boolean =>
  /^-?\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most;
const isInstant = (text: string): boolean =>
  isDay(text.slice(0, 10)) && /^T([01]\d|2[0-3])(:[0-5]\d){2}\.\d{6}Z$/.test(text.slice(10));

/** Whether PostgreSQL would take a text as a value of a type, so that a cursor made by hand is refused and fails nowhere. */
const fits: Readonly<Record<string, (text: string) => boolean>> = {
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  integer: (text) => isWhole(text, -2_147_483_648, 2_147_483_647),
  smallint: (text) => isWhole(text, -32_768, 32_767),
  numeric: (text) => /^-?\d{1,40}(\.\d{1,40})?$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
  'timestamp with time zone': isInstant,
  date: isDay,
  text: (text) => !text.includes('\0'),
  'character varying': (text) => !text.includes('\0'),
};

const isValueOf = ({ type, isNullable }: Step, value: unknown): boolean =>
  value === null ? isNullable : typeof value === 'string' && (fits[type]?.(value) ?? false);

const exact = ({ type, name }: Step, alias: string): string => {
  // Microseconds are kept: a place cut to milliseconds would repeat or skip records.
  if (type === 'timestamp with time zone')
    return `to_char(${alias}.${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  if (type === 'date') return `to_char(${alias}.${name}, 'YYYY-MM-DD')`;
  return `${alias}.${name}::text`;
};

/** Refuses a cursor that was not given by this list. */
export const brokenCursor = (): Refusal =>
  invalid({
    path: 'after',
    code: 'FORMAT',
    text: {
      zh: 'after 不是该列表的有效游标，请使用上一页返回的 endCursor',
      en: 'after is not a cursor of this list; give the endCursor of the page before',
    },
  });

const stepsOf = (db: DataSource, metadata: EntityMetadata, order: Order): Step[] => {
  const masks = masksOf(metadata.target);
  const key = keyOf(metadata).propertyName;
  const whole: Order = order.some(([property]) => property === key)
    ? order
    : [...order, [key as never, order.at(-1)?.[1] ?? 'ASC']];
  return whole.map(([property, direction, nulls]) => {
    // The place of a record would tell what the mask hides.
    if (masks[property])
      throw new Error(`${metadata.name} cannot be sorted by ${property}, which is hidden from some.`);
    const column = columnOf(metadata, property);
    const type = typeOf(db, column);
    if (column.isArray || !fits[type])
      throw new Error(`${metadata.name} cannot be sorted by ${property}, a ${type}.`);
    const isDescending = direction === 'DESC';
    return {
      name: column.databaseName,
      type,
      isNullable: column.isNullable,
      isDescending,
      areNullsFirst: nulls ? nulls === 'FIRST' : isDescending,
    };
  });
};

const afterText = (
  steps: readonly Step[],
  place: Place,
  alias: string,
  add: (value: unknown) => string,
): string => {
  const columns = steps.map(({ name }) => `${alias}.${name}`);
  const values = steps.map(({ type }, at) => (place[at] === null ? 'null' : `${add(place[at])}::${type}`));
  const [first] = steps;
  const isPlain = steps.every(
    ({ isNullable, isDescending }) => !isNullable && isDescending === first?.isDescending,
  );
  // A row comparison is what an index can follow.
  if (isPlain) return `(${columns.join(', ')}) ${first?.isDescending ? '<' : '>'} (${values.join(', ')})`;

  const beyond = steps.map(({ isNullable, isDescending, areNullsFirst }, at) => {
    if (place[at] === null) return areNullsFirst ? `${columns[at]} is not null` : 'false';
    const further = `${columns[at]} ${isDescending ? '<' : '>'} ${values[at]}`;
    return isNullable && !areNullsFirst ? `(${further} or ${columns[at]} is null)` : further;
  });
  const level = steps.map((_, at) =>
    place[at] === null ? `${columns[at]} is null` : `${columns[at]} = ${values[at]}`,
  );
  return `(${beyond.map((text, at) => [...level.slice(0, at), text].join(' and ')).join(' or ')})`;
};

/** Nulls that come last stand where no index has them, or behind a condition that it cannot follow: they are a part of their own. */
const spansOf = (steps: readonly Step[], place: Place | null): readonly Condition[] | undefined => {
  const [first, key, ...others] = steps;
  const isOne =
    first?.isNullable &&
    !first.areNullsFirst &&
    key &&
    !key.isNullable &&
    others.length === 0 &&
    key.isDescending === first.isDescending;
  if (!isOne || (!place && !first.isDescending)) return undefined;
  const column = (alias: string): string => `${alias}.${first.name}`;
  const nulls: Condition = (alias) => `${column(alias)} is null`;
  if (!place) return [(alias) => `${column(alias)} is not null`, nulls];
  const sign = first.isDescending ? '<' : '>';
  const [at, id] = place;
  if (at === null)
    return [
      (alias, { add }) => `${column(alias)} is null and ${alias}.${key.name} ${sign} ${add(id)}::${key.type}`,
    ];
  return [
    (alias, { add }) =>
      `(${column(alias)}, ${alias}.${key.name}) ${sign} (${add(at)}::${first.type}, ${add(id)}::${key.type})`,
    nulls,
  ];
};

const made = (db: DataSource, metadata: EntityMetadata, order: Order): Keyset => {
  const steps = stepsOf(db, metadata, order);
  const mark = createHash('sha256')
    .update(JSON.stringify([metadata.name, order]))
    .digest('base64url')
    .slice(0, 8);
  return {
    values: (alias) => steps.map((step) => exact(step, alias)),
    cursor: (place) => Buffer.from(JSON.stringify([mark, ...place])).toString('base64url'),
    place: (cursor) => {
      let read: unknown;
      try {
        read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
      } catch {
        throw brokenCursor();
      }
      if (!Array.isArray(read) || read.length !== steps.length + 1 || read[0] !== mark) throw brokenCursor();
      const place: unknown[] = read.slice(1);
      if (!steps.every((step, at) => isValueOf(step, place[at]))) throw brokenCursor();
      return place as Place;
    },
    after:
      (place) =>
      (alias, { add }) =>
        afterText(steps, place, alias, add),
    spans: (place) => spansOf(steps, place),
  };
};

/** Orders are written in our code: each is looked through once for each database. */
const keysets = new WeakMap<EntityMetadata, WeakMap<Order, Keyset>>();

/** The order of a paged list. @throws Error, ours, where it names a column that is hidden from some */
export const keysetOf = (db: DataSource, metadata: EntityMetadata, order: Order): Keyset => {
  const known = keysets.get(metadata) ?? new WeakMap<Order, Keyset>();
  keysets.set(metadata, known);
  const keyset = known.get(order) ?? made(db, metadata, order);
  known.set(order, keyset);
  return keyset;
};
