import { describe, expect, test } from 'vitest';
import type { PersonKey, PositionKey } from '../../support/world-facts.ts';
import { makeWorld } from '../../support/world.ts';

const { ask, ids, db } = await makeWorld();

const roleId = async (code: string, organisation = ids.unit.group): Promise<string> => {
  const [row] = (await db.query('SELECT id::text FROM role WHERE organisation_id = $1 AND code = $2', [
    organisation,
    code,
  ])) as { id: string }[];
  return row?.id ?? '';
};

const read = async (key: PositionKey, who: PersonKey = 'admin') => {
  const { data } = await ask(
    who,
    '($id: ID!) { position(id: $id) { revision mayGiveRoles roles { code nameZh } } }'.replace(/^/, 'query '),
    {
      id: ids.position[key],
    },
  );
  return data.position;
};

const set = async (
  key: PositionKey,
  codes: readonly string[],
  who: PersonKey = 'admin',
  more: object = {},
) => {
  const [{ revision }] = (await db.query('SELECT revision FROM position WHERE id = $1', [
    ids.position[key],
  ])) as [{ revision: number }];
  const roleIds = await Promise.all(codes.map((code) => roleId(code)));
  return ask(
    who,
    `mutation ($input: SetPositionRolesInput!) { row: setPositionRoles(input: $input) { position { revision roles { code } } } }`,
    { input: { positionId: ids.position[key], revision, roleIds, ...more } },
  );
};

const codesOf = (roles: readonly { code: string }[]): string[] => roles.map(({ code }) => code);

describe('the roles of a post', () => {
  test('are told to its holders, and to whoever may ask about its unit; to others it has none', async () => {
    const seen = async (who: PersonKey) => codesOf((await read('handler', who)).roles);
    expect(await seen('handler')).toEqual(['HND']);
    expect(await seen('head')).toEqual(['HND']);
    expect(await seen('admin')).toEqual(['HND']);
    expect(await seen('countyHead')).toEqual([]);
    expect(await seen('agent')).toEqual([]);
  });

  test('are given and taken as a whole, and the audit has both', async () => {
    const { data, errors } = await set('vacant', ['TRN', 'QA']);
    expect(errors).toEqual([]);
    expect(codesOf(data.row.position.roles)).toEqual(['QA', 'TRN']);
    expect(codesOf((await set('vacant', ['TRN'])).data.row.position.roles)).toEqual(['TRN']);
    const [row] = (await db.query(
      `SELECT before, after FROM audit WHERE action = 'setPositionRoles' AND entity = 'Position' AND entity_id = $1 ORDER BY id DESC LIMIT 1`,
      [ids.position.vacant],
    )) as { before: object; after: object }[];
    expect(row).toEqual({ before: { roles: ['QA', 'TRN'] }, after: { roles: ['TRN'] } });
  });

  test('that are as they were change nothing, not even the count of changes', async () => {
    const { revision } = await read('vacant');
    expect((await set('vacant', ['TRN', 'TRN'])).data.row.position.revision).toBe(revision);
  });

  test('are refused of a state that is no longer so', async () => {
    const { revision } = await read('vacant');
    await set('vacant', ['QA']);
    const { codes, errors } = await set('vacant', ['TRN'], 'admin', { revision });
    expect(codes).toEqual(['CONFLICT']);
    expect(errors[0]?.message).toMatch(/the post .+ today at \d\d:\d\d \(roles\)/);
    await set('vacant', ['TRN']);
  });

  test('are of its organisation', async () => {
    const foreign = await roleId('QA', ids.unit.bank);
    const { codes, fields } = await set('vacant', [], 'admin', { roleIds: [foreign] });
    expect([codes, fields]).toEqual([['NOT_FOUND'], ['input.roleIds']]);
  });

  test('are given by whoever keeps roles, and by nobody else', async () => {
    expect((await read('vacant', 'admin')).mayGiveRoles).toBe(true);
    expect((await read('vacant', 'hrHead')).mayGiveRoles).toBe(false);
    expect((await set('vacant', ['QA'], 'hrHead')).codes).toEqual(['FORBIDDEN']);
    expect((await set('vacant', ['QA'], 'bankHead')).codes).toEqual(['NOT_FOUND']);
  });

  test('are not added to a post that is closed', async () => {
    await db.query(`UPDATE position SET closed_on = '2026-01-01', opened_on = '2020-01-01' WHERE id = $1`, [
      ids.position.vacant,
    ]);
    const { codes, fields } = await set('vacant', ['QA', 'TRN']);
    expect([codes, fields]).toEqual([['INVALID'], ['input.positionId']]);
    expect((await set('vacant', [])).errors).toEqual([]);
  });
});

describe('nobody gives what they do not have', () => {
  test('to their own post, however much they administer', async () => {
    const { codes, fields } = await set('administrator', ['ADM', 'HRH']);
    expect([codes, fields]).toEqual([['FORBIDDEN'], ['input.roleIds']]);
  });

  test('of administration, unless they manage all accounts as an administrator does', async () => {
    const keeper = await roleId('ANA');
    await db.query(`INSERT INTO role_grant (role_id, ability, scope) VALUES ($1, 'access.manage', 'ALL')`, [
      keeper,
    ]);
    await db.query('INSERT INTO position_role (position_id, role_id) VALUES ($1, $2)', [
      ids.position.intake,
      keeper,
    ]);
    const beyond = await set('agent', ['AGT', 'HRH'], 'intake');
    expect(beyond.codes).toEqual(['FORBIDDEN']);
    expect(beyond.errors[0]?.message).toContain('Approve job descriptions');
    expect((await set('agent', ['AGT', 'QA'], 'intake')).errors).toEqual([]);
    expect((await set('agent', ['AGT', 'HRH'])).errors).toEqual([]);
  });
});

test('the posts of a role are told in pages, with who holds them', async () => {
  const { data } = await ask(
    'admin',
    'query ($id: ID!) { rolePosts(roleId: $id, first: 1) { totalCount nodes { title holders { person { name } } } pageInfo { hasNextPage } } }',
    { id: await roleId('HND') },
  );
  expect(data.rolePosts).toEqual({
    totalCount: 2,
    nodes: [
      { title: '综合投诉处理员', holders: [{ person: { name: '郑处理' } }, { person: { name: '王处理' } }] },
    ],
    pageInfo: { hasNextPage: true },
  });
  const hidden = 'query ($id: ID!) { rolePosts(roleId: $id) { totalCount } }';
  expect((await ask('head', hidden, { id: await roleId('HND') })).codes).toEqual(['NOT_FOUND']);
});
