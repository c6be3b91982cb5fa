import { describe, expect, test } from 'vitest';
import { shippedOf } from '../../../api/access/roles/role-grants.rules.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { makeWorld } from '../../support/world.ts';

const { ask, ids, db } = await makeWorld();
const organisationId = ids.unit.group;

interface Shown {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly isSystem: boolean;
  readonly isChanged: boolean;
  readonly postCount: number;
  readonly holderCount: number;
  readonly nameZh: string;
  readonly grants: readonly { ability: string; scope: string; seatLimit: number | null }[];
}

const shown =
  'id code revision isSystem isChanged postCount holderCount nameZh grants { ability scope seatLimit moneyLimitMinor }';

const roles = async (who: PersonKey = 'admin'): Promise<readonly Shown[]> => {
  const { data, errors } = await ask(who, `{ roles { total items { ${shown} organisationId } } }`);
  expect(errors).toEqual([]);
  expect(data.roles.total).toBe(data.roles.items.length);
  return data.roles.items;
};

const role = async (code: string): Promise<Shown> => {
  const found = (await roles()).find((one) => one.code === code);
  if (!found) throw new Error(`There is no role ${code}.`);
  return found;
};

const mutations = {
  create: `mutation ($input: CreateRoleInput!) { row: createRole(input: $input) { role { ${shown} } } }`,
  update: `mutation ($input: UpdateRolesInput!) { row: updateRoles(input: $input) { roles { ${shown} } } }`,
  remove: 'mutation ($input: RoleInput!) { row: deleteRole(input: $input) { role { id } } }',
  reset: `mutation ($input: RoleInput!) { row: resetRole(input: $input) { role { ${shown} } } }`,
} as const;

const take = (verb: keyof typeof mutations, input: object, who: PersonKey = 'admin') =>
  ask(who, mutations[verb], { input });

const asRead = async (code: string) => {
  const { id, revision } = await role(code);
  return { id, revision };
};

/** The grants of a role as they are, but for some that are replaced, or left out where the scope is null. */
const withGrants = async (code: string, changes: Record<string, string | null>) => {
  const { id, revision, grants } = await role(code);
  const kept = grants.filter(({ ability }) => !(ability in changes));
  const given = Object.entries(changes).flatMap(([ability, scope]) => (scope ? [{ ability, scope }] : []));
  return { id, revision, grants: [...kept, ...given] };
};

const lastAudit = async (action: string) => {
  const [row] = (await db.query(
    'SELECT entity, before, after, person_id::text FROM audit WHERE action = $1 ORDER BY id DESC LIMIT 1',
    [action],
  )) as { entity: string; before: object; after: object; person_id: string }[];
  return row;
};

describe('the roles of an organisation', () => {
  test('are listed with what they give, who carries them and whether they are as shipped', async () => {
    const lead = await role('LEAD');
    expect(lead).toMatchObject({ isSystem: true, isChanged: false, postCount: 1, holderCount: 1 });
    expect(lead.grants).toHaveLength(shippedOf('LEAD')?.length ?? 0);
    expect((await role('HND')).holderCount).toBe(3);
  });

  test('are seen by whoever keeps them or asks about all, and are nothing to others', async () => {
    expect((await roles('hrHead')).length).toBeGreaterThan(15);
    expect(await roles('head')).toEqual([]);
    expect(await roles('handler')).toEqual([]);
    expect(await roles('bankHead')).toEqual([]);
  });

  test('come with every ability in the language of whoever asks', async () => {
    const { data } = await ask(
      'admin',
      '{ roles { abilities { ability meaning limit isLater isAdministration } } }',
    );
    expect(data.roles.abilities).toContainEqual({
      ability: 'headcount.decide',
      meaning: 'Decide requests for seats',
      limit: 'SEATS',
      isLater: expect.any(Boolean),
      isAdministration: false,
    });
  });
});

describe('a change of roles', () => {
  test('is made for several at once, and the audit has each field before and after', async () => {
    const [agent, caller] = [
      await withGrants('AGT', { 'ticket.callBack': null, 'ticket.urge': 'UNIT' }),
      await withGrants('CB', { 'ticket.read': 'SUBTREE' }),
    ];
    const { data, errors } = await take('update', {
      organisationId,
      roles: [{ ...agent, nameEn: 'Call agent' }, caller],
    });
    expect(errors).toEqual([]);
    expect(data.row.roles.map(({ code, revision, isChanged }: Shown) => [code, revision, isChanged])).toEqual(
      [
        ['AGT', 2, true],
        ['CB', 2, true],
      ],
    );
    const [row] = (await db.query(
      `SELECT before, after, assignment_id FROM audit WHERE action = 'updateRole' AND entity = 'Role' AND entity_id = $1`,
      [agent.id],
    )) as {
      before: { grants: Record<string, string> };
      after: { nameEn: string; grants: Record<string, string> };
    }[];
    expect(row?.before.grants['ticket.callBack']).toBe('OWN');
    expect(row?.after.grants['ticket.callBack']).toBeUndefined();
    expect(row?.after).toMatchObject({ nameEn: 'Call agent', grants: { 'ticket.urge': 'UNIT' } });
  });

  test('is all or nothing: one that cannot be made keeps the others from being made', async () => {
    const good = await withGrants('QA', { 'ticket.urge': 'ALL' });
    const stale = { ...(await withGrants('ANA', { 'ticket.urge': 'ALL' })), revision: 77 };
    expect((await take('update', { organisationId, roles: [good, stale] })).codes).toEqual(['CONFLICT']);
    expect((await role('QA')).isChanged).toBe(false);
  });

  test('of a state that is no longer so is refused, with who changed what', async () => {
    const read = await asRead('DSP');
    await take('update', { organisationId, roles: [{ ...read, nameZh: '工单分派员' }] });
    const { codes, errors } = await take('update', {
      organisationId,
      roles: [{ ...read, nameZh: '派单员' }],
    });
    expect(codes).toEqual(['CONFLICT']);
    expect(errors[0]?.message).toContain('the role Dispatcher');
    expect(errors[0]?.message).toContain('(Chinese name)');
  });

  test('of which abilities somebody has changed meanwhile is said by their names, in both languages', async () => {
    const read = await withGrants('PRV', { 'ticket.urge': 'UNIT' });
    await take('update', {
      organisationId,
      roles: [await withGrants('PRV', { 'ticket.urge': 'ALL', 'ticket.read': null })],
    });
    const of = (locale: 'zh-CN' | 'en') =>
      ask('admin', mutations.update, { input: { organisationId, roles: [read] } }, locale);
    const [zh, en] = [await of('zh-CN'), await of('en')];
    expect([...zh.codes, ...en.codes]).toEqual(['CONFLICT', 'CONFLICT']);
    expect(zh.errors[0]?.message).toMatch(
      /修改了角色“省级投诉处理员”的“查看工单”、“督促超时工单”（今天 \d\d:\d\d）。/,
    );
    expect(en.errors[0]?.message).toMatch(
      /changed the role Provincial officer today at \d\d:\d\d \(See tickets, Urge overdue tickets\)\./,
    );
  });

  test.each([
    [
      'an ability that there is not',
      { ability: 'ticket.burn', scope: 'UNIT' },
      'ability',
      'there is no ability ticket.burn',
    ],
    ['an ability twice', { ability: 'ticket.read', scope: 'ALL' }, 'ability', 'is given twice'],
    [
      'seats where there is no such limit',
      { ability: 'ticket.urge', scope: 'UNIT', seatLimit: 2 },
      'seatLimit',
      'has no limit of seats',
    ],
    [
      'money where there is no such limit',
      { ability: 'headcount.decide', scope: 'UNIT', moneyLimitMinor: '1' },
      'moneyLimitMinor',
      'has no limit of money',
    ],
    [
      'money that is no whole number',
      { ability: 'compensation.approve', scope: 'UNIT', moneyLimitMinor: '1.5' },
      'moneyLimitMinor',
      'whole number of fen',
    ],
    [
      'no seats at all',
      { ability: 'headcount.decide', scope: 'UNIT', seatLimit: 0 },
      'seatLimit',
      'between 1 and 9999',
    ],
  ])('names the field of %s', async (_what, grant, field, message) => {
    const change = await withGrants('INV', {});
    const at = change.grants.length;
    const { codes, fields, errors } = await take('update', {
      organisationId,
      roles: [{ ...change, grants: [...change.grants, grant] }],
    });
    expect([codes, fields]).toEqual([['INVALID'], [`input.roles.0.grants.${at}.${field}`]]);
    expect(errors[0]?.message).toContain(message);
  });

  test('gives accounts for the whole organisation or not at all', async () => {
    const input = { organisationId, roles: [await withGrants('EXE', { 'account.manage': 'UNIT' })] };
    const { codes, fields, errors } = await take('update', input);
    expect([codes, fields]).toEqual([
      ['INVALID'],
      [expect.stringMatching(/^input\.roles\.0\.grants\.\d+\.scope$/)],
    ]);
    expect(errors[0]?.message).toContain('must be the whole organisation');
  });

  test('keeps a limit with its grant', async () => {
    const { id, revision, grants } = await role('EXE');
    const limited = grants.map(({ ability, scope }) => ({
      ability,
      scope,
      ...(ability === 'headcount.decide' && { seatLimit: 2 }),
      ...(ability === 'compensation.approve' && { moneyLimitMinor: '0050000' }),
    }));
    const { data, errors } = await take('update', {
      organisationId,
      roles: [{ id, revision, grants: limited }],
    });
    expect(errors).toEqual([]);
    expect(data.row.roles[0].grants).toContainEqual(
      expect.objectContaining({ ability: 'compensation.approve', moneyLimitMinor: '50000' }),
    );
    expect((await lastAudit('updateRole'))?.after).toMatchObject({
      grants: { 'headcount.decide': 'ALL, seats ≤ 2' },
    });
  });

  test('stands twice in one change, or is of another organisation: refused', async () => {
    const read = await asRead('RSP');
    expect((await take('update', { organisationId, roles: [read, read] })).fields).toEqual([
      'input.roles.1.id',
    ]);
    const [{ id }] = (await db.query(
      `SELECT id::text FROM role WHERE organisation_id = $1 AND code = 'AGT'`,
      [ids.unit.bank],
    )) as [{ id: string }];
    expect(
      (await take('update', { organisationId, roles: [{ id, revision: 1, nameZh: '别人的' }] })).codes,
    ).toEqual(['NOT_FOUND']);
  });

  test('is forbidden to members who do not keep roles, and unknown to strangers', async () => {
    const change = { organisationId, roles: [{ ...(await asRead('RSP')), nameZh: '答复人' }] };
    expect((await take('update', change, 'hrHead')).codes).toEqual(['FORBIDDEN']);
    expect((await take('update', change, 'head')).codes).toEqual(['FORBIDDEN']);
    expect((await take('update', change, 'bankHead')).codes).toEqual(['NOT_FOUND']);
  });

  test('gives no administration that one does not have over the whole organisation', async () => {
    const change = await withGrants('SHF', { 'job.approve': 'UNIT' });
    const { codes, fields, errors } = await take('update', { organisationId, roles: [change] });
    expect([codes, fields]).toEqual([['FORBIDDEN'], ['input.roles.0.grants']]);
    expect(errors[0]?.message).toContain('Approve job descriptions');
    expect(
      (await take('update', { organisationId, roles: [await withGrants('SHF', { 'audit.read': 'UNIT' })] }))
        .errors,
    ).toEqual([]);
  });

  test('may take administration away and give back what the role is shipped with', async () => {
    expect(
      (await take('update', { organisationId, roles: [await withGrants('HEAD', { 'job.approve': null })] }))
        .errors,
    ).toEqual([]);
    expect(
      (await take('update', { organisationId, roles: [await withGrants('HEAD', { 'job.approve': 'ALL' })] }))
        .codes,
    ).toEqual(['FORBIDDEN']);
    expect(
      (
        await take('update', {
          organisationId,
          roles: [await withGrants('HEAD', { 'job.approve': 'SUBTREE' })],
        })
      ).errors,
    ).toEqual([]);
  });

  test('gives nobody rights of their own', async () => {
    const { codes, errors } = await take('update', {
      organisationId,
      roles: [await withGrants('ADM', { 'ticket.read': 'ALL' })],
    });
    expect(codes).toEqual(['FORBIDDEN']);
    expect(errors[0]?.message).toContain('Nobody gives themselves rights');
  });
});

describe('a role of the organisation’s own', () => {
  const wanted = (code: string, nameZh: string) => ({
    organisationId,
    code,
    nameZh,
    nameEn: `Own ${code}`,
    grants: [{ ability: 'ticket.read', scope: 'UNIT' }],
  });

  test('is made with what it gives, carried by nobody, and is not shipped', async () => {
    const { data, errors } = await take('create', wanted('VIP', '贵宾专员'));
    expect(errors).toEqual([]);
    expect(data.row.role).toMatchObject({ code: 'VIP', isSystem: false, isChanged: false, postCount: 0 });
    expect(await lastAudit('createRole')).toMatchObject({
      entity: 'Role',
      before: null,
      after: { nameZh: '贵宾专员', grants: { 'ticket.read': 'UNIT' } },
      person_id: ids.person.admin,
    });
  });

  test('has a code and names that no other has', async () => {
    expect((await take('create', wanted('vip', '小写'))).fields).toEqual(['input.code']);
    expect((await take('create', wanted('VIP', '另一个'))).fields).toEqual(['input.code']);
    expect((await take('create', wanted('LEAD', '另一个'))).fields).toEqual(['input.code']);
    expect((await take('create', wanted('VIPS', '质检员'))).fields).toEqual(['input.nameZh']);
  });

  test.each(['', '   ', '\u200b'])('keeps its names: none becomes blank (%j)', async (blank) => {
    const role = await asRead('QA');
    for (const name of ['nameZh', 'nameEn'])
      expect((await take('update', { organisationId, roles: [{ ...role, [name]: blank }] })).fields).toEqual([
        `input.roles.0.${name}`,
      ]);
    expect(await asRead('QA')).toEqual(role);
  });

  test('is made by whoever keeps the roles alone', async () => {
    expect((await take('create', wanted('OWN', '自己的'), 'hrHead')).codes).toEqual(['FORBIDDEN']);
    expect((await take('create', wanted('OWN', '自己的'), 'bankHead')).codes).toEqual(['NOT_FOUND']);
  });

  test('is deleted once no post carries it; one that is shipped stays', async () => {
    const made = (await take('create', wanted('TEMP', '临时'))).data.row.role;
    await db.query('INSERT INTO position_role (position_id, role_id) VALUES ($1, $2)', [
      ids.position.vacant,
      made.id,
    ]);
    const held = await take('remove', { id: made.id, revision: 1 });
    expect([held.codes, held.fields]).toEqual([['INVALID_STATE'], ['input.id']]);
    expect(held.errors[0]?.message).toContain('培训品质部主管');
    await db.query('DELETE FROM position_role WHERE role_id = $1', [made.id]);
    expect((await take('remove', { id: made.id, revision: 9 })).codes).toEqual(['CONFLICT']);
    expect((await take('remove', { id: made.id, revision: 1 })).errors).toEqual([]);
    expect((await lastAudit('deleteRole'))?.after).toBeNull();
    expect((await take('remove', await asRead('TRN'))).codes).toEqual(['INVALID_STATE']);
  });

  test('has nothing shipped to go back to; a system role has', async () => {
    expect((await take('reset', await asRead('VIP'))).codes).toEqual(['INVALID_STATE']);
    await take('update', {
      organisationId,
      roles: [await withGrants('PRV', { 'ticket.read': 'OWN', 'ticket.urge': null })],
    });
    const { data } = await take('reset', await asRead('PRV'));
    expect(data.row.role.isChanged).toBe(false);
    expect((await lastAudit('resetRole'))?.after).toMatchObject({ grants: { 'ticket.urge': 'SUBTREE' } });
  });
});
