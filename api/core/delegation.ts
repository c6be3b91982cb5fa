import type { Ability } from './abilities.ts';
import type { Scope } from './actor.ts';
import { administration } from './giving.ts';

/**
 * What a role gives to the holder of a post and not to who stands in: power over rights and their records, and decisions
 * for which the holder answers in person. A line of authority says of itself whether a deputy has it, too (C14);
 * administration goes to no deputy by a line either.
 */
export const keptByHolders: readonly Ability[] = [
  ...administration,
  'headcount.decide',
  'compensation.approve',
  'appraisal.decide',
  'certification.award',
  'reporter.reveal',
  'metric.define',
];

/** What everybody has for themselves: a deputy keeps it for themselves and has it for nobody else. */
const ownAffairs: readonly Ability[] = [
  'person.identity',
  'person.record',
  'training.read',
  'certification.apply',
  'suggestion.raise',
  'roster.swap',
  'handover.write',
];

/** Whether a grant is about its holder as a person, so that nobody has it in the name of another. Pure. */
export const isOwnAffair = ({ ability, scope }: { ability: Ability; scope: Scope }): boolean =>
  scope === 'OWN' && ownAffairs.includes(ability);
