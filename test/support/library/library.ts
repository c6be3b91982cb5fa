import { randomBytes, randomUUID } from 'node:crypto';
import { buildSchema } from 'type-graphql';
import { DataSource, type ObjectLiteral } from 'typeorm';
import { parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import { afterAll, inject } from 'vitest';
import type { Actor } from '../../../api/core/actor.ts';
import { readOffRows } from '../../../api/core/read/connection-field.ts';
import type { Context } from '../../../api/core/context.ts';
import { SnakeNames } from '../../../api/core/names.ts';
import { Policy } from '../../../api/core/policy.ts';
import { executeCompiled } from '../../../api/server/execution.ts';
import { onServer, withDatabase } from '../test-server.ts';
import type { LibraryRows } from './library-arbitraries.ts';
import { Answer, Book, Branch, libraryEntities, Note, Region } from './library.entities.ts';
import { libraryConnections } from './library.connections.ts';
import { BookResolver } from './library.resolvers.ts';

/** The moment at which the library is asked. */
export const libraryNow = new Date('2026-03-02T01:00:00.000Z');

/** A database with the library's tables and no rows; it goes away with the test file. */
export const libraryDatabase = async (): Promise<DataSource> => {
  const server = inject('serverUrl');
  const name = `remit_library_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const db = await new DataSource({
    type: 'postgres',
    url: withDatabase(server, name),
    entities: libraryEntities,
    namingStrategy: new SnakeNames(),
    synchronize: true,
    poolSize: 3,
  }).initialize();
  afterAll(async () => {
    await db.destroy();
    await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return db;
};

/** The GraphQL schema over the library. */

export const librarySchema = await buildSchema({
  resolvers: [BookResolver, ...libraryConnections] as never,
  validate: false,
});
readOffRows(librarySchema);

/** The context of one request. */
export const libraryContext = (db: DataSource, actor: Actor): Context => ({
  db,
  clock: { now: () => libraryNow },
  actor,
  policy: new Policy(actor),
  locale: 'en',
  requestId: randomUUID(),
  address: 'test',
  userAgent: 'test',
  session: { id: null, set: () => undefined, clear: () => undefined },
  memo: new Map(),
});

/** Asks the library as somebody. A parsed document is what a server keeps: its plans are made once. */
export const askLibrary = async (
  db: DataSource,
  actor: Actor,
  source: string | DocumentNode,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> => {
  const document = typeof source === 'string' ? parse(source) : source;
  const faults = validate(librarySchema, document);
  if (faults.length > 0) return { errors: faults };
  return executeCompiled({
    schema: librarySchema,
    document,
    variableValues,
    contextValue: libraryContext(db, actor),
  });
};

/** Replaces all rows of the library. */
export const fillLibrary = async (
  db: DataSource,
  { regions, branches, books, notes, answers }: LibraryRows,
): Promise<void> => {
  const lists = [
    [Region, regions],
    [Branch, branches],
    [Book, books],
    [Note, notes],
    [Answer, answers],
  ] as const;
  for (const [entity, rows] of lists) {
    await db.getRepository(entity).clear();
    await db.getRepository<ObjectLiteral>(entity).insert([...rows]);
  }
};
