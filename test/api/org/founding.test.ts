import { afterEach, expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import { bringing, csv } from '../sheets/bringing.ts';

// Whoever edits the organisation in a part of it: here the supervisor of the centre, who was given that in person.
const world = await makeWorld();
const { ask, ids, db } = world;
const { bring, mistakes } = bringing(world, await served(world, { requests: null }));

const give = (scope: string, namedUnits: readonly string[] | null = null): Promise<unknown> =>
  db.query(
    `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, unit_ids, reason, starts_on, ends_on, given_by_id, given_at)
     SELECT organisation_id, person_id, id, 'org.edit', $2, $4::bigint[], '自行调整班组', '2026-02-20', '2026-12-31', $3, now()
     FROM assignment WHERE person_id = $1`,
    [ids.person.supervisor, scope, ids.person.admin, namedUnits],
  );
afterEach(() => db.query('DELETE FROM personal_grant'));

const change = (name: string, input: Record<string, unknown>, language?: string) =>
  ask(
    'supervisor',
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) {
       unit { id revision mayEdit mayFoundBelow } } }`,
    { input },
    language,
  );
const found = (name: string, language?: string) =>
  change('createUnit', { parentId: ids.unit.centre, name, kind: 'TEAM' }, language);
const offered = async (id: string) => {
  const { data } = await ask(
    'supervisor',
    'query ($id: ID!) { orgUnit(id: $id) { mayEdit mayFoundBelow } }',
    { id },
  );
  return data.orgUnit as { mayEdit: boolean; mayFoundBelow: boolean };
};

test.each(['SUBTREE', 'ALL'])(
  'whoever founds a unit by a right over %s renames and closes it',
  async (scope) => {
    await give(scope);
    expect(await offered(ids.unit.centre)).toEqual({ mayEdit: true, mayFoundBelow: true });
    const { data, errors } = await found(`晚班${scope}`);
    expect(errors).toEqual([]);
    const { id, revision, ...may } = data.done.unit;
    expect(may).toEqual({ mayEdit: true, mayFoundBelow: true });
    const renamed = await change('renameUnit', { id, revision, name: `夜班${scope}` });
    expect(renamed.errors).toEqual([]);
    const closed = await change('closeUnit', {
      id,
      revision: renamed.data.done.unit.revision,
      on: '2026-12-31',
    });
    expect(closed.errors).toEqual([]);
  },
);

test.each([
  ['UNIT', (): null => null],
  ['UNITS', (): string[] => [ids.unit.centre]],
] as const)('nobody founds by a right over %s what they could not close', async (scope, named) => {
  await give(scope, named());
  expect(await offered(ids.unit.centre)).toEqual({ mayEdit: true, mayFoundBelow: false });
  expect(await offered(ids.unit.callbacks)).toEqual({ mayEdit: false, mayFoundBelow: false });
  const refused = await found('早班', 'zh-CN');
  expect([refused.codes, refused.fields]).toEqual([['FORBIDDEN'], ['input.parentId']]);
  expect(refused.errors[0]?.message).toContain('您的编辑权限不含该单位的下级');
  expect(refused.errors[0]?.extensions).not.toHaveProperty('ability');
  const sheet = csv('单位名称,上级单位,单位类型', '早班,客服中心,班组');
  expect(await mistakes('supervisor', await bring('supervisor', 'UNITS', sheet))).toEqual([
    '2 parent FORBIDDEN',
  ]);
  const { total } = (await ask('hr', '{ orgUnits(filter: { q: "早班" }) { total } }')).data.orgUnits;
  expect(total).toBe(0);
});

test('who may not edit at all is offered nothing, and refused as before', async () => {
  expect(await offered(ids.unit.centre)).toEqual({ mayEdit: false, mayFoundBelow: false });
  const { codes, errors } = await found('早班');
  expect(codes).toEqual(['FORBIDDEN']);
  expect(errors[0]?.message).toContain('This is not yours to do here');
});
