import { expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import { bringing, csv } from './bringing.ts';

const world = await makeWorld();
const { bring, mistakes } = bringing(world, await served(world, { requests: null }));

test('a sheet puts nothing below a unit that is to be closed or does not exist yet', async () => {
  const { callbacks, county } = world.ids.unit;
  await world.db.query(`UPDATE org_unit SET closed_on = '2026-12-31' WHERE id = $1`, [callbacks]);
  await world.db.query(`UPDATE org_unit SET opened_on = '2027-03-01' WHERE id = $1`, [county]);
  const units = await bring(
    'hr',
    'UNITS',
    csv(
      '系统编号,单位名称,上级单位,单位类型,设立日期',
      ',甲,回访组,班组,',
      ',乙,越城分公司,班组,',
      ',丙,越城分公司,班组,2027-03-01',
      `${world.ids.unit.complaints},投诉组,回访组,,`,
    ),
  );
  expect(await mistakes('hr', units)).toEqual([
    '2 parent CLOSES_SOONER',
    '3 parent OPENS_LATER',
    '5 parent CLOSES_SOONER',
  ]);
  const posts = await bring(
    'hr',
    'POSITIONS',
    csv(
      '系统编号,岗位名称,所在单位',
      ',甲岗,回访组',
      ',乙岗,越城分公司',
      `${world.ids.position.vacant},,回访组`,
    ),
  );
  expect(await mistakes('hr', posts)).toEqual([
    '2 unit CLOSES_SOONER',
    '3 unit OPENS_LATER',
    '4 unit CLOSES_SOONER',
  ]);
  await world.db.query('UPDATE org_unit SET closed_on = NULL, opened_on = NULL WHERE id = any($1)', [
    [callbacks, county],
  ]);
});
