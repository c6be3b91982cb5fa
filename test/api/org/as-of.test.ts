import { expect, test } from 'vitest';
import { countStatements } from '../../support/statements.ts';
import { makeWorld } from '../../support/world.ts';

const { ask, ids, db, clock } = await makeWorld();

interface Unit {
  id: string;
  parentId: string | null;
  name: string;
  closedOn: string | null;
  positions: {
    id: string;
    title: string;
    closedOn: string | null;
    vacancies: number | null;
    holders: { person: { name: string } }[];
  }[];
}

const fields = `items { id parentId name kind openedOn closedOn
  positions { id title isLead openedOn closedOn headcountPlan headcount vacancies holders { id kind person { id name } } } } total`;
const treeOn = async (day?: string, who: 'hr' | 'bankHead' = 'hr'): Promise<Unit[]> => {
  const { data, errors } = await ask(who, `{ orgTree${day ? `(asOf: "${day}")` : ''} { ${fields} } }`);
  expect(errors).toEqual([]);
  return data.orgTree.items;
};
const unitOn = async (id: string, day?: string) => (await treeOn(day)).find((unit) => unit.id === id);
const postOn = async (id: string, day?: string) =>
  (await treeOn(day)).flatMap(({ positions }) => positions).find((post) => post.id === id);
const run = async (name: string, id: string, more: object) => {
  const [row] = await db.query(
    `SELECT revision FROM ${name.endsWith('Unit') ? 'org_unit' : 'position'} WHERE id = $1`,
    [id],
  );
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const answer = await ask(
    'hr',
    `mutation ($input: ${type}) { ${name}(input: $input) { ${name.endsWith('Unit') ? 'unit' : 'position'} { id } } }`,
    { input: { id, revision: row.revision, ...more } },
  );
  expect(answer.errors).toEqual([]);
};

test('before anything changed, every day shows the tree of today', async () => {
  const today = await treeOn();
  expect(await treeOn('2026-03-02')).toEqual(today);
  expect(await treeOn('2025-06-01')).toEqual(today);
});

test('the tree of a past day has names, places and plans of then; today has those of now', async () => {
  clock.set('2026-03-10T09:00:00+08:00');
  await run('renameUnit', ids.unit.callbacks, { name: '客户回访组' });
  await run('moveUnit', ids.unit.callbacks, { parentId: ids.unit.county });
  await run('editPosition', ids.position.handler, { headcountPlan: 5 });
  await run('movePosition', ids.position.intake, { unitId: ids.unit.centre });

  expect(await unitOn(ids.unit.callbacks, '2026-03-09')).toMatchObject({
    name: '回访组',
    parentId: ids.unit.centre,
  });
  expect(await unitOn(ids.unit.callbacks)).toMatchObject({ name: '客户回访组', parentId: ids.unit.county });
  expect((await postOn(ids.position.handler, '2026-03-09'))?.vacancies).toBe(1);
  expect((await postOn(ids.position.handler))?.vacancies).toBe(3);
  const had = (await unitOn(ids.unit.complaints, '2026-03-09'))?.positions.map(({ id }) => id);
  expect(had).toContain(ids.position.intake);
  expect((await unitOn(ids.unit.complaints))?.positions.map(({ id }) => id)).not.toContain(
    ids.position.intake,
  );
});

test('holders are those of the day', async () => {
  await db.query(`UPDATE assignment SET ends_on = '2026-04-01' WHERE person_id = $1`, [
    ids.person.otherHandler,
  ]);
  const names = async (day: string) =>
    (await postOn(ids.position.handler, day))?.holders.map(({ person }) => person.name);
  expect(await names('2026-03-31')).toEqual(['郑处理', '王处理']);
  expect(await names('2026-04-01')).toEqual(['郑处理']);
  expect(await names('2019-01-01')).toEqual([]);
});

test('a closing that lies ahead shows as planned until its day, and from then on the unit is not there', async () => {
  clock.set('2026-03-12T09:00:00+08:00');
  const { data } = await ask(
    'hr',
    'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } } }',
    { input: { parentId: ids.unit.centre, name: '专项组', kind: 'TEAM' } },
  );
  const { id } = data.createUnit.unit;
  await run('closeUnit', id, { on: '2026-05-01' });
  expect(await unitOn(id, '2026-03-11')).toBeUndefined();
  expect(await unitOn(id)).toMatchObject({ closedOn: '2026-05-01' });
  expect(await unitOn(id, '2026-04-30')).toMatchObject({ closedOn: '2026-05-01' });
  expect(await unitOn(id, '2026-05-01')).toBeUndefined();
});

test('a renaming between is no closing', async () => {
  expect(await unitOn(ids.unit.callbacks, '2026-03-09')).toMatchObject({ closedOn: null });
});

test('a past tree shows nothing of another organisation', async () => {
  const theirs = await treeOn('2026-01-01', 'bankHead');
  expect(theirs.map(({ id }) => id)).toEqual([ids.unit.bank, ids.unit.bankCentre]);
});

test('a known day costs what a known tree costs, and leaves the tree of today in memory', async () => {
  await treeOn();
  for (let month = 1; month <= 12; month += 1) await treeOn(`2024-${String(month).padStart(2, '0')}-01`);
  const ofDay = () => ask('hr', `{ orgTree(asOf: "2024-12-01") { ${fields} } }`);
  expect(await countStatements(ofDay)).toBe(2);
  // With other words, so that no kept answer helps.
  expect(await countStatements(() => ask('hr', `{ again: orgTree { total } }`))).toBe(2);
});

test('a day out of the calendar is refused', async () => {
  const { codes, fields: wrong } = await ask('hr', '{ orgTree(asOf: "1800-01-01") { total } }');
  expect([codes, wrong]).toEqual([['INVALID'], ['asOf']]);
});

test('the spans never overlap: the database refuses it', async () => {
  const overlapping = db.query(
    `INSERT INTO org_unit_span (organisation_id, unit_id, starts_on, name, kind) VALUES ($1, $2, '2020-01-01', '重叠', 'TEAM')`,
    [ids.unit.group, ids.unit.county],
  );
  await expect(overlapping).rejects.toThrow('org_unit_span_once');
});

test('the establishment of a unit counts open posts, and an unknown plan is not 0 (F008)', async () => {
  const { data } = await ask(
    'hr',
    `{ orgUnit(id: "${ids.unit.centre}") { establishment { positions plan unplanned actual vacant surplus } } }`,
  );
  expect(data.orgUnit.establishment).toEqual({
    positions: 4,
    plan: 1,
    unplanned: 3,
    actual: 3,
    vacant: 1,
    surplus: 0,
  });
});

test('the head of a form, duties, region, relations and the job description are those of the day', async () => {
  clock.set('2026-06-01T09:00:00+08:00');
  await run('editUnit', ids.unit.centre, { region: '全市', dutyStatements: ['受理投诉', '回访客户'] });
  await run('editPosition', ids.position.supervisor, { payGrade: { state: 'VALUE', value: '12 级' } });
  const add = await ask(
    'hr',
    'mutation ($input: AddRelationInput!) { addRelation(input: $input) { position { relations { id rawName } } } }',
    { input: { positionId: ids.position.supervisor, kind: 'PEER', rawName: '培训主管' } },
  );
  const [relation] = add.data.addRelation.position.relations.filter(
    ({ rawName }: { rawName: string }) => rawName === '培训主管',
  );
  clock.set('2026-06-20T09:00:00+08:00');
  await run('editUnit', ids.unit.centre, { region: '全省', dutyStatements: ['回访客户', '受理投诉'] });
  await ask(
    'hr',
    'mutation ($input: RemoveRelationInput!) { removeRelation(input: $input) { position { id } } }',
    {
      input: { id: relation.id },
    },
  );

  const on = async (day: string) => {
    const { data, errors } = await ask(
      'agent',
      `{ unit: orgUnit(id: "${ids.unit.centre}") { asOf(day: "${day}") { region dutyStatements } }
         post: position(id: "${ids.position.supervisor}") {
           asOf(day: "${day}") { title head { payGrade { state value } } }
           relationsOn(day: "${day}") { kind rawName } } }`,
    );
    expect(errors).toEqual([]);
    const { unit, post } = data;
    return [unit.asOf.region, unit.asOf.dutyStatements, post.asOf.head.payGrade.value, post.relationsOn];
  };
  expect(await on('2026-05-31')).toEqual([null, [], null, []]);
  expect(await on('2026-06-01')).toEqual([
    '全市',
    ['受理投诉', '回访客户'],
    '12 级',
    [{ kind: 'PEER', rawName: '培训主管' }],
  ]);
  expect(await on('2026-06-20')).toEqual(['全省', ['回访客户', '受理投诉'], '12 级', []]);
});

test('who is to come and who is to go show as planned, before their day and not after', async () => {
  const [{ id: personId }] = await db.query(
    `INSERT INTO person (organisation_id, name) SELECT organisation_id, '新来' FROM org_unit WHERE id = $1 RETURNING id::text`,
    [ids.unit.group],
  );
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on)
     VALUES ($1, $2, $3, 'PRIMARY', '2026-09-01', '2026-12-01')`,
    [ids.unit.group, personId, ids.position.vacant],
  );
  const seats = async (day: string) => {
    const { data } = await ask(
      'agent',
      `{ orgTree(asOf: "${day}") { items { positions { id vacancies holders { lastDay person { name } }
         arriving { startsOn person { name } } } } } }`,
    );
    return data.orgTree.items
      .flatMap(({ positions }: Unit) => positions)
      .find(({ id }: { id: string }) => id === ids.position.vacant);
  };
  expect(await seats('2026-08-31')).toMatchObject({
    vacancies: 1,
    holders: [],
    arriving: [{ startsOn: '2026-09-01', person: { name: '新来' } }],
  });
  expect(await seats('2026-09-01')).toMatchObject({
    vacancies: 0,
    holders: [{ lastDay: '2026-11-30', person: { name: '新来' } }],
    arriving: [],
  });
  expect(await seats('2026-12-01')).toMatchObject({ vacancies: 1, holders: [], arriving: [] });
});

test('a unit of whose posts no plan is known has no known vacancies; one without posts has none (F008)', async () => {
  const establishmentIn = async (id: string) =>
    (
      await ask(
        'hr',
        `{ orgUnit(id: "${id}") { establishment { positions plan unplanned vacant surplus } } }`,
      )
    ).data.orgUnit.establishment;
  await db.query('UPDATE position SET headcount_plan = NULL WHERE unit_id = $1', [ids.unit.complaints]);
  expect(await establishmentIn(ids.unit.complaints)).toMatchObject({
    plan: null,
    vacant: null,
    surplus: null,
    unplanned: 2,
  });
  const empty = await ask(
    'hr',
    'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } } }',
    { input: { parentId: ids.unit.centre, name: '空单位', kind: 'TEAM' } },
  );
  expect(await establishmentIn(empty.data.createUnit.unit.id)).toEqual({
    positions: 0,
    plan: 0,
    unplanned: 0,
    vacant: 0,
    surplus: 0,
  });
});
