import { beforeEach, expect, test } from 'vitest';
import { loadActor } from '../../../api/access/actor.ts';
import { hashToken } from '../../../api/access/token.ts';
import type { Actor } from '../../../api/core/actor.ts';
import { addCategory, storyOf } from '../tickets/story.ts';
import { nodesOn } from '../../support/nodes.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey, PositionKey } from '../../support/world-facts.ts';
import { addVersion } from './job-fixture.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const [other] = await nodesOn(db, 1);
const { must, take, ticketIn } = storyOf(world, await addCategory(world, ids.unit.group, 'network'));

/** Somebody as another node finds them at this moment. */
const actor = async (who: PersonKey): Promise<Actor> => {
  const known = await loadActor(other!, { tokenHash: hashToken(world.tokenOf(who)), now: clock.now() });
  if (!known) throw new Error('The session is unknown.');
  return known.actor;
};
const at = async (instant: string): Promise<void> => {
  clock.set(instant);
  await db.query('UPDATE session SET seen_at = $1', [clock.now()]);
};
const grantsFor = ({ grants }: Actor, who: PersonKey): string[] =>
  grants
    .filter(({ standsInFor }) => standsInFor?.personId === ids.person[who])
    .map(({ ability, scope }) => `${ability} ${scope}`);
const keptFrom = ({ withheld }: Actor): string[] =>
  withheld.map(({ cause, grant }) => `${cause} ${grant.ability}`);

const COVER = `mutation ($input: AssignPersonInput!) { assignPerson(input: $input) { assignment { id } } }`;
const cover = (deputy: PersonKey, principal: PersonKey, position: PositionKey, more: object = {}) =>
  world.ask(
    'hr',
    COVER,
    {
      input: {
        personId: ids.person[deputy],
        positionId: ids.position[position],
        kind: 'ACTING',
        startsOn: '2026-03-02',
        lastDay: '2026-03-06',
        standsInForId: ids.person[principal],
        ...more,
      },
    },
    'zh-CN',
  );

beforeEach(() => at('2026-03-02T09:00:00+08:00'));

test('a deputy does the work of the one who is away until the last day, and history and log name both', async () => {
  const id = await ticketIn('HANDLING');
  expect((await take('caller', 'submitReply', { ticketId: id, text: '已查证' })).codes).not.toEqual([]);
  await cover('caller', 'handler', 'handler');
  expect(grantsFor(await actor('caller'), 'handler')).toContain('ticket.handle OWN');
  await must('caller', 'submitReply', { ticketId: id, text: '已查证' });

  const { data } = await world.ask(
    'lead',
    'query ($id: ID!) { ticket(id: $id) { events { step actor { name } forPerson { name } } } }',
    { id },
  );
  expect(data.ticket.events.at(-1)).toEqual({
    step: 'REPLY',
    actor: { name: '冯回访' },
    forPerson: { name: '郑处理' },
  });
  expect(data.ticket.events[0].forPerson).toBeNull();
  const [logged] = (await db.query(
    `SELECT person_id::text AS person, for_person_id::text AS principal FROM audit WHERE action = 'submitReply' ORDER BY id DESC LIMIT 1`,
  )) as object[];
  expect(logged).toEqual({ person: ids.person.caller, principal: ids.person.handler });

  await must('lead', 'sendBackReply', { ticketId: id, reason: '没有查证' });
  const told = (await db.query(
    `SELECT n.person_id::text AS person FROM notification n WHERE kind = 'TICKET_SENT_BACK' AND record_id = $1 ORDER BY 1`,
    [id],
  )) as { person: string }[];
  expect(told.map(({ person }) => person)).toContain(ids.person.caller);

  await at('2026-03-06T23:59:59+08:00');
  await must('caller', 'submitReply', { ticketId: id, text: '已再次查证' });
  await must('lead', 'sendBackReply', { ticketId: id, reason: '没有查证' });
  await at('2026-03-07T00:00:00+08:00');
  expect((await take('caller', 'submitReply', { ticketId: id, text: '已三次查证' })).codes).not.toEqual([]);
  expect(grantsFor(await actor('caller'), 'handler')).toEqual([]);
});

test('a deputy has the lines that may be handed on and nothing that the holder decides in person', async () => {
  await addVersion(db, {
    positionId: ids.position.relationsHead,
    from: '2026-03-02',
    lines: [
      { ability: 'headcount.decide', scope: 'UNIT', seats: 2, isDelegable: true },
      { ability: 'compensation.approve', scope: 'UNIT', text: '批准补偿' },
      { ability: 'audit.read', scope: 'UNIT', isDelegable: true },
    ],
  });
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     VALUES ($1, $2, $3, 'ACTING', '2026-03-02', '2026-03-07', $4)`,
    [ids.unit.group, ids.person.supervisor, ids.position.relationsHead, ids.person.head],
  );
  const deputy = await actor('supervisor');
  const held = grantsFor(deputy, 'head');
  expect(held).toContain('headcount.decide UNIT');
  expect(held).toContain('ticket.review SUBTREE');
  expect(deputy.grants.find(({ standsInFor }) => standsInFor)?.standsInFor?.personName).toBe('李主任');
  for (const kept of [
    'compensation.approve UNIT',
    'audit.read UNIT',
    'job.approve SUBTREE',
    'appraisal.decide SUBTREE',
  ])
    expect(held).not.toContain(kept);
  expect(keptFrom(deputy)).toEqual(
    expect.arrayContaining([
      'DELEGATION compensation.approve',
      'DELEGATION audit.read',
      'DELEGATION job.approve',
    ]),
  );
  // The personal facts of the one who is away stay theirs.
  expect(held.filter((grant) => /^(person|training|certification)\..* OWN$/.test(grant))).toEqual([]);

  const why = await world.ask(
    'supervisor',
    'query ($input: ExplainAccessInput!) { explainAccess(input: $input) { allowed reason steps { kind text } } }',
    { input: { ability: 'compensation.approve', unitId: ids.unit.relations } },
    'zh-CN',
  );
  expect(why.data.explainAccess).toMatchObject({ allowed: false, reason: 'WITHHELD' });
  expect(why.data.explainAccess.steps.map(({ text }: { text: string }) => text).join()).toContain(
    '这一条没有注明可由代理人行使',
  );
});

test('who stands in for a post that nobody holds acts in their own name', async () => {
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'ACTING', '2026-03-02')`,
    [ids.unit.group, ids.person.agent, ids.position.intake],
  );
  const { grants, assignments } = await actor('agent');
  expect(assignments.find(({ kind }) => kind === 'ACTING')).not.toHaveProperty('standsInFor');
  const acting = grants.filter(({ positionId }) => positionId === ids.position.intake);
  expect(acting.map(({ ability }) => ability)).toContain('ticket.register');
  expect(acting.filter(({ standsInFor }) => standsInFor)).toEqual([]);
});

test('when the one who is away gives up the post, the deputy goes on in their own name until the last day', async () => {
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     VALUES ($1, $2, $3, 'ACTING', '2026-03-02', '2026-03-20', $4)`,
    [ids.unit.group, ids.person.intake, ids.position.complaintLead, ids.person.lead],
  );
  expect(grantsFor(await actor('intake'), 'lead')).toContain('ticket.sendBack SUBTREE');
  await db.query(`UPDATE assignment SET ends_on = '2026-03-10' WHERE person_id = $1`, [ids.person.lead]);
  await at('2026-03-10T00:00:00+08:00');
  const { grants } = await actor('intake');
  expect(grants.filter(({ standsInFor }) => standsInFor)).toEqual([]);
  expect(grants.some(({ ability, scope }) => ability === 'ticket.sendBack' && scope === 'SUBTREE')).toBe(
    true,
  );
  await db.query('UPDATE assignment SET ends_on = NULL WHERE person_id = $1', [ids.person.lead]);
});

test('two who would stand in for each other at the same time are refused, in words that name both', async () => {
  expect(
    (await cover('countyHandler', 'agent', 'agent', { startsOn: '2026-04-01', lastDay: '2026-04-10' }))
      .errors,
  ).toEqual([]);
  const circle = await cover('agent', 'countyHandler', 'countyHandler', {
    startsOn: '2026-04-10',
    lastDay: '2026-04-12',
  });
  expect(circle).toMatchObject({ codes: ['INVALID'], fields: ['input.standsInForId'] });
  expect(circle.errors[0]?.message).toContain('陈话务代蒋处理，蒋处理代陈话务');
  expect(
    (
      await cover('agent', 'countyHandler', 'countyHandler', {
        startsOn: '2026-04-11',
        lastDay: '2026-04-12',
      })
    ).errors,
  ).toEqual([]);
});

test('what somebody has in the name of another ends for them when that one gives up the post', async () => {
  await at('2026-03-02T09:00:00+08:00');
  await cover('intake', 'otherHandler', 'handler', { lastDay: '2026-03-20' });
  await db.query(`UPDATE assignment SET ends_on = '2026-03-11' WHERE person_id = $1`, [
    ids.person.otherHandler,
  ]);
  const { data } = await world.ask(
    'admin',
    'query ($id: ID!) { personAccess(personId: $id) { lines { standsInFor endsOn } } }',
    { id: ids.person.intake },
  );
  const covers = data.personAccess.lines.filter(
    ({ standsInFor }: { standsInFor: string | null }) => standsInFor === '王处理',
  );
  expect(new Set(covers.map(({ endsOn }: { endsOn: string }) => endsOn))).toEqual(new Set(['2026-03-11']));
  await db.query('UPDATE assignment SET ends_on = NULL WHERE person_id = $1', [ids.person.otherHandler]);
});

test('a deputy finds what lies with the one who is away among what is their own, and is told for whom', async () => {
  const id = await ticketIn('HANDLING');
  await cover('caller', 'handler', 'handler');
  const list = `query ($filter: TicketFilter) { tickets(filter: $filter, first: 100) { nodes { id standsInFor } totalCount } }`;
  const mine = async (who: PersonKey) =>
    (await world.ask(who, list, { filter: { mine: true } })).data.tickets as {
      nodes: { id: string; standsInFor: string | null }[];
      totalCount: number;
    };
  const found = await mine('caller');
  expect(found.nodes).toContainEqual({ id, standsInFor: '郑处理' });
  expect(found.totalCount).toBe(found.nodes.length);
  // Their own stay their own, and nobody else finds them.
  expect((await mine('handler')).nodes).toContainEqual({ id, standsInFor: null });
  expect((await mine('otherHandler')).nodes).toEqual([]);
  await at('2026-03-07T00:00:00+08:00');
  expect((await mine('caller')).nodes).toEqual([]);
});
