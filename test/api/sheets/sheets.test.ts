import { expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import { bringing, csv } from './bringing.ts';

const world = await makeWorld();
const { bring, look, rows, write, mistakes } = bringing(world, await served(world));

test('people are new, changed or the same; a second time changes nothing', async () => {
  const first = csv(
    '工号,姓名,性别,出生日期,学历',
    'N1,王一,男,1990/5/1,本科',
    'N2,王二,女,1991年3月2日,大专',
  );
  const id = await bring('hr', 'PEOPLE', first);
  expect(await look('hr', id)).toMatchObject({
    state: 'CHECKED',
    counts: { create: 2, change: 0, skip: 0, error: 0 },
  });
  expect(await write('hr', id)).toMatchObject({ state: 'DONE', setback: null });
  expect(
    await world.db.query(
      `SELECT employee_no, name, gender, born_on::text, education FROM person WHERE employee_no LIKE 'N%' ORDER BY 1`,
    ),
  ).toEqual([
    { employee_no: 'N1', name: '王一', gender: 'MALE', born_on: '1990-05-01', education: 'BACHELOR' },
    { employee_no: 'N2', name: '王二', gender: 'FEMALE', born_on: '1991-03-02', education: 'JUNIOR_COLLEGE' },
  ]);
  const again = await bring('hr', 'PEOPLE', first);
  expect(await look('hr', again)).toMatchObject({ counts: { create: 0, change: 0, skip: 2, error: 0 } });

  const corrected = await bring(
    'hr',
    'PEOPLE',
    csv('姓名,工号,学历', '王一一,N1,硕士', '王二,N2,', '王三,N3,本科'),
  );
  expect(await rows('hr', corrected, 'CHANGE')).toMatchObject([
    {
      line: 2,
      changes: [
        { field: 'name', from: '王一', to: '王一一' },
        { field: 'education', from: 'Bachelor', to: 'Master and above' },
      ],
    },
  ]);
  expect(await look('hr', corrected)).toMatchObject({ counts: { create: 1, change: 1, skip: 1, error: 0 } });
});

test('units: a child may stand before the one above it', async () => {
  const sheet = csv(
    '单位名称,上级单位,单位类型,排序',
    '三班,客服中心/新中心,班组,3',
    '新中心,客服中心,中心,',
    '一班,新中心,班组,1',
  );
  const id = await bring('hr', 'UNITS', sheet);
  expect(await mistakes('hr', id)).toEqual([]);
  expect(await write('hr', id)).toMatchObject({ state: 'DONE', counts: { create: 3 } });
  const again = await bring('hr', 'UNITS', sheet);
  expect(await look('hr', again)).toMatchObject({ counts: { create: 0, change: 0, skip: 3, error: 0 } });
});

test('posts: a superior may be named later; codes find posts again', async () => {
  const sheet = csv(
    '岗位编码,岗位名称,所在单位,直接上级,编制,单位负责人',
    'P-2,话务员,一班,班长,12,否',
    'P-1,班长,一班,客服中心/新中心/主任,1,是',
    'P-0,主任,新中心,,1,是',
  );
  const id = await bring('hr', 'POSITIONS', sheet);
  expect(await mistakes('hr', id)).toEqual([]);
  expect(await write('hr', id)).toMatchObject({ state: 'DONE', counts: { create: 3 } });
  const again = await bring('hr', 'POSITIONS', sheet);
  expect(await look('hr', again)).toMatchObject({ counts: { create: 0, change: 0, skip: 3, error: 0 } });
  const renamed = await bring('hr', 'POSITIONS', csv('岗位编码,岗位名称,所在单位', 'P-2,高级话务员,三班'));
  expect(await rows('hr', renamed)).toMatchObject([
    {
      outcome: 'CHANGE',
      changes: [
        { field: 'title', from: '话务员', to: '高级话务员' },
        { field: 'unit' },
        { field: 'aliases', to: '话务员' },
      ],
    },
  ]);
});

test('assignments: given, ended and given again', async () => {
  const sheet = csv(
    '工号,姓名,岗位编码,岗位,部门,任职方式,开始日期,最后一天',
    'N1,王一,P-2,,,主岗,2026-03-02,',
    'N2,,,班长,一班,主岗,2026-03-05,2026-12-31',
  );
  const id = await bring('hr', 'ASSIGNMENTS', sheet);
  expect(await mistakes('hr', id)).toEqual([]);
  expect(await write('hr', id)).toMatchObject({ state: 'DONE', counts: { create: 2 } });
  const again = await bring('hr', 'ASSIGNMENTS', sheet);
  expect(await look('hr', again)).toMatchObject({ counts: { create: 0, change: 0, skip: 2, error: 0 } });
  const clash = await bring(
    'hr',
    'ASSIGNMENTS',
    csv(
      '工号,岗位编码,任职方式,开始日期',
      'N1,P-1,主岗,2026-03-08',
      'N9,P-1,主岗,2026-03-08',
      'N1,P-9,兼岗,2026-03-08',
    ),
  );
  expect(await mistakes('hr', clash)).toEqual([
    '2 startsOn OVERLAP',
    '3 employeeNo UNKNOWN',
    '4 positionCode UNKNOWN',
  ]);
});
