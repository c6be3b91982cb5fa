import { expect, test } from 'vitest';
import { isEmpty, loadDemo } from '../../../api/demo/load.ts';
import { testDatabase } from '../../support/database.ts';

const db = await testDatabase();

test('fills an empty database in time', async () => {
  expect(await isEmpty(db)).toBe(true);
  const lines: string[] = [];
  const began = performance.now();
  await loadDemo(db, '2026-11-20', (line) => lines.push(line), new Date('2026-11-20T07:30:00Z'));
  console.log((performance.now() - began).toFixed(0), lines, await db.query(`select relname, n_live_tup::int from pg_stat_user_tables where n_live_tup > 0`));
  expect(await isEmpty(db)).toBe(false);
}, 60_000);
