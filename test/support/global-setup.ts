import 'reflect-metadata';
import type { TestProject } from 'vitest/node';
import { makeDataSource } from '../../api/data-source.ts';
import { onServer, startTestServer, withDatabase } from './test-server.ts';

declare module 'vitest' {
  // eslint-disable-next-line typescript/consistent-type-definitions -- merging with Vitest's own interface
  interface ProvidedContext {
    /** Where tests make their databases. */
    serverUrl: string;
    /** The migrated, empty database that they copy. */
    template: string;
    /** The same with the demo, once a test has made it. */
    demoTemplate: string;
  }
}

type Prepared = { serverUrl: string; template: string; demoTemplate: string; end: () => Promise<void> };

// Every project loads this file anew, but they run in one process and shall share one server.
const shared = globalThis as { remitTestServer?: { prepared: Promise<Prepared>; users: number } };

async function prepare(): Promise<Prepared> {
  const server = await startTestServer();
  const template = `remit_template_${process.pid}`;
  const demoTemplate = `remit_demo_${process.pid}`;
  await onServer(server.url, `CREATE DATABASE ${template}`);
  const source = await makeDataSource(withDatabase(server.url, template), { poolSize: 1 }).initialize();
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
  const end = async (): Promise<void> => {
    for (const name of [template, demoTemplate])
      await onServer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.stop();
  };
  return { serverUrl: server.url, template, demoTemplate, end };
}

/** Starts PostgreSQL and migrates the template once for a run; the answer ends it with its last user. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = (shared.remitTestServer ??= { prepared: prepare(), users: 0 });
  server.users += 1;
  const { serverUrl, template, demoTemplate, end } = await server.prepared;
  project.provide('serverUrl', serverUrl);
  project.provide('template', template);
  project.provide('demoTemplate', demoTemplate);
  return async () => {
    server.users -= 1;
    if (server.users > 0) return;
    delete shared.remitTestServer;
    await end();
  };
}
