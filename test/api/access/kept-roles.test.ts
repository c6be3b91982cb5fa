import { describe, expect, test } from 'vitest';
import { shippedOf } from '../../../api/access/roles/role-grants.rules.ts';
import { keptRoles } from './role-fixture.ts';

const { ask, ids, db, organisationId, roles, role, take, asRead, withGrants, lastAudit } = await keptRoles();

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
