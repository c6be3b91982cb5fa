import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grant } from '../../../api/core/actor.ts';
import { signedIn } from '../../../api/core/context.ts';
import { Policy } from '../../../api/core/policy.ts';
import { makeSchema } from '../../../api/schema.ts';
import { executeCompiled } from '../../../api/server/execution.ts';
import { countStatements } from '../../support/statements.ts';
import { makeWorld } from '../../support/world.ts';
import { parse } from 'graphql';
import { byProperties } from '../../support/oracle/oracle.ts';
import { addCategory, storyOf } from './story.ts';

// Pages and counts of the ticket list come from tables beside the ticket: they must hold what the columns say.

const world = await makeWorld();
const { db, ids } = world;
const schema = await makeSchema();
const { unit, person } = ids;

/** Enough units that some see more of them than are asked one by one. */
await db.query(
  `INSERT INTO org_unit (organisation_id, parent_id, kind, name, sort)
   SELECT $1, $2, 'TEAM', '班组' || n, n FROM generate_series(1, 130) n`,
  [unit.group, unit.county],
);
const category = await addCategory(world, unit.group, 'network');
await storyOf(world, category).ticketIn('REGISTERED');

/** 400 tickets like the first, of random parties, registered in 12 different minutes, a third without a deadline. */
await db.query('SELECT setseed(0.5)');
await db.query(
  `INSERT INTO ticket (organisation_id, number, kind, state, channel, level, content, origin_unit_id, registered_by_id, contact_at,
     registered_at, due_at, unit_ids, person_ids)
   SELECT t.organisation_id, 'N' || n, t.kind, t.state, t.channel, t.level, t.content, t.origin_unit_id, t.registered_by_id, t.contact_at,
     t.registered_at + floor(random() * 12) * interval '1 minute',
     CASE WHEN random() < 0.7 THEN t.registered_at + floor(random() * 9) * interval '1 hour' END,
     ARRAY(SELECT id FROM org_unit WHERE organisation_id = $1 ORDER BY md5(id::text || n) LIMIT 1 + n % 3),
     ARRAY(SELECT id FROM person WHERE organisation_id = $1 ORDER BY md5(id::text || n) LIMIT 1 + n % 2)
   FROM (SELECT * FROM ticket ORDER BY id LIMIT 1) t, generate_series(1, 400) n`,
  [unit.group],
);

interface Row {
  readonly id: string;
  readonly organisationId: string;
  readonly registeredAt: string;
  readonly dueAt: string | null;
  readonly unitIds: string[];
  readonly personIds: string[];
}

const allRows = (): Promise<Row[]> =>
  db.query(
    `SELECT id::text, organisation_id::text AS "organisationId", registered_at::text AS "registeredAt", due_at::text AS "dueAt",
       unit_ids::text[] AS "unitIds", person_ids::text[] AS "personIds" FROM ticket`,
  );

const orders = {
  REGISTERED_DESC: [['registeredAt', 'DESC']],
  REGISTERED_ASC: [['registeredAt', 'ASC']],
  DUE_ASC: [['dueAt', 'ASC', 'LAST']],
  DUE_DESC: [['dueAt', 'DESC', 'LAST']],
} as const;

const document = parse(`query ($sort: TicketSort, $first: Int, $after: String) {
  tickets(sort: $sort, first: $first, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }`);

interface Answer {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const places = [unit.group, unit.branch, unit.county, unit.centre, unit.complaints, unit.bank];

const anyPowers = fc.array(
  fc.record({
    scope: fc.constantFrom<Grant['scope']>('OWN', 'UNIT', 'SUBTREE', 'UNITS', 'ALL'),
    unitId: fc.constantFrom(...places),
    named: fc.array(fc.nat({ max: 130 }), { minLength: 1, maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 3 },
);

test('pages laid end to end are what the guard lets through, in order, and the count is their length', async () => {
  const context = signedIn(await world.contextOf('head'));
  const rows = await allRows();
  const units = context.actor.tree.subtree(unit.group);
  const [held] = context.actor.assignments;
  const reached = new Set<number>();
  await fc.assert(
    fc.asyncProperty(
      anyPowers,
      fc.constantFrom(...(Object.keys(orders) as (keyof typeof orders)[])),
      fc.integer({ min: 7, max: 100 }),
      async (powers, sort, first) => {
        const grants = powers.map(({ scope, unitId, named }): Grant => ({
          ability: 'ticket.read',
          scope,
          unitId,
          organisationId: unitId === unit.bank ? unit.bank : unit.group,
          namedUnits: named.map((at) => units[at] ?? unit.group),
          assignmentId: held?.id ?? '',
          positionId: held?.positionId ?? '',
          positionTitle: 'x',
          source: { kind: 'ROLE', roleCode: 'X', roleName: { zh: 'x', en: 'x' } },
        }));
        const actor = { ...context.actor, grants };
        const policy = new Policy(actor);
        const expected = rows
          .filter(({ organisationId, unitIds, personIds }) =>
            policy.can('ticket.read', { organisationId, units: unitIds, people: personIds, positions: [] }),
          )
          .toSorted(byProperties(...orders[sort]) as (one: object, other: object) => number)
          .map(({ id }) => id);
        reached.add(policy.reach('ticket.read').units.size);
        const found: string[] = [];
        for (let after: string | null = null; ;) {
          const { data, errors } = await executeCompiled({
            schema,
            document,
            contextValue: { ...context, actor, policy },
            variableValues: { sort, first, after },
          });
          expect(errors).toBeUndefined();
          const { nodes, totalCount, pageInfo } = (data as { tickets: Answer }).tickets;
          expect(totalCount).toBe(expected.length);
          found.push(...nodes.map(({ id }) => id));
          if (!pageInfo.hasNextPage) break;
          after = pageInfo.endCursor;
        }
        expect(found).toEqual(expected);
      },
    ),
    { numRuns: 120 },
  );
  // Few units, more than are asked one by one, and none.
  expect(Math.max(...reached)).toBeGreaterThan(130);
  expect([...reached].some((count) => count > 0 && count < 10)).toBe(true);
});

test('a page of a list is counted by the statement that reads it', async () => {
  const context = signedIn(await world.contextOf('head'));
  const ask = (after: string | null) =>
    executeCompiled({
      schema,
      document,
      contextValue: context,
      variableValues: { sort: 'REGISTERED_DESC', first: 10, after },
    });
  const { data } = await ask(null);
  const { endCursor } = (data as { tickets: Answer }).tickets.pageInfo;
  const sent = [await countStatements(() => ask(null)), await countStatements(() => ask(endCursor))];
  expect(sent).toEqual([1, 1]);
});

/** What the tables beside the ticket should hold, and what they hold. */
const parties = async (of: 'unit' | 'person') => {
  const [wanted, held] = await Promise.all(
    [
      `SELECT DISTINCT organisation_id, party, registered_at, id, due_at FROM ticket, unnest(${of}_ids) party`,
      `SELECT organisation_id, ${of}_id AS party, registered_at, ticket_id AS id, due_at FROM ticket_${of}`,
    ].map((text) => db.query(`SELECT to_json(x)::text AS row FROM (${text} ORDER BY 4, 2) x`)),
  );
  return { wanted, held };
};

const anyChange = fc.constantFrom(
  'unit_ids = unit_ids || $1::bigint',
  `unit_ids = ARRAY[$1::bigint, $1::bigint]`,
  `person_ids = person_ids || ${person.handler}::bigint, due_at = now() + $1::int * interval '1 s'`,
  'due_at = NULL, content = content || $1::text',
  `registered_at = registered_at + $1::int * interval '1 s'`,
  'person_ids = person_ids[2:], unit_ids = unit_ids[1:1] || $1::bigint',
);

test('whatever changes a ticket changes the rows of its parties in the same transaction', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyChange, fc.nat({ max: 400 }), fc.nat({ max: 130 })), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.nat({ max: 400 }),
      async (changes, deleted) => {
        for (const [change, at, other] of changes)
          await db.query(
            `UPDATE ticket SET ${change} WHERE number LIKE 'N%' AND id % 400 = ${at} AND $1::text IS NOT NULL`,
            [Number(unit.group) + other],
          );
        await db.query(`DELETE FROM ticket WHERE number LIKE 'N%' AND id % 400 = $1`, [deleted]);
        for (const of of ['unit', 'person'] as const) {
          const { wanted, held } = await parties(of);
          expect(held).toEqual(wanted);
        }
      },
    ),
    { numRuns: 25 },
  );
});
