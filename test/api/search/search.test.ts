import { describe, expect, test } from 'vitest';
import { spellNames } from '../../../api/core/search/names.ts';
import { makeWorld } from '../../support/world.ts';
import { commanding } from '../jobs/pieces.ts';
import { hitsIn, searching, type Hit } from './ask.ts';

const world = await makeWorld();
const { db, ids } = world;
const search = searching(world);

const titles = async (q: string, kind: string, first?: number): Promise<string[]> =>
  hitsIn(await search('lead', q, { kinds: [kind], ...(first && { first }) }), kind).map(({ title }) => title);

const one = async (q: string, kind: string, language?: string): Promise<Hit | undefined> =>
  hitsIn(await search('lead', q, {}, language), kind)[0];

const addPerson = async (name: string, number: string, ends: string | null = null): Promise<void> => {
  const [row] = (await db.query(
    'INSERT INTO person (organisation_id, name, employee_no) VALUES ($1, $2, $3) RETURNING id',
    [ids.unit.group, name, number],
  )) as { id: string }[];
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on) VALUES ($1, $2, $3, 'PRIMARY', '2020-01-01', $4)`,
    [ids.unit.group, row?.id, ids.position.agent, ends],
  );
};

await addPerson('张三', 'N-1');
await addPerson('张三丰', 'N-2');
await addPerson('陈张三', 'N-3');
await addPerson('赵四', 'ZS-9');
await addPerson('张山', 'N-4', '2025-12-31');
await db.query(`UPDATE org_unit SET aliases = '{热线中心,1001}' WHERE id = $1`, [ids.unit.centre]);
await db.query(`UPDATE position SET code = jsonb_set(code, '{value}', '"FJ-03"') WHERE id = $1`, [
  ids.position.handler,
]);
await db.query(`UPDATE org_unit SET closed_on = '2026-01-01' WHERE id = $1`, [ids.unit.callbacks]);
await spellNames(db.manager);

describe('people', () => {
  test('the very name comes first, then what begins like it, then what holds it; who left comes last', async () => {
    expect(await titles('张三', 'PERSON')).toEqual(['张三', '张三丰', '陈张三']);
    expect(await titles('zhangsan', 'PERSON')).toEqual(['张三', '张三丰', '陈张三']);
    expect(await titles('zs', 'PERSON')).toEqual(['赵四', '张三', '张三丰', '陈张三', '张山']);
    expect(await titles('zhang s', 'PERSON')).toEqual(['张三', '张三丰', '陈张三', '张山']);
  });

  test('the hit says which post somebody holds where', async () => {
    expect(await one('郑处理', 'PERSON')).toEqual({
      kind: 'PERSON',
      id: ids.person.handler,
      title: '郑处理',
      subtitle: '综合投诉处理员 · 投诉组',
      alias: null,
      state: null,
      isPast: false,
    });
  });

  test('somebody who left is found, and marked', async () => {
    expect(await one('zhangshan', 'PERSON')).toMatchObject({ title: '张山', subtitle: null, isPast: true });
  });

  test('a staff number finds its person, and is named', async () => {
    expect(await one('n-2', 'PERSON')).toMatchObject({ title: '张三丰', alias: 'N-2' });
  });
});

describe('units and posts', () => {
  test('a unit is found by name, by other name and by either’s pinyin', async () => {
    for (const [q, alias] of [
      ['客服中心', null],
      ['kfzx', null],
      ['热线', '热线中心'],
      ['rxzx', '热线中心'],
      ['1001', '1001'],
    ] as const)
      expect(await one(q, 'ORG_UNIT')).toMatchObject({
        id: ids.unit.centre,
        title: '客服中心',
        alias,
        subtitle: '绍兴分公司 / 客户关系部',
      });
  });

  test('a closed unit is found after the others, and its posts too', async () => {
    expect(await one('huifangzu', 'ORG_UNIT')).toMatchObject({ title: '回访组', isPast: true });
    expect(await one('huifangyuan', 'POSITION')).toMatchObject({ title: '回访员', isPast: true });
    expect((await titles('zu', 'ORG_UNIT')).at(-1)).toBe('回访组');
  });

  test('a post is found by its code', async () => {
    expect(await one('fj03', 'POSITION')).toMatchObject({ title: '综合投诉处理员', alias: 'FJ-03' });
  });

  test('there may be more than are shown', async () => {
    const { data } = await search('lead', '主', { kinds: ['POSITION'], first: 2 });
    expect(data.search.groups).toMatchObject([{ kind: 'POSITION', hasMore: true }]);
    expect(data.search.groups[0].hits).toHaveLength(2);
  });
});

test('a job description is found by its post, with version and state', async () => {
  const take = commanding(world);
  const { id } = await take('hr', 'draft', { positionId: ids.position.handler });
  const hit = hitsIn(await search('hr', 'zhtscly'), 'JOB_DESCRIPTION');
  expect(hit).toEqual([
    {
      kind: 'JOB_DESCRIPTION',
      id,
      title: '综合投诉处理员',
      subtitle: 'Version 1 · 绍兴分公司 / 客户关系部 / 客服中心 / 投诉组',
      alias: null,
      state: 'DRAFT',
      isPast: false,
    },
  ]);
});

test('a ticket is found by its number, its beginning and its end', async () => {
  const register = async (): Promise<{ id: string; number: string }> => {
    const { data } = await world.ask(
      'intake',
      'mutation ($input: RegisterTicketInput!) { registerTicket(input: $input) { ticket { id number } } }',
      {
        input: {
          kind: 'COMPLAINT',
          channel: 'PHONE',
          content: '断网',
          customerName: '何顾客',
          customerPhone: '19900000001',
        },
      },
    );
    return data.registerTicket.ticket;
  };
  const first = await register();
  const second = await register();
  const found = async (q: string) => hitsIn(await search('lead', q), 'TICKET').map(({ title }) => title);
  expect(await found(first.number)).toEqual([first.number]);
  expect(await found(first.number.replace('-', ''))).toEqual([first.number]);
  expect(await found(first.number.slice(-4))).toEqual([first.number]);
  expect(await found('20260302')).toEqual(expect.arrayContaining([first.number, second.number]));
  expect(await one(second.number, 'TICKET')).toMatchObject({
    id: second.id,
    state: 'REGISTERED',
    isPast: false,
  });
  expect(await found('何顾客')).toEqual([]);
  expect(await found('断网')).toEqual([]);
});

test.each([
  ['people', 'name', 'zcl', ['郑处理']],
  ['positions', 'title', 'tszb', ['投诉主办']],
] as const)('the list of %s takes pinyin too', async (list, field, q, expected) => {
  const { data } = await world.ask(
    'agent',
    `query ($q: String!) { ${list}(filter: { q: $q }) { nodes { ${field} } } }`,
    { q },
  );
  expect(data[list].nodes.map((node: Record<string, string>) => node[field])).toEqual(expected);
});

test('a unit tells its pinyin, for choosers that look among what they hold', async () => {
  const { data } = await world.ask('agent', 'query ($id: ID!) { orgUnit(id: $id) { pinyin } }', {
    id: ids.unit.centre,
  });
  expect(data.orgUnit.pinyin).toEqual(['ke', 'fu', 'zhong', 'xin']);
});

test('the tree of units and the list of job descriptions take pinyin too', async () => {
  const { data } = await world.ask('hr', '{ orgUnits(filter: { q: "kfzx" }) { items { name } } }');
  expect(data.orgUnits.items).toEqual([{ name: '客服中心' }]);
  const jobs = await world.ask(
    'hr',
    '{ jobDescriptions(filter: { q: "zonghe" }) { nodes { position { title } } } }',
  );
  expect(jobs.data.jobDescriptions.nodes).toEqual([{ position: { title: '综合投诉处理员' } }]);
});

test.each([
  ['z', true],
  ['   ', true],
  ['', true],
  ['%', true],
  ['_\\', true],
  ['😀😀😀', true],
  ['%三', false],
  ["'; drop table person; --", false],
  ["':* | '张", false],
  ['zzzzzzzz', false],
])('%j is answered without a fault', async (q, isTooShort) => {
  const { data, errors } = await search('lead', q);
  expect(errors).toEqual([]);
  expect(data.search.isTooShort).toBe(isTooShort);
});

test.each([
  ['q', { q: 'a'.repeat(10_000) }],
  ['q', { q: '张\u0000三' }],
  ['first', { q: '张三', first: 0 }],
  ['first', { q: '张三', first: 21 }],
  ['kinds', { q: '张三', kinds: Array.from({ length: 11 }, () => 'PERSON') }],
])('a bad %s is named', async (field, { q, ...more }) => {
  const { codes, fields } = await search('lead', q, more);
  expect({ codes, fields }).toEqual({ codes: ['INVALID'], fields: [field] });
});

test('nobody searches without signing in', async () => {
  expect((await search(null, '张三')).codes).toEqual(['UNAUTHENTICATED']);
});
