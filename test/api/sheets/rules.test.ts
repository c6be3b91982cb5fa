import { expect, test } from 'vitest';
import { recoverImports } from '../../../api/org/sheets/sheet.run.ts';
import { served } from '../../support/served.ts';
import { keptSheet } from '../../support/mutations/sheets.ts';
import { makeWorld } from '../../support/world.ts';
import { bringing, csv } from './bringing.ts';

const world = await makeWorld();
const { ask, bring, look, mistakes, rows, write } = bringing(world, await served(world, { requests: null }));

const count = async (table: string): Promise<number> =>
  Number((await world.db.query(`SELECT count(*) FROM ${table}`))[0].count);

test('units that wait for each other, stand nowhere, or contradict each other are named row by row', async () => {
  await world.db.query(`UPDATE org_unit SET closed_on = '2026-01-01' WHERE id = $1`, [
    world.ids.unit.callbacks,
  ]);
  const id = await bring(
    'hr',
    'UNITS',
    csv(
      '单位名称,上级单位,单位类型,服务区域',
      '甲,乙,班组,',
      '乙,甲,班组,',
      '丙,火星分公司,班组,',
      '丁,回访组,班组,',
      '戊,客服中心,班组,东',
      '戊,客服中心,班组,西',
      '己,客服中心,宇宙,',
      '庚,客服中心,,',
      '辛,己,班组,',
      '壬,客服中心,班组,',
      '壬,客服中心,班组,',
      '癸,,集团,',
    ),
  );
  expect(await mistakes('hr', id)).toEqual([
    '2 parent CIRCLE',
    '3 parent CIRCLE',
    '4 parent UNKNOWN',
    '5 parent CLOSED',
    '6 row CONTRADICTS',
    '7 row CONTRADICTS',
    '8 kind UNKNOWN',
    '9 kind REQUIRED',
    '10 parent DEPENDS',
    '12 row DUPLICATE',
    '13 parent REQUIRED',
  ]);
  const [circle] = await rows('hr', id, 'ERROR');
  expect(circle?.problems[0]?.message).toContain('乙 → 甲');
  await world.db.query('UPDATE org_unit SET closed_on = NULL WHERE id = $1', [world.ids.unit.callbacks]);
});

test('a unit is not moved below itself, and two of one name do not stand together', async () => {
  const { centre, complaints, callbacks, relations } = world.ids.unit;
  const id = await bring(
    'hr',
    'UNITS',
    csv(
      '系统编号,单位名称,上级单位',
      `${relations},客户关系部,客服中心`,
      `${callbacks},投诉组,客服中心`,
      `${centre},客服中心,客户关系部`,
      `${complaints},投诉组,客服中心`,
      '99999,某,客服中心',
    ),
  );
  expect(await mistakes('hr', id)).toEqual(['2 parent CIRCLE', '3 name TAKEN', '6 id UNKNOWN']);
});

test('posts: circles, titles that are taken, units out of reach of other organisations', async () => {
  const { supervisor, complaintLead } = world.ids.position;
  const id = await bring(
    'hr',
    'POSITIONS',
    csv(
      '系统编号,岗位名称,所在单位,直接上级,编制',
      `${supervisor},运营部主管,客服中心,投诉组/投诉主办,`,
      `${complaintLead},投诉主办,投诉组,,`,
      ',投诉主办二,投诉组,自己,',
      ',接线员,银行客服中心,,',
      ',班长,客服中心,,一百',
      ',班长二,客服中心,班长,3',
    ),
  );
  expect(await mistakes('hr', id)).toEqual([
    '2 superior CIRCLE',
    '4 superior UNKNOWN',
    '5 unit UNKNOWN',
    '6 headcountPlan FORMAT',
    '7 superior DEPENDS',
  ]);
});

test('people: numbers that are taken, two of one name, births to come; assignments: own posts, closed posts, overlaps', async () => {
  const people = await bring(
    'hr',
    'PEOPLE',
    csv(
      '系统编号,工号,姓名,出生日期',
      `${world.ids.person.agent},E-lead,陈话务,`,
      ',X1,新一,2031-01-01',
      ',X2,新二,',
      ',X2,新三,',
    ),
  );
  expect(await mistakes('hr', people)).toEqual([
    '2 employeeNo TAKEN',
    '3 bornOn TOO_LARGE',
    '4 row CONTRADICTS',
    '5 row CONTRADICTS',
  ]);
  await world.db.query(`UPDATE position SET closed_on = '2026-02-01' WHERE id = $1`, [
    world.ids.position.vacant,
  ]);
  const held = await bring(
    'hr',
    'ASSIGNMENTS',
    csv(
      '工号,岗位,部门,任职方式,开始日期,最后一天',
      'E-hr,话务员,客服中心,兼岗,2026-03-02,',
      'E-agent,培训品质部主管,客服中心,兼岗,2026-03-02,',
      'E-agent,回访员,回访组,主岗,2026-03-02,',
      'E-caller,话务员,客服中心,兼岗,2026-03-02,2026-03-01',
      'E-caller,综合投诉处理员,投诉组,兼岗,2026-04-01,2026-06-30',
      'E-caller,综合投诉处理员,投诉组,兼岗,2026-06-01,',
      'E-admin,系统管理员,绍兴分公司,主岗,2020-01-01,2026-03-31',
      'E-agent,系统管理员,绍兴分公司,兼岗,2026-03-02,',
    ),
  );
  expect(await mistakes('hr', held)).toEqual([
    '2 row FORBIDDEN',
    '3 title CLOSED',
    '4 startsOn OVERLAP',
    '5 lastDay TOO_SMALL',
    '6 title OVERLAP',
    '7 title OVERLAP',
    '8 lastDay INDISPENSABLE',
    '9 title FORBIDDEN',
  ]);
});

test('whoever edits one unit brings in what is theirs and nothing else', async () => {
  const [{ role }] = await world.db.query(
    `INSERT INTO role (organisation_id, code, name_zh, name_en) VALUES ($1, 'X', '本部维护', 'X') RETURNING id AS role`,
    [world.ids.unit.group],
  );
  await world.db.query(
    `INSERT INTO role_grant (role_id, ability, scope) VALUES ($1, 'org.edit', 'SUBTREE')`,
    [role],
  );
  await world.db.query('INSERT INTO position_role (position_id, role_id) VALUES ($1, $2)', [
    world.ids.position.supervisor,
    role,
  ]);
  const posts = await bring(
    'supervisor',
    'POSITIONS',
    csv('岗位名称,所在单位', '质检员,投诉组', '质检员,越城分公司'),
  );
  expect(await mistakes('supervisor', posts)).toEqual(['3 unit FORBIDDEN']);
  const people = await bring('supervisor', 'PEOPLE', csv('工号,姓名,性别', 'Y1,某,男'));
  expect(await mistakes('supervisor', people)).toEqual(['2 gender FORBIDDEN', '2 row FORBIDDEN']);
  // All or nothing: with an error nothing is written, but those without may come in.
  const refused = await world.ask(
    'supervisor',
    'mutation ($input: ImportSheetInput!) { importSheet(input: $input) { sheetImport { id } } }',
    { input: { id: posts, rows: 'ALL' } },
  );
  expect([refused.codes, refused.fields]).toEqual([['INVALID_STATE'], ['input.rows']]);
  expect(await write('supervisor', posts, 'VALID')).toMatchObject({
    state: 'DONE',
    counts: { create: 1, error: 1 },
  });
  expect(
    await world.db.query(
      `SELECT u.name FROM position p JOIN org_unit u ON u.id = p.unit_id WHERE title = '质检员'`,
    ),
  ).toEqual([{ name: '投诉组' }]);
});

test('what changed since the check is seen before anything is written', async () => {
  const id = await bring('hr', 'PEOPLE', csv('工号,姓名', 'S1,史一', 'S2,史二'));
  await world.db.query(`UPDATE person SET employee_no = 'S2' WHERE id = $1`, [world.ids.person.intake]);
  const stale = await bring('hr', 'UNITS', csv('单位名称,上级单位,单位类型', '史组,投诉组,班组'));
  await world.db.query(`UPDATE org_unit SET closed_on = '2026-03-01' WHERE id = $1`, [
    world.ids.unit.complaints,
  ]);
  const before = await count('org_unit');
  expect(await write('hr', stale)).toMatchObject({
    state: 'CHECKED',
    setback: expect.stringContaining('1 row has an error'),
    counts: { create: 0, error: 1 },
  });
  expect(await count('org_unit')).toBe(before);
  await world.db.query('UPDATE org_unit SET closed_on = NULL WHERE id = $1', [world.ids.unit.complaints]);
  // Somebody has the number now: the row speaks of them, which the check did not show.
  expect(await write('hr', id)).toMatchObject({
    state: 'CHECKED',
    setback: expect.stringContaining('line 3 would create (people) was meanwhile created by somebody else'),
    counts: { create: 1, change: 1, error: 0 },
  });
  expect(await world.db.query(`SELECT FROM person WHERE name LIKE '史%'`)).toEqual([]);
  expect(await write('hr', id)).toMatchObject({ state: 'DONE', counts: { create: 1, change: 1 } });
});

test('every record has its audit row, spans and names; what few may see is not in it', async () => {
  const units = await bring('hr', 'UNITS', csv('单位名称,上级单位,单位类型', '审计组,客服中心,班组'));
  await write('hr', units);
  const [unit] = await world.db.query(`SELECT id::text, opened_on::text FROM org_unit WHERE name = '审计组'`);
  expect(unit.opened_on).toBe('2026-03-02');
  expect(
    await world.db.query('SELECT name, starts_on::text FROM org_unit_span WHERE unit_id = $1', [unit.id]),
  ).toEqual([{ name: '审计组', starts_on: '2026-03-02' }]);
  const people = await bring('hr', 'PEOPLE', csv('工号,姓名,性别', 'A9,艾九,女'));
  await write('hr', people);
  const [entry] = await world.db.query(
    `SELECT action, person_id::text, after FROM audit WHERE entity = 'Person' ORDER BY id DESC LIMIT 1`,
  );
  expect(entry).toMatchObject({
    action: 'importPerson',
    person_id: world.ids.person.hr,
    after: { name: '艾九', employeeNo: 'A9', gender: 'CHANGED' },
  });
  expect(await world.db.query(`SELECT text FROM search_name WHERE text = '艾九'`)).toHaveLength(1);
  const [whole] = await world.db.query(
    `SELECT after FROM audit WHERE action = 'importSheet' ORDER BY id DESC LIMIT 1`,
  );
  expect(whole.after).toMatchObject({ kind: 'PEOPLE', choice: 'ALL', counts: { CREATE: 1 } });
});

test('an import that was asked to stop writes nothing; one whose node is gone can be started again', async () => {
  const before = await count('person');
  const id = await keptSheet(world, 'IMPORTING');
  await ask(
    'hr',
    'mutation ($input: SheetInput!) { stopSheetImport(input: $input) { sheetImport { isStopping } } }',
    {
      input: { id },
    },
  );
  await recoverImports(world.db, world.clock);
  expect(await look('hr', id)).toMatchObject({ state: 'IMPORTING' });
  world.clock.pass(2);
  await recoverImports(world.db, world.clock);
  expect(await look('hr', id)).toMatchObject({
    state: 'CHECKED',
    setback: expect.stringContaining('interrupted'),
  });
  expect(await count('person')).toBe(before);
  expect(await write('hr', id)).toMatchObject({ state: 'DONE' });
  expect(await count('person')).toBe(before + 1);
});
