import { expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import { bringing, csv } from './bringing.ts';

const world = await makeWorld();
const { bring, look, mistakes, write } = bringing(world, await served(world, { requests: null }));

const heads =
  'code, tag, owning_company, job_class, job_kind, job_series, pay_grade, workplace, established_on, direct_subordinates, staff_under_charge';

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

test('a first day that a sheet left out is set earlier by the next, unit first; later is for the page', async () => {
  const put = async (kind: string, ...lines: string[]) => write('hr', await bring('hr', kind, csv(...lines)));
  await put('UNITS', '单位名称,上级单位,单位类型', '早组,客服中心,班组');
  await put('POSITIONS', '岗位名称,所在单位', '早岗,早组');
  const posts = ['岗位名称,所在单位,设立日期', '早岗,早组,2020-01-01'];
  expect(await mistakes('hr', await bring('hr', 'POSITIONS', csv(...posts)))).toEqual([
    '2 openedOn OPENS_LATER',
  ]);
  await put('UNITS', '单位名称,上级单位,单位类型,设立日期', '早组,客服中心,班组,2020-01-01');
  expect(await put('POSITIONS', ...posts)).toMatchObject({ state: 'DONE', counts: { change: 1 } });
  const [post] = await world.db.query(
    `SELECT to_char(p.opened_on, 'YYYY-MM-DD') AS post, to_char(s.starts_on, 'YYYY-MM-DD') AS told
     FROM position p JOIN position_span s ON s.position_id = p.id WHERE p.title = '早岗'`,
  );
  expect(post).toEqual({ post: '2020-01-01', told: '2020-01-01' });
  const later = csv('岗位名称,所在单位,设立日期', '早岗,早组,2021-01-01');
  expect(await mistakes('hr', await bring('hr', 'POSITIONS', later))).toEqual(['2 openedOn FIXED']);
});

test('a sheet moves no held post so that its approvals reach further than those of who brings it', async () => {
  const { countyHead, vacant } = world.ids.position;
  const sheet = csv('系统编号,岗位名称,所在单位', `${countyHead},,绍兴分公司`, `${vacant},,绍兴分公司`);
  expect(await mistakes('hr', await bring('hr', 'POSITIONS', sheet))).toEqual(['2 unit FORBIDDEN']);
  expect(await mistakes('hrHead', await bring('hrHead', 'POSITIONS', sheet))).toEqual([]);
});

test('nobody is brought into a post of a unit that somebody closes meanwhile', async () => {
  const { group, centre } = world.ids.unit;
  const people = (await world.db.query(
    `INSERT INTO person (organisation_id, name, employee_no)
     SELECT $1, '众' || n, 'Z' || n FROM generate_series(1, 400) n RETURNING employee_no AS no`,
    [group],
  )) as { no: string }[];
  for (const at of [0, 1, 2, 3, 4, 5, 6, 7]) {
    const [unit] = (await world.db.query(
      `INSERT INTO org_unit (organisation_id, parent_id, name, kind) VALUES ($1, $2, $3, 'TEAM') RETURNING id::text`,
      [group, centre, `众组${at}`],
    )) as [{ id: string }];
    await world.db.query(
      `INSERT INTO position (organisation_id, unit_id, title, ${heads}) SELECT $1, $2, '众岗', ${heads} FROM position LIMIT 1`,
      [group, unit.id],
    );
    const id = await bring(
      'hr',
      'ASSIGNMENTS',
      csv(
        '工号,所在单位,岗位名称,任职方式,开始日期',
        ...people.map(({ no }) => `${no},众组${at},众岗,兼岗,2026-04-01`),
      ),
    );
    const closing = async () => {
      // Each time somewhat later: before the sheet is read, and while it is written.
      for (let looks = 0; looks < at; looks += 1) await look('hr', id);
      return world.ask(
        'admin',
        'mutation ($input: CloseUnitInput!) { closeUnit(input: $input) { unit { id } } }',
        { input: { id: unit.id, revision: 1, on: '2026-12-31' } },
      );
    };
    const [sheet, closed] = await Promise.all([write('hr', id), closing()]);
    expect([sheet.state === 'DONE', closed.codes.length === 0].filter(Boolean)).toHaveLength(1);
  }
});
