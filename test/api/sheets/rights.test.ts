import { afterEach, expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addVersion } from '../access/job-fixture.ts';
import { bringing, csv } from './bringing.ts';

/** A sheet gives nobody more than the single commands would: each of their checks, column by column. */
const world = await makeWorld();
const { db, ids } = world;
const { bring, rows, write, mistakes } = bringing(world, await served(world, { requests: null }));

const ended = (who: PersonKey): Promise<unknown> =>
  db.query(`UPDATE assignment SET ends_on = '2026-03-20' WHERE person_id = $1`, [ids.person[who]]);
const cover = async (
  deputy: PersonKey,
  principal: PersonKey,
  position: keyof typeof ids.position,
  last: string,
) =>
  db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     VALUES ($1, $2, $3, 'ACTING', '2026-03-02', $4, $5)`,
    [ids.unit.group, ids.person[deputy], ids.position[position], last, ids.person[principal]],
  );
const HEAD = '人员系统编号,岗位系统编号,任职方式,开始日期,最后一天';
const line = (
  who: PersonKey,
  position: keyof typeof ids.position,
  kind: string,
  first: string,
  last: string,
) => `${ids.person[who]},${ids.position[position]},${kind},${first},${last}`;
const wrong = async (who: PersonKey, kind: string, ...lines: string[]) =>
  mistakes(who, await bring(who, kind, csv(...lines)));

afterEach(() =>
  db.query(`DELETE FROM assignment WHERE kind <> 'PRIMARY' OR starts_on > '2026-01-01';
    UPDATE assignment SET ends_on = NULL; DELETE FROM authority`),
);

test('a cover is made no longer than the one who is away holds the post, and never open', async () => {
  await cover('caller', 'handler', 'handler', '2026-03-07');
  await ended('handler');
  const longer = (last: string) =>
    wrong('hr', 'ASSIGNMENTS', HEAD, line('caller', 'handler', '代理', '2026-03-02', last));
  expect(await longer('2026-03-20')).toEqual(['2 lastDay STANDS_IN']);
  expect(await longer('清空')).toEqual(['2 lastDay STANDS_IN']);
  expect(await longer('2026-03-19')).toEqual([]);
});

test('covers that a sheet makes longer close no circle, with what is there nor with each other', async () => {
  await cover('agent', 'caller', 'caller', '2026-03-07');
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     VALUES ($1, $2, $3, 'ACTING', '2026-03-10', '2026-03-20', $4)`,
    [ids.unit.group, ids.person.caller, ids.position.agent, ids.person.agent],
  );
  const first = line('agent', 'caller', '代理', '2026-03-02', '2026-03-12');
  const id = await bring('hr', 'ASSIGNMENTS', csv(HEAD, first));
  expect(await mistakes('hr', id)).toEqual(['2 lastDay STANDS_IN']);
  expect((await rows('hr', id, 'ERROR'))[0]?.problems[0]?.message).toContain('This would be a circle');
  // the same is refused of two that are right alone, and allowed where the sheet itself makes room
  await db.query(`UPDATE assignment SET ends_on = '2026-03-12' WHERE kind = 'ACTING' AND person_id = $1`, [
    ids.person.caller,
  ]);
  expect(
    await wrong('hr', 'ASSIGNMENTS', HEAD, line('agent', 'caller', '代理', '2026-03-02', '2026-03-10')),
  ).toEqual(['2 lastDay STANDS_IN']);
  expect(
    await wrong(
      'hr',
      'ASSIGNMENTS',
      HEAD,
      line('agent', 'caller', '代理', '2026-03-02', '2026-03-15'),
      line('caller', 'agent', '兼岗', '2026-03-10', '2026-03-11'),
    ),
  ).toEqual([]);
});

test('a chain of covers grows no longer than three by a sheet', async () => {
  await cover('agent', 'caller', 'caller', '2026-03-20');
  await cover('caller', 'handler', 'handler', '2026-03-20');
  await cover('handler', 'intake', 'intake', '2026-03-20');
  await cover('intake', 'lead', 'complaintLead', '2026-03-03');
  await db.query(`UPDATE assignment SET starts_on = '2026-03-10' WHERE stands_in_for_id = $1`, [
    ids.person.caller,
  ]);
  const longer = (last: string) =>
    wrong('hr', 'ASSIGNMENTS', HEAD, line('intake', 'complaintLead', '代理', '2026-03-02', last));
  expect(await longer('2026-03-09')).toEqual([]);
  expect(await longer('2026-03-10')).toEqual(['2 lastDay STANDS_IN']);
});

test('who stands in gets no administration by being made the holder, and the last administrator stays one', async () => {
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'ACTING', '2026-03-02')`,
    [ids.unit.group, ids.person.caller, ids.position.relationsHead],
  );
  const made = line('caller', 'relationsHead', '兼岗', '2026-03-02', '');
  expect(await wrong('hr', 'ASSIGNMENTS', HEAD, made)).toEqual(['2 row FORBIDDEN']);
  expect(await wrong('hrHead', 'ASSIGNMENTS', HEAD, made)).toEqual([]);
  const [{ first }] = (await db.query(
    `SELECT to_char(starts_on, 'YYYY-MM-DD') AS first FROM assignment WHERE person_id = $1`,
    [ids.person.admin],
  )) as [{ first: string }];
  const last = line('admin', 'administrator', '代理', first, '');
  expect(await wrong('hr', 'ASSIGNMENTS', HEAD, last)).toEqual(['2 kind INDISPENSABLE']);
});

test('a post that comes to lead its unit gives no administration that whoever brings the sheet does not have', async () => {
  await addVersion(db, {
    positionId: ids.position.handler,
    from: '2026-01-01',
    lines: [{ ability: 'job.approve', scope: 'SUBTREE', condition: 'TEAM_LEADER_ONLY' }],
  });
  await addVersion(db, {
    positionId: ids.position.personnelOfficer,
    from: '2026-01-01',
    lines: [{ ability: 'ticket.read', scope: 'SUBTREE', condition: 'TEAM_LEADER_ONLY' }],
  });
  const sheet = [
    '系统编号,岗位名称,所在单位,单位负责人',
    `${ids.position.handler},,,是`,
    `${ids.position.personnelOfficer},,,是`,
    `${ids.position.agent},,,是`,
  ];
  expect(await wrong('hr', 'POSITIONS', ...sheet)).toEqual(['2 isLead FORBIDDEN', '3 isLead FORBIDDEN']);
  expect(await wrong('hrHead', 'POSITIONS', ...sheet)).toEqual([]);
});

test('a unit is not moved by a sheet below a post that would thereby edit it, unless whoever brings it may', async () => {
  await addVersion(db, {
    positionId: ids.position.relationsHead,
    from: '2026-01-01',
    lines: [{ ability: 'account.manage', scope: 'SUBTREE' }],
  });
  const { county, personnel } = ids.unit;
  const sheet = ['系统编号,单位名称,上级单位', `${county},,客户关系部`];
  expect(await wrong('hr', 'UNITS', ...sheet)).toEqual(['2 parent FORBIDDEN']);
  expect(await wrong('admin', 'UNITS', ...sheet)).toEqual([]);
  // a new unit between hides nothing
  const between = [
    '系统编号,单位名称,上级单位,单位类型',
    ',新中心,客户关系部,中心',
    `${county},越城分公司,新中心,`,
  ];
  expect(await wrong('hr', 'UNITS', ...between)).toEqual(['3 parent FORBIDDEN']);
  // nor does the unit below which it goes, where that moves, too: county goes up, and its new place below the head
  const both = [
    '系统编号,单位名称,上级单位,单位类型',
    `${county},越城分公司,绍兴分公司/人力资源部,`,
    `${personnel},人力资源部,客户关系部,`,
  ];
  expect(await wrong('hr', 'UNITS', ...both)).toEqual(
    expect.arrayContaining(['2 parent FORBIDDEN', '3 parent FORBIDDEN']),
  );
});

test('two posts of one company are not given one code by a sheet', async () => {
  const { handler, agent } = ids.position;
  const twice = await bring(
    'hr',
    'POSITIONS',
    csv('系统编号,岗位名称,所在单位,职位编码', `${handler},,,KF-01`, `${agent},,,KF-01`),
  );
  expect(await mistakes('hr', twice)).toEqual(['2 code TAKEN', '3 code TAKEN']);
  const one = await bring(
    'hr',
    'POSITIONS',
    csv('系统编号,岗位名称,所在单位,职位编码', `${handler},,,KF-01`),
  );
  expect(await write('hr', one)).toMatchObject({ state: 'DONE' });
  expect(await wrong('hr', 'POSITIONS', '系统编号,岗位名称,所在单位,职位编码', `${agent},,,KF-01`)).toEqual([
    '2 code TAKEN',
  ]);
  // they may change places
  expect(
    await wrong(
      'hr',
      'POSITIONS',
      '系统编号,岗位名称,所在单位,职位编码',
      `${agent},,,KF-01`,
      `${handler},,,KF-02`,
    ),
  ).toEqual([]);
});

test('nobody’s own schooling, sex or day of birth changes by a sheet that they bring', async () => {
  const sheet = (who: PersonKey) => ['系统编号,姓名,出生日期', `${ids.person[who]},,1980-05-01`];
  expect(await wrong('hr', 'PEOPLE', ...sheet('hr'))).toEqual(['2 bornOn FORBIDDEN']);
  expect(await wrong('hr', 'PEOPLE', ...sheet('hrHead'))).toEqual([]);
  expect(await wrong('hrHead', 'PEOPLE', ...sheet('hr'))).toEqual([]);
});
