import type { Ability } from '../../../api/core/abilities.ts';
import type { Ground } from './reach.ts';

// What an answer hangs on: the organisation as it would stand if somebody had an ability not at all, or without end.

type Held = Ground['held'][number];
type Given = Held['personal'][number];

const changed = (ground: Ground, person: string, change: (held: Held) => Held): Ground => ({
  ...ground,
  held: ground.held.map((held) => (held.person === person ? change(held) : held)),
});

/** As it would stand if nothing gave somebody an ability at a scope. */
export const without = (ground: Ground, person: string, ability: Ability, scope: Given['scope']): Ground => {
  const isOther = (given: Given): boolean => given.ability !== ability || given.scope !== scope;
  return changed(ground, person, (held) => ({
    ...held,
    roles: held.roles.filter(isOther),
    lines: held.lines.filter(isOther),
    personal: held.personal.filter(isOther),
  }));
};

/** As it would stand if whatever gives somebody an ability gave it over all of an organisation, be it theirs or not. */
export const widened = (ground: Ground, person: string, ability: Ability, organisation: string): Ground =>
  changed(ground, person, (held) => ({
    ...held,
    organisation,
    personal: held.personal.map((given) => (given.ability === ability ? { ...given, scope: 'ALL' } : given)),
  }));
