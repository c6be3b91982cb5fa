import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const { ask, ids, db, clock } = await makeWorld();

const fields = `id title aliases isLead headcountPlan headcount vacancies openedOn closedOn revision
  unit { id } superior { id } code { state value raw } payGrade { state value }
  relations { id kind rawName toPosition { id title } } findings { code message relationId }`;
const change = (who: PersonKey, name: string, input: Record<string, unknown>, language?: string) =>
  ask(
    who,
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) { position { ${fields} } } }`,
    { input },
    language,
  );
const known = async (id: string): Promise<{ id: string; revision: number }> => {
  const [row] = await db.query('SELECT revision FROM position WHERE id = $1', [id]);
  return { id, revision: row.revision };
};
const newPost = async (title: string, more: object = {}): Promise<string> => {
  const { data, errors } = await change('hr', 'createPosition', { unitId: ids.unit.centre, title, ...more });
  expect(errors).toEqual([]);
  return data.done.position.id;
};

test('a post is founded with its head; what the form does not have is absent, and no plan is not 0 (F003, F008)', async () => {
  const { data, errors } = await change('hr', 'createPosition', {
    unitId: ids.unit.centre,
    title: '质检员',
    superiorId: ids.position.supervisor,
    code: { state: 'VALUE', value: 'HR-009' },
    payGrade: { state: 'BLANK' },
  });
  expect(errors).toEqual([]);
  expect(data.done.position).toMatchObject({
    title: '质检员',
    code: { state: 'VALUE', value: 'HR-009' },
    payGrade: { state: 'BLANK', value: null },
    headcountPlan: null,
    vacancies: null,
    openedOn: '2026-03-02',
  });
  const found = await ask('hr', '{ positions(filter: { q: "HR-009" }) { nodes { title } } }');
  expect(found.data.positions.nodes).toEqual([{ title: '质检员' }]);
});

test('an edit keeps what is left out and what the source printed, and a former title as an alias (F002)', async () => {
  const id = await newPost('质检专员', { headcountPlan: 2, code: { state: 'VALUE', value: 'ZJ01' } });
  await db.query(`UPDATE position SET code = code || '{"raw": "ZJO1", "certain": false}' WHERE id = $1`, [
    id,
  ]);
  const { data } = await change('hr', 'editPosition', {
    ...(await known(id)),
    title: '质量检查员',
    headcountPlan: 0,
    code: { state: 'VALUE', value: 'ZJ01' },
  });
  expect(data.done.position).toMatchObject({
    title: '质量检查员',
    aliases: ['质检专员'],
    headcountPlan: 0,
    vacancies: 0,
    code: { value: 'ZJ01', raw: 'ZJO1' },
  });
  const emptied = await change('hr', 'editPosition', { ...(await known(id)), headcountPlan: null });
  expect(emptied.data.done.position).toMatchObject({ headcountPlan: null, vacancies: null });
});

test('seats of a post that one holds, or is to hold, are changed by somebody else', async () => {
  const own = ids.position.personnelOfficer;
  const wish = async () => ({ ...(await known(own)), headcountPlan: 9 });
  const refused = await change('hr', 'editPosition', await wish());
  expect([refused.codes, refused.fields]).toEqual([['FORBIDDEN'], ['input.headcountPlan']]);
  const later = await newPost('待任岗', { headcountPlan: 1 });
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'CONCURRENT', '2026-05-01')`,
    [ids.unit.group, ids.person.hr, later],
  );
  const planned = await change('hr', 'editPosition', { ...(await known(later)), headcountPlan: 3 });
  expect(planned.codes).toEqual(['FORBIDDEN']);
  expect((await change('hrHead', 'editPosition', await wish())).codes).toEqual([]);
});

test('an edit does not take the title away: one that is blank is refused', async () => {
  const id = await newPost('有名岗');
  const { fields: wrong } = await change('hr', 'editPosition', { ...(await known(id)), title: '  ' });
  expect(wrong).toEqual(['input.title']);
});

test('a text whose state and value do not fit is refused at its field', async () => {
  const { codes, fields: wrong } = await change('hr', 'createPosition', {
    unitId: ids.unit.centre,
    title: '某岗',
    code: { state: 'VALUE' },
  });
  expect([codes, wrong]).toEqual([['INVALID'], ['input.code.state']]);
});

test('a title that the unit has already is refused, with what to do instead', async () => {
  const {
    codes,
    fields: wrong,
    errors,
  } = await change('hr', 'createPosition', { unitId: ids.unit.complaints, title: '综合投诉处理员' }, 'zh-CN');
  expect([codes, wrong]).toEqual([['INVALID'], ['input.title']]);
  expect(errors[0]?.message).toContain('多人任职请增加编制');
});

test('a code is that of one open post of the company; another post is told whose it is (F003)', async () => {
  const code = { state: 'VALUE', value: 'BM-01' };
  const owningCompany = { state: 'VALUE', value: '省公司' };
  const first = await newPost('编码员甲', { code });
  const second = await newPost('编码员乙', { code, owningCompany });
  const taken = await change('hr', 'createPosition', { unitId: ids.unit.centre, title: '编码员丙', code });
  expect([taken.codes, taken.fields]).toEqual([['INVALID'], ['input.code']]);
  expect(taken.errors[0]?.message).toContain('The code BM-01 is that of 编码员甲 (客服中心)');
  const edited = await change('hr', 'editPosition', { ...(await known(second)), owningCompany: null });
  expect(edited.fields).toEqual(['input.code']);
  const again = await change('hr', 'editPosition', { ...(await known(first)), code, sort: 3 });
  expect(again.errors).toEqual([]);
});

test('of two posts that are given one code at the same time one is', async () => {
  const code = { state: 'VALUE', value: 'BM-02' };
  const tries = await Promise.all(
    ['同码甲', '同码乙'].map((title) =>
      change('hr', 'createPosition', { unitId: ids.unit.centre, title, code }),
    ),
  );
  expect(tries.flatMap(({ fields }) => fields)).toEqual(['input.code']);
});

test('a moved post takes its job descriptions along and keeps its past', async () => {
  const id = await newPost('流动岗');
  await ask(
    'hr',
    'mutation ($input: DraftJobDescriptionInput!) { draftJobDescription(input: $input) { jobDescription { id } } }',
    {
      input: { positionId: id },
    },
  );
  clock.set('2026-03-09T09:00:00+08:00');
  const { data } = await change('hr', 'movePosition', { ...(await known(id)), unitId: ids.unit.county });
  expect(data.done.position.unit.id).toBe(ids.unit.county);
  const [job] = await db.query('SELECT unit_id::text AS unit FROM job_description WHERE position_id = $1', [
    id,
  ]);
  expect(job.unit).toBe(ids.unit.county);
  const { data: read } = await ask(
    'hr',
    `{ position(id: "${id}") { before: asOf(day: "2026-03-08") { unitId } after: asOf(day: "2026-03-09") { unitId }
       never: asOf(day: "2026-03-01") { unitId } history { startsOn endsOn } } }`,
  );
  expect(read.position).toEqual({
    before: { unitId: ids.unit.centre },
    after: { unitId: ids.unit.county },
    never: null,
    history: [
      { startsOn: '2026-03-09', endsOn: null },
      { startsOn: '2026-03-02', endsOn: '2026-03-09' },
    ],
  });
});

test('a post that is held is not closed; the refusal says by whom and what to do', async () => {
  const id = ids.position.handler;
  const held = await change('hr', 'closePosition', { ...(await known(id)), on: '2026-06-01' }, 'zh-CN');
  expect([held.codes, held.fields]).toEqual([['INVALID'], ['input.on']]);
  expect(held.errors[0]?.message).toContain('届时仍有人任职：郑处理、王处理。请先结束任职');
  await db.query(`UPDATE assignment SET ends_on = '2026-05-01' WHERE position_id = $1`, [ids.position.agent]);
  const early = await change('hr', 'closePosition', {
    ...(await known(ids.position.agent)),
    on: '2026-04-30',
  });
  expect(early.errors[0]?.message).toContain('陈话务 (until 2026-05-01)');
  const later = await change('hr', 'closePosition', {
    ...(await known(ids.position.agent)),
    on: '2026-05-01',
  });
  expect(later.data.done.position).toMatchObject({ closedOn: '2026-05-01', headcount: 1 });
});

test('a closed post has no vacancies, leads nobody, and is opened again', async () => {
  const id = await newPost('短期岗', { headcountPlan: 3 });
  clock.set('2026-03-20T09:00:00+08:00');
  const closed = await change('hr', 'closePosition', { ...(await known(id)), on: '2026-03-20' });
  expect(closed.data.done.position).toMatchObject({ closedOn: '2026-03-20', vacancies: null });
  const under = await change('hr', 'setSuperior', { ...(await known(ids.position.vacant)), superiorId: id });
  expect([under.codes, under.fields]).toEqual([['INVALID'], ['input.superiorId']]);
  clock.set('2026-03-25T09:00:00+08:00');
  const open = await change('hr', 'reopenPosition', await known(id));
  expect(open.data.done.position).toMatchObject({ closedOn: null, vacancies: 3 });
  const { data } = await ask('hr', `{ position(id: "${id}") { asOf(day: "2026-03-22") { id } } }`);
  expect(data.position.asOf).toBeNull();
});

test('a contact is noted by name, found among the posts by part of it, linked later, and taken off (F004)', async () => {
  const positionId = ids.position.handler;
  const added = await change('hr', 'addRelation', {
    positionId,
    kind: 'INTERNAL_CONTACT',
    rawName: '客服中心运营部主管',
  });
  const relation = added.data.done.position.relations[0];
  expect(relation).toMatchObject({ rawName: '客服中心运营部主管', toPosition: null });
  expect(added.data.done.position.findings).toContainEqual({
    code: 'NOT_LINKED',
    message: '客服中心运营部主管 is not linked to a post yet',
    relationId: relation.id,
  });
  const { data } = await ask(
    'hr',
    `{ relationSuggestions(relationId: "${relation.id}") { items { id title } } }`,
  );
  expect(data.relationSuggestions.items[0]).toEqual({ id: ids.position.supervisor, title: '运营部主管' });
  const linked = await change('hr', 'linkRelation', {
    id: relation.id,
    toPositionId: ids.position.supervisor,
  });
  expect(linked.data.done.position.relations[0].toPosition.title).toBe('运营部主管');
  const removed = await change('hr', 'removeRelation', { id: relation.id });
  expect(removed.data.done.position.relations).toEqual([]);
  const [row] = await db.query(`SELECT before FROM audit WHERE action = 'removeRelation'`);
  expect(row.before).toMatchObject({ rawName: '客服中心运营部主管' });
});

test('a relation needs a post or a name, stands once, and is never the post itself or a foreign one', async () => {
  const positionId = ids.position.caller;
  const add = (more: object) => change('hr', 'addRelation', { positionId, kind: 'PEER', ...more });
  expect((await add({})).fields).toEqual(['input.kind']);
  expect((await add({ toPositionId: positionId })).fields).toEqual(['input.toPositionId']);
  expect((await add({ toPositionId: ids.position.bankHead })).codes).toEqual(['NOT_FOUND']);
  await add({ rawName: '质检员' });
  const again = await add({ rawName: '质检员' });
  expect([again.codes, again.fields]).toEqual([['INVALID'], ['input.rawName']]);
});

test('whoever may not edit is refused in every command, outsiders find nothing', async () => {
  const id = ids.position.caller;
  const { revision } = await known(id);
  const commands: [string, object][] = [
    ['createPosition', { unitId: ids.unit.centre, title: '无权岗' }],
    ['editPosition', { id, revision, isLead: true }],
    ['movePosition', { id, revision, unitId: ids.unit.county }],
    ['closePosition', { id, revision, on: '2027-01-01' }],
    ['addRelation', { positionId: id, kind: 'PEER', rawName: '甲' }],
  ];
  for (const [name, input] of commands) {
    expect([name, (await change('handler', name, { ...input })).codes]).toEqual([name, ['FORBIDDEN']]);
    expect([name, (await change('bankHead', name, { ...input })).codes]).toEqual([name, ['NOT_FOUND']]);
  }
  expect(await known(id)).toEqual({ id, revision });
});

test('a day out of the calendar is refused at its argument', async () => {
  const { codes, fields: wrong } = await ask(
    'hr',
    `{ position(id: "${ids.position.caller}") { asOf(day: "0001-01-01") { id } } }`,
  );
  expect([codes, wrong]).toEqual([['INVALID'], ['day']]);
});
