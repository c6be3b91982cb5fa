import { useState } from 'react';
import { countOf, withCell, type Draft, type Grant, type Revisions, type RoleRow } from './matrix.ts';
import { rebased, type Collision, type Rebased } from './rebase.ts';

/** What is changed in the matrix and not saved yet. */
export interface MatrixDraft {
  readonly cells: Draft;
  readonly revisions: Revisions;
  readonly count: number;
  /** What the last `rebase` could not keep, until it is settled or dismissed. */
  readonly lost: Pick<Rebased, 'collisions' | 'gone'>;
  readonly set: (role: RoleRow, ability: string, grant: Grant | null) => void;
  readonly replace: (role: RoleRow, cells: Draft) => void;
  readonly clear: () => void;
  /** Puts what is drafted over the roles as they are now, so that it can be sent. */
  readonly rebase: (roles: readonly RoleRow[]) => void;
  /** Drafts again what was drafted where somebody else was faster. */
  readonly insist: (on: Collision) => void;
  /** The reader knows what was lost. */
  readonly dismiss: () => void;
}

const nothing = { collisions: [], gone: [] } as const;

/**
 * Keeps the changed cells. A role is sent with the revision that it had when its first cell was changed: what others save
 * meanwhile is noticed by the server and not overwritten.
 */
export const useDraft = (): MatrixDraft => {
  const [cells, setCells] = useState<Draft>(new Map());
  const [bases, setBases] = useState<ReadonlyMap<string, RoleRow>>(new Map());
  const [lost, setLost] = useState<MatrixDraft['lost']>(nothing);
  const replace = (role: RoleRow, next: Draft): void => {
    setCells(next);
    setBases((known) => {
      const noted = new Map(known);
      if (!next.has(role.id)) noted.delete(role.id);
      else if (!noted.has(role.id)) noted.set(role.id, role);
      return noted;
    });
  };
  const set = (role: RoleRow, ability: string, grant: Grant | null): void => {
    replace(role, withCell(cells, role, ability, grant));
    // whoever chooses anew has settled it
    setLost(({ gone, collisions }) => ({
      gone,
      collisions: collisions.filter((one) => one.role.id !== role.id || one.ability !== ability),
    }));
  };
  return {
    cells,
    revisions: new Map([...bases].map(([id, { revision }]) => [id, revision])),
    count: countOf(cells),
    lost,
    replace,
    set,
    clear: () => {
      setCells(new Map());
      setBases(new Map());
      setLost(nothing);
    },
    rebase: (roles) => {
      const next = rebased(cells, bases, roles);
      setCells(next.cells);
      setBases(new Map(roles.filter(({ id }) => next.cells.has(id)).map((role) => [role.id, role])));
      setLost(next);
    },
    insist: ({ role, ability, mine }) => set(role, ability, mine),
    dismiss: () => setLost(nothing),
  };
};
