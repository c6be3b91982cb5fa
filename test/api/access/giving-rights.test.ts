import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey, PositionKey } from '../../support/world-facts.ts';
import { assigningIn } from '../org/assigning.ts';
import { addVersion, type LineFact } from './job-fixture.ts';

/** Whoever gives rights gives no more than is theirs to give, and nothing to themselves, now or later (decision 60). */
const world = await makeWorld();
const { ask, db, ids } = world;
const { take } = assigningIn(world);
const organisationId = ids.unit.group;
const TOMORROW = '2026-03-03';

const revisionOf = async (table: 'position' | 'job_description' | 'role', id: string): Promise<number> =>
  (await db.query(`SELECT revision FROM ${table} WHERE id = $1`, [id]))[0].revision;
const roleOf = async (code: string): Promise<string> =>
  (
    await db.query('SELECT id::text FROM role WHERE organisation_id = $1 AND code = $2', [
      organisationId,
      code,
    ])
  )[0].id;
const assignmentOf = async (who: PersonKey): Promise<string> =>
  (
    await db.query('SELECT id::text FROM assignment WHERE person_id = $1 ORDER BY id LIMIT 1', [
      ids.person[who],
    ])
  )[0].id;
const planned = async (who: PersonKey, position: PositionKey): Promise<void> => {
  const { errors } = await take('hr', 'assign', {
    personId: ids.person[who],
    positionId: ids.position[position],
    kind: 'CONCURRENT',
    startsOn: TOMORROW,
  });
  expect(errors).toEqual([]);
};
const setRoles = async (who: PersonKey, position: PositionKey, ...codes: readonly string[]) => {
  const positionId = ids.position[position];
  return ask(
    who,
    'mutation ($input: SetPositionRolesInput!) { setPositionRoles(input: $input) { position { id } } }',
    {
      input: {
        positionId,
        revision: await revisionOf('position', positionId),
        roleIds: await Promise.all(codes.map(roleOf)),
      },
    },
  );
};
const give = async (who: PersonKey, whom: PersonKey, ability: string, more: object, language?: string) =>
  ask(
    who,
    'mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { grant { id } } }',
    {
      input: {
        assignmentId: await assignmentOf(whom),
        ability,
        reason: '春节期间协助',
        lastDay: '2026-03-31',
        ...more,
      },
    },
    language,
  );
let day = 2;
const approve = async (who: PersonKey, id: string, language?: string) =>
  ask(
    who,
    'mutation ($input: ApproveJobDescriptionInput!) { approveJobDescription(input: $input) { jobDescription { id } } }',
    {
      input: {
        id,
        revision: await revisionOf('job_description', id),
        effectiveFrom: `2026-04-${String((day += 1)).padStart(2, '0')}`,
      },
    },
    language,
  );
let version = 0;
const written = (position: PositionKey, state: string, from: string | null, lines: readonly LineFact[]) =>
  addVersion(db, { positionId: ids.position[position], version: (version += 1), state, from, lines });
/** A version that waits for approval. */
const waiting = (position: PositionKey, lines: readonly LineFact[]): Promise<string> =>
  written(position, 'REVIEWED', null, lines);
/** The administration of rights, over some units alone. */
const managing = async (who: PersonKey, ...units: (keyof typeof ids.unit)[]): Promise<void> => {
  const given = await give('admin', who, 'access.manage', {
    scope: 'UNITS',
    unitIds: units.map((unit) => ids.unit[unit]),
  });
  expect(given.errors).toEqual([]);
};
/** Seats that a post may decide on by its job description. */
const seats = (most: number | null, scope = 'SUBTREE') => ({
  ability: 'headcount.decide',
  scope,
  ...(most !== null && { seats: most }),
});

afterEach(() =>
  db.query(`TRUNCATE personal_grant; DELETE FROM assignment WHERE kind <> 'PRIMARY' OR starts_on > '2026-01-01';
    DELETE FROM authority; DELETE FROM job_description WHERE approver_id IS NULL AND state = 'APPROVED'; DELETE FROM position_role WHERE position_id = ${ids.position.vacant}`),
);

describe('a post that one is to hold from tomorrow is one’s own already', () => {
  beforeEach(() => setRoles('admin', 'vacant'));

  test('its roles grow by another administrator only', async () => {
    await planned('admin', 'vacant');
    const { codes, errors } = await setRoles('admin', 'vacant', 'LEAD');
    expect(codes).toEqual(['FORBIDDEN']);
    expect(errors[0]?.message).toContain('Nobody gives themselves rights');
    expect((await setRoles('admin', 'handler', 'HND', 'LEAD')).errors).toEqual([]);
    await setRoles('admin', 'handler', 'HND');
  });

  test('nor does it get what one has today and will not have any more by then', async () => {
    const { errors } = await setRoles('admin', 'vacant', 'ADM');
    expect(errors).toEqual([]);
    await setRoles('admin', 'vacant');
    await planned('admin', 'vacant');
    // Until the end of today, and taken up tomorrow.
    await db.query('UPDATE assignment SET ends_on = $2 WHERE person_id = $1 AND starts_on < $2', [
      ids.person.admin,
      TOMORROW,
    ]);
    await db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'CONCURRENT', '2026-01-02')`,
      [organisationId, ids.person.hrHead, ids.position.administrator],
    );
    expect((await setRoles('admin', 'vacant', 'ADM')).codes).toEqual(['FORBIDDEN']);
    expect((await setRoles('hrHead', 'vacant', 'ADM')).errors).toEqual([]);
    await db.query('UPDATE assignment SET ends_on = NULL WHERE person_id = $1', [ids.person.admin]);
  });

  test('a role that it carries grows by another administrator only', async () => {
    await setRoles('admin', 'vacant', 'TRN');
    await planned('admin', 'vacant');
    const id = await roleOf('TRN');
    const grants = await db.query('SELECT ability, scope FROM role_grant WHERE role_id = $1', [id]);
    const { codes } = await ask(
      'admin',
      'mutation ($input: UpdateRolesInput!) { updateRoles(input: $input) { roles { id } } }',
      {
        input: {
          organisationId,
          roles: [
            {
              id,
              revision: await revisionOf('role', id),
              grants: [...grants, { ability: 'job.write', scope: 'UNIT' }],
            },
          ],
        },
      },
    );
    expect(codes).toEqual(['FORBIDDEN']);
  });

  test('its job description is reviewed and approved by others, and awaits nobody who is to hold it', async () => {
    const id = await waiting('agent', []);
    const awaited = async () =>
      (
        await ask('head', '{ jobDescriptions(filter: { awaiting: APPROVE }) { nodes { id } } }')
      ).data.jobDescriptions.nodes.map((node: { id: string }) => node.id);
    expect(await awaited()).toContain(id);
    await planned('head', 'agent');
    expect(await awaited()).not.toContain(id);
    const refused = await approve('head', id, 'zh-CN');
    expect(refused.codes).toEqual(['INVALID_STATE']);
    expect(refused.errors[0]?.message).toContain('您担任或将担任该岗位');
    expect((await approve('hrHead', id)).errors).toEqual([]);
  });
});

describe('a limit is given no further than it is had', () => {
  test.each([
    [2, []],
    [3, ['超出您本人的限额']],
    [null, ['超出您本人的限额']],
  ])(
    'who approves up to 2 seats lets others approve 2: asked for %s (null: any number)',
    async (most, said) => {
      await written('relationsHead', 'APPROVED', '2026-01-01', [seats(2)]);
      const { errors } = await approve('head', await waiting('supervisor', [seats(most, 'UNIT')]), 'zh-CN');
      expect(errors.map(({ message }) => message)).toEqual(
        said.map((words) => expect.stringContaining(words)),
      );
    },
  );

  test('who leads a part of the organisation and decides on no seats lets nobody below decide on them', async () => {
    const id = await waiting('supervisor', [seats(1, 'UNIT')]);
    expect((await approve('head', id)).codes).toEqual(['FORBIDDEN']);
    expect((await approve('hrHead', id)).errors).toEqual([]);
  });

  test('who approves for the whole organisation gives the limits that a role foresees, though not their own', async () => {
    const id = await waiting('relationsHead', [{ ability: 'compensation.approve', scope: 'SUBTREE' }]);
    expect((await approve('hrHead', id)).errors).toEqual([]);
  });

  test('and no further where no role foresees so much, or where their own is limited', async () => {
    await db.query(`UPDATE role_grant SET seat_limit = 5 WHERE ability = 'headcount.decide'`);
    const more = await waiting('relationsHead', [seats(6)]);
    const refused = await approve('hrHead', more);
    expect(refused.codes).toEqual(['FORBIDDEN']);
    expect(refused.errors[0]?.message).toContain('beyond your own limit');
    await db.query('UPDATE authority SET seat_limit = 5 WHERE job_description_id = $1', [more]);
    expect((await approve('hrHead', more)).errors).toEqual([]);
    await db.query(`UPDATE role_grant SET seat_limit = NULL WHERE ability = 'headcount.decide'`);
  });

  test('what is given in person is measured by the same limits', async () => {
    await db.query(`UPDATE role_grant SET seat_limit = 5 WHERE ability = 'headcount.decide'`);
    const decide = (seatLimit: number | null) =>
      give('admin', 'agent', 'headcount.decide', { scope: 'UNIT', ...(seatLimit !== null && { seatLimit }) });
    expect((await decide(null)).codes).toEqual(['FORBIDDEN']);
    expect((await decide(6)).codes).toEqual(['FORBIDDEN']);
    expect((await decide(5)).errors).toEqual([]);
    await db.query(`UPDATE role_grant SET seat_limit = NULL WHERE ability = 'headcount.decide'`);
  });
});

describe('who administers the rights of one unit gives within that unit', () => {
  beforeEach(() => managing('supervisor', 'complaints'));

  test.each([
    ['tickets of the whole organisation', 'ticket.read', { scope: 'ALL' }],
    ['personal facts of everybody', 'person.identity', { scope: 'ALL' }],
    ['tickets of other units by name', 'ticket.read', { scope: 'UNITS', unitIds: [ids.unit.county] }],
    ['seats without a limit', 'headcount.decide', { scope: 'UNIT' }],
  ])('not %s', async (_, ability, more) => {
    const { codes, errors } = await give('supervisor', 'handler', ability, more);
    expect(codes).toEqual(['FORBIDDEN']);
    expect(errors[0]?.message.length).toBeGreaterThan(20);
  });

  test('but what the roles foresee there, and one’s own', async () => {
    expect((await give('supervisor', 'handler', 'ticket.urge', { scope: 'UNIT' })).errors).toEqual([]);
    expect(
      (
        await give('supervisor', 'handler', 'ticket.close', {
          scope: 'UNITS',
          unitIds: [ids.unit.complaints],
        })
      ).errors,
    ).toEqual([]);
  });

  test('the refusal says over what they may give, and who else may', async () => {
    const { errors } = await give('supervisor', 'handler', 'ticket.read', { scope: 'ALL' }, 'zh-CN');
    expect(errors[0]?.message).toContain('超出您维护或复核授权的范围');
    expect(errors[0]?.message).toContain('请由管理整个组织授权的人办理');
  });

  test('no role that reaches beyond it is given to a post of it', async () => {
    const { codes, fields, errors } = await setRoles('supervisor', 'intake', 'INT', 'QA');
    expect([codes, fields]).toEqual([['FORBIDDEN'], ['input.roleIds']]);
    expect(errors[0]?.message).toContain('further than you administer rights');
    expect((await setRoles('supervisor', 'intake', 'INT', 'HND')).errors).toEqual([]);
    expect((await setRoles('supervisor', 'intake', 'INT')).errors).toEqual([]);
  });
});
