import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../api/database/embedded.ts';

/** A PostgreSQL for one test run, and how to end it. */
export type TestServer = {
  /** Address of its maintenance database, as a role that may create databases but is no superuser. */
  url: string;
  stop: () => Promise<void>;
};

/** Speed before safety: a test server's data are thrown away. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
  shared_buffers: '128MB',
};

const PREFIX = 'remit-test-';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Stops and removes the servers of runs that were killed before they could do it. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const dir = join(tmpdir(), name);
    try {
      await (await startEmbedded(dir, { settings: SETTINGS })).stop('at-once');
      rmSync(dir, { recursive: true, force: true });
    } catch {
      // Another user's directory, or half a cluster: not ours to clear.
    }
  }
}

/** Ends a server whose data are thrown away, and removes them, without waiting for anything but its end. */
function endAtOnce(cluster: string, dir: string): void {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    const nap = new Int32Array(new SharedArrayBuffer(4));
    for (let tries = 0; tries < 60 && isAlive(pid); tries += 1) Atomics.wait(nap, 0, 0, 50);
    rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // The next run sweeps what is left.
  }
}

/** Runs one statement on the server at `url`. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Whether the server at `url` has a database of this name. */
export async function isDatabase(url: string, name: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1;
  } finally {
    await client.end();
  }
}

/** `url` with another database's name. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/**
 * The server that TEST_DATABASE_URL names, or a throw-away embedded one.
 * Tests work as an ordinary role, so a migration that needs a superuser fails here and not at somebody's site.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  await sweep();
  const dir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startEmbedded(dir, { settings: SETTINGS });
  // A run that is interrupted ends without its teardown.
  const interrupted = (): void => endAtOnce(server.place.cluster, dir);
  process.once('exit', interrupted);
  await onServer(server.url, `CREATE ROLE tester LOGIN CREATEDB PASSWORD 'tester'`);
  await onServer(server.url, `GRANT pg_monitor TO tester`);
  const url = new URL(server.url);
  url.username = 'tester';
  url.password = 'tester';
  return {
    url: withDatabase(url.href, 'postgres'),
    stop: async () => {
      process.off('exit', interrupted);
      await server.stop('at-once');
      rmSync(dir, { recursive: true, force: true });
      if (server.place.moved) rmSync(server.place.home, { recursive: true, force: true });
    },
  };
}
