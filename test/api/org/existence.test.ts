import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';

const { ask, ids, db } = await makeWorld();

const change = (name: string, part: 'unit' | 'position', input: Record<string, unknown>, language?: string) =>
  ask(
    'hr',
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) { ${part} { id revision closedOn } } }`,
    { input },
    language,
  );
const known = async (table: 'org_unit' | 'position', id: string) => ({
  id,
  revision: (await db.query(`SELECT revision FROM ${table} WHERE id = $1`, [id]))[0].revision as number,
});
const newUnit = async (
  name: string,
  openedOn = '2026-03-02',
  parentId = ids.unit.centre,
): Promise<string> => {
  const { data, errors } = await change('createUnit', 'unit', { parentId, name, kind: 'TEAM', openedOn });
  expect(errors).toEqual([]);
  return data.done.unit.id;
};
const newPost = async (title: string, unitId: string): Promise<string> =>
  (await change('createPosition', 'position', { unitId, title })).data.done.position.id;
const closing = async (name: string, on = '2026-12-31'): Promise<string> => {
  const id = await newUnit(name);
  const { errors } = await change('closeUnit', 'unit', { ...(await known('org_unit', id)), on });
  expect(errors).toEqual([]);
  return id;
};

test('nothing that stays open is moved below a unit that is to be closed', async () => {
  const closed = await closing('将撤组');
  const unit = await change('moveUnit', 'unit', {
    ...(await known('org_unit', ids.unit.callbacks)),
    parentId: closed,
  });
  expect([unit.codes, unit.fields]).toEqual([['INVALID'], ['input.parentId']]);
  expect(unit.errors[0]?.message).toContain('将撤组 is closed from 2026-12-31');
  const post = await change(
    'movePosition',
    'position',
    { ...(await known('position', ids.position.vacant)), unitId: closed },
    'zh-CN',
  );
  expect([post.codes, post.fields]).toEqual([['INVALID'], ['input.unitId']]);
  expect(post.errors[0]?.message).toContain('“将撤组”自 2026-12-31 起撤销');
});

test('what ends no later than a unit that is to be closed may stand in it until then', async () => {
  const closed = await closing('先撤组');
  const sooner = await closing('更先撤组', '2026-10-01');
  const moved = await change('moveUnit', 'unit', { ...(await known('org_unit', sooner)), parentId: closed });
  expect(moved.errors).toEqual([]);
});

test('nothing is founded in a unit that is to be closed', async () => {
  const closed = await closing('待撤组');
  const unit = await change('createUnit', 'unit', { parentId: closed, name: '下组', kind: 'TEAM' });
  const post = await change('createPosition', 'position', { unitId: closed, title: '新岗' });
  expect([unit.fields, post.fields]).toEqual([['input.parentId'], ['input.unitId']]);
});

test('nothing that exists is moved below a unit that does not exist yet, nor founded there before it', async () => {
  const planned = await newUnit('未来组', '2027-03-01');
  const unit = await change('moveUnit', 'unit', {
    ...(await known('org_unit', ids.unit.callbacks)),
    parentId: planned,
  });
  expect(unit.errors[0]?.message).toContain('未来组 exists from 2027-03-01');
  const post = await change('movePosition', 'position', {
    ...(await known('position', ids.position.vacant)),
    unitId: planned,
  });
  expect(post.fields).toEqual(['input.unitId']);
  const founded = await change('createPosition', 'position', { unitId: planned, title: '未来岗' });
  expect(founded.fields).toEqual(['input.unitId']);
  const later = await change('createPosition', 'position', {
    unitId: planned,
    title: '未来岗',
    openedOn: '2027-03-01',
  });
  expect(later.errors).toEqual([]);
});

test('the closing of a post or unit is not taken back while the unit above it is still to be closed', async () => {
  const outer = await newUnit('外层组');
  const inner = await newUnit('里层组', '2026-03-02', outer);
  const post = await newPost('里层岗', inner);
  for (const id of [inner, outer])
    await change('closeUnit', 'unit', { ...(await known('org_unit', id)), on: '2026-12-31' });
  const unitBack = await change('reopenUnit', 'unit', await known('org_unit', inner));
  const postBack = await change('reopenPosition', 'position', await known('position', post));
  expect([unitBack.codes, postBack.codes]).toEqual([['INVALID_STATE'], ['INVALID_STATE']]);
  for (const id of [outer, inner]) await change('reopenUnit', 'unit', await known('org_unit', id));
  const then = await change('reopenPosition', 'position', await known('position', post));
  expect(then.data.done.position.closedOn).toBeNull();
});
