import fc from 'fast-check';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { abilityNames } from '../../../api/core/abilities.ts';
import type { Grant } from '../../../api/core/actor.ts';
import { signedIn } from '../../../api/core/context.ts';
import { Policy } from '../../../api/core/policy.ts';
import { onStatement } from '../../../api/core/sql.ts';
import { makeSchema } from '../../../api/schema.ts';
import { executeCompiled } from '../../../api/server/execution.ts';
import { expectedList, expectedOne, byProperties } from '../../support/oracle/oracle.ts';
import { addRandomHistory } from '../../support/random-history.ts';
import { anySelection, directiveValues, documentOf } from '../../support/random-query.ts';
import { Chance } from '../../support/random-rows.ts';
import { remitArguments } from '../../support/remit-arguments.ts';
import { leftOutOfOracle } from '../../support/oracle/left-out.ts';
import { remitModel } from '../../support/oracle/remit.ts';
import { makeWorld } from '../../support/world.ts';
import { people, type PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const schema = await makeSchema();
await addRandomHistory(world.db, schema, new Chance(20260302));
const model = await remitModel(world.db);

test('the history has rows of every type that is asked for', () => {
  for (const [type, { rows }] of Object.entries(model)) expect([type, rows.length > 5]).toEqual([type, true]);
});

const roots = {
  OrgUnit: 'orgUnit',
  Position: 'position',
  Person: 'person',
  JobDescription: 'jobDescription',
  Ticket: 'ticket',
} as const;
const bounds = { leftOut: leftOutOfOracle, args: remitArguments };
type RootType = keyof typeof roots;

const rootTypes = Object.keys(roots) as RootType[];
const keys = Object.keys(people) as PersonKey[];
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Grants that no role gives, in the person's own organisation; null for those that the posts really carry. */
const anyPowers = fc.option(
  fc.array(
    fc.record({
      ability: fc.constantFrom(...abilityNames),
      scope: fc.constantFrom<Grant['scope']>('OWN', 'UNIT', 'SUBTREE', 'UNITS', 'ALL'),
      unit: fc.nat(),
    }),
    { maxLength: 8 },
  ),
  { freq: 2 },
);

/** Somebody's context, with other grants where given. */
const contextAs = async (
  who: PersonKey,
  powers: { ability: Grant['ability']; scope: Grant['scope']; unit: number }[] | null,
) => {
  const context = signedIn(await world.contextOf(who));
  if (!powers) return context;
  const [held] = context.actor.assignments;
  if (!held) throw new Error('Everybody in the world holds a post.');
  const units = context.actor.tree.subtree(held.organisationId);
  const grants = powers.map(({ ability, scope, unit }): Grant => ({
    ability,
    scope,
    unitId: units[unit % units.length] ?? held.unitId,
    organisationId: held.organisationId,
    namedUnits: units.slice(unit % 3, 4),
    assignmentId: held.id,
    positionId: held.positionId,
    positionTitle: 'x',
    source: { kind: 'ROLE', roleCode: 'X', roleName: { zh: 'x', en: 'x' } },
  }));
  const actor = { ...context.actor, grants };
  return { ...context, actor, policy: new Policy(actor) };
};

const anyQuestion = fc.constantFrom(...rootTypes).chain((type) =>
  fc.record({
    type: fc.constant(type),
    row: fc.constantFrom(...(model[type]?.rows ?? [])),
    selection: anySelection(schema, type, 4, bounds),
  }),
);

test('any query of anyone over the real schema is answered in one statement, as the rules say in words', async () => {
  let statements = 0;
  const answered = new Map<string, number>();
  onStatement(world.db, () => (statements += 1));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...keys),
      anyPowers,
      anyQuestion,
      async (who, powers, { type, row, selection }) => {
        const contextValue = await contextAs(who, powers);
        const viewing = { policy: contextValue.policy, now: world.clock.now() };
        const source = documentOf(schema, type, `${roots[type]}(id: "${String(row['id'])}")`, selection);
        const expected = plain(expectedOne(model, type, row, selection, viewing));
        const document = parse(source);
        // Asked for the second time it runs compiled.
        for (const _ of [1, 2]) {
          statements = 0;
          const asked = { schema, document, contextValue, variableValues: directiveValues };
          const { data, errors } = await executeCompiled(asked);
          expect(errors).toBeUndefined();
          expect(statements).toBe(1);
          if (data?.['found']) answered.set(type, (answered.get(type) ?? 0) + 1);
          expect(plain(data?.['found'])).toEqual(expected);
        }
      },
    ),
    { numRuns: 300 },
  );
  onStatement(world.db, undefined);
  for (const type of rootTypes) expect([type, (answered.get(type) ?? 0) > 5]).toEqual([type, true]);
});

test('lists hold what their reader may see, and nothing else', async () => {
  const anyTickets = anySelection(schema, 'Ticket', 3, bounds);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...keys), anyPowers, anyTickets, async (who, powers, selection) => {
      const contextValue = await contextAs(who, powers);
      const viewing = { policy: contextValue.policy, now: world.clock.now() };
      const source = documentOf(schema, 'Ticket', 'tickets(first: 100)', selection, ['nodes']);
      const expected = expectedList(
        model,
        'Ticket',
        selection,
        viewing,
        byProperties(['registeredAt', 'DESC']),
      );
      const document = parse(source);
      for (const _ of [1, 2]) {
        const asked = { schema, document, contextValue, variableValues: directiveValues };
        const { data, errors } = await executeCompiled(asked);
        expect(errors).toBeUndefined();
        expect(plain((data as { found?: { nodes?: unknown } } | null)?.found?.nodes)).toEqual(
          plain(expected),
        );
      }
    }),
    { numRuns: 60 },
  );
});
