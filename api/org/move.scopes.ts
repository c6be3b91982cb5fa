import type { SignedIn } from '../core/context.ts';
import type { HeldPost } from '../core/held-posts.ts';
import { say } from '../core/bilingual.ts';
import { reasonOf, Refusal } from '../core/refusal.ts';
import type { ScopeChange } from './units/unit-move.types.ts';

/** Who reaches what stands below some units, from those units. */
export const reachingFrom = (
  { actor }: SignedIn,
  posts: readonly HeldPost[],
  units: readonly string[],
): ScopeChange[] =>
  posts.flatMap(({ personId, personName, positionTitle, unitId, grants }) => {
    const reaching = grants.filter(({ scope }) => scope === 'SUBTREE').map(({ ability }) => ability);
    if (!units.includes(unitId) || reaching.length === 0) return [];
    const unitName = actor.tree.name(unitId) ?? '';
    return [{ personId, personName, positionTitle, unitId, unitName, abilities: [...new Set(reaching)] }];
  });

/** The names from the root down to a unit. */
export const namesDownTo = ({ actor }: SignedIn, unitId: string | null): string[] =>
  unitId === null
    ? []
    : actor.tree
        .path(unitId)
        .map((id) => actor.tree.name(id) ?? '')
        .toReversed();

/** What checks would refuse, in the caller's language; null where nothing. */
export const problemIn = async (ctx: SignedIn, checks: () => Promise<void>): Promise<string | null> => {
  try {
    await checks();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return say(reasonOf(error), ctx.locale);
  }
};
