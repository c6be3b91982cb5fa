import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** How a column travels. Ids and instants are text at every level, so that one encoder serves rows and nested lists. */
export type ColumnKind = 'text' | 'id' | 'number' | 'boolean' | 'instant' | 'day' | 'json' | 'list' | 'ids';

const kinds: Readonly<Record<string, ColumnKind>> = {
  text: 'text',
  'character varying': 'text',
  uuid: 'text',
  bigint: 'id',
  integer: 'number',
  smallint: 'number',
  numeric: 'number',
  'double precision': 'number',
  real: 'number',
  boolean: 'boolean',
  'timestamp with time zone': 'instant',
  date: 'day',
  json: 'json',
  jsonb: 'json',
};

const lists: readonly ColumnKind[] = ['text', 'number', 'boolean'];

/** The type of a column in PostgreSQL's own words. */
export const typeOf = (db: DataSource, column: ColumnMetadata): string => db.driver.normalizeType(column);

/** How a column travels. @throws Error, ours, for a type that no field has had so far */
export const kindOf = (db: DataSource, column: ColumnMetadata): ColumnKind => {
  const kind = kinds[typeOf(db, column)];
  if (kind && !column.isArray) return kind;
  if (kind === 'id') return 'ids';
  if (kind && lists.includes(kind)) return 'list';
  throw new Error(
    `The read path cannot carry ${column.entityMetadata.name}.${column.propertyName}: ${typeOf(db, column)}.`,
  );
};

/** SQL that gives a value in the form in which it travels: JSON for lists and documents, text for ids and times. */
export const encoded = (kind: ColumnKind, value: string): string => {
  switch (kind) {
    case 'id':
      return `${value}::text`;
    case 'instant':
      return `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'day':
      return `to_char(${value}, 'YYYY-MM-DD')`;
    case 'list':
      return `to_json(${value})`;
    case 'ids':
      return `to_json(${value}::text[])`;
    default:
      return value;
  }
};

const identity = (value: unknown): unknown => value;
const parsers: Partial<Record<ColumnKind, (text: string) => unknown>> = {
  number: Number,
  boolean: (text) => text === 't',
  json: JSON.parse,
  list: JSON.parse,
  ids: JSON.parse,
};

/** Reads a value of a row that came as PostgreSQL's text. Within nested lists JSON has done it already. */
export const parserOf = (kind: ColumnKind): ((value: unknown) => unknown) => {
  const parse = parsers[kind];
  return parse ? (value) => (value === null ? null : parse(value as string)) : identity;
};
