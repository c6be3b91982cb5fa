import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { reachedFrom } from '../../core/giving.ts';
import { heldPostsOf, postGrantsOf } from '../../core/held-posts.ts';
import { loadSeen, readSeen } from '../../core/load-seen.ts';
import { invalid } from '../../core/refusal.ts';
import { movesOfPosts } from '../move.guard.ts';
import { namesDownTo, problemIn, reachingFrom } from '../move.scopes.ts';
import { mayEditAt, postWords, unitWords } from '../org.editing.ts';
import { placesStay } from '../org.locks.ts';
import { change, mustBeCalledApart, mustBeOpen, mustExistBelow, toChange } from '../part.editing.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import type { CrossingLine } from '../units/unit-move.types.ts';
import { posts } from './position.commands.ts';
import { Position } from './position.entity.ts';
import type { MovePositionInput } from './position.inputs.ts';
import type { PositionMovePreview, ReachChange } from './position-move.types.ts';

/** Refuses a unit of another organisation, or outside the mover's reach. @throws Refusal INVALID, FORBIDDEN */
const mustBeInReach = (tx: Transacted, post: Position, unit: OrgUnit, path: string): void => {
  if (unit.organisationId !== post.organisationId)
    throw invalid({
      path,
      code: 'UNKNOWN',
      text: { zh: '单位必须属于同一组织', en: 'The unit must belong to the same organisation' },
    });
  mayEditAt(tx, unit.organisationId, unit.id, path);
};

/** Refuses a unit that exists on other days, has a post of the title, or widens rights too far. @throws Refusal */
const mayStandIn = async (tx: Transacted, post: Position, unit: OrgUnit, path: string): Promise<void> => {
  const today = dayOf(tx.clock.now());
  mustBeOpen(posts, post, today);
  mustExistBelow(unit, { ...post, name: post.title }, { from: today, path });
  await mustBeCalledApart(tx, posts, { id: post.id, place: unit.id, called: post.title }, path);
  const move = { ...post, to: unit.id };
  (await movesOfPosts(tx, [move]))(move, path);
};

/**
 * Moves a post with its holders and job descriptions to another unit of its organisation, from today on. Answers its id.
 *
 * @throws Refusal INVALID for another organisation or a title that is taken there, FORBIDDEN at either unit, or where its
 *   holders would gain administration further than the mover has it
 */
export const movePosition = async (tx: Transacted, input: MovePositionInput): Promise<string> => {
  await placesStay(tx, { post: input.id });
  const found = await toChange(tx, posts, input);
  const { row: post } = found;
  const path = 'input.unitId';
  const unit = await loadSeen(tx, OrgUnit, input.unitId, { what: unitWords, path });
  mustBeInReach(tx, post, unit, path);
  await mayStandIn(tx, post, unit, path);
  return unit.id === post.unitId ? post.id : change(tx, posts, 'movePosition', found, { unitId: unit.id });
};

/** Lines from or to a post that follow the tree, and would not where it stood in another unit. */
const crossingLines = async (tx: Transacted, post: Position, unit: OrgUnit): Promise<CrossingLine[]> => {
  const { tree } = tx.actor;
  const lines = (await tx.manager.query(
    `SELECT o.id::text AS "positionId", o.title, o.unit_id::text AS "unitId", s.id::text AS "superiorId",
       s.title AS "superiorTitle", s.unit_id::text AS "superiorUnitId", u.name AS "superiorUnitName"
     FROM position o JOIN position s ON s.id = o.superior_id JOIN org_unit u ON u.id = s.unit_id
     WHERE (o.id = $1 OR s.id = $1) AND (o.closed_on IS NULL OR o.closed_on > $2::date) ORDER BY o.sort, o.id`,
    [post.id, dayOf(tx.clock.now())],
  )) as (CrossingLine & { unitId: string; superiorUnitId: string })[];
  const isBelow = (own: string, superiors: string): boolean => tree.path(own).includes(superiors);
  return lines.flatMap(({ unitId, superiorUnitId, ...line }) => {
    const isOwn = line.positionId === post.id;
    const staysBelow = isOwn ? isBelow(unit.id, superiorUnitId) : isBelow(unitId, unit.id);
    if (!isBelow(unitId, superiorUnitId) || staysBelow) return [];
    return [isOwn ? line : { ...line, superiorUnitName: unit.name }];
  });
};

/** How far the post's abilities reach from one unit and from another: those that change together, in one. */
const reachChanges = async (tx: Transacted, post: Position, unit: OrgUnit): Promise<ReachChange[]> => {
  const { tree } = tx.actor;
  const grants = await postGrantsOf(tx.manager, { positionIds: [post.id], day: dayOf(tx.clock.now()) });
  const byScope = Map.groupBy(grants.get(post.id) ?? [], ({ scope }) => scope);
  return [...byScope].flatMap(([scope, gifts]) => {
    const before = new Set(reachedFrom(tree, scope, post.unitId));
    const after = new Set(reachedFrom(tree, scope, unit.id));
    const gained = [...after].filter((each) => !before.has(each)).length;
    const lost = before.size - (after.size - gained);
    if (gained + lost === 0) return [];
    const abilities = [...new Set(gifts.map(({ ability }) => ability))];
    return [{ abilities, unitsBefore: before.size, unitsAfter: after.size, gained, lost }];
  });
};

/**
 * What a move of a post would change, before it is made: what its holders would reach, who would reach it from above, and
 * which reporting lines would no longer follow the tree.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN as `movePosition` does; other reasons are said in it
 */
export const previewPositionMove = (
  ctx: SignedIn,
  positionId: string,
  unitId: string,
): Promise<PositionMovePreview> =>
  ctx.db.transaction(async (manager) => {
    const tx: Transacted = { ...ctx, manager, memo: new Map() };
    const post = await readSeen(tx, Position, positionId, { what: postWords, path: 'positionId' });
    mayEditAt(tx, post.organisationId, post.unitId, 'positionId');
    const unit = await readSeen(tx, OrgUnit, unitId, { what: unitWords, path: 'unitId' });
    mustBeInReach(tx, post, unit, 'unitId');
    const { tree } = ctx.actor;
    const [from, to] = [tree.path(post.unitId), tree.path(unit.id)];
    const held = await heldPostsOf(manager, {
      organisationId: post.organisationId,
      day: dayOf(ctx.clock.now()),
    });
    const holders = (await manager.query(
      `SELECT DISTINCT p.name FROM assignment a JOIN person p ON p.id = a.person_id WHERE a.position_id = $1
         AND a.starts_on <= $2::date AND (a.ends_on IS NULL OR a.ends_on > $2::date) ORDER BY p.name`,
      [post.id, dayOf(ctx.clock.now())],
    )) as { name: string }[];
    return {
      path: namesDownTo(ctx, post.unitId),
      newPath: namesDownTo(ctx, unit.id),
      holders: holders.map(({ name }) => name),
      reach: await reachChanges(tx, post, unit),
      losing: reachingFrom(
        ctx,
        held,
        from.filter((id) => !to.includes(id)),
      ),
      gaining: reachingFrom(
        ctx,
        held,
        to.filter((id) => !from.includes(id)),
      ),
      crossing: await crossingLines(tx, post, unit),
      problem: await problemIn(tx, () => mayStandIn(tx, post, unit, 'unitId')),
    };
  });
