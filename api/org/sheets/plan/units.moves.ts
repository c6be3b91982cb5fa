import type { UnitMove } from '../../move.guard.ts';
import type { Row } from './row.ts';
import { DEEPEST, type UnitAfter, type UnitForest } from './unit-forest.ts';

/** Looks at moves together; answers a check for each, which throws Refusal where it widens rights too far. */
export type UnitGuard = (moves: readonly UnitMove[]) => Promise<(move: UnitMove, path: string) => void>;

/** The units above one as things are, from the nearest. */
const aboveBefore = (forest: UnitForest, { before }: UnitAfter): string[] => {
  const path: string[] = [];
  for (let at = before?.parentId ?? null; at !== null && path.length <= DEEPEST;) {
    path.push(at);
    at = forest.get(at)?.before?.parentId ?? null;
  }
  return path;
};

/**
 * The known units that may stand above one when the sheet is in. A row may not come in after all, so each unit on the way
 * counts with the place that it has and with the one that it is to have.
 */
const aboveAfter = (forest: UnitForest, unit: UnitAfter): Set<string> => {
  const above = new Set<string>();
  const waiting = [unit.parentId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const at = forest.get(id);
    if (!at || above.has(at.id)) continue;
    above.add(at.id);
    waiting.push(at.parentId, at.before?.parentId ?? null);
  }
  return above;
};

/** A unit and all that is below it when the sheet is in. */
const withAllBelow = (unit: UnitAfter, children: ReadonlyMap<string | null, readonly UnitAfter[]>) => {
  const found = new Set([unit]);
  for (const at of found) for (const child of children.get(at.id) ?? []) found.add(child);
  return [...found];
};

/**
 * Fails the rows that move units so that those who lead above their new place would gain what the one who brings the sheet
 * does not have (decision 44).
 */
export const checkUnitMoves = async (
  forest: UnitForest,
  targets: ReadonlyMap<Row, UnitAfter>,
  guard: UnitGuard,
): Promise<void> => {
  const moved = [...targets].filter(
    ([row, { before, parentId }]) => before && before.parentId !== parentId && !row.isWrong,
  );
  if (moved.length === 0) return;
  const children = Map.groupBy(forest.all, ({ parentId }) => parentId);
  const moves = moved.map(([row, unit]) => {
    const above = aboveAfter(forest, unit);
    const newAbove = withAllBelow(unit, children).flatMap((each): [string, string[]][] => {
      const former = new Set(aboveBefore(forest, each));
      return each.before
        ? [[each.id, [...above].filter((id) => !former.has(id) && !id.startsWith('line '))]]
        : [];
    });
    return { row, move: { id: unit.id, newAbove: new Map(newAbove) } };
  });
  const refuse = await guard(moves.map(({ move }) => move));
  for (const { row, move } of moves) row.must('parent', () => refuse(move, 'parent'));
};
