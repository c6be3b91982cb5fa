import { expect, test } from 'vitest';
import { demoWorld } from './demo-world.ts';

// What the organisation must be able to answer, on the demo (F001–F010).
const { db, ask, refusal, unit, post } = await demoWorld();

const position = async (who: string, title: string, organisation: string, fields: string) =>
  (
    await ask(who, `query ($id: ID!) { position(id: $id) { ${fields} } }`, {
      id: await post(title, organisation),
    })
  ).position;

test('F001: the subtree of Shaoxing holds its department and its centre, and not the bank', async () => {
  const { orgUnits } = await ask(
    'hr',
    'query ($of: ID!) { orgUnits(filter: { subtreeOf: $of }) { items { name } } }',
    {
      of: await unit('绍兴分公司'),
    },
  );
  const names = orgUnits.items.map(({ name }: { name: string }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['绍兴分公司', '客户关系部', '1001客服中心', '运营部', '投诉组']),
  );
  for (const name of ['稽山银行', '电子银行部', '浙江联通', '12315消费者申诉举报中心'])
    expect(names).not.toContain(name);
});

test('F002: the alias 运营主管 leads to the operations supervisor of the centre', async () => {
  const { search, positions } = await ask(
    'hr',
    `{ search(q: "运营主管", kinds: [POSITION]) { groups { hits { title alias } } }
       positions(filter: { q: "运营主管" }) { nodes { title } } }`,
  );
  expect(search.groups[0].hits[0]).toEqual({ title: '1001客服中心运营部主管', alias: '运营主管' });
  expect(positions.nodes[0]).toEqual({ title: '1001客服中心运营部主管' });
});

test('F003: FJ-03 has its code, a blank grade and a blank series, which are not absent', async () => {
  expect(
    await position(
      'hr.o6',
      '投诉处理员',
      '龙江移动集团',
      'code { state value } payGrade { state value } jobSeries { state } tag { state }',
    ),
  ).toEqual({
    code: { state: 'VALUE', value: 'FJ-03' },
    payGrade: { state: 'BLANK', value: null },
    jobSeries: { state: 'BLANK' },
    tag: { state: 'ABSENT' },
  });
});

test('F004: a peer that is no post yet is kept by name, and linked once it is one', async () => {
  const payload = '{ position { relations { id kind rawName toPositionId } } }';
  const { addRelation } = await ask(
    'hr.o6',
    `mutation ($input: AddRelationInput!) { addRelation(input: $input) ${payload} }`,
    {
      input: {
        positionId: await post('投诉处理员', '龙江移动集团'),
        kind: 'PEER',
        rawName: '培训品质部主管',
      },
    },
  );
  const peer = addRelation.position.relations.find(({ kind }: { kind: string }) => kind === 'PEER');
  expect(peer).toMatchObject({ rawName: '培训品质部主管', toPositionId: null });
  const to = await post('投诉处理组组长', '龙江移动集团');
  const { linkRelation } = await ask(
    'hr.o6',
    `mutation ($input: LinkRelationInput!) { linkRelation(input: $input) ${payload} }`,
    { input: { id: peer.id, toPositionId: to } },
  );
  expect(linkRelation.position.relations).toContainEqual({ ...peer, toPositionId: to });
});

test('F005: whoever reports to a post cannot be put over it', async () => {
  const supervisor = await position(
    'hr',
    '1001客服中心运营部主管',
    '中国联通',
    'id revision superior { title }',
  );
  expect(supervisor.superior.title).toBe('1001客服中心主任');
  const director = await position('hr', '1001客服中心主任', '中国联通', 'id revision');
  expect(
    await refusal(
      'hr',
      'mutation ($input: SetSuperiorInput!) { setSuperior(input: $input) { position { id } } }',
      {
        input: { id: director.id, revision: director.revision, superiorId: supervisor.id },
      },
    ),
  ).toMatch(/^INVALID/);
});

test('F006: the bank’s deputy head holds the centre too, sees both, and it is on record under which post she acted', async () => {
  const { viewer, eBanking, centre } = await ask(
    'bankhead',
    `query ($e: ID!, $c: ID!) {
      viewer { assignments { id kind } }
      eBanking: orgUnit(id: $e) { name positions { title } } centre: orgUnit(id: $c) { name positions { title } }
    }`,
    { e: await unit('电子银行部'), c: await unit('客服中心') },
  );
  expect([eBanking.positions.length > 0, centre.positions.length > 0]).toEqual([true, true]);
  const { jobDescriptions } = await ask(
    'bankhead',
    `{ jobDescriptions(filter: { states: [SUBMITTED] }) { nodes { id revision steps } } }`,
  );
  const [job] = jobDescriptions.nodes;
  expect(job.steps).toContain('REVIEW');
  await ask(
    'bankhead',
    'mutation ($input: JobStepInput!) { reviewJobDescription(input: $input) { jobDescription { state } } }',
    {
      input: { id: job.id, revision: job.revision },
    },
  );
  const { jobDescription } = await ask(
    'bankhead',
    `query ($id: ID!) { jobDescription(id: $id) { events { step assignment { id position { title } } } } }`,
    { id: job.id },
  );
  const used = jobDescription.events.find(({ step }: { step: string }) => step === 'REVIEW').assignment;
  expect(viewer.assignments.map(({ id }: { id: string }) => id)).toContain(used.id);
  expect(
    await db.query(`SELECT assignment_id AS used FROM audit WHERE action = 'reviewJobDescription'`),
  ).toEqual([{ used: used.id }]);
});

test('F007: the centre’s deputy stands above a manager of the head office, by the ladder and not by lines', async () => {
  const compare = async (one: string, other: string) =>
    (
      await ask(
        'hr.o2',
        'query ($one: ID!, $other: ID!) { compareRanks(positionId: $one, otherId: $other) { standing rank { level } otherRank { level } } }',
        { one: await post(one, '稽山银行'), other: await post(other, '稽山银行') },
      )
    ).compareRanks;
  expect(await compare('客服中心副总经理', '电子银行部经理')).toMatchObject({
    standing: 'HIGHER',
    rank: { level: 3 },
    otherRank: { level: 4 },
  });
  expect(await compare('运营部经理', '电子银行部经理')).toMatchObject({ standing: 'EQUAL' });
  // The plan says nothing of the general manager's grade.
  expect(await compare('客服中心总经理', '电子银行部经理')).toMatchObject({
    standing: 'UNKNOWN',
    rank: null,
  });
});

test('F008: where no seats are planned, vacancies are unknown and not 0', async () => {
  const fields = 'headcountPlan headcount vacancies';
  expect(await position('hr.o2', '运营部经理', '稽山银行', fields)).toEqual({
    headcountPlan: 1,
    headcount: 1,
    vacancies: 0,
  });
  for (const [who, title, organisation] of [
    ['hr.o2', '投诉专员', '稽山银行'],
    ['hr.o6', '投诉处理员', '龙江移动集团'],
    ['hr.o4', '话务员', '粤江市12345热线服务中心'],
  ] as const)
    expect(await position(who, title, organisation, fields)).toMatchObject({
      headcountPlan: null,
      vacancies: null,
    });
});

test('F009: the bank’s operations department has six duties of its own, apart from those of its posts', async () => {
  const { orgUnits } = await ask(
    'hr.o2',
    '{ orgUnits(filter: { q: "运营部" }) { items { name dutyStatements positions { jobDescription { duties { statement } } } } } }',
  );
  const [operations] = orgUnits.items;
  expect(operations.dutyStatements).toHaveLength(6);
  const ofPosts = operations.positions.flatMap(
    ({ jobDescription }: { jobDescription: { duties: { statement: string }[] } | null }) =>
      (jobDescription?.duties ?? []).map(({ statement }) => statement),
  );
  expect(ofPosts.length).toBeGreaterThan(5);
  expect(ofPosts.filter((statement: string) => operations.dutyStatements.includes(statement))).toEqual([]);
});

test('F010: FJ-03 denies subordinates and staff under charge, each for itself', async () => {
  expect(
    await position(
      'hr.o6',
      '投诉处理员',
      '龙江移动集团',
      'directSubordinates { state } staffUnderCharge { state }',
    ),
  ).toEqual({ directSubordinates: { state: 'NONE' }, staffUnderCharge: { state: 'NONE' } });
});
