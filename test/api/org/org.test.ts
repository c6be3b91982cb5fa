import { describe, expect, test } from 'vitest';
import { makeWorld, type Answer } from '../../support/world.ts';

const { ask, ids, db, clock } = await makeWorld();

const header = 'code { state value } payGrade { state value raw certain note }';

test('a person sees the whole forest of the own organisation, in the order of the tree, and no other (F001)', async () => {
  const { data } = await ask('handler', '{ orgUnits { total items { name path parent { name } } } }');
  const names = data.orgUnits.items.map(({ name }: { name: string }) => name);
  expect(names).toEqual([
    '集团公司',
    '绍兴分公司',
    '客户关系部',
    '客服中心',
    '投诉组',
    '回访组',
    '越城分公司',
    '人力资源部',
  ]);
  expect(data.orgUnits.total).toBe(8);
  expect(data.orgUnits.items[4]).toEqual({
    name: '投诉组',
    path: ['集团公司', '绍兴分公司', '客户关系部', '客服中心', '投诉组'],
    parent: { name: '客服中心' },
  });
});

test('a subtree is asked for by its top', async () => {
  const { data } = await ask(
    'handler',
    'query ($of: ID!) { orgUnits(filter: { subtreeOf: $of }) { items { name } } }',
    {
      of: ids.unit.relations,
    },
  );
  expect(data.orgUnits.items.map(({ name }: { name: string }) => name)).toEqual([
    '客户关系部',
    '客服中心',
    '投诉组',
    '回访组',
  ]);
});

describe('what another organisation has', () => {
  test('cannot be told from what is not there', async () => {
    const document =
      'query ($unit: ID!, $post: ID!, $person: ID!) { orgUnit(id: $unit) { id } position(id: $post) { id } person(id: $person) { id } }';
    const foreign = { unit: ids.unit.bank, post: ids.position.bankHead, person: ids.person.bankHead };
    const nowhere = { unit: '999999', post: '999999', person: 'no id at all' };
    for (const variables of [foreign, nowhere])
      expect((await ask('handler', document, variables)).data).toEqual({
        orgUnit: null,
        position: null,
        person: null,
      });
  });

  test('is in no list, whatever is asked for', async () => {
    const document = `query ($unit: ID!, $post: ID!, $person: ID!) {
      orgUnits(filter: { subtreeOf: $unit }) { total }
      positions(filter: { ids: [$post] }) { nodes { id } totalCount }
      people(filter: { ids: [$person] }) { nodes { id } totalCount }
    }`;
    const { data } = await ask('handler', document, {
      unit: ids.unit.bank,
      post: ids.position.bankHead,
      person: ids.person.bankHead,
    });
    expect(data).toEqual({
      orgUnits: { total: 0 },
      positions: { nodes: [], totalCount: 0 },
      people: { nodes: [], totalCount: 0 },
    });
  });
});

test('a person who is not signed in learns nothing', async () => {
  for (const field of [
    'orgUnits { total }',
    'positions { totalCount }',
    'people { totalCount }',
    'orgUnit(id: 1) { id }',
  ])
    expect((await ask(null, `{ ${field} }`)).codes).toEqual(['UNAUTHENTICATED']);
});

describe('a post', () => {
  test('knows unit, superior, subordinates, holders and its seats (F008)', async () => {
    const { data } = await ask(
      'handler',
      `query ($id: ID!) { position(id: $id) {
        title isLead headcountPlan headcount vacancies unit { name } superior { title } subordinates { title }
        holders { kind startsOn endsOn person { name } }
      } }`,
      { id: ids.position.handler },
    );
    expect(data.position).toEqual({
      title: '综合投诉处理员',
      isLead: false,
      headcountPlan: 3,
      headcount: 2,
      vacancies: 1,
      unit: { name: '投诉组' },
      superior: { title: '投诉主办' },
      subordinates: [],
      holders: [
        { kind: 'PRIMARY', startsOn: '2020-01-01', endsOn: null, person: { name: '郑处理' } },
        { kind: 'PRIMARY', startsOn: '2020-01-01', endsOn: null, person: { name: '王处理' } },
      ],
    });
  });

  test('without a plan has an unknown number of vacancies, not none (F008)', async () => {
    const document = 'query ($id: ID!) { position(id: $id) { headcountPlan headcount vacancies } }';
    expect((await ask('agent', document, { id: ids.position.agent })).data.position).toEqual({
      headcountPlan: null,
      headcount: 1,
      vacancies: null,
    });
    expect((await ask('agent', document, { id: ids.position.vacant })).data.position).toEqual({
      headcountPlan: 1,
      headcount: 0,
      vacancies: 1,
    });
  });

  test('keeps blank, none and absent apart (F003, F010)', async () => {
    const text = (state: string) =>
      JSON.stringify({ state, value: null, raw: null, certain: true, note: null });
    await db.query('UPDATE position SET pay_grade = $2, staff_under_charge = $3 WHERE id = $1', [
      ids.position.vacant,
      text('BLANK'),
      text('NONE'),
    ]);
    const { data } = await ask(
      'agent',
      `query ($id: ID!) { position(id: $id) { ${header} staffUnderCharge { state } } }`,
      { id: ids.position.vacant },
    );
    expect(data.position).toEqual({
      code: { state: 'ABSENT', value: null },
      payGrade: { state: 'BLANK', value: null, raw: null, certain: true, note: null },
      staffUnderCharge: { state: 'NONE' },
    });
  });

  test('is found by another title of it (F002), and signs of patterns are taken literally', async () => {
    await db.query(`UPDATE position SET aliases = '{运营主管,1001客服中心运营部主管}' WHERE id = $1`, [
      ids.position.supervisor,
    ]);
    const titles = async (q: string) =>
      (
        await ask('agent', 'query ($q: String!) { positions(filter: { q: $q }) { nodes { title } } }', { q })
      ).data.positions.nodes.map(({ title }: { title: string }) => title);
    expect(await titles('运营主管')).toEqual(['运营部主管']);
    expect(await titles(' 话务 ')).toEqual(['话务员']);
    expect(await titles('%')).toEqual([]);
    expect(await titles('_')).toEqual([]);
    expect(await titles(String.raw`\ `)).toEqual([]);
  });

  test('names others whom nobody has resolved yet (F004)', async () => {
    await db.query(
      `INSERT INTO position_relation (position_id, kind, to_position_id, raw_name, seq)
       VALUES ($1, 'PEER', NULL, '培训品质部主管', 1), ($1, 'INTERNAL_CONTACT', $2, '综合投诉处理员', 1)`,
      [ids.position.complaintLead, ids.position.handler],
    );
    const { data } = await ask(
      'agent',
      'query ($id: ID!) { position(id: $id) { relations { kind rawName toPosition { title } } } }',
      {
        id: ids.position.complaintLead,
      },
    );
    expect(data.position.relations).toEqual([
      { kind: 'INTERNAL_CONTACT', rawName: '综合投诉处理员', toPosition: { title: '综合投诉处理员' } },
      { kind: 'PEER', rawName: '培训品质部主管', toPosition: null },
    ]);
  });
});

describe('people', () => {
  const facts =
    'query ($id: ID!) { person(id: $id) { name bornOn gender education assignments { kind position { title } } } }';

  test('show birth and schooling to personnel and to themselves only', async () => {
    await db.query(`UPDATE person SET gender = 'FEMALE', education = 'BACHELOR' WHERE id = $1`, [
      ids.person.handler,
    ]);
    const open = { bornOn: '1990-05-01', gender: 'FEMALE', education: 'BACHELOR' };
    const hidden = { bornOn: null, gender: null, education: null };
    for (const [who, seen] of [
      ['hr', open],
      ['hrHead', open],
      ['handler', open],
      ['lead', hidden],
      ['admin', hidden],
    ] as const)
      expect((await ask(who, facts, { id: ids.person.handler })).data.person, `as ${who}`).toMatchObject(
        seen,
      );
  });

  test('hold several posts at once, the main one first, each for its days (F006)', async () => {
    await db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on)
       VALUES ($1, $2, $3, 'CONCURRENT', '2026-03-02', '2026-03-05')`,
      [ids.unit.group, ids.person.supervisor, ids.position.vacant],
    );
    const posts = async (at: string) => {
      clock.set(at);
      const { data } = await ask('handler', facts, { id: ids.person.supervisor });
      return data.person.assignments.map(({ position }: { position: { title: string } }) => position.title);
    };
    expect(await posts('2026-03-01T23:59:59+08:00')).toEqual(['运营部主管']);
    expect(await posts('2026-03-02T00:00:00+08:00')).toEqual(['运营部主管', '培训品质部主管']);
    expect(await posts('2026-03-04T23:59:59+08:00')).toEqual(['运营部主管', '培训品质部主管']);
    expect(await posts('2026-03-05T00:00:00+08:00')).toEqual(['运营部主管']);
    clock.set('2026-03-02T09:00:00+08:00');
  });

  test('are found by unit, by name and by staff number', async () => {
    const names = async (filter: Record<string, unknown>) =>
      (
        await ask('handler', 'query ($filter: PersonFilter) { people(filter: $filter) { nodes { name } } }', {
          filter,
        })
      ).data.people.nodes
        .map(({ name }: { name: string }) => name)
        .toSorted();
    expect(await names({ unitId: ids.unit.callbacks })).toEqual(['冯回访']);
    expect(await names({ unitId: ids.unit.county })).toEqual(['卫经理', '蒋处理']);
    expect(await names({ subtreeOf: ids.unit.centre })).toHaveLength(7);
    expect(await names({ q: '处理' })).toEqual(['王处理', '蒋处理', '郑处理']);
    expect(await names({ q: 'E-agent' })).toEqual(['陈话务']);
    expect(await names({ unitId: ids.unit.bankCentre })).toEqual([]);
  });
});

test('pages laid side by side are the whole list', async () => {
  const document =
    'query ($after: String) { positions(first: 4, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }';
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const answer: Answer = await ask('hr', document, { after });
    const { positions } = answer.data;
    seen.push(...positions.nodes.map(({ id }: { id: string }) => id));
    expect(positions.totalCount).toBe(13);
    after = positions.pageInfo.hasNextPage ? positions.pageInfo.endCursor : null;
  } while (after);
  expect(new Set(seen).size).toBe(13);
  expect(seen).toHaveLength(13);
});

test('a unit that is moved is found in its new place at once, on every node', async () => {
  await db.query('UPDATE org_unit SET parent_id = $2 WHERE id = $1', [
    ids.unit.callbacks,
    ids.unit.relations,
  ]);
  const { data } = await ask(
    'handler',
    'query ($id: ID!) { orgUnit(id: $id) { path children { id } positions { title } } }',
    { id: ids.unit.callbacks },
  );
  expect(data.orgUnit).toEqual({
    path: ['集团公司', '绍兴分公司', '客户关系部', '回访组'],
    children: [],
    positions: [{ title: '回访员' }],
  });
});
