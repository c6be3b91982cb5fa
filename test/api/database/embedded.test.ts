import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { reachServer } from '../../../api/database/connection.ts';
import { startEmbedded } from '../../../api/database/embedded.ts';
import { portFault } from '../../../api/database/free-port.ts';

const dir = mkdtempSync(join(tmpdir(), 'remit-embedded-'));
const settings = { fsync: 'off', shared_buffers: '16MB' };

afterAll(async () => {
  await (await startEmbedded(dir, { settings })).stop('at-once');
  rmSync(dir, { recursive: true, force: true });
});

const ask = async (url: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

test('two that start on one new directory share one server; it wants a password', async () => {
  const [first, second] = await Promise.all([
    startEmbedded(dir, { settings }),
    startEmbedded(dir, { settings }),
  ]);
  expect(second.url).toBe(first.url);
  expect(await ask(first.url, 'SELECT current_database() AS name')).toEqual([{ name: 'remit' }]);

  const withoutPassword = first.url.replace(/:[^:@]+@/, ':wrong@');
  await expect(reachServer(withoutPassword, 0)).rejects.toThrow('it refuses the user name or password');
  const passwordFile = join(first.place.cluster, 'remit.password');
  expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
});

test('it is not stopped while others use it; then it is, and its data are there at the next start', async () => {
  const server = await startEmbedded(dir, { settings });
  expect(server.reused).toBe(true);
  await ask(server.url, 'CREATE TABLE kept AS SELECT 7 AS number');
  const other = new pg.Client({ connectionString: server.url });
  await other.connect();
  expect(await server.stop()).toBe(false);
  await other.end();
  // The server notices a moment later that the session has gone.
  await expect.poll(() => server.stop()).toBe(true);

  const again = await startEmbedded(dir, { settings });
  expect(again.reused).toBe(false);
  expect(await ask(again.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
});

test('a server that crashed is started again', async () => {
  const server = await startEmbedded(dir, { settings });
  const pid = Number(readFileSync(join(server.place.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false);
  const again = await startEmbedded(dir, { settings });
  expect(await ask(again.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
});

test('a data directory that is a file is refused in one sentence', async () => {
  const file = join(dir, 'file');
  writeFileSync(file, '');
  await expect(startEmbedded(file)).rejects.toThrow(`The data directory ${file} is not a directory`);
  await expect(startEmbedded(join(file, 'below'))).rejects.toThrow('is not a directory');
  const endless = join(dir, 'x'.repeat(300));
  await expect(startEmbedded(endless)).rejects.toThrow(`The data directory ${endless} cannot be made`);
});

test.skipIf(process.platform !== 'linux')(
  'where the system lets nobody make a directory, the start says so at once',
  async () => {
    await expect(startEmbedded('/proc/remit/data')).rejects.toThrow(
      /^The data directory \/proc\/remit\/data cannot be made/,
    );
  },
);

test('a cluster of another version is refused in one sentence', async () => {
  const old = mkdtempSync(join(tmpdir(), 'remit-old-'));
  execFileSync('mkdir', [join(old, 'postgres')]);
  writeFileSync(join(old, 'postgres', 'PG_VERSION'), '15\n');
  await expect(startEmbedded(old)).rejects.toThrow(
    /was made by PostgreSQL 15, but this Remit brings PostgreSQL 18/,
  );
  rmSync(old, { recursive: true });
});

test('a server that does not answer is named by place, never by password', async () => {
  const silent = reachServer('postgres://me:secret@127.0.0.1:9/remit', 0);
  await expect(silent).rejects.toThrow(
    'The database at 127.0.0.1:9/remit cannot be used: nothing answers there',
  );
  await expect(silent).rejects.not.toThrow('secret');
});

test('a missing database is named', async () => {
  const { url } = await startEmbedded(dir, { settings });
  await expect(reachServer(url.replace(/remit$/, 'nowhere'), 0)).rejects.toThrow(
    'it has no database of that name',
  );
});

test('a port in use is told from a free one', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  expect(await portFault('127.0.0.1', port)).toBe('EADDRINUSE');
  await new Promise((resolve) => server.close(resolve));
  expect(await portFault('127.0.0.1', port)).toBeUndefined();
});
