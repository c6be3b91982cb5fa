import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** How a column travels: as PostgreSQL's JSON writes it, but that ids are text. */
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

/** SQL that gives a value to be written as JSON. */
export const encoded = (kind: ColumnKind, value: string): string => {
  switch (kind) {
    case 'id':
      return `${value}::text`;
    case 'ids':
      return `${value}::text[]`;
    case 'instant':
      // Whatever the zone of the connection. JSON's own form costs a third of to_char's; `instantOf` does the rest.
      return `${value} at time zone 'UTC'`;
    default:
      return value;
  }
};

/** ISO text with milliseconds and Z of an instant as JSON writes it, which has as many decimals as it needs. */
export const instantOf = (written: string): string => {
  const point = written.indexOf('.');
  if (point < 0) return `${written}.000Z`;
  return `${written.slice(0, point + 4).padEnd(point + 4, '0')}Z`;
};
