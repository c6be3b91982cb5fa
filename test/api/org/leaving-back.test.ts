import { beforeEach, describe, expect, test } from 'vitest';
import { forgetSetAside } from '../../../api/org/people/leaving.schedule.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { assigningIn } from './assigning.ts';

/** What a leaving takes back before it began is kept until it has happened, and comes back where it is taken back. */
const world = await makeWorld();
const { ask, ids, db, clock } = world;
const { position, person } = ids;
const { take, newcomer, asRead, spans, toldTo, mayOf } = assigningIn(world);

beforeEach(() => clock.set('2026-03-02T09:00:00+08:00'));

const leave = async (who: PersonKey, id: string, lastDay: string) =>
  take(who, 'leave', { ...(await asRead(id)), lastDay });
const stay = async (who: PersonKey, id: string, language?: string) =>
  take(who, 'stay', await asRead(id), language);
const preview = async (who: PersonKey, id: string, day: string | null = null) => {
  const { data, errors } = await ask(
    who,
    `query ($id: ID!, $day: Date) { leavingPreview(personId: $id, lastDay: $day) {
      posts { title startsOn lastDay fate problem } problem } }`,
    { id, day },
  );
  expect(errors).toEqual([]);
  return data.leavingPreview;
};

/** Somebody with a post now, another from May on, and for ten days of June the post of somebody who is away. */
const withPlans = async (name: string): Promise<string> => {
  const id = await newcomer(name);
  const given = { personId: id, positionId: position.agent, kind: 'PRIMARY', startsOn: '2026-01-01' };
  const planned = [
    { ...given, lastDay: '2026-04-30' },
    { ...given, positionId: position.caller, startsOn: '2026-05-01' },
    {
      personId: id,
      positionId: position.handler,
      kind: 'ACTING',
      startsOn: '2026-06-01',
      lastDay: '2026-06-10',
      standsInForId: person.handler,
    },
  ];
  for (const each of planned) expect((await take('hr', 'assign', each)).errors).toEqual([]);
  return id;
};
const rowsOf = (id: string) =>
  db.query(
    `SELECT id::text, position_id::text, kind, starts_on::text, ends_on::text, stands_in_for_id::text, ends_by_leaving
     FROM assignment WHERE person_id = $1 ORDER BY starts_on`,
    [id],
  );
const grantsOf = (id: string) =>
  db.query('SELECT to_jsonb(g)::text AS whole FROM personal_grant g WHERE person_id = $1 ORDER BY id', [id]);
const give = async (id: string, startsOn: string): Promise<void> => {
  const [row] = await db.query('SELECT id::text FROM assignment WHERE person_id = $1 AND starts_on = $2', [
    id,
    startsOn,
  ]);
  const input = {
    assignmentId: row.id,
    ability: 'ticket.urge',
    scope: 'UNIT',
    reason: '节日值班',
    lastDay: '2026-08-31',
  };
  const { errors } = await ask(
    'admin',
    'mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { grant { id } } }',
    { input },
  );
  expect(errors).toEqual([]);
};
const keptOf = async (id: string): Promise<number> =>
  (await db.query('SELECT FROM set_aside_assignment WHERE person_id = $1', [id])).length;

describe('a leaving that is taken back', () => {
  test('brings back what was to come with its id, the cover, and all that was given in person with it', async () => {
    const id = await withPlans('林归');
    await give(id, '2026-05-01');
    const before = { rows: await rowsOf(id), grants: await grantsOf(id) };
    expect((await leave('hr', id, '2026-03-31')).errors).toEqual([]);
    expect(await spans(id)).toEqual(['PRIMARY 话务员 2026-01-01 2026-04-01']);
    expect(await grantsOf(id)).toEqual([]);
    expect(await preview('hr', id)).toEqual({
      posts: [
        { title: '话务员', startsOn: '2026-01-01', lastDay: '2026-04-30', fate: 'GOES_ON', problem: null },
        { title: '回访员', startsOn: '2026-05-01', lastDay: null, fate: 'COMES_BACK', problem: null },
        {
          title: '综合投诉处理员',
          startsOn: '2026-06-01',
          lastDay: '2026-06-10',
          fate: 'COMES_BACK',
          problem: null,
        },
      ],
      problem: null,
    });
    expect(await spans(id)).toHaveLength(1);
    const { data } = await stay('hr', id);
    expect(data.row).toMatchObject({ person: { lastDay: null }, staysAway: [] });
    expect({ rows: await rowsOf(id), grants: await grantsOf(id) }).toEqual(before);
    expect(await keptOf(id)).toBe(0);
    clock.set('2026-05-01T09:00:00+08:00');
    expect(await mayOf(id)).toContain('ticket.urge');
  });

  test('is on record with what was taken back and what came back', async () => {
    const id = await withPlans('林录');
    await give(id, '2026-05-01');
    await leave('hr', id, '2026-03-31');
    await stay('hr', id);
    const rows = await db.query(
      `SELECT action, entity, before IS NOT NULL AS was, after IS NOT NULL AS is FROM audit
       WHERE action IN ('leaveOrganisation', 'withdrawLeaving', 'setAsidePersonalGrant', 'giveBackPersonalGrant')
         AND (entity = 'Person' AND entity_id = $1
           OR entity = 'Assignment' AND coalesce(after, before) ->> 'personId' = $1) ORDER BY id`,
      [id],
    );
    const said = rows.map(
      ({ action, entity, was, is }: { action: string; entity: string; was: boolean; is: boolean }) =>
        `${action} ${entity} ${was ? 'before' : ''}${is ? 'after' : ''}`,
    );
    expect(said).toEqual([
      'setAsidePersonalGrant Person after',
      'leaveOrganisation Assignment before',
      'leaveOrganisation Assignment before',
      'leaveOrganisation Assignment beforeafter',
      'leaveOrganisation Person beforeafter',
      'withdrawLeaving Assignment beforeafter',
      'withdrawLeaving Person beforeafter',
      'withdrawLeaving Assignment after',
      'giveBackPersonalGrant Person after',
      'withdrawLeaving Assignment after',
    ]);
  });

  test('leaves away what cannot be any more, says so before and after, and brings back the rest', async () => {
    const id = await withPlans('林半');
    await leave('hr', id, '2026-03-31');
    await db.query(`UPDATE position SET closed_on = '2026-05-15' WHERE id = $1`, [position.caller]);
    await db.query(`UPDATE assignment SET ends_on = '2026-06-05' WHERE person_id = $1`, [person.handler]);
    const why = [
      expect.stringContaining('回访员 (回访组) is closed from 2026-05-15'),
      expect.stringContaining('郑处理 holds the post 2020-01-01 to 2026-06-04'),
    ];
    const { posts } = await preview('hr', id);
    const fates = ({ fate, problem }: { fate: string; problem: string | null }) => [fate, problem];
    expect(posts.map(fates)).toEqual([
      ['GOES_ON', null],
      ['STAYS_AWAY', why[0]],
      ['STAYS_AWAY', why[1]],
    ]);
    await db.query('UPDATE assignment SET ends_on = NULL WHERE person_id = $1', [person.handler]);
    const { data, errors } = await stay('hr', id);
    expect(errors).toEqual([]);
    expect(data.row.staysAway).toEqual([
      { id: expect.any(String), title: '回访员', fate: 'STAYS_AWAY', problem: why[0] },
    ]);
    expect(await spans(id)).toEqual([
      'PRIMARY 话务员 2026-01-01 2026-05-01',
      'ACTING 综合投诉处理员 2026-06-01 2026-06-11',
    ]);
    expect((await toldTo(id)).at(-1)).toBe('LEAVING_WITHDRAWN');
    const [told] = await db.query(
      `SELECT params ->> 'awayZh' AS away FROM notification WHERE person_id = $1 AND kind = 'LEAVING_WITHDRAWN'`,
      [id],
    );
    expect(told.away).toBe('“回访员”（回访组）');
    expect(await keptOf(id)).toBe(0);
    await db.query('UPDATE position SET closed_on = NULL WHERE id = $1', [position.caller]);
  });

  test('is refused as a whole to whoever may not give something of it, as the preview says', async () => {
    const id = await newcomer('林权');
    const given = { personId: id, positionId: position.agent, kind: 'PRIMARY', startsOn: '2026-01-01' };
    await take('hr', 'assign', given);
    const more = { positionId: position.administrator, kind: 'CONCURRENT', startsOn: '2026-05-01' };
    expect((await take('admin', 'assign', { ...given, ...more })).errors).toEqual([]);
    await leave('hr', id, '2026-03-31');
    expect((await preview('hr', id)).problem).toContain('administration that you do not have');
    expect((await stay('hr', id)).codes).toEqual(['FORBIDDEN']);
    expect(await spans(id)).toEqual(['PRIMARY 话务员 2026-01-01 2026-04-01']);
    expect(await keptOf(id)).toBe(1);
    expect((await preview('admin', id)).problem).toBeNull();
    expect((await stay('admin', id)).errors).toEqual([]);
    expect(await spans(id)).toHaveLength(2);
    await db.query('DELETE FROM assignment WHERE person_id = $1', [id]);
  });

  test('brings back nothing in a unit that the asker does not edit', async () => {
    const id = await newcomer('林界');
    await take('hr', 'assign', {
      personId: id,
      positionId: position.caller,
      kind: 'PRIMARY',
      startsOn: '2026-05-01',
    });
    await leave('hr', id, '2026-03-31');
    await db.query(
      `INSERT INTO role_grant (role_id, ability, scope) SELECT role_id, 'org.edit', 'UNIT' FROM position_role WHERE position_id = $1`,
      [position.supervisor],
    );
    expect((await stay('supervisor', id)).codes).toEqual(['FORBIDDEN']);
    await db.query(`DELETE FROM role_grant WHERE ability = 'org.edit' AND scope = 'UNIT'`);
    expect(await keptOf(id)).toBe(1);
  });

  test('says in the preview that there is none', async () => {
    const id = await newcomer('林无');
    expect((await preview('hr', id)).problem).toContain('There is no leaving to come');
  });
});

describe('a leaving that is moved', () => {
  test('brings back what then begins before it, up to the last day, and keeps the end of its own', async () => {
    const id = await withPlans('林移');
    const before = await rowsOf(id);
    await leave('hr', id, '2026-03-31');
    expect((await preview('hr', id, '2026-05-31')).posts.map(({ fate }: { fate: string }) => fate)).toEqual([
      'TAKEN_BACK',
      'GOES_ON',
      'COMES_BACK',
    ]);
    expect((await leave('hr', id, '2026-05-31')).errors).toEqual([]);
    expect(await spans(id)).toEqual([
      'PRIMARY 话务员 2026-01-01 2026-05-01',
      'PRIMARY 回访员 2026-05-01 2026-06-01',
    ]);
    expect((await leave('hr', id, '2026-03-20')).errors).toEqual([]);
    expect(await spans(id)).toEqual(['PRIMARY 话务员 2026-01-01 2026-03-21']);
    expect(await keptOf(id)).toBe(2);
    await stay('hr', id);
    expect(await rowsOf(id)).toEqual(before);
  });

  test('to a day that is over keeps nothing', async () => {
    const id = await withPlans('林迟');
    await leave('hr', id, '2026-03-31');
    await leave('hr', id, '2026-02-28');
    expect(await keptOf(id)).toBe(0);
  });
});

describe('a leaving that has happened', () => {
  test('is nobody’s business any more: what it took back is forgotten, and no later leaving brings it back', async () => {
    const id = await withPlans('林忘');
    const other = await withPlans('林留');
    await leave('hr', id, '2026-03-31');
    await leave('hr', other, '2026-04-30');
    clock.set('2026-04-01T09:00:00+08:00');
    await take('hr', 'assign', {
      personId: id,
      positionId: position.agent,
      kind: 'PRIMARY',
      startsOn: '2026-04-01',
    });
    expect(await keptOf(id)).toBe(2);
    await leave('hr', id, '2026-04-20');
    expect(await keptOf(id)).toBe(0);
    await stay('hr', id);
    expect(await spans(id)).toEqual([
      'PRIMARY 话务员 2026-01-01 2026-04-01',
      'PRIMARY 话务员 2026-04-01 open',
    ]);
    expect(await keptOf(other)).toBe(2);
    await forgetSetAside(db, clock);
    expect(await keptOf(other)).toBe(2);
    clock.set('2026-05-01T00:00:00+08:00');
    await forgetSetAside(db, clock);
    expect(await keptOf(other)).toBe(0);
  });
});

test('an end that is asked for again is written once, and told once', async () => {
  const id = await newcomer('林一');
  const { data } = await take('hr', 'assign', {
    personId: id,
    positionId: position.agent,
    kind: 'PRIMARY',
    startsOn: '2026-01-01',
  });
  const ending = { id: data.row.assignment.id, lastDay: '2026-06-30' };
  expect((await take('hr', 'end', { ...ending, revision: 1 })).errors).toEqual([]);
  const again = await take('hr', 'end', { ...ending, revision: 2 });
  expect([again.errors, again.data.row.assignment]).toMatchObject([
    [],
    { lastDay: '2026-06-30', revision: 2 },
  ]);
  expect((await take('lead', 'end', { ...ending, revision: 2 })).codes).toEqual(['FORBIDDEN']);
  const rows = await db.query(`SELECT FROM audit WHERE action = 'endAssignment' AND entity_id = $1`, [
    ending.id,
  ]);
  expect(rows).toHaveLength(1);
  expect(await toldTo(id)).toEqual(['ASSIGNED', 'ASSIGNMENT_ENDS']);
});
