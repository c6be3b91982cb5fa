import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abilityNames } from '../../../api/core/abilities.ts';
import type { Actor, Grant } from '../../../api/core/actor.ts';
import { Policy } from '../../../api/core/policy.ts';
import type { Subject } from '../../../api/core/subject.ts';
import { anyActor, grantOfAll, librarian, libraryTree } from '../../support/library/library-arbitraries.ts';

const subject = (units: readonly string[], more: Partial<Subject> = {}): Subject => ({
  organisationId: '1',
  units,
  people: [],
  positions: [],
  ...more,
});

const grant = (scope: Grant['scope'], unitId: string, more: Partial<Grant> = {}): Grant => ({
  ...grantOfAll('ticket.read', '1'),
  scope,
  unitId,
  ...more,
});

const can = (grants: readonly Grant[], about: Subject): boolean =>
  new Policy(librarian(grants)).can('ticket.read', about);

// Units: 1 is the root, 2 and 4 below it, 3 below 2; 11 is another organisation, 12 below it.
test.each([
  ['ALL ends at the organisation', grant('ALL', '1'), subject(['4']), true],
  ['ALL ends at the organisation', grant('ALL', '1'), subject(['12'], { organisationId: '11' }), false],
  ['ALL takes in what belongs to no unit', grant('ALL', '1'), subject([]), true],
  ['UNIT is the unit alone', grant('UNIT', '2'), subject(['2']), true],
  ['UNIT is the unit alone', grant('UNIT', '2'), subject(['3']), false],
  ['SUBTREE goes down', grant('SUBTREE', '2'), subject(['3']), true],
  ['SUBTREE does not go up', grant('SUBTREE', '2'), subject(['1']), false],
  ['SUBTREE does not go aside', grant('SUBTREE', '2'), subject(['4']), false],
  ['one of several units is enough', grant('UNIT', '2'), subject(['4', '2']), true],
  ['UNIT does not go below', grant('UNIT', '2'), subject(['2'], { below: true }), false],
  ['SUBTREE goes below its unit', grant('SUBTREE', '2'), subject(['2'], { below: true }), true],
  ['SUBTREE goes below what it takes in', grant('SUBTREE', '1'), subject(['3'], { below: true }), true],
  ['ALL goes below everything', grant('ALL', '1'), subject(['3'], { below: true }), true],
  [
    'UNITS do not go below those named',
    grant('UNITS', '2', { namedUnits: ['4'] }),
    subject(['4'], { below: true }),
    false,
  ],
  ['UNITS are those named', grant('UNITS', '2', { namedUnits: ['4'] }), subject(['4']), true],
  ['UNITS are those named only', grant('UNITS', '2', { namedUnits: ['4'] }), subject(['2']), false],
  [
    'a unit of another organisation cannot be named',
    grant('UNITS', '2', { namedUnits: ['12'] }),
    subject(['12']),
    false,
  ],
  ['OWN by person', grant('OWN', '2'), subject(['4'], { people: ['101'] }), true],
  ['OWN by post', grant('OWN', '2'), subject(['4'], { positions: ['201'] }), true],
  ['OWN is not the unit', grant('OWN', '2'), subject(['2'], { people: ['102'], positions: ['202'] }), false],
  [
    'OWN ends at the organisation',
    grant('OWN', '2'),
    subject([], { organisationId: '11', people: ['101'] }),
    false,
  ],
  [
    'a grant of one organisation reaches no row of another',
    grant('UNIT', '2'),
    subject(['2'], { organisationId: '11' }),
    false,
  ],
] as const)('%s', (_, given, about, expected) => {
  expect(can([given], about)).toBe(expected);
});

test('no grant, no right', () => {
  expect(can([], subject(['1', '2', '3', '4'], { people: ['101'], positions: ['201'] }))).toBe(false);
});

const anySubject: fc.Arbitrary<Subject> = fc.record({
  organisationId: fc.constantFrom('1', '11'),
  units: fc.subarray(['1', '2', '3', '4', '11', '12', '99']),
  people: fc.subarray(['101', '102', '103']),
  positions: fc.subarray(['201', '202', '203']),
});
const anyAbility = fc.constantFrom(...abilityNames);

/** The scopes as a person would say them, one grant at a time. */
const saidInWords = (
  actor: Actor,
  { scope, unitId, namedUnits, organisationId, standsInFor }: Grant,
  about: Subject,
): boolean => {
  if (organisationId !== about.organisationId) return false;
  const isBelow = (unit: string, top: string): boolean => libraryTree.subtree(top).includes(unit);
  const ownPosts = actor.assignments.filter((held) => held.organisationId === organisationId);
  return {
    ALL: true,
    UNIT: about.units.includes(unitId),
    SUBTREE: about.units.some((unit) => isBelow(unit, unitId)),
    UNITS: about.units.some((unit) => namedUnits?.includes(unit) && isBelow(unit, organisationId)),
    OWN:
      about.people.includes(actor.personId) ||
      (standsInFor !== undefined && about.people.includes(standsInFor.personId)) ||
      ownPosts.some(({ positionId }) => about.positions.includes(positionId)),
  }[scope];
};

test('can is what the scopes say in words, for any grants and any record', () => {
  fc.assert(
    fc.property(anyActor, anyAbility, anySubject, (actor, ability, about) => {
      const expected = actor.grants.some(
        (given) => given.ability === ability && saidInWords(actor, given, about),
      );
      expect(new Policy(actor).can(ability, about)).toBe(expected);
    }),
    { numRuns: 1_000 },
  );
});

test('more grants never take a right away, and a right comes from grants of that ability alone', () => {
  fc.assert(
    fc.property(anyActor, anyActor, anyAbility, anySubject, (actor, other, ability, about) => {
      const more = new Policy({ ...actor, grants: [...actor.grants, ...other.grants] });
      const same = new Policy({
        ...actor,
        grants: actor.grants.filter((given) => given.ability === ability),
      });
      const policy = new Policy(actor);
      expect(more.can(ability, about) || !policy.can(ability, about)).toBe(true);
      expect(same.can(ability, about)).toBe(policy.can(ability, about));
    }),
    { numRuns: 500 },
  );
});

test('the reach of an ability tells the same as its decisions', () => {
  fc.assert(
    fc.property(anyActor, anyAbility, anySubject, (actor, ability, about) => {
      const policy = new Policy(actor);
      const reach = policy.reach(ability).within.get(about.organisationId);
      const mine = actor.assignments.filter(({ organisationId }) => organisationId === about.organisationId);
      const reached =
        reach !== undefined &&
        (reach.isWhole ||
          about.units.some((unit) => reach.units.has(unit)) ||
          (reach.isOwn &&
            (about.people.includes(actor.personId) ||
              reach.principals.some((person) => about.people.includes(person)) ||
              mine.some(({ positionId }) => about.positions.includes(positionId)))));
      expect(policy.can(ability, about)).toBe(reached);
    }),
    { numRuns: 1_000 },
  );
});

test('what a menu asks: each ability held, once', () => {
  const policy = new Policy(librarian([grant('UNIT', '2'), grant('OWN', '2'), grantOfAll('job.read', '1')]));
  expect(policy.hints()).toEqual(['job.read', 'ticket.read']);
  expect([policy.has('job.read'), policy.has('job.write')]).toEqual([true, false]);
});
