import type { Ability } from '../core/abilities.ts';
import type { Scope, UnitTree } from '../core/actor.ts';
import type { Transacted } from '../core/command.ts';
import { administration, reachedFrom } from '../core/giving.ts';
import { checkGains, giftsAt, heldOf, type Gain, type GivenThere, type HeldPost } from './gains.guard.ts';
import { treeWithin } from './units/tree.ts';

/** What comes with leading a unit, whoever puts another one below it: that alone refuses no move. */
const ofLeading: readonly Ability[] = ['job.approve', 'access.read', 'access.review', 'audit.read'];

/** Whether something given at a post of a unit is administration of a whole organisation. */
const isWholeAdministration = (
  { ability, scope }: { readonly ability: Ability; readonly scope: Scope },
  unitId: string,
  tree: UnitTree,
): boolean =>
  administration.includes(ability) &&
  (scope === 'ALL' || (scope === 'SUBTREE' && tree.path(unitId).length === 1));

/** The posts among some from which a whole organisation is administered: who leads above them leads over that. */
const administeringAmong = (
  posts: readonly HeldPost[],
  giftsOf: (post: HeldPost) => readonly GivenThere[],
  tree: UnitTree,
): HeldPost[] =>
  posts.filter((post) => giftsOf(post).some(({ gift }) => isWholeAdministration(gift, post.unitId, tree)));

/** A post, and the unit to which it is to move. */
export interface PostMove {
  readonly id: string;
  readonly organisationId: string;
  readonly unitId: string;
  readonly to: string;
}

/** What the holders of a post gain where it stands in another unit. */
const gainsOf = (post: HeldPost, gifts: readonly GivenThere[], to: string, tree: UnitTree): Gain[] =>
  gifts.flatMap((given): Gain[] => {
    const before = new Set(reachedFrom(tree, given.gift.scope, post.unitId));
    const units = reachedFrom(tree, given.gift.scope, to).filter((unit) => !before.has(unit));
    return units.length > 0 ? [{ ...given, units }] : [];
  });

/** What of leading posts above a new place, and in it, come to have over what arrives there. */
const gainsAbove = (
  posts: readonly HeldPost[],
  giftsOf: (post: HeldPost) => readonly GivenThere[],
  { unit, isNew }: { readonly unit: string; readonly isNew: (unit: string) => boolean },
): Gain[] =>
  posts.flatMap((post) =>
    giftsOf(post)
      .filter(
        ({ gift: { ability, scope } }) =>
          ofLeading.includes(ability) &&
          (scope === 'SUBTREE' ? isNew(post.unitId) : scope === 'UNIT' && post.unitId === unit),
      )
      .map((given) => ({ ...given, units: [unit] })),
  );

/**
 * Looks at the moves of posts together; answers a check for each, which refuses where its holders would gain
 * administration that the mover does not have so far, and where a post from which the whole organisation is administered
 * would come below others who would have such over it. The check throws Refusal FORBIDDEN.
 */
export const movesOfPosts = async (
  tx: Transacted,
  moves: readonly PostMove[],
): Promise<(move: PostMove, path: string) => void> => {
  const real = moves.filter(({ unitId, to }) => to !== unitId);
  const tree = await treeWithin(tx.manager);
  const held = await heldOf(
    tx,
    'id',
    real.map(({ id }) => id),
  );
  const giftsOf = await giftsAt(tx, held);
  const administering = new Set(administeringAmong(held, giftsOf, tree).map(({ id }) => id));
  const above = new Set(real.filter(({ id }) => administering.has(id)).flatMap(({ to }) => tree.path(to)));
  const leading = await heldOf(tx, 'unit_id', [...above]);
  const giftsOfLeading = await giftsAt(tx, leading);
  return (move, path) => {
    const post = held.find(({ id }) => id === move.id);
    if (!post || move.to === move.unitId) return;
    const [former, places] = [move.unitId, move.to].map((unit) => new Set(tree.path(unit))) as [
      Set<string>,
      Set<string>,
    ];
    const gains = administering.has(post.id)
      ? gainsAbove(
          leading.filter(({ id, unitId }) => id !== post.id && places.has(unitId)),
          giftsOfLeading,
          { unit: move.to, isNew: (unit) => !former.has(unit) },
        )
      : [];
    const { organisationId } = move;
    checkGains(tx, organisationId, [...gainsOf(post, giftsOf(post), move.to, tree), ...gains], { path });
  };
};

/** A move of a unit: it and each unit that comes with it, with those above which it comes to stand below. */
export interface UnitMove {
  readonly id: string;
  readonly newAbove: ReadonlyMap<string, readonly string[]>;
}

/**
 * Looks at the moves of units together; answers a check for each, which refuses where held posts above the new place would
 * gain other administration over what moves than comes with leading it, and the mover does not have there; and also what
 * comes with leading, where the whole organisation is administered from what moves. The check throws Refusal FORBIDDEN.
 */
export const movesOfUnits = async (
  tx: Transacted,
  organisationId: string,
  moves: readonly UnitMove[],
): Promise<(move: UnitMove, path: string) => void> => {
  const tree = await treeWithin(tx.manager);
  const above = new Set(moves.flatMap(({ newAbove }) => [...newAbove.values()].flat()));
  const posts = await heldOf(tx, 'unit_id', [...above]);
  const giftsOf = await giftsAt(tx, posts);
  const moving = new Set(moves.flatMap(({ newAbove }) => [...newAbove.keys()]));
  const within = posts.length > 0 ? await heldOf(tx, 'unit_id', [...moving]) : [];
  const administered = new Set(
    administeringAmong(within, await giftsAt(tx, within), tree).map(({ unitId }) => unitId),
  );
  return ({ newAbove }, path) => {
    const comes = [...newAbove];
    const gains = posts.flatMap((post): Gain[] => {
      const units = comes.flatMap(([unit, others]) => (others.includes(post.unitId) ? [unit] : []));
      if (units.length === 0) return [];
      return giftsOf(post)
        .filter(({ gift }) => gift.scope === 'SUBTREE')
        .map((given) => ({ ...given, units }));
    });
    const isAdministering = comes.some(([unit]) => administered.has(unit));
    const guarded = administration.filter((ability) => isAdministering || !ofLeading.includes(ability));
    checkGains(tx, organisationId, gains, { guarded, path });
  };
};

/** Refuses the move of a unit that is alone in it. @throws Refusal FORBIDDEN as `movesOfUnits` says */
export const checkMayMoveUnit = async (
  tx: Transacted,
  {
    id,
    organisationId,
    parentId,
  }: { readonly id: string; readonly organisationId: string; readonly parentId: string | null },
  to: string,
  path: string,
): Promise<void> => {
  const tree = await treeWithin(tx.manager);
  const from = new Set(parentId === null ? [] : tree.path(parentId));
  const above = tree.path(to).filter((unit) => !from.has(unit));
  const move = { id, newAbove: new Map(tree.subtree(id).map((unit) => [unit, above])) };
  (await movesOfUnits(tx, organisationId, [move]))(move, path);
};
