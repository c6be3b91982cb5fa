import type { UnitTree } from '../core/actor.ts';

/** Which units of a subtree belong to which part of it: the unit itself, or the unit directly below under which they stand. */
export interface Parts {
  /** All units of the subtree … */
  readonly units: readonly string[];
  /** … and beside each the part to which it belongs. */
  readonly parts: readonly string[];
  /** The units directly below, in the order of the tree. */
  readonly children: readonly string[];
}

/** Divides the subtree of a unit into the unit itself and the subtrees directly below it. Pure. */
export const partsOf = (unitId: string, tree: UnitTree): Parts => {
  const units = tree.subtree(unitId);
  const parts = units.map((unit) => {
    if (unit === unitId) return unitId;
    const path = tree.path(unit);
    return path[path.indexOf(unitId) - 1] ?? unitId;
  });
  return { units, parts, children: [...new Set(parts)].filter((part) => part !== unitId) };
};
