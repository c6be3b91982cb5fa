import { DataSource } from 'typeorm';
import { expect, test } from 'vitest';
import { installRoles } from '../../../api/access/roles/installing.ts';
import { systemRoles } from '../../../schema/reference/roles.ts';
import { makeDataSource } from '../../../api/data-source.ts';
import { createDatabase } from '../../support/database.ts';
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

test('an upgrade gives the administrators of organisations that are there what new ones have', async () => {
  const { url, drop } = await createDatabase('template0');
  const whole = makeDataSource(url);
  const migrations = whole.options.migrations as unknown as readonly (new () => object)[];
  const before = new DataSource({
    ...whole.options,
    migrations: migrations.filter(
      ({ name }) =>
        !/^(Accounts|Audit(Chain|Units)|NoEmptying)|^(AccessReviews|EarlierAnswers|LapsingBeforeItBegins)/.test(
          name,
        ),
    ) as never,
  });
  try {
    await (await before.initialize()).runMigrations({ transaction: 'each' });
    await before.query(
      `INSERT INTO org_unit (id, organisation_id, kind, name) VALUES (1, 1, 'GROUP', '老组织')`,
    );
    await before.query(
      `INSERT INTO role (organisation_id, code, name_zh, name_en) VALUES (1, 'ADM', 'a', 'a'), (1, 'HR', 'h', 'h')`,
    );
    await (await whole.initialize()).runMigrations({ transaction: 'each' });
    const given = await whole.query(
      'SELECT r.code, g.ability, g.scope FROM role_grant g JOIN role r ON r.id = g.role_id',
    );
    expect(given).toEqual([{ code: 'ADM', ability: 'account.manage', scope: 'ALL' }]);
  } finally {
    for (const source of [before, whole]) if (source.isInitialized) await source.destroy();
    await drop();
  }
});
