import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainFor } from '../../../api/access/why/explain.ts';
import type { Ability } from '../../../api/core/abilities.ts';
import { signedIn } from '../../../api/core/context.ts';
import { Params, reachedBy } from '../../../api/core/filter.ts';
import { resourceOf, subjectFor, type OwnResource } from '../../../api/core/resource.ts';
import { Refusal } from '../../../api/core/refusal.ts';
import { ticketSheet } from '../../../api/tickets/ticket.workflow.ts';
import { Ticket } from '../../../api/tickets/ticket.entity.ts';
import { makeWorld } from '../../support/world.ts';
import { people, type PersonKey, type UnitKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, ids } = world;
const resource = resourceOf(Ticket) as unknown as OwnResource<Ticket>;
const metadata = db.getMetadata(Ticket);

const anyone = fc.constantFrom(
  ...(Object.keys(people) as PersonKey[]).filter((who) => !who.startsWith('bank')),
);
const anywhere = fc.constantFrom<UnitKey>(
  'relations',
  'complaints',
  'callbacks',
  'centre',
  'county',
  'personnel',
);
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null });

const verbs = [
  ...new Set<Ability>(['ticket.read', 'customer.identity', ...ticketSheet.map(({ ability }) => ability)]),
];

/** A ticket with the parts that units and people have in it: some have them now, some had them. */
const aTicket = fc.record({
  state: fc.constantFrom(...new Set(ticketSheet.flatMap(({ from }) => from))),
  origin: anywhere,
  place: maybe(anywhere),
  callback: maybe(anywhere),
  registrar: anyone,
  handler: maybe(anyone),
  // Whoever handed it up, coordinated or looked into it, and the places that it has left.
  before: fc.array(anyone, { maxLength: 2 }),
  left: fc.array(anywhere, { maxLength: 2 }),
});
type Fact = typeof aTicket extends fc.Arbitrary<infer Value> ? Value : never;

const aGrant = fc.record({
  ability: fc.constantFrom(...verbs),
  scope: fc.constantFrom('OWN', 'UNIT', 'SUBTREE', 'UNITS', 'ALL'),
  units: fc.uniqueArray(anywhere, { minLength: 1, maxLength: 2 }),
  // Over, in force, or not begun.
  when: fc.constantFrom([-9, 0], [-9, 9], [-9, 9], [-9, 9], [1, 9]),
});

const present = <Value>(values: readonly (Value | null)[]): Value[] => [
  ...new Set(values.filter((value) => value !== null)),
];

const addTicket = async (fact: Fact): Promise<string> => {
  const unit = (key: UnitKey | null) => key && ids.unit[key];
  const person = (key: PersonKey | null) => key && ids.person[key];
  const [row] = (await db.query(
    `INSERT INTO ticket (organisation_id, number, kind, state, channel, level, content, origin_unit_id, handling_unit_id, callback_unit_id,
       registered_by_id, handler_id, contact_at, registered_at, unit_ids, person_ids)
     VALUES ($1, 'P' || nextval('ticket_number'), 'COMPLAINT', $2, 'PHONE', 'COUNTY', '宽带断网', $3, $4, $5, $6, $7,
       '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z', $8, $9) RETURNING id::text`,
    [
      ids.unit.group,
      fact.state,
      unit(fact.origin),
      unit(fact.place),
      unit(fact.callback),
      person(fact.registrar),
      person(fact.handler),
      present([fact.origin, fact.place, fact.callback, ...fact.left]).map(unit),
      present([fact.registrar, fact.handler, ...fact.before]).map(person),
    ],
  )) as { id: string }[];
  return row?.id ?? '';
};

const give = async (
  who: PersonKey,
  grants: readonly (typeof aGrant extends fc.Arbitrary<infer V> ? V : never)[],
) => {
  await db.query('DELETE FROM personal_grant');
  for (const { ability, scope, units, when } of grants)
    await db.query(
      `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, unit_ids, reason, starts_on, ends_on,
         given_by_id, given_at)
       SELECT organisation_id, person_id, id, $2, $3, $4, '专项支援', '2026-03-02'::date + $5::int, '2026-03-02'::date + $6::int, person_id, now()
       FROM assignment WHERE person_id = $1 ON CONFLICT DO NOTHING`,
      [
        ids.person[who],
        ability,
        scope,
        scope === 'UNITS' ? units.map((key) => ids.unit[key]) : null,
        ...when,
      ],
    );
};

/** Whether it is explained that a right reaches a ticket, whatever else stands against the verb; null where it is not found. */
const isToldToReach = async (
  who: PersonKey,
  ability: Ability | null,
  ticketId: string,
): Promise<boolean | null> => {
  try {
    const ctx = signedIn(await world.contextOf(who));
    const { decision } = await explainFor(ctx, { ability, ticketId });
    return !['NO_GRANT', 'OUT_OF_SCOPE', 'WITHHELD'].includes(decision.reason);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_FOUND') return null;
    throw error;
  }
};

test('whatever parts people have in tickets and whatever they are given in person, list, count, guard and explanation agree', async () => {
  let given = 0;
  await fc.assert(
    fc.asyncProperty(
      anyone,
      fc.array(aTicket, { minLength: 2, maxLength: 4 }),
      fc.array(aGrant, { maxLength: 4 }),
      fc.constantFrom(...verbs),
      async (who, facts, grants, verb) => {
        await db.query('DELETE FROM ticket');
        const tickets: string[] = [];
        for (const fact of facts) tickets.push(await addTicket(fact));
        await give(who, grants);
        const { data } = await world.ask(who, '{ tickets(first: 100) { totalCount nodes { id } } }');
        const listed = data.tickets.nodes.map(({ id }: { id: string }) => id).sort();
        expect(data.tickets.totalCount).toBe(listed.length);

        const { policy } = signedIn(await world.contextOf(who));
        const params = new Params();
        const filtered = (await db.query(
          `SELECT t.id::text FROM ticket t WHERE ${reachedBy(policy, verb, resource as never, metadata)('t', params)}`,
          params.values,
        )) as { id: string }[];
        for (const id of tickets) {
          const one = await world.ask(who, `{ ticket(id: "${id}") { id } }`);
          const isSeen = one.data.ticket !== null;
          expect(listed.includes(id)).toBe(isSeen);
          const told = await isToldToReach(who, null, id);
          // Whoever administers access is told why not; to all others it is not found.
          expect(told ?? false).toBe(isSeen);
          const row = await db.getRepository(Ticket).findOneByOrFail({ id });
          const isReached = policy.can(verb, subjectFor(resource, verb, row));
          expect(filtered.some((found) => found.id === id)).toBe(isReached);
          expect((await isToldToReach(who, verb, id)) ?? false).toBe(isReached && isSeen);
          if (isSeen && policy.actor.grants.some(({ source }) => source.kind === 'PERSONAL')) given += 1;
        }
      },
    ),
    { numRuns: 120 },
  );
  // It is about grants in person often enough to mean something.
  expect(given).toBeGreaterThan(30);
});
