import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EMBEDDED_MAJOR, binariesFor } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { makeDraft, placeCluster, stateFolder } from './cluster-place.ts';
import type { ClusterPlace } from './cluster-place.ts';
import { freePort } from './free-port.ts';
import { runAs } from './server-user.ts';
import { StartupError, fileFault, programFault } from './startup-error.ts';

/** A running PostgreSQL that belongs to one data directory. */
export type EmbeddedServer = {
  /** Connection address of `database`, password included: never print it. */
  url: string;
  /** Where the cluster lies, and whether that had to be outside the wanted directory. */
  place: ClusterPlace;
  /** Whether the server was running already, left over from a process that was killed. */
  reused: boolean;
  /** Stops the server unless other sessions use it. Answers whether it stopped. */
  stop: (how?: 'when-unused' | 'at-once') => Promise<boolean>;
};

/** What a caller may choose. `settings` are server parameters; values must hold no blanks. */
export type EmbeddedOptions = { database?: string; settings?: Readonly<Record<string, string>> };

const ROLE = 'remit';
const PASSWORD_FILE = 'remit.password';

/** Modest figures for a laptop or a small server; everything else is PostgreSQL's own default. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // A socket's path is limited to 107 bytes, which a deep checkout passes: only TCP is used.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A week of logs, a file a day, inside the cluster.
  logging_collector: 'on',
  log_filename: 'server-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1440',
};

/** Makes the cluster in a draft directory and renames it: a process killed half-way leaves no half cluster. */
async function makeCluster(place: ClusterPlace, { initdb }: Binaries): Promise<void> {
  const draft = makeDraft(place.home, place.user);
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (place.user.kind === 'id') chownSync(passwordFile, place.user.uid, place.user.gid);
  try {
    // The built-in C.UTF-8 locale sorts alike on every machine and needs none of the system's locales.
    const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['-U', ROLE, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    const made = await runAs(place.user, initdb, [
      '-D',
      draft,
      ...locale,
      ...access,
      '-k',
      '--no-instructions',
    ]);
    if (made.code !== 0) throw programFault('create its data files', made.output, place.home);
    renameSync(passwordFile, join(draft, PASSWORD_FILE));
    chmodSync(join(draft, PASSWORD_FILE), 0o600);
    renameSync(draft, place.cluster);
  } catch (error) {
    // Another process may have been quicker with the same directory: then its cluster is ours too.
    if (!existsSync(join(place.cluster, 'PG_VERSION'))) throw fileFault(error, place.home);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

function checkVersion({ cluster }: ClusterPlace): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (made !== EMBEDDED_MAJOR)
    throw new StartupError(
      `${cluster} was made by PostgreSQL ${made}, but this Remit brings PostgreSQL ${EMBEDDED_MAJOR}; restore a backup into a new DATA_DIR, or set DATABASE_URL to a PostgreSQL ${made} server.`,
    );
}

/** The port of the server that runs on the cluster, or `undefined` when none does. */
async function runningPort(place: ClusterPlace, { pgCtl }: Binaries): Promise<number | undefined> {
  const status = await runAs(place.user, pgCtl, ['status', '-D', place.cluster]);
  if (status.code !== 0) return undefined;
  // Fourth line of postmaster.pid; a server that is just starting may not have written it yet.
  const port = readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8').split('\n')[3];
  return port ? Number(port) : undefined;
}

async function launch(
  place: ClusterPlace,
  { pgCtl }: Binaries,
  settings: EmbeddedOptions['settings'],
): Promise<string> {
  const all = { ...SETTINGS, ...settings, port: String(await freePort()) };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`);
  const log = join(place.cluster, 'start.log');
  rmSync(log, { force: true });
  const args = ['start', '-w', '-t', '60', '-D', place.cluster, '-l', log, '-o', options.join(' ')];
  const started = await runAs(place.user, pgCtl, args);
  if (started.code === 0) return '';
  return `${started.output}\n${existsSync(log) ? readFileSync(log, 'utf8') : ''}`;
}

const urlOf = (port: number, password: string, database: string): string =>
  `postgres://${ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

async function once<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that stops under the connection must not end the process through an unheard event.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function makeDatabase(maintenanceUrl: string, database: string): Promise<void> {
  await once(maintenanceUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount) return;
    await client
      .query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`)
      .catch((error: { code?: string }) => {
        // Two nodes that start together both find none; the second one's attempt fails with one of these.
        if (error.code !== '42P04' && error.code !== '23505') throw error;
      });
  });
}

/**
 * Starts the PostgreSQL that comes with Remit on `dataDir`, or takes over the one that runs there already.
 * Makes the cluster and the database on first use. The server listens on 127.0.0.1 at a free port, with a password.
 * Throws a StartupError with a clear sentence: no space, not writable, another version, not startable.
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const { database = 'remit', settings } = options;
  const place = placeCluster(resolve(dataDir));
  const binaries = binariesFor(place.user, stateFolder());
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) await makeCluster(place, binaries);
  checkVersion(place);

  let port = await runningPort(place, binaries);
  const reused = port !== undefined;
  let reason = '';
  // Again, because a port can be taken between choice and use, and another node may be starting the same server.
  for (let attempt = 0; port === undefined && attempt < 3; attempt++) {
    // A server that was killed leaves processes that hold its memory for a moment longer.
    if (attempt > 0) await pause(1_000);
    reason = await launch(place, binaries, settings);
    port = await runningPort(place, binaries);
  }
  if (port === undefined) throw programFault('start', reason, place.cluster);

  const password = readFileSync(join(place.cluster, PASSWORD_FILE), 'utf8').trim();
  const maintenanceUrl = urlOf(port, password, 'postgres');
  await makeDatabase(maintenanceUrl, database);

  const stop: EmbeddedServer['stop'] = async (how = 'when-unused') => {
    if (how === 'when-unused') {
      const others = await once(maintenanceUrl, (client) =>
        client.query(
          `SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
        ),
      );
      if (others.rowCount) return false;
    }
    const stopped = await runAs(place.user, binaries.pgCtl, [
      'stop',
      '-w',
      '-m',
      'fast',
      '-D',
      place.cluster,
    ]);
    return stopped.code === 0;
  };
  return { url: urlOf(port, password, database), place, reused, stop };
}
