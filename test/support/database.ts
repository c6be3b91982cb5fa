import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { afterAll, inject } from 'vitest';
import { makeDataSource } from '../../api/data-source.ts';
import { onServer, withDatabase } from './test-server.ts';

/** A database of one's own. */
export type TestDatabase = { url: string; drop: () => Promise<void> };

/** Copies the migrated, empty template (about 0.1 s) or another one. The caller drops it; open connections are cut then. */
export async function createDatabase(template = inject('template')): Promise<TestDatabase> {
  const server = inject('serverUrl');
  const name = `remit_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: withDatabase(server, name),
    drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** So long a test waits for its database: a machine that does other things besides is no fault of what is tested. */
export const patience = { connectMs: 60_000, statementMs: 60_000, lockMs: 60_000 };

/** Connects to a database of the tests. */
export const connectTo = (url: string, poolSize = 5): Promise<DataSource> =>
  makeDataSource(url, { poolSize, patience, sharing: { waitMs: patience.connectMs } }).initialize();

/**
 * A connected, migrated, empty database for this test file; it is closed and dropped after the file's last test.
 * Call it at the top level of the file: `const db = await testDatabase();`. Commits are real.
 */
export async function testDatabase(options: { poolSize?: number } = {}): Promise<DataSource> {
  const database = await createDatabase();
  const source = await connectTo(database.url, options.poolSize);
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  return source;
}
