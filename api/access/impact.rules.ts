import { meaningOf, type Ability } from '../core/abilities.ts';
import type { Actor, Grant } from '../core/actor.ts';
import type { AbilityImpact, AbilityReach } from '../core/impact.ts';
import { Policy } from '../core/policy.ts';
import { conflictsOf, type Conflict, type Parted } from '../core/separation.ts';

/** The most that a grant allows of what its ability is limited in; null where it sets no limit. */
const mostOf = ({ ability, limit }: Grant): bigint | null => {
  const most = meaningOf(ability).limit === 'SEATS' ? limit?.seats : limit?.moneyMinor;
  return most === undefined ? null : BigInt(most);
};

/** Whether a limit lets through whatever another one does. */
const isAsWide = (most: bigint | null, asked: bigint | null): boolean =>
  most === null || (asked !== null && most >= asked);

/**
 * What one ability comes to in an organisation, whatever gives it: two equal ones let somebody do the same. It is told
 * from the widest limit down, each with how far the ability reaches in that much; a grant that adds nothing to one of a
 * wider limit does not count.
 */
const effectOf = (
  grants: readonly Grant[],
  ability: Ability,
  { person, organisationId }: { person: Actor; organisationId: string },
): string | null => {
  const limits = [...new Set(grants.map(mostOf))].sort((left, right) => (isAsWide(left, right) ? -1 : 1));
  const levels: { readonly most: string; readonly reach: string }[] = [];
  for (const most of limits) {
    const wideEnough = grants.filter((grant) => isAsWide(mostOf(grant), most));
    const reach = new Policy({ ...person, grants: wideEnough }).reach(ability).within.get(organisationId);
    if (!reach) continue;
    const words = JSON.stringify(
      reach.isWhole
        ? 'ALL'
        : {
            units: [...reach.units].sort(),
            isOwn: reach.isOwn,
            principals: [...reach.principals].sort(),
          },
    );
    if (levels.at(-1)?.reach !== words) levels.push({ most: String(most), reach: words });
  }
  return levels.length > 0 ? JSON.stringify(levels) : null;
};

const reachesOf = (grants: readonly Grant[], { tree }: Actor): AbilityReach[] =>
  grants.map(({ scope, unitId, source, limit, standsInFor }) => ({
    scope,
    unitName: tree.name(unitId) ?? '…',
    source: source.kind,
    standsInFor: standsInFor?.personName ?? null,
    moneyLimitMinor: limit?.moneyMinor ?? null,
    seatLimit: limit?.seats ?? null,
  }));

/**
 * What changes for somebody between two sets of grants in one organisation. What a role gives anyway is neither gained
 * nor lost, and a line that reaches no further than another changes nothing. Pure.
 *
 * @param person with the tree by which reach is measured; their own grants are not looked at.
 */
export const abilityChanges = (
  person: Actor,
  organisationId: string,
  before: readonly Grant[],
  after: readonly Grant[],
): Omit<AbilityImpact, 'personId' | 'personName'>[] => {
  const abilities = [...new Set([...before, ...after].map(({ ability }) => ability))].sort();
  return abilities.flatMap((ability) => {
    const [had, has] = [before, after].map((grants) =>
      grants.filter((grant) => grant.ability === ability && grant.organisationId === organisationId),
    ) as [Grant[], Grant[]];
    const [was, is] = [had, has].map((grants) => effectOf(grants, ability, { person, organisationId }));
    if (was === is) return [];
    const kind = was === null ? 'GAINED' : is === null ? 'LOST' : 'CHANGED';
    return [{ ability, kind, before: reachesOf(had, person), after: reachesOf(has, person) }];
  });
};

/** All that is given to somebody in an organisation, also what a separation then withholds. */
export const givenIn = ({ grants, withheld }: Parted, organisationId: string): Grant[] =>
  [...grants, ...withheld.flatMap(({ grant, cause }) => (cause === 'SEPARATION' ? [grant] : []))].filter(
    (grant) => grant.organisationId === organisationId,
  );

/** What comes together in somebody that did not before, and had better not (F139). Pure. */
export const newConflicts = (before: Parted, after: Parted, organisationId: string): Conflict<Grant>[] => {
  const known = new Set(conflictsOf(givenIn(before, organisationId)).map(({ rule }) => rule.code));
  return conflictsOf(givenIn(after, organisationId)).filter(({ rule }) => !known.has(rule.code));
};
