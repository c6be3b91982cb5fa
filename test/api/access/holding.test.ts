import { afterAll, expect, inject, test } from 'vitest';
import { loadActor } from '../../../api/access/actor.ts';
import { openSession } from '../../../api/access/session.ts';
import { hashToken } from '../../../api/access/token.ts';
import { makeDataSource } from '../../../api/data-source.ts';
import type { Actor } from '../../../api/core/actor.ts';
import { makeWorld } from '../../support/world.ts';
import { withDatabase } from '../../support/test-server.ts';

const { db, clock, ids } = await makeWorld();

// Another node on the same database: a process of its own has its own memory, and so has each data source here.
const [{ name } = { name: '' }] = (await db.query('SELECT current_database() AS name')) as { name: string }[];
const other = await makeDataSource(withDatabase(inject('serverUrl'), name), { poolSize: 2 }).initialize();
afterAll(() => other.destroy());

const person = ids.person.handler;
const [account] = (await db.query('SELECT id FROM account WHERE person_id = $1', [person])) as {
  id: string;
}[];
const place = { address: '10.0.0.1', userAgent: 'test' };
const tokenHash = hashToken(await openSession(db.manager, account?.id ?? '', place, clock.now()));

/** Who asks, as the other node finds it at this moment. */
const asked = async (): Promise<Actor> => {
  const known = await loadActor(other, { tokenHash, now: clock.now() });
  if (!known) throw new Error('The session is unknown.');
  return known.actor;
};

/** Whether somebody may be found to have a grant of this ability and scope. */
const has = ({ grants }: Actor, ability: string, scope: string): boolean =>
  grants.some((grant) => grant.ability === ability && grant.scope === scope);

const { assignments } = await asked();
const [post] = assignments;
const positionId = post?.positionId ?? '';

const one = async (sql: string, values: unknown[] = []): Promise<string> =>
  String(((await db.query(sql, values)) as { id: string }[])[0]?.id);

test('what is held is kept as long as nothing changes', async () => {
  const before = await asked();
  const after = await asked();
  expect(after.grants).toBe(before.grants);
  expect(after.assignments).toBe(before.assignments);
});

test('a draft that is saved changes nobody’s rights and forgets nothing', async () => {
  const before = await asked();
  const id = await one(
    `INSERT INTO job_description (organisation_id, position_id, unit_id, version, variant, state, purpose, core_duty,
       background, conclusion, remarks, writer_id, author_ids, created_at, changed_at)
     SELECT organisation_id, id, unit_id, 90, 'V2', 'DRAFT', code, code, code, code, code, $2, ARRAY[$2::bigint], now(), now()
     FROM position WHERE id = $1 RETURNING id`,
    [positionId, person],
  );
  await db.query(
    `INSERT INTO authority (job_description_id, seq, kind, text, ability, scope) VALUES ($1, 1, 'HANDLE', '审计', 'audit.read', 'ALL')`,
    [id],
  );
  await db.query(`UPDATE job_description SET changed_at = now() WHERE id = $1`, [id]);
  expect((await asked()).grants).toBe(before.grants);
});

// Each change is made on one node, counts with the next request on the other, and is taken back for the next one.
const changes: Readonly<Record<string, { make: string; back: string; shows: (actor: Actor) => boolean }>> = {
  'a role that gets a further grant': {
    make: `INSERT INTO role_grant (role_id, ability, scope) SELECT r.role_id, 'audit.read', 'UNIT' FROM position_role r WHERE position_id = $1`,
    back: `DELETE FROM role_grant WHERE ability = 'audit.read' AND scope = 'UNIT' AND role_id IN (SELECT role_id FROM position_role WHERE position_id = $1)`,
    shows: (actor) => has(actor, 'audit.read', 'UNIT'),
  },
  'a role that is called by another name': {
    make: `UPDATE role SET name_en = 'Renamed' WHERE id IN (SELECT role_id FROM position_role WHERE position_id = $1)`,
    back: `UPDATE role SET name_en = 'Handler' WHERE id IN (SELECT role_id FROM position_role WHERE position_id = $1)`,
    shows: ({ grants }) =>
      grants.some(({ source }) => source.kind === 'ROLE' && source.roleName.en === 'Renamed'),
  },
  'a post that gets a further role': {
    make: `INSERT INTO position_role (position_id, role_id) SELECT $1, r.id FROM role r JOIN position o ON o.id = $1 WHERE r.organisation_id = o.organisation_id AND r.code = 'QA'`,
    back: `DELETE FROM position_role WHERE position_id = $1 AND role_id IN (SELECT id FROM role WHERE code = 'QA')`,
    shows: (actor) => has(actor, 'ticket.read', 'ALL'),
  },
  'a post that is called by another name': {
    make: `UPDATE position SET title = '另一名称' WHERE id = $1`,
    back: `UPDATE position SET title = '投诉处理员' WHERE id = $1`,
    shows: ({ grants }) => grants.some(({ positionTitle }) => positionTitle === '另一名称'),
  },
  'what is given in person': {
    make: `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
      SELECT organisation_id, person_id, id, 'audit.read', 'SUBTREE', '测试', '2026-01-01', '2026-12-31', person_id, now()
      FROM assignment WHERE person_id = ${person} AND position_id = $1`,
    back: `UPDATE personal_grant SET revoked_at = now(), revoked_by_id = person_id
      WHERE assignment_id IN (SELECT id FROM assignment WHERE position_id = $1)`,
    shows: (actor) => has(actor, 'audit.read', 'SUBTREE'),
  },
  'standing in for somebody': {
    make: `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
      SELECT organisation_id, ${person}, position_id, 'ACTING', '2026-01-01', '2026-12-31', person_id
      FROM assignment WHERE person_id = ${ids.person.lead} AND $1::bigint IS NOT NULL`,
    back: `DELETE FROM assignment WHERE person_id = ${person} AND kind = 'ACTING' AND $1::bigint IS NOT NULL`,
    shows: ({ grants }) => grants.some(({ standsInFor }) => standsInFor?.personId === ids.person.lead),
  },
  'a unit that moves': {
    make: `UPDATE org_unit SET parent_id = ${ids.unit.county} WHERE id = ${ids.unit.callbacks} AND $1::bigint IS NOT NULL`,
    back: `UPDATE org_unit SET parent_id = ${ids.unit.centre} WHERE id = ${ids.unit.callbacks} AND $1::bigint IS NOT NULL`,
    shows: ({ tree }) => tree.subtree(ids.unit.county).includes(ids.unit.callbacks),
  },
  'an assignment that ends': {
    make: `UPDATE assignment SET ends_on = '2026-03-02' WHERE position_id = $1 AND starts_on < '2026-03-02'`,
    back: `UPDATE assignment SET ends_on = NULL WHERE position_id = $1`,
    shows: (actor) => actor.assignments.length === assignments.length - 1,
  },
  'a job description that comes into force': {
    make: `UPDATE job_description SET state = 'APPROVED', effective_from = '2026-01-01' WHERE position_id = $1 AND version = 90`,
    back: `UPDATE job_description SET state = 'DRAFT', effective_from = NULL WHERE position_id = $1 AND version = 90`,
    shows: (actor) => has(actor, 'audit.read', 'ALL'),
  },
};

for (const [what, { make, back, shows }] of Object.entries(changes))
  test(`${what} counts on another node with its next request, and so does taking it back`, async () => {
    expect(shows(await asked())).toBe(false);
    await db.query(make, [positionId]);
    expect(shows(await asked())).toBe(true);
    await db.query(back, [positionId]);
    expect(shows(await asked())).toBe(false);
  });

test('a line of a version in force counts when it is added, changed and removed', async () => {
  await db.query(changes['a job description that comes into force']?.make ?? '', [positionId]);
  const id = await one(
    `INSERT INTO authority (job_description_id, seq, kind, text, ability, scope)
     SELECT id, 2, 'HANDLE', '停机', 'outage.declare', 'UNIT' FROM job_description WHERE position_id = $1 AND version = 90 RETURNING id`,
    [positionId],
  );
  expect(has(await asked(), 'outage.declare', 'UNIT')).toBe(true);
  await db.query(`UPDATE authority SET scope = 'OWN' WHERE id = $1`, [id]);
  expect(has(await asked(), 'outage.declare', 'OWN')).toBe(true);
  await db.query('DELETE FROM authority WHERE id = $1', [id]);
  expect(has(await asked(), 'outage.declare', 'OWN')).toBe(false);
});

test('a change that is not committed yet counts for nobody, and then for everybody', async () => {
  const runner = db.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(changes['a post that gets a further role']?.make ?? '', [positionId]);
    expect(has(await asked(), 'ticket.read', 'ALL')).toBe(false);
    await runner.commitTransaction();
    expect(has(await asked(), 'ticket.read', 'ALL')).toBe(true);
  } finally {
    await runner.release();
  }
});

test('what begins and ends by date does so on its day, without anything running', async () => {
  await db.query(`UPDATE assignment SET ends_on = '2026-03-05' WHERE position_id = $1`, [positionId]);
  await asked();
  clock.set('2026-03-04T23:59:00+08:00');
  await db.query('UPDATE session SET seen_at = $1', [clock.now()]);
  expect((await asked()).assignments).toHaveLength(assignments.length);
  clock.set('2026-03-05T00:00:00+08:00');
  expect((await asked()).assignments).toHaveLength(assignments.length - 1);
});

test('what is given in person begins and ends on its days, without anything running', async () => {
  await db.query(
    `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
     SELECT organisation_id, person_id, id, 'audit.read', 'UNIT', '测试', '2026-03-02', '2026-03-03', person_id, now()
     FROM assignment WHERE person_id = $1 AND position_id = $2`,
    [person, positionId],
  );
  const on = async (instant: string): Promise<boolean> => {
    clock.set(instant);
    await db.query('UPDATE session SET seen_at = $1', [clock.now()]);
    return has(await asked(), 'audit.read', 'UNIT');
  };
  expect(await on('2026-03-01T23:59:59+08:00')).toBe(false);
  expect(await on('2026-03-02T00:00:00+08:00')).toBe(true);
  expect(await on('2026-03-02T23:59:59+08:00')).toBe(true);
  expect(await on('2026-03-03T00:00:00+08:00')).toBe(false);
});

test('a closed account, its owner’s leaving and an ended session count on the other node with the next request', async () => {
  const who = () => loadActor(other, { tokenHash, now: clock.now() });
  for (const [make, back] of [
    [
      'UPDATE account SET is_active = false WHERE person_id = $1',
      'UPDATE account SET is_active = true WHERE person_id = $1',
    ],
    [
      `UPDATE person SET left_on = '2026-01-01' WHERE id = $1`,
      'UPDATE person SET left_on = NULL WHERE id = $1',
    ],
    [
      'UPDATE session SET revoked_at = now() FROM account WHERE account.id = account_id AND person_id = $1',
      'UPDATE session SET revoked_at = NULL FROM account WHERE account.id = account_id AND person_id = $1',
    ],
  ] as const) {
    expect(await who()).not.toBeNull();
    await db.query(make, [person]);
    expect(await who()).toBeNull();
    await db.query(back, [person]);
  }
});
