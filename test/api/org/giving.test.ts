import { afterEach, describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey, PositionKey } from '../../support/world-facts.ts';
import { addVersion } from '../access/job-fixture.ts';
import { assigningIn } from './assigning.ts';

/** What gives somebody more than they had, or leaves nobody there, is refused whichever command brings it about (decision 27). */
const world = await makeWorld();
const { ask, db, ids } = world;
const { take, newcomer, mainOf, mayOf } = assigningIn(world);

const assigned = async (input: object, who: PersonKey = 'hr') => {
  const { data, errors } = await take(who, 'assign', input);
  expect(errors).toEqual([]);
  return data.row.assignment as { id: string; revision: number };
};
const acting = (personId: string, position: PositionKey, more: object = {}, who: PersonKey = 'hr') =>
  assigned(
    { personId, positionId: ids.position[position], kind: 'ACTING', startsOn: '2026-03-02', ...more },
    who,
  );

afterEach(() =>
  db.query(`DELETE FROM assignment WHERE kind <> 'PRIMARY' OR starts_on > '2026-01-01';
    UPDATE assignment SET ends_on = NULL; DELETE FROM authority; UPDATE position SET is_lead = false WHERE title = '人力资源专员'`),
);

describe('how a post is held', () => {
  test('who stands in for an administrator is not made one by somebody who could not appoint one', async () => {
    const personId = await newcomer();
    const { id, revision } = await acting(personId, 'relationsHead', {}, 'hrHead');
    expect(await mayOf(personId)).not.toContain('job.approve');
    const own = await take('hr', 'kind', { id, revision, kind: 'CONCURRENT' });
    expect(own).toMatchObject({ codes: ['FORBIDDEN'] });
    expect(await mayOf(personId)).not.toContain('job.approve');
    expect((await take('hrHead', 'kind', { id, revision, kind: 'CONCURRENT' })).errors).toEqual([]);
    expect(await mayOf(personId)).toContain('job.approve');
  });

  test('the last administrator is not made one who stands in: nobody would be left', async () => {
    const main = await mainOf(ids.person.admin);
    const { codes, fields, errors } = await take('hr', 'kind', { ...main, kind: 'ACTING' });
    expect([codes, fields]).toEqual([['INVALID_STATE'], ['input.kind']]);
    expect(errors[0]?.message).toContain('nobody could manage the accounts');
    const other = await newcomer();
    await db.query(
      `INSERT INTO account (person_id, email, password_hash, is_active, created_at) VALUES ($1, 'other@example.cn', '', true, now())`,
      [other],
    );
    await assigned(
      { personId: other, positionId: ids.position.administrator, kind: 'PRIMARY', startsOn: '2026-03-02' },
      'admin',
    );
    expect((await take('hr', 'kind', { ...main, kind: 'ACTING' })).errors).toEqual([]);
    await db.query(`UPDATE assignment SET kind = 'PRIMARY' WHERE id = $1`, [main.id]);
  });
});

describe('a post that is given', () => {
  test('is one with administration where its approved job description gives it later, while it is held', async () => {
    await addVersion(db, {
      positionId: ids.position.vacant,
      from: '2026-06-01',
      lines: [{ ability: 'job.approve', scope: 'UNIT' }],
    });
    const until = async (who: PersonKey, lastDay: string | null) =>
      take(who, 'assign', {
        personId: await newcomer(),
        positionId: ids.position.vacant,
        kind: 'PRIMARY',
        startsOn: '2026-03-02',
        lastDay,
      });
    const refused = await until('hr', null);
    expect(refused.codes).toEqual(['FORBIDDEN']);
    expect(refused.errors[0]?.message).toContain('Approve job descriptions');
    expect((await until('hr', '2026-05-31')).errors).toEqual([]);
    expect((await until('hrHead', null)).errors).toEqual([]);
  });

  test('for longer lets go on what was given with it in person, which is then asked about, too', async () => {
    const personId = await newcomer();
    const { id, revision } = await assigned({
      personId,
      positionId: ids.position.handler,
      kind: 'PRIMARY',
      startsOn: '2026-03-02',
      lastDay: '2026-03-10',
    });
    await db.query(
      `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
       VALUES ($1, $2, $3, 'access.manage', 'UNIT', '代管', '2026-03-02', '2026-06-01', $4, now())`,
      [ids.unit.group, personId, id, ids.person.admin],
    );
    const longer = (who: PersonKey, lastDay: string | null) => take(who, 'end', { id, revision, lastDay });
    expect((await longer('hr', '2026-03-20')).codes).toEqual(['FORBIDDEN']);
    expect((await longer('admin', '2026-03-20')).errors).toEqual([]);
    await db.query('TRUNCATE personal_grant');
  });
});

describe('a cover that is made longer', () => {
  const cover = async (
    deputy: PersonKey,
    principal: PersonKey,
    position: PositionKey,
    lastDay = '2026-03-06',
  ) => acting(ids.person[deputy], position, { lastDay, standsInForId: ids.person[principal] });

  test('lies within the days on which the one who is away holds the post', async () => {
    const { id, revision } = await cover('caller', 'handler', 'handler');
    await db.query(`UPDATE assignment SET ends_on = '2026-03-20' WHERE person_id = $1`, [ids.person.handler]);
    const late = await take('hr', 'end', { id, revision, lastDay: '2026-03-20' });
    expect([late.codes, late.fields]).toEqual([['INVALID'], ['input.lastDay']]);
    expect(late.errors[0]?.message).toContain('holds the post 2020-01-01 to 2026-03-19');
    const open = await take('hr', 'end', { id, revision, lastDay: null });
    expect([open.codes, open.fields]).toEqual([['INVALID'], ['input.lastDay']]);
    expect(open.errors[0]?.message).toContain('needs a last day');
    expect((await take('hr', 'end', { id, revision, lastDay: '2026-03-19' })).errors).toEqual([]);
  });

  test('ends when it likes where the one who is away has given up the post: the deputy is in their own name', async () => {
    const { id, revision } = await cover('caller', 'handler', 'handler', '2026-03-12');
    await db.query(`UPDATE assignment SET ends_on = '2026-03-05' WHERE person_id = $1`, [ids.person.handler]);
    expect((await take('hr', 'end', { id, revision, lastDay: '2026-03-15' })).errors).toEqual([]);
  });
});

describe('a post that comes to lead its unit', () => {
  const lead = async (who: PersonKey, position: PositionKey) => {
    const [post] = await db.query('SELECT id::text, revision FROM position WHERE id = $1', [
      ids.position[position],
    ]);
    return ask(
      who,
      'mutation ($input: EditPositionInput!) { editPosition(input: $input) { position { isLead } } }',
      { input: { ...post, isLead: true } },
    );
  };
  const leaderLine = (position: PositionKey, ability: string) =>
    addVersion(db, {
      positionId: ids.position[position],
      from: '2026-01-01',
      lines: [{ ability, scope: 'SUBTREE', condition: 'TEAM_LEADER_ONLY' }],
    });

  test('gives its holders no administration that whoever says so does not have', async () => {
    await leaderLine('handler', 'job.approve');
    const own = await lead('hr', 'handler');
    expect([own.codes, own.fields]).toEqual([['FORBIDDEN'], ['input.isLead']]);
    expect(await mayOf(ids.person.handler)).not.toContain('job.approve');
    expect((await lead('hrHead', 'handler')).errors).toEqual([]);
    expect(await mayOf(ids.person.handler)).toContain('job.approve');
    await db.query('UPDATE position SET is_lead = false WHERE id = $1', [ids.position.handler]);
  });

  test('is not one’s own where that would give oneself something', async () => {
    await leaderLine('personnelOfficer', 'ticket.read');
    const own = await lead('hr', 'personnelOfficer');
    expect([own.codes, own.fields]).toEqual([['FORBIDDEN'], ['input.isLead']]);
    expect(await mayOf(ids.person.hr)).not.toContain('ticket.read');
    expect((await lead('hrHead', 'personnelOfficer')).errors).toEqual([]);
  });
});
