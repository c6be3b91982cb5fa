import { afterEach, expect, test } from 'vitest';
import { actorOf } from '../../../api/access/actor.ts';
import type { Grant } from '../../../api/core/actor.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addVersion } from './job-fixture.ts';

const world = await makeWorld();
const { db, clock, ids } = world;

const dispatchLine = { ability: 'ticket.dispatch', scope: 'SUBTREE', text: '对跨分公司工单派单并限期' };

afterEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await db.query('DELETE FROM job_description');
  await db.query(`DELETE FROM assignment WHERE kind <> 'PRIMARY'`);
  await db.query('UPDATE assignment SET ends_on = NULL');
});

const grantsOn = async (who: PersonKey, instant: string): Promise<readonly Grant[]> => {
  const actor = await actorOf(db, { personId: ids.person[who], now: new Date(instant) });
  return actor?.grants ?? [];
};

const fromPaper = async (who: PersonKey, instant: string): Promise<string[]> =>
  (await grantsOn(who, instant))
    .filter(({ source }) => source.kind === 'AUTHORITY')
    .map(({ ability }) => ability);

const explain = `query ($input: ExplainAccessInput!) { explainAccess(input: $input) { allowed reason steps { kind passed text } } }`;

test('an authority line gives its holders the ability from the first day of its version, by the organisation’s clock', async () => {
  await addVersion(db, { positionId: ids.position.handler, from: '2026-04-01', lines: [dispatchLine] });
  expect(await fromPaper('handler', '2026-03-31T23:59:59+08:00')).toEqual([]);
  expect(await fromPaper('handler', '2026-04-01T00:00:00+08:00')).toEqual(['ticket.dispatch']);
  expect(await fromPaper('otherHandler', '2026-04-01T00:00:00+08:00')).toEqual(['ticket.dispatch']);
  expect(await fromPaper('agent', '2026-04-01T00:00:00+08:00')).toEqual([]);
});

test('it ends with the assignment', async () => {
  await addVersion(db, { positionId: ids.position.handler, from: '2026-01-01', lines: [dispatchLine] });
  await db.query('UPDATE assignment SET ends_on = $2 WHERE person_id = $1', [
    ids.person.handler,
    '2026-03-10',
  ]);
  expect(await fromPaper('handler', '2026-03-09T23:59:59+08:00')).toEqual(['ticket.dispatch']);
  expect(await grantsOn('handler', '2026-03-10T00:00:00+08:00')).toEqual([]);
  expect(await fromPaper('otherHandler', '2026-03-10T00:00:00+08:00')).toEqual(['ticket.dispatch']);
});

test('it ends when its version is superseded, and the next version’s lines begin on the same day', async () => {
  const positionId = ids.position.handler;
  await addVersion(db, { positionId, from: '2026-01-01', to: '2026-03-10', lines: [dispatchLine] });
  await addVersion(db, {
    positionId,
    version: 2,
    from: '2026-03-10',
    lines: [{ ability: 'ticket.sendBack', scope: 'UNIT' }],
  });
  expect(await fromPaper('handler', '2026-03-09T12:00:00+08:00')).toEqual(['ticket.dispatch']);
  expect(await fromPaper('handler', '2026-03-10T00:00:00+08:00')).toEqual(['ticket.sendBack']);
});

test.for(['DRAFT', 'SUBMITTED', 'REVIEWED', 'RETURNED', 'DISCARDED'])(
  'a version that is %s grants nothing',
  async (state) => {
    await addVersion(db, {
      positionId: ids.position.handler,
      state,
      from: '2026-01-01',
      lines: [dispatchLine],
    });
    expect(await fromPaper('handler', '2026-03-02T09:00:00+08:00')).toEqual([]);
  },
);

test('a line for team leaders grants at a leading post only; words without an ability and unknown words grant nothing', async () => {
  const lines = [
    { ability: 'ticket.sendBack', scope: 'UNIT', condition: 'TEAM_LEADER_ONLY' },
    { ability: null, scope: null, text: '对外联系权' },
    { ability: 'constructor', scope: 'ALL' },
  ];
  await addVersion(db, { positionId: ids.position.handler, from: '2026-01-01', lines });
  await addVersion(db, { positionId: ids.position.complaintLead, from: '2026-01-01', lines });
  expect(await fromPaper('handler', '2026-03-02T09:00:00+08:00')).toEqual([]);
  expect(await fromPaper('lead', '2026-03-02T09:00:00+08:00')).toEqual(['ticket.sendBack']);
});

test('who holds two posts has the union of both, and the decision says under which assignment it was made (F006)', async () => {
  const [held] = (await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
     VALUES ($1, $2, $3, 'CONCURRENT', '2026-03-01') RETURNING id`,
    [ids.unit.group, ids.person.agent, ids.position.countyHead],
  )) as { id: string }[];
  const { policy, actor } = await world.contextOf('agent');
  expect(actor?.assignments.map(({ kind }) => kind)).toEqual(['PRIMARY', 'CONCURRENT']);
  const inCounty = { organisationId: ids.unit.group, units: [ids.unit.county], people: [], positions: [] };
  expect(policy?.can('ticket.review', inCounty)).toBe(true);
  expect(policy?.under('ticket.review', inCounty)).toBe(held?.id);
  expect(policy?.can('ticket.register', { ...inCounty, units: [], people: [ids.person.agent] })).toBe(true);
});

test('a grant never crosses organisations, even where rows of two are mixed up', async () => {
  const now = '2026-03-02T09:00:00+08:00';
  // A role of the group on a post of the bank, and a job description that says it is the group's.
  await db.query(
    `INSERT INTO position_role (position_id, role_id) SELECT $1, id FROM role WHERE organisation_id = $2 AND code = 'HRH'`,
    [ids.position.bankHandler, ids.unit.group],
  );
  const id = await addVersion(db, {
    positionId: ids.position.bankHandler,
    from: '2026-01-01',
    lines: [dispatchLine],
  });
  await db.query('UPDATE job_description SET organisation_id = $2 WHERE id = $1', [id, ids.unit.group]);
  const grants = await grantsOn('bankHandler', now);
  expect(grants.map(({ ability }) => ability)).not.toContain('ticket.dispatch');
  expect(grants.map(({ ability }) => ability)).not.toContain('job.approve');
  expect(new Set(grants.map(({ organisationId }) => organisationId))).toEqual(new Set([ids.unit.bank]));
  await db.query(
    'DELETE FROM position_role p USING role r WHERE r.id = p.role_id AND p.position_id = $1 AND r.organisation_id = $2',
    [ids.position.bankHandler, ids.unit.group],
  );
});

test('ALL ends at the organisation of the assignment', async () => {
  const { policy } = await world.contextOf('hrHead');
  const in_ = (organisationId: string) => ({ organisationId, units: [], people: [], positions: [] });
  expect(policy?.can('job.approve', in_(ids.unit.group))).toBe(true);
  expect(policy?.can('job.approve', in_(ids.unit.bank))).toBe(false);
});

test('explainAccess names the line that gives the ability, in the caller’s language', async () => {
  const positionId = ids.position.agent;
  await addVersion(db, {
    positionId,
    from: '2026-01-01',
    lines: [{ ability: null, scope: null }, dispatchLine],
  });
  const input = { ability: 'ticket.dispatch', unitId: ids.unit.callbacks };
  const { data } = await world.ask('agent', explain, { input }, 'zh-CN');
  expect(data.explainAccess).toMatchObject({ allowed: true, reason: 'ALLOWED' });
  expect(data.explainAccess.steps[0]).toEqual({
    kind: 'GRANT',
    passed: true,
    text: '岗位“话务员”的职位说明书第 1 版权限第 2 条“对跨分公司工单派单并限期”，据此可以派单',
  });
  const english = await world.ask('agent', explain, { input }, 'en');
  expect(english.data.explainAccess.steps[0].text).toContain('Authority line 2 (“对跨分公司工单派单并限期”)');

  const before = await world.ask('caller', explain, { input });
  expect(before.data.explainAccess).toMatchObject({ allowed: false, reason: 'NO_GRANT' });
  clock.set('2025-12-31T23:59:00+08:00');
  const earlier = await world.ask('agent', explain, { input });
  expect(earlier.data.explainAccess).toMatchObject({ allowed: false, reason: 'NO_GRANT' });
});
