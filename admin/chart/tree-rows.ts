import type { Text } from '../i18n/useText.ts';
import type { Wanted } from '../units/forest.ts';
import type { TreeRow } from '../units/tree/rows.ts';
import { holdersIn } from './facts.ts';
import { isUnfolded, topsOf } from './organisation.ts';
import type { ChartUnit, Folding, Organisation } from './organisation.ts';

interface Options {
  readonly root: string | undefined;
  readonly folding: Folding;
  /** Where something is searched for: only it, and the units above it. */
  readonly wanted: Wanted | undefined;
  readonly say: Text;
}

/** The units that a search leaves: those found, those that hold what was found, and all above them. */
const keptOf = (organisation: Organisation, { units, findings }: Wanted): Set<string> => {
  const kept = new Set<string>();
  for (const id of [...units, ...findings.keys()])
    for (
      let at: string | null = id;
      at !== null && !kept.has(at);
      at = organisation.units.get(at)?.parentId ?? null
    )
      if (organisation.units.has(at)) kept.add(at);
      else break;
  return kept;
};

/** The chart as a tree: units, and in each its posts before the units below; folded where the chart is. Pure. */
export function treeRowsOf(organisation: Organisation, { root, folding, wanted, say }: Options): TreeRow[] {
  const kept = wanted && keptOf(organisation, wanted);
  const rows: TreeRow[] = [];
  const postsIn = (unit: ChartUnit): ChartUnit['positions'] => {
    if (!wanted) return unit.positions;
    const found = wanted.findings.get(unit.id) ?? [];
    return unit.positions.filter(({ id, holders }) =>
      found.some((one) => one.id === id || holders.some(({ person }) => person.id === one.id)),
    );
  };
  const add = (beside: readonly ChartUnit[], level: number, before: number): void => {
    const shown = kept ? beside.filter(({ id }) => kept.has(id)) : beside;
    for (const [at, unit] of shown.entries()) {
      const below = organisation.below.get(unit.id) ?? [];
      const posts = postsIn(unit);
      const hasMore = posts.length + below.length > 0;
      const isOpen = hasMore ? kept !== undefined || isUnfolded(folding, unit.id, level - 1) : undefined;
      rows.push({
        key: `unit:${unit.id}`,
        icon: 'unit',
        name: unit.name,
        level,
        isOpen,
        place: before + at + 1,
        among: before + shown.length,
      });
      if (!isOpen) continue;
      const among = posts.length + below.length;
      for (const [nth, post] of posts.entries())
        rows.push({
          key: `position:${post.id}`,
          icon: 'position',
          name: post.title,
          // thousands of posts have a row, and a few dozen are seen
          get note() {
            return holdersIn(post, say);
          },
          level: level + 1,
          place: nth + 1,
          among,
        });
      add(below, level + 1, posts.length);
    }
  };
  add(topsOf(organisation, root), 1, 0);
  return rows;
}
