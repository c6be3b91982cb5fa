import { expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import { bringing, csv } from './bringing.ts';

const world = await makeWorld();
const { bring, rows, write } = bringing(world, await served(world, { requests: null }));

test('a change of other values than the check showed is not made', async () => {
  const id = await bring('hr', 'PEOPLE', csv('工号,姓名', 'E-agent,陈新名'));
  const [shown] = await rows('hr', id);
  await world.db.query(
    `UPDATE person SET name = '陈改名', revision = revision + 1 WHERE employee_no = 'E-agent'`,
  );
  expect(await write('hr', id)).toMatchObject({
    state: 'CHECKED',
    setback: expect.stringContaining('line 2 would change (people) was meanwhile changed by somebody else'),
  });
  expect(await rows('hr', id)).toMatchObject([{ changes: [{ from: '陈改名', to: '陈新名' }] }]);
  expect(shown?.changes[0]?.from).not.toBe('陈改名');
  expect(await write('hr', id)).toMatchObject({ state: 'DONE', counts: { change: 1 } });
});

test('where only rows without errors are asked for, one whose error is gone waits for the next look as well', async () => {
  const id = await bring(
    'hr',
    'UNITS',
    csv('单位名称,上级单位,单位类型', '漂一,客服中心,班组', '漂二,漂三,班组'),
  );
  await write('hr', await bring('hr', 'UNITS', csv('单位名称,上级单位,单位类型', '漂三,客服中心,班组')));
  expect(await write('hr', id, 'VALID')).toMatchObject({
    state: 'CHECKED',
    setback: expect.stringContaining('1 row would do something else'),
    counts: { create: 2, error: 0 },
  });
  expect(await world.db.query(`SELECT FROM org_unit WHERE name IN ('漂一', '漂二')`)).toEqual([]);
});

test('a record that is there already is no longer what the check showed', async () => {
  const sheet = csv('单位名称,上级单位,单位类型', '同组,客服中心,班组');
  const [first, second] = [await bring('hr', 'UNITS', sheet), await bring('hrHead', 'UNITS', sheet)];
  expect(await write('hr', first)).toMatchObject({ state: 'DONE' });
  expect(await write('hrHead', second)).toMatchObject({ state: 'CHECKED', counts: { create: 0, skip: 1 } });
  expect(await write('hrHead', second)).toMatchObject({ state: 'DONE' });
  expect(await world.db.query(`SELECT FROM org_unit WHERE name = '同组'`)).toHaveLength(1);
});
