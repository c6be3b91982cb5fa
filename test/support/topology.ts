import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { placeCluster } from '../../api/database/cluster-place.ts';
import { startEmbedded } from '../../api/database/embedded.ts';
import type { EmbeddedServer } from '../../api/database/embedded.ts';

const main = fileURLToPath(new URL('../../dist/api/main.js', import.meta.url));

/** Keeps what a replica that is just being made has not read yet. */
const primarySettings = { fsync: 'off', shared_buffers: '64MB', wal_keep_size: '512MB' };
const replicaSettings = { fsync: 'off', shared_buffers: '32MB' };

/** What a running server has for itself and a copy must not have. */
const ownFiles = /\/(?:postmaster\.(?:pid|opts)|start\.log|log|pg_wal\/.+|pg_replslot\/.+)$/;

/**
 * Copies a running server and lets the copy follow it, as pg_basebackup would: that program does not come with the
 * built-in PostgreSQL.
 */
const followerOf = async (primary: EmbeddedServer, dir: string): Promise<EmbeddedServer> => {
  const { cluster } = placeCluster(dir);
  const address = new URL(primary.url);
  const client = new pg.Client({ connectionString: primary.url });
  await client.connect();
  try {
    await client.query(`SELECT pg_backup_start('replica', true)`);
    cpSync(primary.place.cluster, cluster, { recursive: true, filter: (path) => !ownFiles.test(path) });
    const { rows } = await client.query<{ labelfile: string }>('SELECT * FROM pg_backup_stop(false)');
    writeFileSync(join(cluster, 'backup_label'), rows[0]?.labelfile ?? '');
  } finally {
    await client.end();
  }
  for (const folder of ['pg_wal/archive_status', 'pg_wal/summaries', 'pg_replslot'])
    mkdirSync(join(cluster, folder), { recursive: true });
  writeFileSync(join(cluster, 'standby.signal'), '');
  await appendFile(
    join(cluster, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${address.port} user=${address.username} password=${decodeURIComponent(address.password)}'\n`,
  );
  chmodSync(cluster, 0o700);
  return startEmbedded(dir, { settings: replicaSettings });
};

/** A process of the product. */
export interface Node {
  readonly url: string;
  /** Everything that it has said. */
  readonly said: () => string;
  /** Ends it at once, as a machine that loses its power does. */
  readonly kill: () => Promise<void>;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** Starts the product as it is built, in a process of its own. @param settings its environment. */
export const startNode = async (settings: Readonly<Record<string, string>>): Promise<Node> => {
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', RATE_LIMIT: 'off', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      text += chunk.toString();
      const [, port] = /Remit is ready at http:\/\/localhost:(\d+)/.exec(text) ?? [];
      if (port) resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`The node ended: ${text}`)));
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended(child);
  };
  return { url, said: () => text, kill };
};

/** A primary, a replica that follows it, and nodes of the product that were started at once on the empty database. */
export interface Topology {
  readonly primary: EmbeddedServer;
  readonly replica: EmbeddedServer;
  readonly nodes: readonly [Node, Node];
  readonly end: () => Promise<void>;
}

/** The topology of docker-compose.yml's profile `scale` as processes of this machine. */
export const startTopology = async (): Promise<Topology> => {
  if (!existsSync(main)) throw new Error('dist/api is missing: run node api/build.mjs first.');
  const dir = mkdtempSync(join(tmpdir(), 'remit-scale-'));
  chmodSync(dir, 0o755);
  const primary = await startEmbedded(join(dir, 'primary'), { settings: primarySettings });
  const replica = await followerOf(primary, join(dir, 'replica'));
  const settings = { DATABASE_URL: primary.url, DATABASE_READ_URL: replica.url };
  const nodes = await Promise.all([startNode(settings), startNode(settings)]);
  return {
    primary,
    replica,
    nodes,
    end: async () => {
      for (const node of nodes) await node.kill();
      await replica.stop('at-once');
      await primary.stop('at-once');
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
