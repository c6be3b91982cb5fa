import { meaningOf, type Ability } from './abilities.ts';
import type { GrantLimit, Scope, UnitTree } from './actor.ts';
import { Policy } from './policy.ts';
import type { OrganisationReach } from './reach.ts';

/** Power over who may do what, and over its records: nobody gives it who does not have it (decision 0005). */
export const administration: readonly Ability[] = [
  'org.edit',
  'job.approve',
  'account.manage',
  'access.manage',
  'access.review',
  'access.read',
  'audit.read',
];

/** An ability that is given, or is to be given. */
export interface Gift {
  readonly ability: Ability;
  readonly scope: Scope;
  /** For scope UNITS: the units named. */
  readonly namedUnits?: readonly string[];
  /** The most that it allows; left out: it is not limited. */
  readonly limit?: GrantLimit;
}

/** The post at which something is given. */
export interface GivenAt {
  readonly organisationId: string;
  readonly unitId: string;
}

/** Whether a limit of an ability allows at least as much as another; what is left out is not limited. Pure. */
export const allowsAsMuch = (
  ability: Ability,
  limit: GrantLimit | undefined,
  wanted: GrantLimit | undefined,
): boolean => {
  const kind = meaningOf(ability).limit;
  if (kind === 'SEATS') return (limit?.seats ?? Infinity) >= (wanted?.seats ?? Infinity);
  if (kind !== 'MONEY' || limit?.moneyMinor === undefined) return true;
  return wanted?.moneyMinor !== undefined && BigInt(limit.moneyMinor) >= BigInt(wanted.moneyMinor);
};

/** Limits as columns have them; null and left out: not limited. Pure. */
export const limitFrom = (seats?: number | null, moneyMinor?: string | null): GrantLimit => ({
  ...(typeof seats === 'number' && { seats }),
  ...(typeof moneyMinor === 'string' && { moneyMinor }),
});

/** How far somebody has an ability in an organisation with at least such a limit, view by view. */
const reaches = (
  policy: Policy,
  { ability, limit }: Pick<Gift, 'ability' | 'limit'>,
  organisationId: string,
): readonly (OrganisationReach | undefined)[] =>
  policy.views.map((view) => {
    if (!meaningOf(ability).limit) return view.reach(ability).within.get(organisationId);
    const { actor } = view;
    const grants = actor.grants.filter(
      (own) => own.ability === ability && allowsAsMuch(ability, own.limit, limit),
    );
    return new Policy({ ...actor, grants }).reach(ability).within.get(organisationId);
  });

/** Whether a person has an ability over all of some units of an organisation, and with as high a limit. Pure. */
export const hasOver = (
  policy: Policy,
  gift: Pick<Gift, 'ability' | 'limit'>,
  organisationId: string,
  units: readonly string[],
): boolean =>
  reaches(policy, gift, organisationId).every(
    (reach) => reach !== undefined && (reach.isWhole || units.every((unit) => reach.units.has(unit))),
  );

/** Whether a person has an ability at least as far as a post of a unit would give it, and with as high a limit. Pure. */
export const hasAsFar = (policy: Policy, gift: Gift, { organisationId, unitId }: GivenAt): boolean => {
  const { scope, namedUnits = [] } = gift;
  if (scope === 'OWN') return reaches(policy, gift, organisationId).every((reach) => reach !== undefined);
  if (scope === 'ALL') return reaches(policy, gift, organisationId).every((reach) => reach?.isWhole === true);
  const units = scope === 'UNITS' ? namedUnits : reachedFrom(policy.actor.tree, scope, unitId);
  return units.length > 0 || scope === 'UNITS'
    ? hasOver(policy, gift, organisationId, units)
    : reaches(policy, gift, organisationId).every((reach) => reach?.isWhole === true);
};

/** The units that a scope reaches from one unit. One's own and the whole organisation are reached from everywhere. Pure. */
export const reachedFrom = (
  tree: Pick<UnitTree, 'subtree'>,
  scope: Scope,
  unitId: string,
): readonly string[] => {
  if (scope === 'UNIT') return [unitId];
  return scope === 'SUBTREE' ? tree.subtree(unitId) : [];
};
