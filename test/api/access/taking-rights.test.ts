import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey, PositionKey, UnitKey } from '../../support/world-facts.ts';
import { assigningIn } from '../org/assigning.ts';
import { addVersion } from './job-fixture.ts';

/**
 * Whoever administers rights of a part of the organisation takes away nothing beyond it: neither by what they give, where a
 * separation then withholds something else, nor by taking back what hangs on a post of another part (decision 60).
 */
const world = await makeWorld();
const { ask, db, ids } = world;
const { take } = assigningIn(world);

const GIVE =
  'mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { grant { id } } }';
const PREVIEW = `query ($input: GivePersonalGrantInput!) { previewPersonalGrant(input: $input) { refusal { code message } } }`;
const CHANGE =
  'mutation ($input: ChangePersonalGrantEndInput!) { changePersonalGrantEnd(input: $input) { grant { id } } }';
const REVOKE =
  'mutation ($input: RevokePersonalGrantInput!) { revokePersonalGrant(input: $input) { grant { id } } }';

const assignmentOf = async (who: PersonKey, position: PositionKey): Promise<string> =>
  (
    await db.query('SELECT id::text FROM assignment WHERE person_id = $1 AND position_id = $2', [
      ids.person[who],
      ids.position[position],
    ])
  )[0].id;
/** Somebody holds a second post, by default from long ago. */
const holdToo = (who: PersonKey, position: PositionKey, startsOn = '2026-02-10') =>
  db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
     SELECT organisation_id, $1, id, 'CONCURRENT', $3 FROM position WHERE id = $2`,
    [ids.person[who], ids.position[position], startsOn],
  );
const inputOf = async (whom: PersonKey, position: PositionKey, ability: string, more: object = {}) => ({
  input: {
    assignmentId: await assignmentOf(whom, position),
    ability,
    scope: 'UNIT',
    reason: '春节期间协助',
    lastDay: '2026-03-31',
    ...more,
  },
});
const give = async (who: PersonKey, ...what: Parameters<typeof inputOf>) =>
  ask(who, GIVE, await inputOf(...what));
/** Somebody administers rights over some units alone, or has another ability there. */
const having = async (who: PersonKey, position: PositionKey, ability: string, ...units: UnitKey[]) => {
  const unitIds = units.map((unit) => ids.unit[unit]);
  const given = await give('admin', who, position, ability, { scope: 'UNITS', unitIds });
  expect(given.errors).toEqual([]);
};
const abilitiesOf = async (who: PersonKey): Promise<string[]> =>
  (await ask(who, '{ viewer { abilities } }')).data.viewer.abilities;

beforeEach(async () => {
  world.clock.set('2026-03-02T09:00:00+08:00');
  await having('supervisor', 'supervisor', 'access.manage', 'complaints');
});
afterEach(() =>
  db.query(`TRUNCATE personal_grant; DELETE FROM assignment WHERE kind <> 'PRIMARY' OR starts_on > '2026-01-01';
    DELETE FROM authority; UPDATE job_description SET state = 'REVIEWED', effective_from = NULL, effective_to = NULL;
    DELETE FROM position_role WHERE position_id = ${ids.position.intake} AND role_id IN (SELECT id FROM role WHERE code = 'KEEPER');
    DELETE FROM role_grant WHERE role_id IN (SELECT id FROM role WHERE code = 'KEEPER'); DELETE FROM role WHERE code = 'KEEPER'`),
);

describe('who administers the rights of one unit does not take away by giving', () => {
  test.each(['UNIT', 'OWN'])('what somebody has beyond it: access.manage, scope %s', async (scope) => {
    await holdToo('head', 'intake');
    const { codes, errors, fields } = await give('supervisor', 'head', 'intake', 'access.manage', { scope });
    expect([codes, fields]).toEqual([['FORBIDDEN'], ['input.ability']]);
    expect(errors[0]?.message).toContain('lose what they have beyond');
    expect(await abilitiesOf('head')).toContain('customer.reveal');
  });

  test('and is told so when asking first', async () => {
    await holdToo('head', 'intake');
    const { data } = await ask('supervisor', PREVIEW, await inputOf('head', 'intake', 'access.manage'));
    expect(data.previewPersonalGrant.refusal.code).toBe('FORBIDDEN');
  });

  test('nor what they are to have while it holds', async () => {
    await holdToo('intake', 'relationsHead', '2026-03-20');
    const longer = await give('supervisor', 'intake', 'intake', 'access.manage');
    expect(longer.codes).toEqual(['FORBIDDEN']);
    const before = await give('supervisor', 'intake', 'intake', 'access.manage', { lastDay: '2026-03-19' });
    expect(before.errors).toEqual([]);
    const { data } = await ask('supervisor', 'query ($id: ID!) { personalGrants(personId: $id) { id } }', {
      id: ids.person.intake,
    });
    const further = await ask('supervisor', CHANGE, {
      input: {
        personId: ids.person.intake,
        grantId: data.personalGrants[0].id,
        lastDay: '2026-03-20',
        reason: '延长',
      },
    });
    expect([further.codes, further.fields]).toEqual([['FORBIDDEN'], ['input.lastDay']]);
  });

  test('but may where all that is lost lies within it, and whoever administers all may anyway', async () => {
    expect((await give('supervisor', 'lead', 'complaintLead', 'access.manage')).errors).toEqual([]);
    expect(await abilitiesOf('lead')).not.toContain('customer.identity');
    await holdToo('head', 'intake');
    expect((await give('admin', 'head', 'intake', 'access.manage')).errors).toEqual([]);
    expect(await abilitiesOf('head')).not.toContain('customer.reveal');
  });

  test('nor by a role that a post of the unit comes to carry', async () => {
    const [{ id: roleId }] = await db.query(
      `INSERT INTO role (organisation_id, code, name_zh, name_en) VALUES ($1, 'KEEPER', '授权员', 'Keeper') RETURNING id::text`,
      [ids.unit.group],
    );
    await db.query(`INSERT INTO role_grant (role_id, ability, scope) VALUES ($1, 'access.manage', 'UNIT')`, [
      roleId,
    ]);
    const carry = async () => {
      const [{ revision, roles }] = await db.query(
        `SELECT revision, (SELECT array_agg(role_id::text) FROM position_role WHERE position_id = o.id) AS roles FROM position o WHERE id = $1`,
        [ids.position.intake],
      );
      const input = { positionId: ids.position.intake, revision, roleIds: [...roles, roleId] };
      const preview = await ask(
        'supervisor',
        'query ($input: SetPositionRolesInput!) { previewPositionRoles(input: $input) { refusal { code } } }',
        { input },
      );
      const set = await ask(
        'supervisor',
        'mutation ($input: SetPositionRolesInput!) { setPositionRoles(input: $input) { position { id } } }',
        { input },
      );
      return [preview.data?.previewPositionRoles.refusal?.code ?? null, ...set.codes];
    };
    await holdToo('head', 'intake', '2026-03-20');
    expect(await carry()).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    await db.query(`DELETE FROM assignment WHERE starts_on = '2026-03-20'`);
    expect(await carry()).toEqual([null]);
  });
});

describe('who administers the rights of one unit does not take away', () => {
  const grantOf = async (whom: PersonKey, position: PositionKey, ability: string): Promise<string> => {
    const { data } = await give('admin', whom, position, ability);
    return data.givePersonalGrant.grant.id;
  };
  const about = (who: PersonKey, grantId: string) => ({
    input: { personId: ids.person[who], grantId, reason: '不再需要' },
  });

  test('what hangs on a post elsewhere of somebody who also holds one in it', async () => {
    await holdToo('head', 'intake');
    const far = await grantOf('head', 'relationsHead', 'ticket.urge');
    const near = await grantOf('head', 'intake', 'ticket.urge');
    const listed = await ask(
      'supervisor',
      'query ($id: ID!) { personalGrants(personId: $id) { id mayRevoke } }',
      {
        id: ids.person.head,
      },
    );
    expect(listed.data.personalGrants).toEqual([{ id: near, mayRevoke: true }]);
    expect((await ask('supervisor', REVOKE, about('head', far))).codes).toEqual(['NOT_FOUND']);
    const { input } = about('head', far);
    const ended = await ask('supervisor', CHANGE, { input: { ...input, lastDay: '2026-03-10' } });
    expect(ended.codes).toEqual(['NOT_FOUND']);
    expect((await ask('supervisor', REVOKE, about('head', near))).errors).toEqual([]);
    expect((await ask('admin', REVOKE, about('head', far))).errors).toEqual([]);
  });

  test('nor gives anything there, also not what reaches only what is one’s own', async () => {
    await holdToo('head', 'intake');
    const given = await give('supervisor', 'head', 'relationsHead', 'ticket.handle', { scope: 'OWN' });
    expect([given.codes, given.fields]).toEqual([['FORBIDDEN'], ['input.assignmentId']]);
  });

  test('and gives at a post of the unit that somebody takes up later', async () => {
    await holdToo('caller', 'intake', '2026-03-10');
    const given = await give('supervisor', 'caller', 'intake', 'ticket.urge', { startsOn: '2026-03-10' });
    expect(given.errors).toEqual([]);
  });
});

describe('a post that gives administration takes away nothing beyond what its giver administers', () => {
  const lines = [{ ability: 'access.manage', scope: 'UNIT' }];

  test('when it is given to somebody', async () => {
    await addVersion(db, { positionId: ids.position.intake, from: '2026-01-01', lines });
    await having('supervisor', 'supervisor', 'org.edit', 'complaints');
    const assign = (who: PersonKey) =>
      take('supervisor', 'assign', {
        personId: ids.person[who],
        positionId: ids.position.intake,
        kind: 'CONCURRENT',
        startsOn: '2026-03-03',
      });
    expect((await assign('head')).codes).toEqual(['FORBIDDEN']);
    expect((await assign('handler')).errors).toEqual([]);
  });

  test('when it comes to lead its unit', async () => {
    await addVersion(db, {
      positionId: ids.position.intake,
      version: 8,
      from: '2026-01-01',
      lines: lines.map((line) => ({ ...line, condition: 'TEAM_LEADER_ONLY' })),
    });
    await having('supervisor', 'supervisor', 'org.edit', 'complaints');
    const lead = async () =>
      ask(
        'supervisor',
        'mutation ($input: EditPositionInput!) { editPosition(input: $input) { position { id } } }',
        {
          input: {
            id: ids.position.intake,
            revision: (
              await db.query('SELECT revision FROM position WHERE id = $1', [ids.position.intake])
            )[0].revision,
            isLead: true,
          },
        },
      );
    await holdToo('head', 'intake', '2026-03-20');
    const refused = await lead();
    expect([refused.codes, refused.fields]).toEqual([['FORBIDDEN'], ['input.isLead']]);
    await db.query(`DELETE FROM assignment WHERE starts_on = '2026-03-20'`);
    expect((await lead()).errors).toEqual([]);
    await db.query('UPDATE position SET is_lead = false WHERE id = $1', [ids.position.intake]);
  });

  test('when its description is approved', async () => {
    const id = await addVersion(db, {
      positionId: ids.position.intake,
      version: 9,
      state: 'REVIEWED',
      from: null,
      lines,
    });
    await db.query(
      `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, unit_ids, reason, starts_on, ends_on, given_by_id, given_at)
       SELECT organisation_id, person_id, id, 'job.approve', 'UNITS', $2, '临时', '2026-02-20', '2026-04-01', person_id, now() FROM assignment WHERE person_id = $1`,
      [ids.person.supervisor, [ids.unit.complaints]],
    );
    const approve = async () =>
      ask(
        'supervisor',
        'mutation ($input: ApproveJobDescriptionInput!) { approveJobDescription(input: $input) { jobDescription { id } } }',
        {
          input: {
            id,
            revision: (await db.query('SELECT revision FROM job_description WHERE id = $1', [id]))[0]
              .revision,
            effectiveFrom: '2026-03-10',
          },
        },
      );
    await holdToo('head', 'intake', '2026-03-20');
    expect((await approve()).codes).toEqual(['FORBIDDEN']);
    await db.query(`DELETE FROM assignment WHERE starts_on = '2026-03-20'`);
    expect((await approve()).errors).toEqual([]);
  });
});
