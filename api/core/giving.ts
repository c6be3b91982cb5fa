import type { Ability } from './abilities.ts';
import type { Scope, UnitTree } from './actor.ts';
import type { Policy } from './policy.ts';

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

/** An ability that a post gives, or is to give, to its holders. */
export interface Gift {
  readonly ability: Ability;
  readonly scope: Exclude<Scope, 'UNITS'>;
}

/** The post at which something is given. */
export interface GivenAt {
  readonly organisationId: string;
  readonly unitId: string;
}

/** Whether a person has an ability at least as far as a post of a unit would give it. Pure. */
export const hasAsFar = (
  policy: Policy,
  { ability, scope }: Gift,
  { organisationId, unitId }: GivenAt,
): boolean => {
  const reach = policy.reach(ability).within.get(organisationId);
  if (!reach) return false;
  if (reach.isWhole || scope === 'OWN') return true;
  if (scope === 'UNIT') return reach.units.has(unitId);
  const below = policy.actor.tree.subtree(unitId);
  return scope === 'SUBTREE' && below.length > 0 && below.every((unit) => reach.units.has(unit));
};

/** Whether a person has an ability over all of some units of an organisation. Pure. */
export const hasOver = (
  policy: Policy,
  ability: Ability,
  organisationId: string,
  units: readonly string[],
): boolean => {
  const reach = policy.reach(ability).within.get(organisationId);
  return Boolean(reach) && (reach?.isWhole === true || units.every((unit) => reach?.units.has(unit)));
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
