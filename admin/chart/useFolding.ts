import { useMemo } from 'react';
import { above, depthAtFirst, isUnfolded, type Folding, type Organisation } from './organisation.ts';
import type { ChartAddress } from './useChartAddress.ts';

/** What is folded, and how it changes: the exceptions that have to stand in the address then. */
export interface Foldings {
  readonly folding: Folding;
  /** Folds what is unfolded, and the other way round. */
  readonly toggled: (ids: readonly string[]) => string[];
  /** Unfolds all above a unit, up to the top of what is shown. */
  readonly revealing: (unitId: string) => string[];
}

const without = (set: ReadonlySet<string>, ids: readonly string[]): string[] => {
  const next = new Set(set);
  for (const id of ids) if (!next.delete(id)) next.add(id);
  return [...next];
};

/** The folding that the address says, or else the one at first. */
export function useFolding(organisation: Organisation, { root, depth, except }: ChartAddress): Foldings {
  const atFirst = useMemo(() => depthAtFirst(organisation, root), [organisation, root]);
  const marks = except.join('.');
  return useMemo(() => {
    const folding = { depth: depth ?? atFirst, except: new Set(marks === '' ? [] : marks.split('.')) };
    const toggled = (ids: readonly string[]): string[] => without(folding.except, ids);
    return {
      folding,
      toggled,
      revealing: (unitId) => {
        const up = above(organisation, unitId);
        const path = root !== undefined && up.includes(root) ? up.slice(0, up.indexOf(root) + 1) : up;
        return toggled(path.filter((id, at) => !isUnfolded(folding, id, path.length - 1 - at)));
      },
    };
  }, [organisation, root, depth, atFirst, marks]);
}
