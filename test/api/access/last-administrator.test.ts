import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { loadActor } from '../../../api/access/actor.ts';
import { hashToken } from '../../../api/access/token.ts';
import { makeDataSource } from '../../../api/data-source.ts';
import { atOneMoment } from '../../support/at-one-moment.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { makeWorld } from '../../support/world.ts';
import { withDatabase } from '../../support/test-server.ts';

const { ask, ids, db, clock, tokenOf } = await makeWorld();
const organisationId = ids.unit.group;

const one = async <Row>(sql: string, values: unknown[] = []): Promise<Row> => {
  const [row] = (await db.query(sql, values)) as Row[];
  if (!row) throw new Error('There is no such row.');
  return row;
};

const roleOf = (code: string) =>
  one<{ id: string; revision: number }>(
    'SELECT id::text, revision FROM role WHERE organisation_id = $1 AND code = $2',
    [organisationId, code],
  );

/** A second post of an administrator, held by the head of HR until a day or for good. */
const secondPost = await one<{ id: string }>(
  `INSERT INTO position (organisation_id, unit_id, title, code, tag, owning_company, job_class, job_kind, job_series, pay_grade, workplace, established_on, staff_under_charge)
   SELECT organisation_id, unit_id, '副管理员', code, tag, owning_company, job_class, job_kind, job_series, pay_grade, workplace, established_on, staff_under_charge
   FROM position WHERE id = $1 RETURNING id::text`,
  [ids.position.administrator],
);
const { id: adm } = await roleOf('ADM');
await db.query('INSERT INTO position_role (position_id, role_id) VALUES ($1, $2)', [secondPost.id, adm]);
const second = await one<{ id: string }>(
  `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'CONCURRENT', '2020-01-01') RETURNING id::text`,
  [organisationId, ids.person.hrHead, secondPost.id],
);

const secondEnds = (endsOn: string | null) =>
  db.query('UPDATE assignment SET ends_on = $2 WHERE id = $1', [second.id, endsOn]);

const setRoles = async (positionId: string, roleIds: readonly string[], who: PersonKey) => {
  const { revision } = await one<{ revision: number }>('SELECT revision FROM position WHERE id = $1', [
    positionId,
  ]);
  return ask(
    who,
    'mutation ($input: SetPositionRolesInput!) { row: setPositionRoles(input: $input) { position { id } } }',
    { input: { positionId, revision, roleIds } },
  );
};

const carry = async (positionId: string): Promise<void> => {
  await db.query('INSERT INTO position_role (position_id, role_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    positionId,
    adm,
  ]);
};

const close = (who: PersonKey, person: PersonKey) =>
  ask(
    who,
    'mutation ($input: CloseAccountInput!) { row: closeAccount(input: $input) { account { isActive } } }',
    { input: { personId: ids.person[person] } },
  );

beforeEach(async () => {
  await secondEnds(null);
  await carry(ids.position.administrator);
  await carry(secondPost.id);
  await db.query('UPDATE account SET is_active = true, closed_at = NULL');
  await db.query('UPDATE session SET revoked_at = NULL');
});

describe('an organisation keeps somebody who administers it', () => {
  test('whichever post would lose the role: the other may, the last may not', async () => {
    expect((await setRoles(secondPost.id, [], 'admin')).errors).toEqual([]);
    const last = await setRoles(ids.position.administrator, [], 'admin');
    expect([last.codes, last.fields]).toEqual([['INVALID_STATE'], ['input.roleIds']]);
    expect(last.errors[0]?.message).toContain('From 2026-03-02 nobody could manage the accounts and roles');
  });

  test('not only until a planned end: whoever is there until May is no last administrator', async () => {
    await secondEnds('2026-05-01');
    const { codes, errors } = await setRoles(ids.position.administrator, [], 'hrHead');
    expect(codes).toEqual(['INVALID_STATE']);
    expect(errors[0]?.message).toContain('From 2026-05-01');
    expect((await close('hrHead', 'admin')).codes).toEqual(['INVALID_STATE']);
  });

  test.each(['account.manage', 'access.manage'])(
    'also where the role would no longer give %s',
    async (ability) => {
      const role = await roleOf('ADM');
      const grants = (await db.query('SELECT ability, scope FROM role_grant WHERE role_id = $1', [
        role.id,
      ])) as {
        ability: string;
      }[];
      const input = {
        organisationId,
        roles: [{ ...role, grants: grants.filter((grant) => grant.ability !== ability) }],
      };
      const { codes, fields } = await ask(
        'admin',
        'mutation ($input: UpdateRolesInput!) { row: updateRoles(input: $input) { roles { id } } }',
        { input },
      );
      expect([codes, fields]).toEqual([['INVALID_STATE'], ['input.roles']]);
    },
  );

  test('also by leaving and by an end that are planned one after the other', async () => {
    const endOf = async (id: string, lastDay: string, who: PersonKey) => {
      const { revision } = await one<{ revision: number }>('SELECT revision FROM assignment WHERE id = $1', [
        id,
      ]);
      return ask(
        who,
        'mutation ($input: EndAssignmentInput!) { row: endAssignment(input: $input) { assignment { id } } }',
        { input: { id, revision, lastDay } },
      );
    };
    const { id } = await one<{ id: string }>('SELECT id::text FROM assignment WHERE position_id = $1', [
      ids.position.administrator,
    ]);
    expect((await endOf(second.id, '2026-06-30', 'hr')).errors).toEqual([]);
    // The second is still there on that day, but not on every day after it.
    const { codes, errors } = await endOf(id, '2026-04-30', 'hrHead');
    expect(codes).toEqual(['INVALID_STATE']);
    expect(errors[0]?.message).toContain('From 2026-07-01');
  });

  test('while two take the role from each other at once: one of them is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      await carry(ids.position.administrator);
      await carry(secondPost.id);
      const both = await atOneMoment(db, [
        () => setRoles(secondPost.id, [], 'admin'),
        () => setRoles(ids.position.administrator, [], 'hrHead'),
      ]);
      expect(both.flatMap(({ codes }) => codes)).toEqual(['INVALID_STATE']);
    }
  });

  test('while one takes the role and the other closes the account at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      await carry(secondPost.id);
      await db.query('UPDATE account SET is_active = true, closed_at = NULL');
      await db.query('UPDATE session SET revoked_at = NULL');
      const both = await atOneMoment(db, [
        () => setRoles(secondPost.id, [], 'admin'),
        () => close('hrHead', 'admin'),
      ]);
      expect(both.flatMap(({ codes }) => codes)).toHaveLength(1);
    }
  });
});

describe('a change of roles counts on another node with its next request', () => {
  // A process of its own has its own memory, and so has each data source here.
  const node = async () => {
    const { name } = await one<{ name: string }>('SELECT current_database() AS name');
    return makeDataSource(withDatabase(inject('serverUrl'), name), { poolSize: 2 }).initialize();
  };

  test('whether a role, or a post that carries it, is changed', async () => {
    const other = await node();
    afterAll(() => other.destroy());
    const abilities = async (who: PersonKey) => {
      const known = await loadActor(other, { tokenHash: hashToken(tokenOf(who)), now: clock.now() });
      return new Set(known?.actor.grants.map(({ ability }) => ability));
    };
    expect((await abilities('agent')).has('roster.edit')).toBe(false);
    const { id, revision } = await roleOf('AGT');
    const saved = await ask(
      'admin',
      'mutation ($input: UpdateRolesInput!) { row: updateRoles(input: $input) { roles { id } } }',
      {
        input: {
          organisationId,
          roles: [{ id, revision, grants: [{ ability: 'roster.edit', scope: 'UNIT' }] }],
        },
      },
    );
    expect(saved.errors).toEqual([]);
    expect([...(await abilities('agent'))]).toEqual(['roster.edit']);
    await setRoles(ids.position.agent, [(await roleOf('QA')).id], 'admin');
    expect((await abilities('agent')).has('quality.score')).toBe(true);
    expect((await abilities('agent')).has('roster.edit')).toBe(false);
  });
});
