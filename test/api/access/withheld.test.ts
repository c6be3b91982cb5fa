import { beforeEach, expect, test } from 'vitest';
import { loadActor } from '../../../api/access/actor.ts';
import { hashToken } from '../../../api/access/token.ts';
import type { Actor, WithheldGrant } from '../../../api/core/actor.ts';
import { onStatement } from '../../../api/core/sql.ts';
import { nodesOn } from '../../support/nodes.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addVersion } from './job-fixture.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const [other] = await nodesOn(db, 1);

/** Somebody as another node finds them at an instant. */
const actor = async (who: PersonKey, instant = '2026-03-02T09:00:00+08:00'): Promise<Actor> => {
  clock.set(instant);
  await db.query('UPDATE session SET seen_at = $1', [clock.now()]);
  const known = await loadActor(other!, { tokenHash: hashToken(world.tokenOf(who)), now: clock.now() });
  if (!known) throw new Error('The session is unknown.');
  return known.actor;
};
const has = ({ grants }: Actor, ability: string, scope: string): boolean =>
  grants.some((grant) => grant.ability === ability && grant.scope === scope);
const kept = ({ withheld }: Actor, ability: string): WithheldGrant | undefined =>
  withheld.find(({ grant }) => grant.ability === ability);

const certify = (expiresOn: string | null, who: PersonKey = 'agent') =>
  db.query(
    `INSERT INTO certificate (organisation_id, person_id, name, issued_on, expires_on, origin, recorded_by_id, recorded_at)
     SELECT organisation_id, id, '投诉处理员证书', '2026-01-01', $2, 'RECORDED', id, now() FROM person WHERE id = $1`,
    [ids.person[who], expiresOn],
  );
const askCertificate = (jobDescriptionId: string) =>
  db.query(
    `INSERT INTO qualification (job_description_id, seq, kind, strictness, text) VALUES ($1, 1, 'CERTIFICATE', 'REQUIRED', '投诉处理员证书')`,
    [jobDescriptionId],
  );

const version = await addVersion(db, {
  positionId: ids.position.agent,
  from: '2026-01-01',
  lines: [
    { ability: 'compensation.approve', scope: 'UNIT', condition: 'CERTIFIED' },
    { ability: 'ticket.urge', scope: 'UNIT' },
    { ability: 'ticket.sendBack', scope: 'UNIT', condition: 'TEAM_LEADER_ONLY' },
  ],
});
await askCertificate(version);

beforeEach(() => db.query('DELETE FROM certificate; DELETE FROM certificate_rule'));

test('a line that asks for the certificate of the post holds through its last day and is withheld at midnight, with the reason', async () => {
  await certify('2026-03-05');
  const last = await actor('agent', '2026-03-05T23:59:59+08:00');
  expect(has(last, 'compensation.approve', 'UNIT')).toBe(true);
  const after = await actor('agent', '2026-03-06T00:00:00+08:00');
  expect(has(after, 'compensation.approve', 'UNIT')).toBe(false);
  expect(has(after, 'ticket.urge', 'UNIT')).toBe(true);
  expect(kept(after, 'compensation.approve')).toMatchObject({ cause: 'QUALIFICATION' });
  expect(kept(after, 'compensation.approve')?.text.zh).toContain('证书已于 2026-03-05 到期');
  expect(kept(after, 'compensation.approve')?.text.en).toContain('expired on 2026-03-05');
});

test('a line for holders of certificates of a version that names none holds for nobody', async () => {
  await db.query('DELETE FROM qualification WHERE job_description_id = $1', [version]);
  await certify(null);
  await db.query(`INSERT INTO certificate_rule (organisation_id, on_work) VALUES ($1, 'BLOCK')`, [
    ids.unit.group,
  ]);
  const agent = await actor('agent');
  expect(has(agent, 'ticket.urge', 'UNIT')).toBe(true);
  expect(has(agent, 'compensation.approve', 'UNIT')).toBe(false);
  const why = kept(agent, 'compensation.approve');
  expect(why).toMatchObject({ cause: 'QUALIFICATION' });
  expect(why?.text.zh).toContain('职位说明书没有写明须持哪种证书');
  await askCertificate(version);
  expect(has(await actor('agent'), 'compensation.approve', 'UNIT')).toBe(true);
});

test('a certificate that is recorded, renewed or withdrawn counts on another node with its next request', async () => {
  expect(has(await actor('agent'), 'compensation.approve', 'UNIT')).toBe(false);
  await certify(null);
  expect(has(await actor('agent'), 'compensation.approve', 'UNIT')).toBe(true);
  await db.query(
    `UPDATE certificate SET withdrawn_at = now(), withdrawn_by_id = person_id, withdrawal_reason = '误登'`,
  );
  expect(has(await actor('agent'), 'compensation.approve', 'UNIT')).toBe(false);
});

test('a line for team leaders is told as withheld where the post leads nothing, and holds as soon as it does', async () => {
  expect(kept(await actor('agent'), 'ticket.sendBack')).toMatchObject({ cause: 'CONDITION' });
  expect(kept(await actor('agent'), 'ticket.sendBack')?.text.zh).toContain('仅限组长');
  await db.query('UPDATE position SET is_lead = true WHERE id = $1', [ids.position.agent]);
  expect(has(await actor('agent'), 'ticket.sendBack', 'UNIT')).toBe(true);
  await db.query('UPDATE position SET is_lead = false WHERE id = $1', [ids.position.agent]);
});

test('where no work is given without a certificate, a deputy without it has nothing of the post', async () => {
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     VALUES ($1, $2, $3, 'ACTING', '2026-03-02', '2026-03-20', $4)`,
    [ids.unit.group, ids.person.countyHandler, ids.position.agent, ids.person.agent],
  );
  const working = async () =>
    (await actor('countyHandler')).grants.some(({ positionId }) => positionId === ids.position.agent);
  expect(await working()).toBe(true);
  await db.query(`INSERT INTO certificate_rule (organisation_id, on_work) VALUES ($1, 'BLOCK')`, [
    ids.unit.group,
  ]);
  expect(await working()).toBe(false);
  const why = kept(await actor('countyHandler'), 'ticket.register');
  expect(why).toMatchObject({ cause: 'QUALIFICATION', grant: { standsInFor: { personName: '陈话务' } } });
  expect(why?.text.zh).toContain('代理人蒋处理没有该岗位要求的有效证书');
  await certify('2026-03-31', 'countyHandler');
  expect(await working()).toBe(true);
});

test('whoever comes to administer accounts by a second post sees no customers from that moment, and is told why', async () => {
  expect(has(await actor('intake'), 'customer.identity', 'OWN')).toBe(true);
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on)
     VALUES ($1, $2, $3, 'CONCURRENT', '2026-03-04', '2026-03-06')`,
    [ids.unit.group, ids.person.intake, ids.position.administrator],
  );
  const instants = [
    ['2026-03-03T23:59:59+08:00', true],
    ['2026-03-04T00:00:00+08:00', false],
    ['2026-03-05T23:59:59+08:00', false],
    ['2026-03-06T00:00:00+08:00', true],
  ] as const;
  for (const [instant, sees] of instants)
    expect([instant, has(await actor('intake', instant), 'customer.identity', 'OWN')]).toEqual([
      instant,
      sees,
    ]);
  expect(kept(await actor('intake', '2026-03-05T12:00:00+08:00'), 'customer.identity')).toMatchObject({
    cause: 'SEPARATION',
    text: { zh: '管理账号或权限的人不能查看客户和举报人的身份' },
  });
});

test('a version and its successor change hands at midnight', async () => {
  await db.query(`UPDATE job_description SET effective_to = '2026-05-01' WHERE id = $1`, [version]);
  await addVersion(db, {
    positionId: ids.position.agent,
    version: 2,
    from: '2026-05-01',
    lines: [{ ability: 'ticket.urge', scope: 'OWN' }],
  });
  const before = await actor('agent', '2026-04-30T23:59:59+08:00');
  const after = await actor('agent', '2026-05-01T00:00:00+08:00');
  expect([has(before, 'ticket.urge', 'UNIT'), has(before, 'ticket.urge', 'OWN')]).toEqual([true, false]);
  expect([has(after, 'ticket.urge', 'UNIT'), has(after, 'ticket.urge', 'OWN')]).toEqual([false, true]);
});

test('what somebody may do costs the query of the session and no other, once it is known', async () => {
  await actor('countyHandler');
  const sent: (string | undefined)[] = [];
  onStatement(other!, ({ name }) => sent.push(name));
  await loadActor(other!, { tokenHash: hashToken(world.tokenOf('countyHandler')), now: clock.now() });
  onStatement(other!, undefined);
  expect(sent).toEqual(['session']);
});
