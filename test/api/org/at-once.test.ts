import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';

const { ask, ids, db } = await makeWorld();

/** Tries are many, since what happens at once happens in either order, or in neither. */
const tries = Array.from({ length: 5 }, (_, at) => at);

const run = async (
  name: string,
  answer: string,
  input: Record<string, unknown>,
  who: 'hr' | 'admin' = 'hr',
) =>
  ask(
    who,
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) { ${answer} { id } } }`,
    { input },
  );
const made = async (name: string, answer: string, input: Record<string, unknown>): Promise<string> => {
  const { data, errors } = await run(name, answer, input);
  expect(errors).toEqual([]);
  return data.done[answer].id;
};
const newUnit = (name: string, parentId = ids.unit.centre): Promise<string> =>
  made('createUnit', 'unit', { parentId, name, kind: 'TEAM' });
const newPost = (title: string, unitId: string): Promise<string> =>
  made('createPosition', 'position', { unitId, title });
const newPerson = (name: string): Promise<string> =>
  made('createPerson', 'person', { organisationId: ids.unit.group, name });
const closing = { revision: 1, on: '2026-12-31' };

/** What stays open, or is held, in a unit or post that ends: nothing may. */
const homeless = async (): Promise<unknown[]> =>
  db.query(`
    SELECT 'holder' AS what, o.title AS name FROM assignment a JOIN position o ON o.id = a.position_id
      WHERE o.closed_on IS NOT NULL AND (a.ends_on IS NULL OR a.ends_on > o.closed_on)
    UNION ALL SELECT 'post', o.title FROM position o JOIN org_unit u ON u.id = o.unit_id
      WHERE u.closed_on IS NOT NULL AND (o.closed_on IS NULL OR o.closed_on > u.closed_on)
    UNION ALL SELECT 'unit', b.name FROM org_unit b JOIN org_unit u ON u.id = b.parent_id
      WHERE u.closed_on IS NOT NULL AND (b.closed_on IS NULL OR b.closed_on > u.closed_on)`);

test('nobody is given a post of a unit that somebody closes at the same time', async () => {
  for (const at of tries) {
    const unit = await newUnit(`同时组${at}`);
    const post = await newPost(`同时岗${at}`, unit);
    const personId = await newPerson(`同时人${at}`);
    const given = { personId, positionId: post, kind: 'CONCURRENT', startsOn: '2026-04-01' };
    const answers = await Promise.all([
      run('assignPerson', 'assignment', given),
      run('closeUnit', 'unit', { id: unit, ...closing }, 'admin'),
    ]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['INVALID']);
  }
  expect(await homeless()).toEqual([]);
});

test('nothing comes into a unit that somebody closes at the same time', async () => {
  for (const at of tries) {
    const [unit, moving, from] = [
      await newUnit(`收组${at}`),
      await newUnit(`动组${at}`),
      await newUnit(`出组${at}`),
    ];
    const post = await newPost('动岗', from);
    await Promise.all([
      run('moveUnit', 'unit', { id: moving, revision: 1, parentId: unit }),
      run('movePosition', 'position', { id: post, revision: 1, unitId: unit }),
      run('createUnit', 'unit', { parentId: unit, name: '新组', kind: 'TEAM' }),
      run('createPosition', 'position', { unitId: unit, title: '新岗' }),
      run('closeUnit', 'unit', { id: unit, ...closing }, 'admin'),
    ]);
  }
  expect(await homeless()).toEqual([]);
});

test('two open units of one name never come to stand beside each other', async () => {
  for (const at of tries) {
    const parentId = await newUnit(`同名上级${at}`);
    const [other, apart, past] = [
      await newUnit('另组', parentId),
      await newUnit('撞', ids.unit.complaints),
      await newUnit('撞', parentId),
    ];
    await db.query(`UPDATE org_unit SET opened_on = '2026-01-01' WHERE id = $1`, [past]);
    await made('closeUnit', 'unit', { id: past, revision: 1, on: '2026-03-02' });
    const answers = await Promise.all([
      run('createUnit', 'unit', { parentId, name: '撞', kind: 'TEAM' }),
      run('renameUnit', 'unit', { id: other, revision: 1, name: '撞' }, 'admin'),
      run('moveUnit', 'unit', { id: apart, revision: 1, parentId }),
      run('reopenUnit', 'unit', { id: past, revision: 2 }, 'admin'),
    ]);
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    await db.query(`UPDATE org_unit SET closed_on = '2026-12-31', name = name || id WHERE name = '撞'`);
  }
});

test('two open posts of one title never come to stand in one unit', async () => {
  for (const at of tries) {
    const unitId = await newUnit(`同岗组${at}`);
    const [other, apart] = [await newPost('另岗', unitId), await newPost(`撞岗${at}`, ids.unit.complaints)];
    const title = `撞岗${at}`;
    const answers = await Promise.all([
      run('createPosition', 'position', { unitId, title }),
      run('editPosition', 'position', { id: other, revision: 1, title }, 'admin'),
      run('movePosition', 'position', { id: apart, revision: 1, unitId }),
    ]);
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
  }
});
