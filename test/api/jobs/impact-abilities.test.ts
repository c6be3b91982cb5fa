import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { actorOf } from '../../../api/access/actor.ts';
import { abilityNames, meaningOf, type Ability } from '../../../api/core/abilities.ts';
import { Policy } from '../../../api/core/policy.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { duty, foreseeing } from './foreseeing.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const { run, positionId, approved, forgetVersions, reviewed, impactOf } = foreseeing(world);

afterEach(async () => {
  clock.set('2026-03-02T09:00:00+08:00');
  await forgetVersions();
});

/** The agent stands in for the first handler until the middle of March. */
const holders = ['handler', 'otherHandler', 'agent'] as const satisfies readonly PersonKey[];
const standIn = () =>
  db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     VALUES ($1, $2, $3, 'ACTING', '2026-02-20', '2026-03-15', $4)`,
    [ids.unit.group, ids.person.agent, positionId, ids.person.handler],
  );

/** What an ability comes to, and what gives it. */
interface Power {
  readonly comesTo: string;
  readonly grants: readonly object[];
}

interface Foreseen {
  readonly ability: string;
  readonly kind: string;
  readonly before: readonly object[];
  readonly after: readonly object[];
  readonly people: readonly { readonly id: string }[];
}

/** How much somebody may decide on in each unit: so many seats, so much money, tried one by one. */
const mostDecided = (policy: Policy, ability: Ability): string => {
  const tried =
    ability === 'headcount.decide'
      ? [1, 2, 3, 4].map((seats) => ({ seats }))
      : ['100', '101', '50000', '50001'].map((moneyMinor) => ({ moneyMinor }));
  return Object.values(ids.unit)
    .map((unit) => {
      const at = { organisationId: ids.unit.group, units: [unit], people: [], positions: [] };
      return tried.filter((amount) => policy.can(ability, at, amount)).length;
    })
    .join();
};

/** What each ability really comes to for somebody on a day: which units, one's own and for whom, all; how much; by what. */
const powersOn = async (who: PersonKey, day: string): Promise<Readonly<Record<string, Power>>> => {
  const actor = await actorOf(db, { personId: ids.person[who], now: new Date(`${day}T09:00:00+08:00`) });
  if (!actor) throw new Error('Nobody there.');
  const policy = new Policy(actor);
  return Object.fromEntries(
    abilityNames.flatMap((ability) => {
      const reach = policy.reach(ability).within.get(ids.unit.group);
      if (!reach) return [];
      const { isWhole, isOwn, units, principals } = reach;
      const most = meaningOf(ability).limit ? mostDecided(policy, ability) : '';
      const own = `${isOwn} ${principals.join()}`;
      return [
        [
          ability,
          {
            comesTo: `${isWhole ? 'ALL' : `${own} ${[...units].sort().join(' ')}`}${most}`,
            grants: actor.grants
              .filter((grant) => grant.ability === ability)
              .map(({ scope, unitId, source, standsInFor, limit }) => ({
                scope,
                unitName: actor.tree.name(unitId) ?? '',
                source: source.kind,
                standsInFor: standsInFor?.personName ?? null,
                moneyLimitMinor: limit?.moneyMinor ?? null,
                seatLimit: limit?.seats ?? null,
              })),
          },
        ],
      ];
    }),
  );
};

/** What became of each ability between two readings, with all that gave it then and gives it now. */
const difference = (before: Readonly<Record<string, Power>>, after: Readonly<Record<string, Power>>) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((ability) => {
    const [was, is] = [before[ability], after[ability]];
    if (was?.comesTo === is?.comesTo) return [];
    const kind = !was ? 'GAINED' : !is ? 'LOST' : 'CHANGED';
    return [{ ability, kind, before: was?.grants ?? [], after: is?.grants ?? [] }];
  });

const foreseenFor = (impact: { abilities: Foreseen[] }, who: PersonKey) =>
  impact.abilities
    .filter(({ people }) => people.some(({ id }) => id === ids.person[who]))
    .map(({ people: _people, ...change }) => change)
    .sort((one, other) => (one.ability < other.ability ? -1 : 1));

const line = fc.record({
  kind: fc.constant('HANDLE'),
  text: fc.constant('权限'),
  ability: fc.constantFrom(
    'ticket.dispatch',
    'ticket.handle',
    'ticket.sign',
    'ticket.read',
    'job.read',
    'job.write',
    'performance.read',
  ),
  scope: fc.constantFrom('OWN', 'UNIT', 'SUBTREE'),
  condition: fc.constantFrom(null, null, 'CERTIFIED', 'TEAM_LEADER_ONLY'),
  isDelegable: fc.boolean(),
});
const seats = fc.record({
  kind: fc.constant('APPROVE'),
  text: fc.constant('审批编制'),
  ability: fc.constant('headcount.decide'),
  scope: fc.constantFrom('UNIT', 'SUBTREE', 'ALL'),
  seatLimit: fc.option(fc.integer({ min: 1, max: 3 })),
  isDelegable: fc.boolean(),
});
const money = fc.record({
  kind: fc.constant('APPROVE'),
  text: fc.constant('审批补偿'),
  ability: fc.constant('compensation.approve'),
  scope: fc.constantFrom('UNIT', 'SUBTREE'),
  moneyLimitMinor: fc.constantFrom('100', '50000'),
  isDelegable: fc.boolean(),
});
const lines = fc.array(fc.oneof({ weight: 2, arbitrary: line }, seats, money), { maxLength: 5 });
/** Two versions that have nothing to do with each other, or one in which no more than the deputy’s share changes. */
const versions = fc.oneof(
  fc.tuple(lines, lines),
  lines.map((before) => [
    before,
    before.map((each) => ({ ...each, isDelegable: !each.isDelegable })),
  ]) as fc.Arbitrary<[object[], object[]]>,
);

/** Versions ask for one of two certificates: one holder has the first, the other the second, which ends between the days. */
const asked = fc
  .constantFrom('甲证', '乙证')
  .map((subject) => [{ kind: 'CERTIFICATE', strictness: 'REQUIRED', text: `持${subject}`, subject }]);
const certify = (who: PersonKey, name: string, expiresOn: string | null) =>
  db.query(
    `INSERT INTO certificate (organisation_id, person_id, name, issued_on, expires_on, origin, recorded_by_id, recorded_at)
     SELECT organisation_id, id, $2, '2026-01-01', $3, 'RECORDED', id, now() FROM person WHERE id = $1`,
    [ids.person[who], name, expiresOn],
  );

test('what the preview says of abilities is what then happens, whatever the lines say, also for a deputy (C8)', async () => {
  await standIn();
  await certify('handler', '甲证', null);
  await certify('otherHandler', '乙证', '2026-03-10');
  await fc.assert(
    fc.asyncProperty(
      versions,
      fc.tuple(asked, asked),
      fc.constantFrom('2026-03-02', '2026-03-20'),
      async ([first, second], [needed, needs], day) => {
        await forgetVersions();
        const former = { duties: [duty('处理工单')], authorities: first, qualifications: needed };
        await approved(positionId, '2026-01-01', former);
        const next = await reviewed({ authorities: second, qualifications: needs });
        const foreseen = await impactOf(next.id, day);
        const before = await Promise.all(holders.map((who) => powersOn(who, day)));
        await run('hrHead', 'approve', { id: next.id, revision: next.revision, effectiveFrom: day });
        for (const [at, who] of holders.entries())
          expect(foreseenFor(foreseen, who)).toEqual(difference(before[at] ?? {}, await powersOn(who, day)));
      },
    ),
    { numRuns: 14 },
  );
  await db.query(`DELETE FROM certificate; DELETE FROM assignment WHERE kind = 'ACTING'`);
});

test('what a role gives anyway is not gained, and a reach or a limit that grows is a change', async () => {
  await approved(positionId, '2026-01-01', {
    duties: [duty('处理工单')],
    authorities: [
      {
        kind: 'APPROVE',
        text: '审批补偿',
        ability: 'compensation.approve',
        scope: 'UNIT',
        moneyLimitMinor: '10000',
      },
      { kind: 'APPROVE', text: '审批编制', ability: 'headcount.decide', scope: 'SUBTREE', seatLimit: 2 },
    ],
  });
  const next = await reviewed({
    authorities: [
      {
        kind: 'APPROVE',
        text: '审批补偿',
        ability: 'compensation.approve',
        scope: 'UNIT',
        moneyLimitMinor: '50000',
      },
      // what stays within the line that reaches further adds nothing
      { kind: 'APPROVE', text: '审批编制', ability: 'headcount.decide', scope: 'SUBTREE', seatLimit: 2 },
      { kind: 'APPROVE', text: '审批编制', ability: 'headcount.decide', scope: 'UNIT', seatLimit: 1 },
      // what handlers sign for in their unit their role says already
      { kind: 'HANDLE', text: '签收', ability: 'ticket.sign', scope: 'UNIT' },
      { kind: 'REVIEW', text: '看指标', ability: 'performance.read', scope: 'UNIT' },
    ],
  });
  const { abilities, abilitiesAreWhole } = await impactOf(next.id);
  expect(abilitiesAreWhole).toBe(true);
  expect(abilities).toMatchObject([
    {
      ability: 'compensation.approve',
      kind: 'CHANGED',
      before: [{ moneyLimitMinor: '10000' }],
      after: [{ moneyLimitMinor: '50000' }],
    },
    {
      ability: 'performance.read',
      kind: 'GAINED',
      before: [],
      after: [{ scope: 'UNIT', source: 'AUTHORITY' }],
    },
  ]);
});

test('what comes together in a holder and had better not is told of, and what is then withheld is not gained (F139)', async () => {
  const reviewing = { kind: 'REVIEW', text: '审核', ability: 'job.review', scope: 'UNIT' };
  await approved(positionId, '2026-01-01', {
    duties: [duty('处理工单')],
    authorities: [{ kind: 'HANDLE', text: '编写', ability: 'job.write', scope: 'UNIT' }],
  });
  const next = await reviewed({
    authorities: [{ kind: 'HANDLE', text: '编写', ability: 'job.write', scope: 'UNIT' }, reviewing],
  });
  const { separations } = await impactOf(next.id);
  expect(separations).toEqual([
    {
      effect: 'GUARDED',
      text: expect.stringContaining('Review job descriptions'),
      people: [{ id: ids.person.handler }, { id: ids.person.otherHandler }],
    },
  ]);
  await run('hrHead', 'approve', { id: next.id, revision: next.revision, effectiveFrom: '2026-03-02' });
  const later = await reviewed({
    authorities: [
      { kind: 'HANDLE', text: '编写', ability: 'job.write', scope: 'UNIT' },
      reviewing,
      { kind: 'HANDLE', text: '管理账号', ability: 'account.manage', scope: 'ALL' },
    ],
  });
  const whole = await impactOf(later.id, '2026-03-20');
  expect(whole.separations).toMatchObject([{ effect: 'DENIED' }]);
  expect(foreseenFor(whole, 'handler')).toMatchObject([
    { ability: 'account.manage', kind: 'GAINED' },
    { ability: 'customer.identity', kind: 'LOST' },
  ]);
});

test('a line that a deputy is to have, too, is told of, and what the deputy of today gains by it', async () => {
  await standIn();
  const line = {
    kind: 'APPROVE',
    text: '审批编制',
    ability: 'headcount.decide',
    scope: 'UNIT',
    seatLimit: 2,
  };
  await approved(positionId, '2026-01-01', { duties: [duty('处理工单')], authorities: [line] });
  const next = await reviewed({ authorities: [{ ...line, isDelegable: true }] });
  const { abilities, authorities } = await impactOf(next.id);
  expect(authorities).toMatchObject([
    { kind: 'CHANGED', before: { isDelegable: false }, after: { isDelegable: true, seatLimit: 2 } },
  ]);
  expect(abilities).toEqual([
    {
      ability: 'headcount.decide',
      kind: 'GAINED',
      before: [],
      after: [expect.objectContaining({ standsInFor: '郑处理', seatLimit: 2 })],
      people: [{ id: ids.person.agent, name: '陈话务' }],
    },
  ]);
  await db.query(`DELETE FROM assignment WHERE kind = 'ACTING'`);
});

test('lines that are permissions are told of also where nobody holds the post, or all holders meet a new condition', async () => {
  const line = { kind: 'HANDLE', text: '签收', ability: 'ticket.sign', scope: 'UNIT' };
  await approved(ids.position.vacant, '2026-01-01', { duties: [duty('处理工单')], authorities: [line] });
  let job = await run('hr', 'draft', { positionId: ids.position.vacant });
  job = await run('hr', 'update', {
    id: job.id,
    revision: job.revision,
    authorities: [
      { ...line, condition: 'CERTIFIED' },
      { kind: 'REVIEW', text: '看指标', ability: 'performance.read', scope: 'UNIT' },
    ],
  });
  const { abilities, authorities } = await impactOf(job.id, null, 'hr');
  expect(abilities).toEqual([]);
  expect(authorities).toMatchObject([
    {
      kind: 'CHANGED',
      before: { condition: null },
      after: { condition: 'CERTIFIED', ability: 'ticket.sign' },
    },
    { kind: 'GAINED', before: null, after: { ability: 'performance.read', scope: 'UNIT' } },
  ]);
});
