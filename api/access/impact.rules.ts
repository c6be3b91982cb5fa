import type { Ability } from '../core/abilities.ts';
import type { Actor, Grant } from '../core/actor.ts';
import type { AbilityImpact, AbilityReach } from '../core/impact.ts';
import { Policy } from '../core/policy.ts';

/** The largest of some limits; null where one of them is none. */
const mostOf = (limits: readonly (number | string | undefined)[]): string | null =>
  limits.includes(undefined)
    ? null
    : String(limits.map((each) => BigInt(each ?? 0)).reduce((most, each) => (each > most ? each : most), 0n));

/** What one ability comes to in an organisation, whatever gives it: two equal ones let somebody do the same. */
const effectOf = (
  grants: readonly Grant[],
  ability: Ability,
  { person, organisationId }: { person: Actor; organisationId: string },
): string | null => {
  const reach = new Policy({ ...person, grants }).reach(ability).within.get(organisationId);
  if (!reach) return null;
  return JSON.stringify({
    ...(reach.isWhole ? { isWhole: true } : { units: [...reach.units].sort(), isOwn: reach.isOwn }),
    seats: mostOf(grants.map(({ limit }) => limit?.seats)),
    money: mostOf(grants.map(({ limit }) => limit?.moneyMinor)),
  });
};

const reachesOf = (grants: readonly Grant[], { tree }: Actor): AbilityReach[] =>
  grants.map(({ scope, unitId, source, limit }) => ({
    scope,
    unitName: tree.name(unitId) ?? '…',
    source: source.kind,
    seatLimit: limit?.seats ?? null,
    moneyLimitMinor: limit?.moneyMinor ?? null,
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
