import { cellOf, sameGrant, storedIn, withCell, type Draft, type Grant, type RoleRow } from './matrix.ts';

/** A cell that somebody else has changed since it was drafted. */
export interface Collision {
  /** As it is now. */
  readonly role: RoleRow;
  readonly ability: string;
  /** What was drafted. */
  readonly mine: Grant | null;
}

/** What of a draft stands over the latest roles, and what does not. */
export interface Rebased {
  readonly cells: Draft;
  /** Cells that show what the other saved. */
  readonly collisions: readonly Collision[];
  /** Roles, as they were read, of which there is nothing any more. */
  readonly gone: readonly RoleRow[];
}

/**
 * A draft put over the roles as they are now: what nobody else has touched stays drafted, a cell that somebody else has
 * changed as well shows theirs and is told of, so that nothing of theirs is overwritten unseen. Pure.
 *
 * @param bases the roles as they were read when their first cell was drafted.
 */
export const rebased = (
  draft: Draft,
  bases: ReadonlyMap<string, RoleRow>,
  latest: readonly RoleRow[],
): Rebased => {
  let cells: Draft = new Map();
  const collisions: Collision[] = [];
  for (const [id, drafted] of draft) {
    const role = latest.find((one) => one.id === id);
    if (!role) continue;
    const base = bases.get(id) ?? role;
    for (const [ability, mine] of drafted) {
      const kept = withCell(cells, role, ability, mine);
      const isUntouched = sameGrant(storedIn(base, ability), storedIn(role, ability));
      // what both have chosen alike is no change any more, and nothing to tell of
      if (isUntouched || sameGrant(cellOf(role, ability, kept), storedIn(role, ability))) cells = kept;
      else collisions.push({ role, ability, mine });
    }
  }
  const gone = [...bases.values()].filter(
    ({ id }) => draft.has(id) && !latest.some((role) => role.id === id),
  );
  return { cells, collisions, gone };
};
