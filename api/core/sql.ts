import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Context } from './context.ts';

/** What a statement needs of a context: the database, and the transaction where one is running. */
export type Queryable = Pick<Context, 'db' | 'manager'> & {
  /** Where it is read instead; only `reader` says so. */
  readonly replica?: Pool;
};

/** A statement with its values apart from its text. Rows come as arrays, in the order of the select list. */
export interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly rowMode: 'array';
  /** `raw` leaves every value as PostgreSQL's own text (null stays null); otherwise pg's usual types. */
  readonly decode?: 'raw';
  /** A name under which the connection keeps the prepared statement. One name, one text. */
  readonly name?: string;
}

const asText = { getTypeParser: () => (text: string) => text };

const listeners = new WeakMap<DataSource, (statement: Statement) => void>();

/** Calls `listener` before each statement that is sent to this database; undefined ends it. For measuring. */
export const onStatement = (db: DataSource, listener: ((statement: Statement) => void) | undefined): void => {
  if (listener) listeners.set(db, listener);
  else listeners.delete(db);
};

const connectionOf = async ({ db, manager, replica }: Queryable): Promise<Pool | PoolClient> => {
  if (replica) return replica;
  if (manager?.queryRunner) return (await manager.queryRunner.connect()) as PoolClient;
  return (db.driver as PostgresDriver).master as Pool;
};

/**
 * Runs one statement: on the connection of the running transaction where there is one, so that it reads what the
 * transaction has written, else on any connection of the pool.
 */
export const query = async (context: Queryable, statement: Statement): Promise<unknown[][]> => {
  const { text, values = [], rowMode, decode, name } = statement;
  listeners.get(context.db)?.(statement);
  const connection = await connectionOf(context);
  const { rows } = await connection.query<unknown[]>({
    text,
    values: [...values],
    rowMode,
    ...(name && { name }),
    ...(decode && { types: asText }),
  });
  return rows;
};
