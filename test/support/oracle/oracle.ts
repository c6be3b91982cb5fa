import type { Policy } from '../../../api/core/policy.ts';
import type { Asked, AskedField } from '../random-query.ts';

/** A record as it lies in the database, by property. */
export type RawRow = Readonly<Record<string, unknown>>;

/** Whose eyes the oracle looks with, and when. */
export interface Viewing {
  readonly policy: Policy;
  readonly now: Date;
}

/** A child list as a person would describe it: which rows, in which order. */
export interface ManyRule {
  readonly type: string;
  readonly by: string;
  readonly where?: (row: RawRow, viewing: Viewing) => boolean;
  readonly order: (one: RawRow, other: RawRow) => number;
  readonly isOne?: boolean;
}

/** A connection as a person would describe it: which rows, what its filter keeps, in which orders. */
export interface PageRule {
  readonly type: string;
  readonly by: string;
  readonly where?: (row: RawRow) => boolean;
  readonly keeps: (row: RawRow, filter: RawRow, viewing: Viewing) => boolean;
  readonly orders: Readonly<Record<string, ManyRule['order']>>;
  readonly usual: string;
}

/** What the oracle knows of one type: all its rows and, field by field, how each is come by. */
export interface OracleType {
  readonly rows: readonly RawRow[];
  readonly sees: (row: RawRow, viewing: Viewing) => boolean;
  /** What is shown in place of a value. */
  readonly masks?: Readonly<Record<string, (value: unknown, row: RawRow, viewing: Viewing) => unknown>>;
  /** Related records: the type, and the property with the id. */
  readonly one?: Readonly<Record<string, { readonly type: string; readonly by: string }>>;
  readonly many?: Readonly<Record<string, ManyRule>>;
  /** Ids of other rows, in a list on the row itself; they stand in its order. */
  readonly named?: Readonly<Record<string, { readonly type: string; readonly ids: string }>>;
  readonly pages?: Readonly<Record<string, PageRule>>;
  /** Computed fields, told from the fields that they stand on. */
  readonly computed?: Readonly<Record<string, (row: RawRow, viewing: Viewing) => unknown>>;
  /** Fields that lie as JSON in a column, with the names of their types. */
  readonly embedded?: Readonly<Record<string, string>>;
}

/** All that the oracle knows. */
export type OracleModel = Readonly<Record<string, OracleType>>;

/** Compares by several properties; text by code point, as the C collation does. */
export const byProperties =
  (...steps: readonly (readonly [property: string, direction: 'ASC' | 'DESC', nulls?: 'FIRST' | 'LAST'])[]) =>
  (one: RawRow, other: RawRow): number => {
    const whole = steps.some(([property]) => property === 'id')
      ? steps
      : [...steps, ['id', steps.at(-1)?.[1] ?? 'ASC'] as const];
    for (const [property, direction, nulls = direction === 'ASC' ? 'LAST' : 'FIRST'] of whole) {
      const value = (row: RawRow): never => {
        const raw = property === 'id' ? BigInt(row['id'] as string) : row[property];
        return (raw instanceof Date ? raw.getTime() : raw) as never;
      };
      const [left, right] = [value(one), value(other)];
      if (left === right) continue;
      if (left === null) return nulls === 'FIRST' ? -1 : 1;
      if (right === null) return nulls === 'FIRST' ? 1 : -1;
      return (left < right ? -1 : 1) * (direction === 'ASC' ? 1 : -1);
    }
    return 0;
  };

const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  return value === undefined ? null : value;
};

const mergedAnswers = (one: unknown, other: unknown): unknown => {
  if (Array.isArray(one) && Array.isArray(other))
    return one.map((entry, at) => mergedAnswers(entry, other[at]));
  if (one && other && typeof one === 'object' && typeof other === 'object') {
    const all: Record<string, unknown> = { ...one };
    for (const [key, value] of Object.entries(other))
      all[key] = key in all ? mergedAnswers(all[key], value) : value;
    return all;
  }
  return other;
};

/** One answer from many fields: who asks for the same key twice is told it once, with all that was asked. */
const answerOf = (asked: Asked, valueOf: (field: AskedField) => unknown): unknown =>
  asked.reduce<unknown>(
    (answer, field) => (field.isLeftOut ? answer : mergedAnswers(answer, { [field.key]: valueOf(field) })),
    {},
  );

/** What is asked for of a value that lies as JSON in a column. */
const projected = (typeName: string, value: unknown, asked: Asked): unknown => {
  if (Array.isArray(value)) return value.map((entry) => projected(typeName, entry, asked));
  if (value === null) return null;
  return answerOf(asked, ({ field, below }) => {
    if (field === '__typename') return typeName;
    const inner = (value as RawRow)[field];
    // the only values within values are texts of forms
    return below.length > 0 ? projected('FormText', inner, below) : inner;
  });
};

/** What a record must look like to somebody, for what was asked of it; null where it may not be seen. */
export const expectedOne = (
  model: OracleModel,
  typeName: string,
  row: RawRow | undefined,
  asked: Asked,
  viewing: Viewing,
): unknown => {
  const type = model[typeName];
  if (!type) throw new Error(`The oracle does not know ${typeName}.`);
  if (!row || !type.sees(row, viewing)) return null;

  const hidden = (property: string): unknown => {
    const mask = type.masks?.[property];
    return mask ? mask(row[property], row, viewing) : row[property];
  };
  const valueOf = ({ field, below, args }: AskedField): unknown => {
    if (field === '__typename') return typeName;
    const one = type.one?.[field];
    if (one) {
      const id = hidden(one.by);
      return expectedOne(
        model,
        one.type,
        model[one.type]?.rows.find((other) => other['id'] === id),
        below,
        viewing,
      );
    }
    const many = type.many?.[field];
    if (many) {
      const list = expectedList(
        model,
        many.type,
        below,
        viewing,
        many.order,
        (other) => other[many.by] === row['id'] && (many.where?.(other, viewing) ?? true),
      );
      return many.isOne ? (list[0] ?? null) : list;
    }
    const named = type.named?.[field];
    if (named)
      return (row[named.ids] as string[])
        .map((id) => model[named.type]?.rows.find((other) => other['id'] === id))
        .map((other) => expectedOne(model, named.type, other, below, viewing))
        .filter((found) => found !== null);
    const page = type.pages?.[field];
    if (page) return expectedPage(model, page, row, { below, args }, viewing);
    const embedded = type.embedded?.[field];
    if (embedded) return projected(embedded, hidden(field), below);
    const computed = type.computed?.[field];
    return plain(computed ? computed(row, viewing) : hidden(field));
  };

  return answerOf(asked, valueOf);
};

/** What a list must look like to somebody. */
export const expectedList = (
  model: OracleModel,
  typeName: string,
  asked: Asked,
  viewing: Viewing,
  order: ManyRule['order'],
  where: (row: RawRow) => boolean = () => true,
): unknown[] =>
  (model[typeName]?.rows ?? [])
    .filter((row) => where(row) && model[typeName]?.sees(row, viewing))
    .toSorted(order)
    .map((row) => expectedOne(model, typeName, row, asked, viewing));

/** All records of a connection of one parent, in order, whatever the page. */
export const wholeList = (
  model: OracleModel,
  { type, by, where, keeps, orders, usual }: PageRule,
  parent: RawRow,
  args: AskedField['args'],
  viewing: Viewing,
): RawRow[] => {
  const { filter, sort } = args;
  const known = model[type];
  return (known?.rows ?? [])
    .filter((row) => row[by] === parent['id'] && (where?.(row) ?? true) && known?.sees(row, viewing))
    .filter((row) => !filter || keeps(row, filter as RawRow, viewing))
    .toSorted(orders[(sort as string | undefined) ?? usual]);
};

/** What the first page of a connection must look like to somebody. */
export const expectedPage = (
  model: OracleModel,
  rule: PageRule,
  parent: RawRow,
  { below, args }: Pick<AskedField, 'below' | 'args'>,
  viewing: Viewing,
): unknown => {
  const all = wholeList(model, rule, parent, args, viewing);
  const size = (args['first'] as number | null | undefined) ?? 25;
  const valueOf = ({ field, below: inner }: AskedField): unknown => {
    switch (field) {
      case '__typename':
        return `${rule.type}Connection`;
      case 'nodes':
        return all.slice(0, size).map((row) => expectedOne(model, rule.type, row, inner, viewing));
      case 'totalCount':
        return all.length;
      default:
        return projected('PageInfo', { hasNextPage: all.length > size, hasPreviousPage: false }, inner);
    }
  };
  return answerOf(below, valueOf);
};
