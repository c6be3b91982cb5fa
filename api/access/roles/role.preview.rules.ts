import type { Actor } from '../../core/actor.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import type { AbilityImpact, AbilityReach } from '../../core/impact.ts';
import { separations } from '../../core/separation.rules.ts';
import { conflictText, type Parted } from '../../core/separation.ts';
import { abilityChanges, newConflicts } from '../impact.rules.ts';
import type { GivenGrant } from './role-grants.rules.ts';

/** Somebody whom a change concerns, with all that they may do before and after it. */
export interface Concerned {
  readonly person: Actor;
  /** The first day on which it concerns them; null where it does today. */
  readonly startsOn: string | null;
  /** The titles of the posts that they hold on that day. */
  readonly posts: readonly string[];
  readonly before: Parted;
  readonly after: Parted;
}

/** How far an ability reaches, wherever the post that gives it stands, and whether it is one's own or an absent holder's. */
type Reach = Omit<AbilityReach, 'unitName' | 'standsInFor'> & { readonly asDeputy: boolean };

/** What becomes of one ability. */
export interface Change {
  readonly ability: string;
  readonly kind: AbilityImpact['kind'];
  readonly before: readonly Reach[];
  readonly after: readonly Reach[];
}

/** People for whom a change does the very same, from the same day on. */
export interface ChangeGroup {
  /** The first day on which it concerns them; null where it does today. */
  readonly startsOn: string | null;
  readonly people: { readonly id: string; readonly name: string; readonly posts: string }[];
  readonly total: number;
  readonly changes: Change[];
  readonly conflicts: readonly Bilingual[];
}

/** So many of a group are named. */
const NAMED = 20;

const reachesOf = (reaches: readonly AbilityReach[]): Reach[] => {
  const bare = reaches.map(({ unitName: _unitName, standsInFor, ...reach }) => ({
    ...reach,
    asDeputy: standsInFor !== null,
  }));
  return [...new Map(bare.map((reach) => [JSON.stringify(reach), reach])).values()].toSorted((one, other) =>
    JSON.stringify(one) < JSON.stringify(other) ? -1 : 1,
  );
};

/** What somebody gains, loses, or has otherwise, wherever the posts that give it stand. Pure. */
export const changesOf = (
  organisationId: string,
  { person, before, after }: Pick<Concerned, 'person' | 'before' | 'after'>,
): Change[] =>
  abilityChanges(person, organisationId, before.grants, after.grants).map((change) => ({
    ...change,
    before: reachesOf(change.before),
    after: reachesOf(change.after),
  }));

/** A grant as a text, by which alike are found. */
const textOf = ({ ability, scope, seatLimit, moneyLimitMinor }: GivenGrant): string =>
  JSON.stringify([ability, scope, seatLimit, moneyLimitMinor]);

/** The abilities of which grants of a role come, go or reach further or less far. Pure. */
export const abilitiesChanged = (
  before: readonly GivenGrant[],
  after: readonly GivenGrant[],
): GivenGrant['ability'][] => {
  const [had, has] = [new Set(before.map(textOf)), new Set(after.map(textOf))];
  const isCommon = (grant: GivenGrant): boolean => had.has(textOf(grant)) && has.has(textOf(grant));
  return [...before, ...after].filter((grant) => !isCommon(grant)).map(({ ability }) => ability);
};

/** Abilities, with those from which a rule of separation parts them: what becomes of one may concern the other. Pure. */
export const withSeparated = (changed: readonly string[]): string[] => {
  const rules = separations.filter(({ one, other }) =>
    [...one, ...other].some((ability) => changed.includes(ability)),
  );
  return [...new Set([...changed, ...rules.flatMap(({ one, other }) => [...one, ...other])])];
};

/** What a change does to people of one organisation: those for whom it does the same together, the most first. Pure. */
export const together = (
  organisationId: string,
  concerned: readonly Concerned[],
): { readonly groups: ChangeGroup[]; readonly unchanged: number } => {
  const each = concerned.map((one) => ({
    id: one.person.personId,
    name: one.person.personName,
    startsOn: one.startsOn,
    posts: one.posts.join('、'),
    conflicts: newConflicts(one.before, one.after, organisationId).map(conflictText),
    changes: changesOf(organisationId, one),
  }));
  const changed = each.filter(({ changes, conflicts }) => changes.length + conflicts.length > 0);
  const groups = [
    ...Map.groupBy(changed, ({ startsOn, changes, conflicts }) =>
      JSON.stringify([startsOn, changes, conflicts]),
    ).values(),
  ].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { startsOn, changes, conflicts } = first;
    const people = same.slice(0, NAMED).map(({ id, name, posts }) => ({ id, name, posts }));
    return [{ startsOn, people, total: same.length, changes, conflicts }];
  });
  return {
    groups: groups.toSorted((one, other) => other.total - one.total),
    unchanged: each.length - changed.length,
  };
};
