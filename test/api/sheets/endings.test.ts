import { expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import { bringing, csv } from './bringing.ts';

const world = await makeWorld();
const server = await served(world, { requests: null });
const { bring, look, mistakes, rows, write } = bringing(world, server);

/** Brings a sheet in that has no errors. */
const put = async (kind: string, ...lines: string[]): Promise<void> => {
  const id = await bring('hr', kind, csv(...lines));
  expect(await mistakes('hr', id)).toEqual([]);
  expect(await write('hr', id)).toMatchObject({ state: 'DONE', setback: null });
};

const onRecord = async (action: string): Promise<number> =>
  (await world.db.query('SELECT FROM audit WHERE action = $1', [action])).length;

const posts = csv(
  '岗位编码,岗位名称,所在单位,关闭日期',
  'E-1,组长,甲组,2026-04-01',
  'E-2,班员,乙班,2026-04-01',
);

test('a post is closed by its day; one that is still held then is named with who holds it, and nothing is written before', async () => {
  await put(
    'UNITS',
    '单位名称,上级单位,单位类型,设立日期',
    '甲组,客服中心,班组,2025-01-01',
    '乙班,甲组,班组,2025-01-01',
  );
  await put(
    'POSITIONS',
    '岗位编码,岗位名称,所在单位,设立日期',
    'E-1,组长,甲组,2025-01-01',
    'E-2,班员,乙班,2025-01-01',
  );
  await put('PEOPLE', '工号,姓名', 'T1,陈一', 'T2,陈二');
  await put('ASSIGNMENTS', '工号,岗位编码,任职方式,开始日期', 'T1,E-1,主岗,2026-01-05');
  const id = await bring('hr', 'POSITIONS', posts);
  expect(await mistakes('hr', id)).toEqual(['2 closedOn HELD']);
  expect((await rows('hr', id, 'ERROR'))[0]?.problems[0]?.message).toContain('陈一');
  expect(await rows('hr', id, 'CHANGE')).toMatchObject([
    { line: 3, changes: [{ field: 'closedOn', from: '', to: '2026-04-01' }] },
  ]);
  expect(await look('hr', id)).toMatchObject({ counts: { create: 0, change: 1, skip: 0, error: 1 } });
  expect(await onRecord('closePosition')).toBe(0);
  expect(await world.db.query('SELECT FROM position WHERE closed_on IS NOT NULL')).toEqual([]);
  expect(await write('hr', id, 'VALID')).toMatchObject({ state: 'DONE', setback: null });
  expect(await world.db.query('SELECT title FROM position WHERE closed_on IS NOT NULL')).toEqual([
    { title: '班员' },
  ]);
  expect(await onRecord('closePosition')).toBe(1);
  expect(await onRecord('importPositionChange')).toBe(0);
});

test('people leave on their day: posts end with it, a second time changes nothing, new ones do not leave at once', async () => {
  const sheet = csv('工号,姓名,离职日期', 'T1,陈一,2026-03-31', 'T2,陈二,2030-01-01', 'T3,陈三,2026-03-31');
  const id = await bring('hr', 'PEOPLE', sheet);
  expect(await mistakes('hr', id)).toEqual(['3 lastDay TOO_LARGE', '4 lastDay FIXED']);
  expect(await write('hr', id, 'VALID')).toMatchObject({ state: 'DONE' });
  expect(
    await world.db.query(
      `SELECT p.left_on::text, a.ends_on::text FROM person p JOIN assignment a ON a.person_id = p.id WHERE p.employee_no = 'T1'`,
    ),
  ).toEqual([{ left_on: '2026-04-01', ends_on: '2026-04-01' }]);
  const again = await bring('hr', 'PEOPLE', csv('工号,姓名,离职日期', 'T1,陈一,2026-03-31'));
  expect(await look('hr', again)).toMatchObject({ counts: { create: 0, change: 0, skip: 1, error: 0 } });
  // Now nobody holds the post on that day any more.
  const closing = await bring('hr', 'POSITIONS', posts);
  expect(await look('hr', closing)).toMatchObject({ counts: { create: 0, change: 1, skip: 1, error: 0 } });
});

test('a leaving that is still to come is moved and taken back', async () => {
  await put('PEOPLE', '工号,姓名,离职日期', 'T1,陈一,2026-05-31');
  await put('PEOPLE', '工号,姓名,离职日期', 'T1,陈一,清空');
  expect(
    await world.db.query(
      `SELECT p.left_on, a.ends_on FROM person p JOIN assignment a ON a.person_id = p.id WHERE p.employee_no = 'T1'`,
    ),
  ).toEqual([{ left_on: null, ends_on: null }]);
});

test('units are closed from below, whatever their order; what is exported then changes nothing, and 清空 opens them again', async () => {
  const lines = ['单位名称,上级单位,单位类型,撤销日期', '甲组,客服中心,,2026-06-01', '乙班,甲组,,2026-06-01'];
  const held = await bring('hr', 'UNITS', csv(...lines));
  expect(await mistakes('hr', held)).toEqual(['2 closedOn HELD']);
  await put('PEOPLE', '工号,姓名,离职日期', 'T1,陈一,2026-05-31');
  await put('UNITS', ...lines);
  const file = await fetch(`${server.url}/export/sheets/units?format=csv`, {
    headers: { cookie: server.cookieOf('hr'), 'accept-language': 'zh-CN' },
  });
  const text = await file.text();
  expect(text).toMatch(/甲组,.*,2026-06-01\r\n/);
  const again = await bring('hr', 'UNITS', text);
  expect(await look('hr', again)).toMatchObject({ counts: { create: 0, change: 0, error: 0 } });
  await put('UNITS', '单位名称,上级单位,单位类型,撤销日期', '乙班,甲组,,清空', '甲组,客服中心,,清空');
  expect(await world.db.query('SELECT FROM org_unit WHERE closed_on IS NOT NULL')).toEqual([]);
});

test('the unit at the top is not closed, and the row says so', async () => {
  const id = await bring(
    'hr',
    'UNITS',
    csv('系统编号,单位名称,撤销日期', `${world.ids.unit.group},,2026-06-01`),
  );
  expect(await mistakes('hr', id)).toEqual(['2 closedOn ROOT']);
});

test('what a leaving took back comes back by a sheet as by the command; a row that could bring back only a part is not done', async () => {
  await put(
    'POSITIONS',
    '岗位编码,岗位名称,所在单位,设立日期',
    'E-8,预定岗,客服中心,2025-01-01',
    'E-9,撤销岗,客服中心,2025-01-01',
  );
  await put('PEOPLE', '工号,姓名', 'T8,陈八', 'T9,陈九');
  await put(
    'ASSIGNMENTS',
    '工号,岗位编码,任职方式,开始日期',
    'T8,E-8,主岗,2026-05-01',
    'T9,E-9,主岗,2026-05-01',
  );
  await put('PEOPLE', '工号,姓名,离职日期', 'T8,陈八,2026-03-31', 'T9,陈九,2026-03-31');
  const held = () =>
    world.db.query(
      `SELECT p.name, a.starts_on::text AS "startsOn" FROM person p JOIN assignment a ON a.person_id = p.id
       WHERE p.employee_no IN ('T8', 'T9') ORDER BY p.employee_no`,
    );
  expect(await held()).toEqual([]);
  await put('POSITIONS', '岗位编码,岗位名称,所在单位,关闭日期', 'E-9,撤销岗,客服中心,2026-05-10');
  const id = await bring('hr', 'PEOPLE', csv('工号,姓名,离职日期', 'T8,陈八,清空', 'T9,陈九,清空'));
  expect(await mistakes('hr', id)).toEqual(['3 lastDay STAYS_AWAY']);
  expect((await rows('hr', id, 'ERROR'))[0]?.problems[0]?.message).toContain(
    'the planned post 撤销岗 (客服中心) cannot come back',
  );
  expect(await write('hr', id, 'VALID')).toMatchObject({ state: 'DONE', setback: null });
  expect(await held()).toEqual([{ name: '陈八', startsOn: '2026-05-01' }]);
});
