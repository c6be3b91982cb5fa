import type { Ability } from './abilities.ts';
import type { Actor, Grant } from './actor.ts';

/** How far one ability reaches for one person: the union of all grants of it, ready for a filter. */
export interface Reach {
  readonly organisations: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** Organisations in which the person's own records are reached. */
  readonly own: ReadonlySet<string>;
  /** The same by organisation: a grant of one organisation never reaches a row of another, whatever its units. */
  readonly within: ReadonlyMap<string, OrganisationReach>;
}

/** How far an ability reaches in one organisation. */
export interface OrganisationReach {
  readonly isWhole: boolean;
  readonly units: ReadonlySet<string>;
  readonly isOwn: boolean;
  /** Those in whose name the person has what is their own, too: the holders for whom they stand in. */
  readonly principals: readonly string[];
}

const unitsOf = ({ scope, unitId, namedUnits }: Grant, actor: Actor): readonly string[] => {
  if (scope === 'UNIT') return [unitId];
  if (scope === 'SUBTREE') return actor.tree.subtree(unitId);
  if (scope === 'UNITS') {
    const whole = new Set(actor.tree.subtree(actor.tree.path(unitId).at(-1) ?? unitId));
    return (namedUnits ?? []).filter((unit) => whole.has(unit));
  }
  return [];
};

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** All units of some lists. A subtree is one list for everybody, so its set is one, too. */
const unionOf = (lists: readonly (readonly string[])[]): ReadonlySet<string> => {
  const [first, ...others] = new Set(lists.filter((list) => list.length > 0));
  if (!first || others.length > 0) return new Set(lists.flat());
  const set = sets.get(first) ?? new Set(first);
  sets.set(first, set);
  return set;
};

const reachWithin = (actor: Actor, organisation: string, grants: readonly Grant[]): OrganisationReach => {
  const mine = grants.filter(({ organisationId }) => organisationId === organisation);
  return {
    isWhole: mine.some(({ scope }) => scope === 'ALL'),
    units: unionOf(mine.map((grant) => unitsOf(grant, actor))),
    isOwn: mine.some(({ scope }) => scope === 'OWN'),
    principals: [
      ...new Set(
        mine.flatMap(({ scope, standsInFor }) =>
          scope === 'OWN' && standsInFor ? [standsInFor.personId] : [],
        ),
      ),
    ],
  };
};

/** How far an ability reaches by the grants of an actor; empty sets where there is none. */
export const reachOf = (actor: Actor, ability: Ability): Reach => {
  const grants = actor.grants.filter((grant) => grant.ability === ability);
  const organisationsBy = (scope: Grant['scope']): ReadonlySet<string> =>
    new Set(grants.filter((grant) => grant.scope === scope).map(({ organisationId }) => organisationId));
  const organisations = new Set(grants.map(({ organisationId }) => organisationId));
  return {
    organisations: organisationsBy('ALL'),
    units: unionOf(grants.map((grant) => unitsOf(grant, actor))),
    own: organisationsBy('OWN'),
    within: new Map(
      [...organisations].map((organisation) => [organisation, reachWithin(actor, organisation, grants)]),
    ),
  };
};

const both = (one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...one].filter((id) => other.has(id)));

const reachedByBoth = (mine: OrganisationReach, theirs: OrganisationReach): OrganisationReach => ({
  isWhole: mine.isWhole && theirs.isWhole,
  units: mine.isWhole ? theirs.units : theirs.isWhole ? mine.units : both(mine.units, theirs.units),
  // What is one's own is not the other's; rows that are, are found by asking each view.
  isOwn: false,
  principals: [],
});

/** What two views both reach. */
export const reachOfBoth = (mine: Reach, theirs: Reach): Reach => {
  const within = new Map(
    [...mine.within].flatMap(([organisation, reach]) => {
      const other = theirs.within.get(organisation);
      return other ? [[organisation, reachedByBoth(reach, other)] as const] : [];
    }),
  );
  return {
    organisations: both(mine.organisations, theirs.organisations),
    units: unionOf([...within.values()].map(({ units }) => [...units])),
    own: new Set(),
    within,
  };
};
