import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { heldPostsOf } from '../../core/held-posts.ts';
import { loadSeen, readSeen } from '../../core/load-seen.ts';
import { invalid } from '../../core/refusal.ts';
import { mayEditAt, unitWords } from '../org.editing.ts';
import { placesStay } from '../org.locks.ts';
import { checkMayMoveUnit } from '../move.guard.ts';
import { namesDownTo, problemIn, reachingFrom } from '../move.scopes.ts';
import { change, mustBeCalledApart, mustBeOpen, mustExistBelow, toChange } from '../part.editing.ts';
import { OrgUnit } from './org-unit.entity.ts';
import { units } from './unit.commands.ts';
import type { MoveUnitInput } from './unit.inputs.ts';
import type { CrossingLine, UnitMovePreview } from './unit-move.types.ts';

/** Refuses a unit above that is below the unit itself or of another organisation. @throws Refusal INVALID */
const mustBeAPlace = (
  path: string,
  unit: Pick<OrgUnit, 'id' | 'name' | 'organisationId' | 'parentId'>,
  parent: Pick<OrgUnit, 'id' | 'name' | 'organisationId'>,
  above: readonly string[],
): void => {
  if (unit.parentId === null)
    throw invalid({
      path,
      code: 'ROOT',
      text: {
        zh: '组织的最上级单位不能移动',
        en: 'The unit at the top of an organisation cannot be moved',
      },
    });
  if (parent.organisationId !== unit.organisationId)
    throw invalid({
      path,
      code: 'UNKNOWN',
      text: {
        zh: '上级单位必须属于同一组织',
        en: 'The unit above must belong to the same organisation',
      },
    });
  if (above.includes(unit.id))
    throw invalid({
      path,
      code: 'CIRCLE',
      text: {
        zh: `“${unit.name}”不能移到自己或自己的下级“${parent.name}”之下`,
        en: `${unit.name} cannot be moved below itself or ${parent.name}, which is below it`,
      },
    });
};

/** Refuses a place that exists on other days, has one of the name, or widens rights too far. @throws Refusal */
const mayStandBelow = async (tx: Transacted, unit: OrgUnit, parent: OrgUnit, path: string): Promise<void> => {
  mustExistBelow(parent, unit, { from: dayOf(tx.clock.now()), path });
  await mustBeCalledApart(tx, units, { id: unit.id, place: parent.id, called: unit.name }, path);
  if (parent.id !== unit.parentId) await checkMayMoveUnit(tx, unit, parent.id, path);
};

/**
 * Moves a unit with all that is below it under another of the same organisation, from today on. Answers its id.
 *
 * @throws Refusal INVALID where a circle would arise, FORBIDDEN at the unit or at its new place, or where
 *   it would widen rights further than the mover's.
 */
export const moveUnit = async (tx: Transacted, input: MoveUnitInput): Promise<string> => {
  await placesStay(tx, { unit: input.id });
  const found = await toChange(tx, units, input);
  const { row: unit } = found;
  const parent = await loadSeen(tx, OrgUnit, input.parentId, { what: unitWords, path: 'input.parentId' });
  const above = (await tx.manager.query(
    `WITH RECURSIVE up AS (
       SELECT id, parent_id FROM org_unit WHERE id = $1
       UNION SELECT u.id, u.parent_id FROM org_unit u JOIN up ON u.id = up.parent_id)
     SELECT id::text FROM up`,
    [parent.id],
  )) as { id: string }[];
  mustBeAPlace(
    'input.parentId',
    unit,
    parent,
    above.map(({ id }) => id),
  );
  mayEditAt(tx, parent.organisationId, parent.id, 'input.parentId');
  mustBeOpen(units, unit, dayOf(tx.clock.now()));
  await mayStandBelow(tx, unit, parent, 'input.parentId');
  if (parent.id !== unit.parentId) await change(tx, units, 'moveUnit', found, { parentId: parent.id });
  return unit.id;
};

/** What moves along with a unit: its subtree's units, posts and people of today. */
const movedWith = async (tx: Transacted, units: readonly string[], day: string) => {
  const [row] = (await tx.manager.query(
    `SELECT count(*)::int AS posts, coalesce(sum((SELECT count(DISTINCT a.person_id) FROM assignment a
       WHERE a.position_id = o.id AND a.starts_on <= $2::date AND (a.ends_on IS NULL OR a.ends_on > $2::date))), 0)::int AS people
     FROM position o WHERE o.unit_id = any($1::bigint[]) AND (o.closed_on IS NULL OR o.closed_on > $2::date)`,
    [units, day],
  )) as { posts: number; people: number }[];
  return { units: units.length, positions: row?.posts ?? 0, holders: row?.people ?? 0 };
};

/** Lines that followed the tree and would not any more: their superior stands in a unit that is no longer above. */
const crossingLines = async (
  tx: Transacted,
  units: readonly string[],
  left: readonly string[],
): Promise<CrossingLine[]> =>
  (await tx.manager.query(
    `SELECT o.id::text AS "positionId", o.title, s.id::text AS "superiorId", s.title AS "superiorTitle",
       u.name AS "superiorUnitName"
     FROM position o JOIN position s ON s.id = o.superior_id JOIN org_unit u ON u.id = s.unit_id
     WHERE o.unit_id = any($1::bigint[]) AND s.unit_id = any($2::bigint[]) AND o.closed_on IS NULL
     ORDER BY o.sort, o.id`,
    [units, left],
  )) as CrossingLine[];

/**
 * What a move would change, before it is made: what moves along, whose rights over units and all below them come or go,
 * and which reporting lines would no longer follow the tree.
 *
 * @throws Refusal as `moveUnit` does
 */
export const previewUnitMove = (ctx: SignedIn, unitId: string, parentId: string): Promise<UnitMovePreview> =>
  ctx.db.transaction(async (manager) => {
    const tx: Transacted = { ...ctx, manager, memo: new Map() };
    const { tree } = ctx.actor;
    const unit = await readSeen(tx, OrgUnit, unitId, { what: unitWords, path: 'unitId' });
    const parent = await readSeen(tx, OrgUnit, parentId, { what: unitWords, path: 'parentId' });
    mayEditAt(tx, unit.organisationId, unit.id, 'unitId');
    const to = tree.path(parent.id);
    mustBeAPlace('parentId', unit, parent, to);
    mayEditAt(tx, parent.organisationId, parent.id, 'parentId');

    const day = dayOf(tx.clock.now());
    const from = unit.parentId === null ? [] : tree.path(unit.parentId);
    const left = from.filter((id) => !to.includes(id));
    const reached = to.filter((id) => !from.includes(id));
    const moved = tree.subtree(unit.id);
    const posts = await heldPostsOf(manager, { organisationId: unit.organisationId, day });
    return {
      path: [...namesDownTo(tx, unit.parentId), unit.name],
      newPath: [...namesDownTo(tx, parent.id), unit.name],
      ...(await movedWith(tx, moved, day)),
      losing: reachingFrom(tx, posts, left),
      gaining: reachingFrom(tx, posts, reached),
      crossing: await crossingLines(tx, moved, left),
      problem: await problemIn(tx, () => mayStandBelow(tx, unit, parent, 'parentId')),
    };
  });
