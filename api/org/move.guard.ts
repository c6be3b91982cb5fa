import { abilities, type Ability } from '../core/abilities.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { dayOf } from '../core/clock.ts';
import type { Transacted } from '../core/command.ts';
import { administration, hasAsFar, hasOver, reachedFrom } from '../core/giving.ts';
import { postGrantsOf } from '../core/held-posts.ts';
import { Refusal } from '../core/refusal.ts';
import { checkGifts, managesAccounts, type PostPlace } from './people/people.guard.ts';
import { treeWithin } from './units/tree.ts';

/** A post that is held or is to be held, and by whom. */
interface HeldPost {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  readonly holders: readonly string[];
}

/** What a post that is held lets its holders do in units that it did not reach before. */
interface Gain {
  readonly post: HeldPost;
  readonly ability: Ability;
  readonly units: readonly string[];
}

/** The posts among some, or of some units, that somebody holds today or later. */
const heldOf = (tx: Transacted, by: 'id' | 'unit_id', ids: readonly string[]): Promise<HeldPost[]> =>
  tx.manager.query(
    `SELECT o.id::text, o.title, o.unit_id::text AS "unitId", h.holders
     FROM position o CROSS JOIN LATERAL (
       SELECT array_agg(DISTINCT a.person_id::text) AS holders FROM assignment a
       WHERE a.position_id = o.id AND (a.ends_on IS NULL OR a.ends_on > $2::date)) h
     WHERE o.${by} = any($1::bigint[]) AND h.holders IS NOT NULL ORDER BY o.id`,
    [ids, dayOf(tx.clock.now())],
  );

const refused = (text: Bilingual, path: string, facts: Record<string, unknown> = {}): Refusal =>
  new Refusal('FORBIDDEN', text, { facts, fields: [{ path, code: 'FORBIDDEN', text }] });

/**
 * Refuses what gives held posts administration over units over which one does not have it oneself, and what gives any
 * reach to oneself (decision 27): moving a post is giving it anew.
 *
 * @throws Refusal FORBIDDEN
 */
const checkGains = (
  tx: Transacted,
  organisationId: string,
  gains: readonly Gain[],
  { guarded, path }: { readonly guarded: readonly Ability[]; readonly path: string },
): void => {
  const beyond = gains.filter(({ ability, units }) => !hasOver(tx.policy, ability, organisationId, units));
  if (beyond.some(({ post }) => post.holders.includes(tx.actor.personId)))
    throw refused(
      {
        zh: '移动会扩大您本人的权限范围，请由另一位有此权限的人办理。',
        en: 'The move would widen your own reach; somebody else who may must make it.',
      },
      path,
    );
  if (managesAccounts(tx, organisationId)) return;
  const given = beyond.filter(({ ability }) => guarded.includes(ability));
  const [first] = given;
  if (!first) return;
  const words = [...new Set(given.map(({ ability }) => ability))];
  const { title } = first.post;
  throw refused(
    {
      zh: `移动后，“${title}”的管理类权限“${words.map((word) => abilities[word].zh).join('”“')}”会到更大的范围，您本人没有到这一范围；请由有此权限的人或系统管理员移动。`,
      en: `The move would give ${title} administration (${words.map((word) => abilities[word].en).join('; ')}) further than you have it yourself. Somebody who has it, or the administrator, must make it.`,
    },
    path,
    { abilities: words },
  );
};

/** A post, and the unit to which it is to move. */
export interface PostMove {
  readonly id: string;
  readonly organisationId: string;
  readonly unitId: string;
  readonly to: string;
}

/** What each of some posts would gain by its move, by id; those that nobody holds gain nothing. */
const gainsOfMoves = async (tx: Transacted, moves: readonly PostMove[]): Promise<Map<string, Gain[]>> => {
  const moved = new Map(moves.filter(({ unitId, to }) => to !== unitId).map((move) => [move.id, move]));
  const held = moved.size > 0 ? await heldOf(tx, 'id', [...moved.keys()]) : [];
  if (held.length === 0) return new Map();
  const positionIds = held.map(({ id }) => id);
  const grants = await postGrantsOf(tx.manager, { positionIds, day: dayOf(tx.clock.now()) });
  const tree = await treeWithin(tx.manager);
  return new Map(
    held.map((post) => [
      post.id,
      (grants.get(post.id) ?? []).flatMap(({ ability, scope }): Gain[] => {
        const before = new Set(reachedFrom(tree, scope, post.unitId));
        const units = reachedFrom(tree, scope, moved.get(post.id)?.to ?? post.unitId).filter(
          (unit) => !before.has(unit),
        );
        return units.length > 0 ? [{ post, ability, units }] : [];
      }),
    ]),
  );
};

/**
 * Looks at the moves of posts together; answers a check for each, which refuses where its holders would gain
 * administration that the mover does not have so far. The check throws Refusal FORBIDDEN.
 */
export const movesOfPosts = async (
  tx: Transacted,
  moves: readonly PostMove[],
): Promise<(move: PostMove, path: string) => void> => {
  const gains = await gainsOfMoves(tx, moves);
  return ({ id, organisationId }, path) =>
    checkGains(tx, organisationId, gains.get(id) ?? [], { guarded: administration, path });
};

/** What comes with leading a unit, whoever puts another one below it: that alone refuses no move. */
const ofLeading: readonly Ability[] = ['job.approve', 'access.read', 'access.review', 'audit.read'];

/** A move of a unit: it and each unit that comes with it, with those above which it comes to stand below. */
export interface UnitMove {
  readonly id: string;
  readonly newAbove: ReadonlyMap<string, readonly string[]>;
}

/**
 * Looks at the moves of units together; answers a check for each, which refuses where held posts above the new place would
 * gain other administration over what moves than comes with leading it, and the mover does not have there. The check
 * throws Refusal FORBIDDEN.
 */
export const movesOfUnits = async (
  tx: Transacted,
  organisationId: string,
  moves: readonly UnitMove[],
): Promise<(move: UnitMove, path: string) => void> => {
  const above = new Set(moves.flatMap(({ newAbove }) => [...newAbove.values()].flat()));
  const posts = above.size > 0 ? await heldOf(tx, 'unit_id', [...above]) : [];
  const positionIds = posts.map((post) => post.id);
  const grants = await postGrantsOf(tx.manager, { positionIds, day: dayOf(tx.clock.now()) });
  const guarded = administration.filter((ability) => !ofLeading.includes(ability));
  return ({ newAbove }, path) => {
    const comes = [...newAbove];
    const gains = posts.flatMap((post): Gain[] => {
      const units = comes.flatMap(([unit, others]) => (others.includes(post.unitId) ? [unit] : []));
      if (units.length === 0) return [];
      return (grants.get(post.id) ?? [])
        .filter(({ scope }) => scope === 'SUBTREE')
        .map(({ ability }) => ({ post, ability, units }));
    });
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

/**
 * Looks at posts that come to lead their units, where lines for team leaders begin to hold; answers a check for each, which
 * refuses to give oneself anything by it, and others administration that one does not have that far (decision 27). The
 * check throws Refusal FORBIDDEN.
 */
export const leadsOfPosts = async (
  tx: Transacted,
  positionIds: readonly string[],
): Promise<(post: PostPlace, path: string) => void> => {
  const held = new Map(
    (positionIds.length > 0 ? await heldOf(tx, 'id', positionIds) : []).map((post) => [post.id, post]),
  );
  const day = dayOf(tx.clock.now());
  const given = await postGrantsOf(tx.manager, { positionIds: [...held.keys()], day, asLeads: true });
  return (post, path) => {
    const gifts = given.get(post.id) ?? [];
    const isOwn = held.get(post.id)?.holders.includes(tx.actor.personId) ?? false;
    if (isOwn && gifts.some((gift) => !hasAsFar(tx.policy, gift, post)))
      throw refused(
        {
          zh: '您担任该岗位：设为单位负责人会扩大您本人的权限，请由另一位有此权限的人办理。',
          en: 'You hold this post: leading its unit would widen what you may do; somebody else who may must say so.',
        },
        path,
      );
    checkGifts(tx, post, gifts, path);
  };
};
