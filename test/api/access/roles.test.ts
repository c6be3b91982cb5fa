import { expect, test } from 'vitest';
import { installRoles } from '../../../api/access/role.ts';
import { systemRoles } from '../../../schema/reference/roles.ts';
import { makeWorld } from '../../support/world.ts';

const { db, ids } = await makeWorld();

const grantsOf = async (roleId: string): Promise<Record<string, string>> => {
  const rows = (await db.query('SELECT ability, scope FROM role_grant WHERE role_id = $1', [roleId])) as {
    ability: string;
    scope: string;
  }[];
  return Object.fromEntries(rows.map(({ ability, scope }) => [ability, scope]));
};

test('an organisation has every system role with its grants', async () => {
  const roles = await installRoles(db.manager, ids.unit.group);
  expect(Object.keys(roles).sort()).toEqual(systemRoles.map(({ code }) => code).sort());
  const given: Record<string, Record<string, string>> = {};
  for (const { code } of systemRoles) given[code] = await grantsOf(roles[code]);
  expect(given).toEqual(Object.fromEntries(systemRoles.map(({ code, grants }) => [code, grants])));
});

test('installing again keeps what the organisation changed', async () => {
  const { AGT } = await installRoles(db.manager, ids.unit.group);
  await db.query(`DELETE FROM role_grant WHERE role_id = $1 AND ability = 'ticket.callBack'`, [AGT]);
  const again = await installRoles(db.manager, ids.unit.group);
  expect(again.AGT).toBe(AGT);
  expect(Object.keys(await grantsOf(AGT))).not.toContain('ticket.callBack');
});

test('each organisation has its own', async () => {
  const here = await installRoles(db.manager, ids.unit.group);
  const there = await installRoles(db.manager, ids.unit.bank);
  expect(here.LEAD).not.toBe(there.LEAD);
});
