import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

const snake = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

const tableName = (table: Table | string): string =>
  (typeof table === 'string' ? table : table.name).split('.').pop() ?? '';

/** Names in the database as PostgreSQL itself would give them, so that an error message can be read. */
export class SnakeNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName = (className: string, given?: string): string => given ?? snake(className);
  override columnName = (property: string, given: string | undefined, prefixes: string[]): string =>
    snake([...prefixes, given ?? property].join('_'));
  override relationName = (property: string): string => snake(property);
  override joinColumnName = (relation: string, referenced: string): string =>
    snake(`${relation}_${referenced}`);
  override primaryKeyName = (table: Table | string): string => `${tableName(table)}_pkey`;
  override uniqueConstraintName = (table: Table | string, columns: string[]): string =>
    `${tableName(table)}_${columns.join('_')}_key`;
  override foreignKeyName = (table: Table | string, columns: string[]): string =>
    `${tableName(table)}_${columns.join('_')}_fkey`;
  override indexName = (table: Table | string, columns: string[]): string =>
    `${tableName(table)}_${columns.join('_')}_idx`;
}
