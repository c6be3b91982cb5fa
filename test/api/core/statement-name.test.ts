import { expect, test } from 'vitest';
import { statementName } from '../../../api/core/read/statement-name.ts';
import { query, retireStatements, statementGeneration } from '../../../api/core/sql.ts';
import { testDatabase } from '../../support/database.ts';

const db = await testDatabase({ poolSize: 1 });

test('a text has a name from its second coming on, the same each time', () => {
  const names = [1, 2, 3].map(() => statementName('select 1 as once'));
  expect(names[0]).toBeUndefined();
  expect(names[1]).toMatch(/^read_/);
  expect(names[2]).toBe(names[1]);
});

test('ever new texts do not use up the names: all are given up, and those in use get new ones', () => {
  const own = 'select 1 as own';
  for (const _ of [1, 2]) statementName(own);
  const before = statementGeneration();
  const seen = new Set<string | undefined>();
  for (let at = 0; at < 1_200; at++) {
    for (const _ of [1, 2]) statementName(`select ${at} as stranger`);
    if (at % 100 === 0) seen.add(statementName(own));
  }
  // 1 200 names at 250 a generation; how full the first one was depends on what ran before in this process.
  expect([4, 5]).toContain(statementGeneration() - before);
  // It may be new to the last generation: a name comes with the second time.
  statementName(own);
  expect(statementName(own)).toMatch(new RegExp(`^read_${statementGeneration()}_`));
  expect(seen.size).toBeGreaterThan(1);
});

test('with the names go the connections that keep their statements', async () => {
  const ask = async (text: string, name?: string): Promise<unknown> =>
    (await query({ db }, { text, rowMode: 'array', ...(name && { name }) }))[0]?.[0];
  const prepared = 'select count(*)::int from pg_prepared_statements';
  const pid = await ask('select pg_backend_pid()', 'pid');
  expect(await ask(prepared)).toBe(1);
  retireStatements();
  // The last use of the old one.
  expect(await ask('select pg_backend_pid()', 'pid')).toBe(pid);
  expect(await ask(prepared)).toBe(0);
  expect(await ask('select pg_backend_pid()', 'pid')).not.toBe(pid);
});

test('a statement that fails, or a connection that breaks, is told and mended', async () => {
  await expect(query({ db }, { text: 'select 1/0', rowMode: 'array' })).rejects.toThrow('division by zero');
  await expect(
    query({ db }, { text: 'select pg_terminate_backend(pg_backend_pid())', rowMode: 'array' }),
  ).rejects.toThrow(/terminat/i);
  expect(await query({ db }, { text: 'select 1', rowMode: 'array' })).toEqual([[1]]);
});
