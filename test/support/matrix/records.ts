import type { DataSource, EntityMetadata } from 'typeorm';
import { resourceOf, type EntityClass, type OwnResource } from '../../../api/core/resource.ts';
import { organisationsOf, reaches, type About, type Ground } from './reach.ts';

/** A row as the database has it, by its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** A record with what its kind declares. */
export interface Found {
  readonly kind: string;
  readonly row: Row;
  readonly resource: OwnResource;
  readonly metadata: EntityMetadata;
}

/** The column of a property. */
export const columnOf = (metadata: EntityMetadata, property: string): string => {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no ${property}.`);
  return column.databaseName;
};

const rowOf = async (db: DataSource, table: string, column: string, value: unknown): Promise<Row | null> => {
  const [found] = (await db.query(
    `SELECT row_to_json(t) AS row FROM ${table} t WHERE t.${column}::text = $1`,
    [value],
  )) as { row: Row }[];
  return found?.row ?? null;
};

/** The record that an id names, or the one of which it is a part; null where there is none. */
export const foundBy = async (
  db: DataSource,
  entity: EntityClass,
  id: unknown,
  column = 'id',
): Promise<Found | null> => {
  const metadata = db.getMetadata(entity as never);
  const row = await rowOf(db, metadata.tableName, column, id);
  const resource = resourceOf(entity);
  if (!row) return null;
  if (resource.kind === 'part') return foundBy(db, resource.parent(), row[columnOf(metadata, resource.by)]);
  if (resource.kind === 'public') throw new Error(`${metadata.name} is nobody’s.`);
  return { kind: metadata.name, row, resource, metadata };
};

/** All records of a kind that stands for itself. */
export const allOf = async (db: DataSource, entity: EntityClass): Promise<Found[]> => {
  const metadata = db.getMetadata(entity as never);
  const resource = resourceOf(entity);
  if (resource.kind !== 'own') throw new Error(`${metadata.name} stands not for itself.`);
  const rows = (await db.query(
    `SELECT row_to_json(t) AS row FROM ${metadata.tableName} t ORDER BY t.id`,
  )) as { row: Row }[];
  return rows.map(({ row }) => ({ kind: metadata.name, row, resource, metadata }));
};

const ids = ({ row, metadata }: Found, properties: readonly string[] = []): string[] =>
  properties.flatMap((property) => {
    const value = row[columnOf(metadata, property)];
    return Array.isArray(value)
      ? value.map(String)
      : value === null || value === undefined
        ? []
        : [String(value)];
  });

/** What reading a record is about, by the columns that its kind declares. */
export const aboutReading = (found: Found): About => ({
  organisation: ids(found, [found.resource.organisation])[0] ?? '',
  units: ids(found, found.resource.units),
  people: ids(found, found.resource.people),
  posts: ids(found, found.resource.positions),
});

/** Whether somebody sees a record, by what its kind declares. */
export const sees = (ground: Ground, person: string, found: Found): boolean => {
  const { read } = found.resource;
  const about = aboutReading(found);
  if (read === 'members') return organisationsOf(ground, person).includes(about.organisation);
  if (read === 'oneself') return about.people.includes(person);
  // whoever has it over any unit at all, for what lies in none
  const somewhere = { ...about, units: [...ground.above.keys()] };
  return read.some(
    ({ ability, when, anywhere }) =>
      (!when || when.in.includes(String(found.row[columnOf(found.metadata, when.column)]))) &&
      reaches(ground, person, ability, anywhere ? somewhere : about),
  );
};
