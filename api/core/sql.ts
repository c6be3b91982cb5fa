import type { Pool, PoolClient, QueryArrayConfig } from 'pg';
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

let generation = 0;

/** Counts how often all named statements were given up. A name holds in its own generation only. */
export const statementGeneration = (): number => generation;

/** Gives up all named statements: a connection that may hold some is closed after its next use, and another is opened. */
export const retireStatements = (): void => {
  generation += 1;
};

/** The generation in which each connection was first used. */
const generations = new WeakMap<PoolClient, number>();

const isOld = (client: PoolClient): boolean => {
  const first = generations.get(client);
  if (first !== undefined) return first < generation;
  generations.set(client, generation);
  // A connection that breaks while it is in use fails the statement; nobody else need hear of it.
  client.on('error', () => undefined);
  return false;
};

/** Runs a statement on any connection of the pool. A connection on which one failed is not used again. */
const queryAny = async (pool: Pool, config: QueryArrayConfig<unknown[]>): Promise<unknown[][]> => {
  const client = await pool.connect();
  let isSpent = isOld(client);
  try {
    return (await client.query<unknown[]>(config)).rows;
  } catch (error) {
    isSpent = true;
    throw error;
  } finally {
    client.release(isSpent);
  }
};

/** What each connection of a transaction is at work on. */
const turns = new WeakMap<PoolClient, Promise<unknown>>();

/** Runs a statement when those before it on the same connection are done: one connection answers one at a time. */
const queryInTurn = (client: PoolClient, config: QueryArrayConfig<unknown[]>): Promise<unknown[][]> => {
  const ask = async (): Promise<unknown[][]> => (await client.query<unknown[]>(config)).rows;
  const before = turns.get(client);
  const answer = before ? before.then(ask) : ask();
  const done = answer.then(
    () => undefined,
    // Whoever asked hears of it; whoever comes next is told by the database that the transaction has failed.
    () => undefined,
  );
  turns.set(client, done);
  void done.then(() => turns.get(client) === done && turns.delete(client));
  return answer;
};

/**
 * Runs one statement: on the connection of the running transaction where there is one, so that it reads what the
 * transaction has written, else on any connection of the pool. Several that are sent at once within a transaction take turns.
 */
export const query = async (context: Queryable, statement: Statement): Promise<unknown[][]> => {
  const { text, values = [], rowMode, decode, name } = statement;
  listeners.get(context.db)?.(statement);
  const config: QueryArrayConfig<unknown[]> = {
    text,
    values: [...values],
    rowMode,
    ...(name && { name }),
    ...(decode && { types: asText }),
  };
  const { db, manager, replica } = context;
  if (replica || !manager?.queryRunner)
    return queryAny(replica ?? ((db.driver as PostgresDriver).master as Pool), config);
  return queryInTurn((await manager.queryRunner.connect()) as PoolClient, config);
};
