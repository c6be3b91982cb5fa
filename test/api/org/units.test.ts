import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const { ask, ids, db, clock } = await makeWorld();

const change = (who: PersonKey, name: string, input: Record<string, unknown>, language?: string) =>
  ask(
    who,
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) {
       unit { id name aliases kind region dutyStatements sort openedOn closedOn path revision parentId } } }`,
    { input },
    language,
  );
const revisionOf = async (id: string): Promise<number> =>
  (await db.query('SELECT revision FROM org_unit WHERE id = $1', [id]))[0].revision;
const known = async (id: string) => ({ id, revision: await revisionOf(id) });
const spansOf = async (id: string) =>
  db.query(
    `SELECT name, parent_id::text AS parent, to_char(starts_on, 'YYYY-MM-DD') AS "from", to_char(ends_on, 'YYYY-MM-DD') AS "to"
     FROM org_unit_span WHERE unit_id = $1 ORDER BY starts_on NULLS FIRST`,
    [id],
  );
const newUnit = async (name: string, parentId = ids.unit.centre): Promise<string> =>
  (await change('hr', 'createUnit', { parentId, name, kind: 'TEAM' })).data.done.unit.id;

test('a unit is founded below another, found by its name at once, and audited', async () => {
  const { data, errors } = await change('hr', 'createUnit', {
    parentId: ids.unit.centre,
    name: ' 质检组 ',
    kind: 'TEAM',
    region: '全市',
    dutyStatements: ['抽查通话录音'],
    sort: 3,
  });
  expect(errors).toEqual([]);
  const { unit } = data.done;
  expect(unit).toMatchObject({
    name: '质检组',
    kind: 'TEAM',
    region: '全市',
    sort: 3,
    openedOn: '2026-03-02',
  });
  expect(unit.path).toEqual(['集团公司', '绍兴分公司', '客户关系部', '客服中心', '质检组']);
  const found = await ask('hr', '{ orgUnits(filter: { q: "zhijian" }) { items { id } } }');
  expect(found.data.orgUnits.items).toEqual([{ id: unit.id }]);
  const [row] = await db.query(
    `SELECT entity_id, after ->> 'name' AS name FROM audit WHERE action = 'createUnit'`,
  );
  expect(row).toEqual({ entity_id: unit.id, name: '质检组' });
});

test('a name that an open unit beside it has is refused at its field, in both languages', async () => {
  const input = { parentId: ids.unit.centre, name: '投诉组', kind: 'TEAM' };
  const en = await change('hr', 'createUnit', input);
  const zh = await change('hr', 'createUnit', input, 'zh-CN');
  expect([en.codes, en.fields]).toEqual([['INVALID'], ['input.name']]);
  expect(zh.errors[0]?.message).toContain('同一上级下已有“投诉组”');
});

test('what is left out of an edit stays, null empties', async () => {
  const id = await newUnit('编辑组');
  await change('hr', 'editUnit', { ...(await known(id)), region: '越城区', sort: 2, aliases: ['编组'] });
  const { data } = await change('hr', 'editUnit', { ...(await known(id)), region: null, kind: 'CENTRE' });
  expect(data.done.unit).toMatchObject({ region: null, sort: 2, aliases: ['编组'], kind: 'CENTRE' });
});

test('a renamed unit keeps its old name as an alias and its past (F002)', async () => {
  const id = ids.unit.callbacks;
  clock.set('2026-03-05T09:00:00+08:00');
  const { data } = await change('hr', 'renameUnit', { ...(await known(id)), name: '客户回访组' });
  expect(data.done.unit).toMatchObject({ name: '客户回访组', aliases: ['回访组'] });
  expect(await spansOf(id)).toMatchObject([
    { name: '回访组', from: null, to: '2026-03-05' },
    { name: '客户回访组', from: '2026-03-05', to: null },
  ]);
  const back = await change('hr', 'renameUnit', { ...(await known(id)), name: '回访组' });
  expect(back.data.done.unit.aliases).toEqual(['客户回访组']);
  // Two changes of one day are one.
  expect(await spansOf(id)).toHaveLength(2);
});

test('a moved unit takes what is below along, and its past stays', async () => {
  const outer = await newUnit('外组');
  const below = await newUnit('内组', outer);
  clock.set('2026-03-06T09:00:00+08:00');
  const { data } = await change('hr', 'moveUnit', { ...(await known(outer)), parentId: ids.unit.county });
  expect(data.done.unit.parentId).toBe(ids.unit.county);
  const { data: read } = await ask('hr', `{ orgUnit(id: "${below}") { path } }`);
  expect(read.orgUnit.path).toEqual(['集团公司', '绍兴分公司', '越城分公司', '外组', '内组']);
  expect((await spansOf(outer)).map(({ parent }: { parent: string }) => parent)).toEqual([
    ids.unit.centre,
    ids.unit.county,
  ]);
});

test('a unit is never moved below itself, into another organisation, nor is the top moved', async () => {
  const self = await change('admin', 'moveUnit', {
    ...(await known(ids.unit.relations)),
    parentId: ids.unit.complaints,
  });
  expect([self.codes, self.fields]).toEqual([['INVALID'], ['input.parentId']]);
  expect(self.errors[0]?.message).toContain('cannot be moved below itself');
  const foreign = await change('hr', 'moveUnit', {
    ...(await known(ids.unit.county)),
    parentId: ids.unit.bank,
  });
  expect(foreign.codes).toEqual(['NOT_FOUND']);
  const top = await change('hr', 'moveUnit', { ...(await known(ids.unit.group)), parentId: ids.unit.county });
  expect(top.codes).toEqual(['INVALID']);
});

test('two moves at once that would be a circle together: one is refused', async () => {
  const [one, other] = [await newUnit('甲组'), await newUnit('乙组')];
  const answers = await Promise.all([
    change('hr', 'moveUnit', { id: one, revision: 1, parentId: other }),
    change('hr', 'moveUnit', { id: other, revision: 1, parentId: one }),
  ]);
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['INVALID']);
});

test('the preview of a move says what moves, whose rights come and go, and which lines would cross', async () => {
  const { data, errors } = await ask(
    'hr',
    `{ unitMovePreview(unitId: "${ids.unit.complaints}", parentId: "${ids.unit.county}") {
       path newPath units positions holders losing { personName unitName abilities }
       gaining { personName unitName abilities } crossing { title superiorTitle superiorUnitName } } }`,
  );
  expect(errors).toEqual([]);
  const preview = data.unitMovePreview;
  expect(preview.newPath).toEqual(['集团公司', '绍兴分公司', '越城分公司', '投诉组']);
  expect(preview).toMatchObject({ units: 1, positions: 3, holders: 4 });
  const namesOf = (changes: { personName: string }[]): string[] =>
    changes.map(({ personName }) => personName);
  expect(namesOf(preview.losing)).toEqual(expect.arrayContaining(['李主任', '周主管']));
  expect(namesOf(preview.gaining)).toEqual(['卫经理']);
  expect(preview.gaining[0].abilities).toContain('ticket.read');
  expect(preview.crossing).toEqual([
    { title: '投诉主办', superiorTitle: '运营部主管', superiorUnitName: '客服中心' },
  ]);
});

test('the preview tells nothing to those who may not move the unit', async () => {
  const of = (who: PersonKey) =>
    ask(
      who,
      `{ unitMovePreview(unitId: "${ids.unit.complaints}", parentId: "${ids.unit.county}") { units } }`,
    );
  expect((await of('handler')).codes).toEqual(['FORBIDDEN']);
  expect((await of('bankHead')).codes).toEqual(['NOT_FOUND']);
});

test('a unit with open units below is not closed, and the refusal names them', async () => {
  const refused = await change('hr', 'closeUnit', { ...(await known(ids.unit.centre)), on: '2026-06-01' });
  expect([refused.codes, refused.fields]).toEqual([['INVALID'], ['input.on']]);
  expect(refused.errors[0]?.message).toContain('投诉组');
});

test('a unit whose posts are held is not closed, and the refusal names posts and holders', async () => {
  const refused = await change(
    'hr',
    'closeUnit',
    { ...(await known(ids.unit.county)), on: '2026-06-01' },
    'zh-CN',
  );
  expect(refused.codes).toEqual(['INVALID']);
  const id = ids.unit.callbacks;
  const held = await change('hr', 'closeUnit', { ...(await known(id)), on: '2026-06-01' }, 'zh-CN');
  expect(held.errors[0]?.message).toContain('回访员（冯回访）');
});

test('a closing that lies ahead shows as planned, ends the span, and is taken back', async () => {
  const id = await newUnit('临时组');
  clock.set('2026-03-10T09:00:00+08:00');
  const closed = await change('hr', 'closeUnit', { ...(await known(id)), on: '2026-05-01' });
  expect(closed.data.done.unit.closedOn).toBe('2026-05-01');
  expect(await spansOf(id)).toMatchObject([{ from: '2026-03-06', to: '2026-05-01' }]);
  await change('hr', 'renameUnit', { ...(await known(id)), name: '临时二组' });
  expect(await spansOf(id)).toMatchObject([
    { name: '临时组', to: '2026-03-10' },
    { name: '临时二组', from: '2026-03-10', to: '2026-05-01' },
  ]);
  const back = await change('hr', 'reopenUnit', await known(id));
  expect(back.data.done.unit.closedOn).toBeNull();
  expect(await spansOf(id)).toMatchObject([{}, { to: null }]);
});

test('a closed unit takes no units, its vacant posts end with it, and it is opened again from a day on', async () => {
  const id = await newUnit('撤销组');
  await db.query('UPDATE position SET unit_id = $2 WHERE id = $1', [ids.position.vacant, id]);
  clock.set('2026-04-01T09:00:00+08:00');
  await change('hr', 'closeUnit', { ...(await known(id)), on: '2026-04-01' });
  const [post] = await db.query(
    `SELECT to_char(closed_on, 'YYYY-MM-DD') AS day FROM position WHERE id = $1`,
    [ids.position.vacant],
  );
  expect(post.day).toBe('2026-04-01');
  const child = await change('hr', 'createUnit', { parentId: id, name: '下组', kind: 'TEAM' });
  expect([child.codes, child.fields]).toEqual([['INVALID'], ['input.parentId']]);
  clock.set('2026-04-20T09:00:00+08:00');
  const early = await change('hr', 'reopenUnit', { ...(await known(id)), on: '2026-03-01' });
  expect([early.codes, early.fields]).toEqual([['INVALID'], ['input.on']]);
  await change('hr', 'reopenUnit', { ...(await known(id)), on: '2026-04-15' });
  expect(await spansOf(id)).toMatchObject([{ to: '2026-04-01' }, { from: '2026-04-15', to: null }]);
});

test('an earlier closing than the last change is refused', async () => {
  const id = await newUnit('后撤组');
  const refused = await change('hr', 'closeUnit', { ...(await known(id)), on: '2026-01-01' });
  expect([refused.codes, refused.fields]).toEqual([['INVALID'], ['input.on']]);
});

test('the first day is corrected to what it really was, and the past told anew', async () => {
  clock.set('2026-05-04T09:00:00+08:00');
  const id = await newUnit('补录组');
  const post = await ask(
    'hr',
    'mutation ($input: CreatePositionInput!) { done: createPosition(input: $input) { position { id revision } } }',
    { input: { unitId: id, title: '补录员' } },
  );
  const editPost = (input: object) =>
    ask(
      'hr',
      'mutation ($input: EditPositionInput!) { done: editPosition(input: $input) { position { openedOn revision } } }',
      { input },
    );
  const { id: postId, revision } = post.data.done.position;
  const early = await editPost({ id: postId, revision, openedOn: '2020-01-01' });
  expect([early.codes, early.fields]).toEqual([['INVALID'], ['input.openedOn']]);
  expect(early.errors[0]?.message).toContain('补录组, the unit above, exists from 2026-05-04');
  const { data, errors } = await change('hr', 'editUnit', { ...(await known(id)), openedOn: '2020-01-01' });
  expect(errors).toEqual([]);
  expect(data.done.unit.openedOn).toBe('2020-01-01');
  expect(await spansOf(id)).toMatchObject([{ from: '2020-01-01', to: null }]);
  expect((await editPost({ id: postId, revision, openedOn: '2021-05-01' })).data.done.position.openedOn).toBe(
    '2021-05-01',
  );
  const late = await change('hr', 'editUnit', { ...(await known(id)), openedOn: '2022-01-01' });
  expect([late.fields, late.errors[0]?.message]).toEqual([
    ['input.openedOn'],
    expect.stringContaining('补录员 is there from 2021-05-01'),
  ]);
  clock.set('2026-05-06T09:00:00+08:00');
  await change('hr', 'renameUnit', { ...(await known(id)), name: '补录二组' });
  expect((await change('hr', 'editUnit', { ...(await known(id)), openedOn: '2019-01-01' })).errors).toEqual(
    [],
  );
  expect(await spansOf(id)).toMatchObject([{ from: '2019-01-01', to: '2026-05-06' }, { from: '2026-05-06' }]);
});

test('whoever may not edit is refused, outsiders find nothing, a late caller is told who changed it', async () => {
  const id = ids.unit.county;
  const revision = await revisionOf(id);
  const rename = { id, revision, name: '越城' };
  expect((await change('handler', 'renameUnit', rename)).codes).toEqual(['FORBIDDEN']);
  expect((await change('bankHead', 'renameUnit', rename)).codes).toEqual(['NOT_FOUND']);
  await change('hr', 'editUnit', { id, revision, region: '越城' });
  const late = await change('admin', 'renameUnit', rename);
  expect(late.codes).toEqual(['CONFLICT']);
  expect(late.errors[0]?.message).toContain('孙专员');
});
