import { expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import { bringing, csv } from './bringing.ts';

const world = await makeWorld();
const server = await served(world, { requests: null });
const { bring, look, mistakes, rows, write } = bringing(world, server);

const put = async (kind: string, ...lines: string[]): Promise<void> => {
  const id = await bring('hr', kind, csv(...lines));
  expect(await mistakes('hr', id)).toEqual([]);
  expect(await write('hr', id)).toMatchObject({ state: 'DONE', setback: null });
};

const exported = async (kind: string, on = ''): Promise<string> => {
  const file = await fetch(`${server.url}/export/sheets/${kind}?format=csv${on && `&on=${on}`}`, {
    headers: { cookie: server.cookieOf('hr'), 'accept-language': 'zh-CN' },
  });
  expect(file.status).toBe(200);
  return file.text();
};

/** An export comes back and changes nothing. */
const comesBack = async (kind: string, on = ''): Promise<void> => {
  const id = await bring('hr', kind.toUpperCase(), await exported(kind, on));
  expect(await mistakes('hr', id)).toEqual([]);
  expect(await look('hr', id)).toMatchObject({ counts: { create: 0, change: 0, error: 0 } });
};

const idOf = async (table: string, where: string): Promise<string> => {
  const [row] = (await world.db.query(`SELECT id::text FROM ${table} WHERE ${where}`)) as { id: string }[];
  return row?.id ?? '';
};

test('units and posts whose names have a slash come back as they are, and a path in quotes says which', async () => {
  await put(
    'UNITS',
    '单位名称,上级单位,单位类型,设立日期',
    '甲,客服中心,班组,2020-01-01',
    '乙,甲,班组,2020-01-01',
    '甲/乙,客服中心,班组,2020-01-01',
  );
  await put(
    'POSITIONS',
    '岗位名称,所在单位,直接上级,薪酬等级,设立日期',
    '话务/质检员,集团公司/绍兴分公司/客户关系部/客服中心/甲/乙,,,2020-01-01',
    '话务/质检员,"客服中心/""甲/乙""","客服中心/甲/乙/""话务/质检员""","""清空""",2020-01-01',
  );
  expect(
    await world.db
      .query(`SELECT u.name, p.pay_grade ->> 'value' AS pay FROM position p JOIN org_unit u ON u.id = p.unit_id
     WHERE p.title = '话务/质检员' ORDER BY 1`),
  ).toEqual([
    { name: '乙', pay: null },
    { name: '甲/乙', pay: '清空' },
  ]);
  await comesBack('units');
  await comesBack('positions');
  const unclear = await bring('hr', 'POSITIONS', csv('岗位名称,所在单位', '新岗,甲/乙'));
  expect(await mistakes('hr', unclear)).toEqual(['2 unit AMBIGUOUS']);
  const clear = await bring(
    'hr',
    'POSITIONS',
    csv('岗位名称,所在单位', '新岗,"""甲/乙"""', '新岗,集团公司/绍兴分公司/客户关系部/客服中心/甲/乙'),
  );
  expect(await rows('hr', clear)).toMatchObject([
    { changes: [{}, { field: 'unit', to: expect.stringContaining('客服中心/"甲/乙"') }] },
    { changes: [{}, { field: 'unit', to: expect.stringContaining('客服中心/甲/乙') }] },
  ]);
});

test('a text that really is 清空 comes back as it is; without quotes it takes the text away', async () => {
  const text = await exported('positions');
  expect(text).toContain('"""清空"""');
  const id = await bring('hr', 'POSITIONS', text.replace('"""清空"""', '清空'));
  expect(await rows('hr', id, 'CHANGE')).toMatchObject([
    { changes: [{ field: 'payGrade', from: '"清空"', to: '' }] },
  ]);
});

test('rank and the names of documents are exported, come back, and are refused in words where they differ', async () => {
  const { handler, supervisor } = world.ids.position;
  await world.db.transaction(async (manager) => {
    await manager.query(`SELECT set_config('remit.day', '2026-03-02', true)`);
    await manager.query(
      `WITH r AS (INSERT INTO rank (organisation_id, level, name) VALUES ($1, 7, '主办级') RETURNING id)
     UPDATE position SET rank_id = r.id, direct_subordinates = '{"state":"NONE","value":null,"raw":"无","certain":true,"note":null}'
     FROM r WHERE position.id = $2`,
      [world.ids.unit.group, handler],
    );
    await manager.query(
      `INSERT INTO position_relation (position_id, kind, raw_name, seq)
     VALUES ($1, 'PEER', '回访员', 2), ($1, 'PEER', '接待；预约', 1), ($1, 'EXTERNAL_CONTACT', '用户', 1)`,
      [handler],
    );
  });
  const text = await exported('positions');
  expect(text).toContain('直接下级,所辖人员,岗位职级,文件所写直接上级,文件所写同僚');
  expect(text).toMatch(/,无,,主办级,,接待\\；预约；回访员,,,,用户,/);
  await comesBack('positions');
  const id = await bring(
    'hr',
    'POSITIONS',
    csv(
      '系统编号,岗位职级,文件所写同僚,直接下级',
      `${handler},总监级,接待\\；预约,`,
      `${supervisor},,,话务员`,
      `${world.ids.position.vacant},主办级,,`,
    ),
  );
  expect(await mistakes('hr', id)).toEqual(['2 rank FIXED', '2 namedPeers FIXED', '4 rank FIXED']);
  expect(await rows('hr', id, 'CHANGE')).toMatchObject([
    { changes: [{ field: 'directSubordinates', to: '话务员' }] },
  ]);
});

test('posts of two people of one name without staff numbers come back by the numbers of the export', async () => {
  const post = await idOf('position', `title = '话务/质检员' LIMIT 1`);
  const namesakes = (await world.db.query(
    `INSERT INTO person (organisation_id, name) SELECT $1, '同名' FROM generate_series(1, 2) RETURNING id::text`,
    [world.ids.unit.group],
  )) as { id: string }[];
  for (const { id } of namesakes)
    await world.db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'PRIMARY', '2026-01-01')`,
      [world.ids.unit.group, id, post],
    );
  await comesBack('assignments');
  const other = world.ids.position.handler;
  const id = await bring(
    'hr',
    'ASSIGNMENTS',
    csv(
      '人员系统编号,工号,姓名,岗位系统编号,岗位名称,所在单位,任职方式,开始日期',
      `${namesakes[0]?.id},,他人,${post},,,兼岗,2026-03-02`,
      `${namesakes[0]?.id},E-agent,,${post},,,兼岗,2026-03-02`,
      `${namesakes[0]?.id},,同名,${other},话务/质检员,,兼岗,2026-03-02`,
      `${namesakes[0]?.id},,同名,${post},,越城分公司,兼岗,2026-03-02`,
      `99999,,同名,99999,,,兼岗,2026-03-02`,
      `${namesakes[1]?.id},,同名,${other},,,兼岗,2026-03-02`,
    ),
  );
  expect(await mistakes('hr', id)).toEqual([
    '2 name DIFFERS',
    '3 employeeNo DIFFERS',
    '4 title DIFFERS',
    '5 unit DIFFERS',
    '6 personId UNKNOWN',
    '6 positionId UNKNOWN',
  ]);
  expect(await look('hr', id)).toMatchObject({ counts: { create: 1 } });
});

test('an export of a day before units were renamed and moved, and posts too, finds them again', async () => {
  world.clock.pass(24 * 60);
  const change = async (mutation: string, input: object): Promise<void> => {
    const { errors } = await world.ask('admin', mutation, { input });
    expect(errors).toEqual([]);
  };
  const unit = await idOf('org_unit', `name = '乙'`);
  await change('mutation ($input: RenameUnitInput!) { renameUnit(input: $input) { unit { id } } }', {
    id: unit,
    revision: 1,
    name: '丁',
  });
  await change('mutation ($input: MoveUnitInput!) { moveUnit(input: $input) { unit { id } } }', {
    id: unit,
    revision: 2,
    parentId: world.ids.unit.complaints,
  });
  await comesBack('positions', '2026-03-02');
  const id = await bring(
    'hr',
    'POSITIONS',
    (await exported('positions', '2026-03-02')).replaceAll('甲/乙,', '甲/丙,'),
  );
  expect(new Set(await mistakes('hr', id))).toContain(
    `${(await rows('hr', id, 'ERROR'))[0]?.line} unit UNKNOWN`,
  );
  await comesBack('assignments', '2026-03-02');
});
