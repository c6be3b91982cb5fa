import { abilityNames, type AbilityName } from '../jobs/abilities.ts';

type GroupOf<Name> = Name extends `${infer Group}.${string}` ? Group : never;

/** What abilities are about: the first part of their names. */
export type AbilityGroup = GroupOf<AbilityName>;

/** All groups, in the order of the list. */
export const abilityGroups = [
  ...new Set(abilityNames.map((name) => name.split('.')[0] as AbilityGroup)),
] as const;

/** The group of an ability. */
export const abilityGroupOf = (ability: string): AbilityGroup => ability.split('.')[0] as AbilityGroup;
