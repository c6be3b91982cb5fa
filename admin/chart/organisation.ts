import type { OrgPictureQuery } from '../data/documents.ts';

/** A unit of the chart, with its posts and who holds them. */
export type ChartUnit = OrgPictureQuery['rows']['items'][number];

/** A post of the chart. */
export type ChartPost = ChartUnit['positions'][number];

/** The organisation on a day, as the chart walks it. */
export interface Organisation {
  readonly units: ReadonlyMap<string, ChartUnit>;
  /** The units below each, in their order; those of `null` are the tops. */
  readonly below: ReadonlyMap<string | null, readonly ChartUnit[]>;
  /** In which unit each post stands. */
  readonly unitOf: ReadonlyMap<string, ChartUnit>;
}

const endedBy = ({ closedOn }: { readonly closedOn: string | null }, day: string): boolean =>
  closedOn !== null && closedOn <= day;

/** Rows as they were answered, without what is closed by the day; what will only open is there, as planned. */
export function organisationOf(rows: readonly ChartUnit[], day: string): Organisation {
  const open = rows
    .filter((unit) => !endedBy(unit, day))
    .map((unit) =>
      unit.positions.some((post) => endedBy(post, day))
        ? { ...unit, positions: unit.positions.filter((post) => !endedBy(post, day)) }
        : unit,
    );
  const units = new Map(open.map((unit) => [unit.id, unit]));
  return {
    units,
    below: Map.groupBy(open, ({ parentId }) => (parentId !== null && units.has(parentId) ? parentId : null)),
    unitOf: new Map(open.flatMap((unit) => unit.positions.map((post) => [post.id, unit] as const))),
  };
}

/** The units at the top of what is shown: one that is looked at alone, or all tops. */
export const topsOf = ({ units, below }: Organisation, root: string | undefined): readonly ChartUnit[] => {
  const unit = root === undefined ? undefined : units.get(root);
  return unit ? [unit] : (below.get(null) ?? []);
};

/** The ids of the units above one, the nearest first. */
export function above({ units }: Organisation, id: string): string[] {
  const ids: string[] = [];
  for (let at = units.get(id)?.parentId ?? null; at !== null && !ids.includes(at);) {
    ids.push(at);
    at = units.get(at)?.parentId ?? null;
  }
  return ids;
}

/** How many units stand below one, at any depth. */
export const countBelow = ({ below }: Organisation, id: string): number => {
  let count = 0;
  const open = [...(below.get(id) ?? [])];
  for (let unit = open.pop(); unit; unit = open.pop()) {
    count += 1;
    open.push(...(below.get(unit.id) ?? []));
  }
  return count;
};

/** So many units are unfolded at first, if whole levels of them are. */
const AT_FIRST = 60;

/** How many levels are unfolded at first: as many as are still looked over at once, one at least. */
export function depthAtFirst(organisation: Organisation, root: string | undefined): number {
  let level = topsOf(organisation, root);
  let count = level.length;
  for (let depth = 0; ; depth += 1) {
    level = level.flatMap(({ id }) => organisation.below.get(id) ?? []);
    count += level.length;
    if (level.length === 0 || (count > AT_FIRST && depth > 0)) return Math.max(1, depth);
  }
}

/** What is folded: whole levels below a depth, and single units that are not as their level is. */
export interface Folding {
  readonly depth: number;
  readonly except: ReadonlySet<string>;
}

/** Whether what is below a unit is shown; `level` is 0 at the top of what is shown. */
export const isUnfolded = ({ depth, except }: Folding, id: string, level: number): boolean =>
  level < depth !== except.has(id);
