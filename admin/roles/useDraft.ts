import { useState } from 'react';
import { countOf, withCell, type Draft, type Grant, type Revisions, type RoleRow } from './matrix.ts';

/** What is changed in the matrix and not saved yet. */
export interface MatrixDraft {
  readonly cells: Draft;
  readonly revisions: Revisions;
  readonly count: number;
  readonly set: (role: RoleRow, ability: string, grant: Grant | null) => void;
  readonly replace: (role: RoleRow, cells: Draft) => void;
  readonly clear: () => void;
  /** Takes the roles as they are now for what was read, so that what is drafted can be sent over it. */
  readonly rebase: (roles: readonly RoleRow[]) => void;
}

/**
 * Keeps the changed cells. A role is sent with the revision that it had when its first cell was changed: what others save
 * meanwhile is noticed by the server and not overwritten.
 */
export const useDraft = (): MatrixDraft => {
  const [cells, setCells] = useState<Draft>(new Map());
  const [revisions, setRevisions] = useState<Revisions>(new Map());
  const replace = (role: RoleRow, next: Draft): void => {
    setCells(next);
    setRevisions((known) => {
      const noted = new Map(known);
      if (!next.has(role.id)) noted.delete(role.id);
      else if (!noted.has(role.id)) noted.set(role.id, role.revision);
      return noted;
    });
  };
  return {
    cells,
    revisions,
    count: countOf(cells),
    replace,
    set: (role, ability, grant) => replace(role, withCell(cells, role, ability, grant)),
    clear: () => {
      setCells(new Map());
      setRevisions(new Map());
    },
    rebase: (roles) => setRevisions(new Map(roles.map(({ id, revision }) => [id, revision]))),
  };
};
