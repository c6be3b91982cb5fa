import { expect, inject, test } from 'vitest';
import { makeDataSource } from '../../../api/data-source.ts';
import { migrate, underStartLock } from '../../../api/database/migrate.ts';
import { createDatabase } from '../../support/database.ts';
import { onServer, withDatabase } from '../../support/test-server.ts';

test('three nodes that start at once on an empty database: each migration is applied once', async () => {
  const name = `remit_test_start_${process.pid}`;
  await onServer(inject('serverUrl'), `CREATE DATABASE ${name}`);
  const url = withDatabase(inject('serverUrl'), name);
  const applied: string[] = [];
  const node = async (): Promise<void> => {
    const db = await makeDataSource(url, { poolSize: 1 }).initialize();
    await underStartLock(
      url,
      () => undefined,
      () => migrate(db, (line) => applied.push(line)),
    );
    await db.destroy();
  };
  try {
    await Promise.all([node(), node(), node()]);
    expect(applied.length).toBeGreaterThan(0);
    expect(new Set(applied).size).toBe(applied.length);
  } finally {
    await onServer(inject('serverUrl'), `DROP DATABASE ${name} WITH (FORCE)`);
  }
});

test('the second node says that it waits, and works only when the first is done', async () => {
  const { url, drop } = await createDatabase();
  const order: string[] = [];
  let finish: () => void = () => undefined;
  const entered = Promise.withResolvers<void>();
  const first = underStartLock(
    url,
    () => undefined,
    async () => {
      entered.resolve();
      await new Promise<void>((resolve) => (finish = resolve));
      order.push('first');
    },
  );
  await entered.promise;
  const waiting = Promise.withResolvers<string>();
  const second = underStartLock(url, waiting.resolve, () => Promise.resolve(order.push('second')));
  expect(await waiting.promise).toContain('Another node');
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
  await drop();
});

test('work that fails gives the lock back', async () => {
  const { url, drop } = await createDatabase();
  const quiet = (): void => undefined;
  await expect(underStartLock(url, quiet, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await underStartLock(url, quiet, () => Promise.resolve('free'))).toBe('free');
  await drop();
});
