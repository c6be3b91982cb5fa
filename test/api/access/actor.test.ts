import { expect, test } from 'vitest';
import { actorOf, loadActor } from '../../../api/access/actor.ts';
import { openSession } from '../../../api/access/session.ts';
import { accessSchedule } from '../../../api/access/access.schedule.ts';
import { hashToken } from '../../../api/access/token.ts';
import { dayOf } from '../../../api/core/clock.ts';
import { heldPostsOf } from '../../../api/core/held-posts.ts';
import { countStatements } from '../../support/statements.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, clock, ids } = world;

const open = async (who: PersonKey): Promise<Buffer> => {
  const [account] = (await db.query('SELECT id FROM account WHERE person_id = $1', [ids.person[who]])) as {
    id: string;
  }[];
  const place = { address: '10.0.0.1', userAgent: 'test' };
  return hashToken(await openSession(db.manager, account?.id ?? '', place, clock.now()));
};

test('who asks is loaded in one statement, and use is noted once a minute', async () => {
  const tokenHash = await open('lead');
  const load = () => loadActor(db, { tokenHash, now: clock.now() });
  await load();
  expect(await countStatements(load)).toBe(1);
  clock.pass(2);
  expect(await countStatements(load)).toBe(2);
  expect(await countStatements(load)).toBe(1);
});

test('a change of the tree counts with the next request', async () => {
  const tokenHash = await open('lead');
  const nameOfUnit = async () =>
    (await loadActor(db, { tokenHash, now: clock.now() }))?.actor.tree.name(ids.unit.county);
  expect(await nameOfUnit()).toBe('越城分公司');
  await db.query('UPDATE org_unit SET name = $2 WHERE id = $1', [ids.unit.county, '越城区分公司']);
  expect(await nameOfUnit()).toBe('越城区分公司');
});

test('whoever holds no post signs in, sees who they are called, and nothing else', async () => {
  await db.query('UPDATE assignment SET ends_on = $2 WHERE person_id = $1', [
    ids.person.intake,
    '2026-03-01',
  ]);
  const { data } = await world.ask(
    'intake',
    '{ viewer { account { email } person { name } abilities assignments { id } } }',
  );
  expect(data.viewer).toEqual({
    account: { email: 'intake@world.test' },
    person: null,
    abilities: [],
    assignments: [],
  });
  const units = await world.ask('intake', '{ orgUnits { total } }');
  expect(units.data.orgUnits.total).toBe(0);
});

test('a person is loaded without a session, also without an account; an unknown one is not', async () => {
  const now = clock.now();
  await db.query('DELETE FROM account WHERE person_id = $1', [ids.person.caller]);
  const caller = await actorOf(db, { personId: ids.person.caller, now });
  expect(caller).toMatchObject({ personName: '冯回访', organisationIds: [ids.unit.group] });
  expect(caller?.grants.map(({ ability }) => ability)).toContain('ticket.callBack');
  expect(await actorOf(db, { personId: '999999', now })).toBe(null);
});

test('the posts that people hold in an organisation never show what they hold in another', async () => {
  const [held] = (await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
     VALUES ($1, $2, $3, 'CONCURRENT', '2026-01-01') RETURNING id`,
    [ids.unit.bank, ids.person.agent, ids.position.bankHead],
  )) as { id: string }[];
  const postsIn = async (organisationId: string) =>
    (await heldPostsOf(db, { organisationId, day: dayOf(clock.now()), personId: ids.person.agent })).map(
      ({ positionTitle, roles }) => [positionTitle, [...roles].sort()],
    );
  expect(await postsIn(ids.unit.group)).toEqual([['话务员', ['AGT']]]);
  expect(await postsIn(ids.unit.bank)).toEqual([['银行客服中心经理', ['HEAD', 'INT', 'LEAD']]]);
  await db.query('DELETE FROM assignment WHERE id = $1', [held?.id]);
});

test('what is long over is cleared away, and nothing else', async () => {
  const tokenHash = await open('head');
  await db.query(`INSERT INTO throttle (key, count, resets_at) VALUES ('past', 5, $1), ('coming', 5, $2)`, [
    clock.now(),
    new Date(clock.now().getTime() + 1),
  ]);
  const clear = async () => {
    for (const { run } of accessSchedule) await run(db, clock);
    return (await db.query('SELECT 1 FROM session WHERE token_hash = $1', [tokenHash])).length;
  };
  expect(await clear()).toBe(1);
  expect(await db.query('SELECT key FROM throttle')).toEqual([{ key: 'coming' }]);
  clock.pass(37 * 24 * 60 - 1);
  expect(await clear()).toBe(1);
  clock.pass(2);
  expect(await clear()).toBe(0);
});
