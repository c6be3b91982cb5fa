import { diffArrays } from 'diff';

/** A stretch of the base that one side replaced: `size` entries stand where `start` to `end` stood. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

const hunksOf = (base: readonly string[], changed: readonly string[]): Hunk[] => {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { added, removed, count } of diffArrays([...base], [...changed])) {
    const last = hunks.at(-1);
    const joins = last?.end === at && (added || removed);
    const [gone, come] = [removed ? count : 0, added ? count : 0];
    if (joins) hunks.splice(-1, 1, { start: last.start, end: at + gone, size: last.size + come });
    else if (added || removed) hunks.push({ start: at, end: at + gone, size: come });
    if (!added) at += count;
  }
  return hunks;
};

/** Hunks of both sides that touch the same stretch. An insertion touches what it stands beside: its place is uncertain. */
interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly mine: readonly Hunk[];
  readonly theirs: readonly Hunk[];
}

const touches = (one: Pick<Hunk, 'start' | 'end'>, other: Hunk): boolean =>
  one.start === one.end || other.start === other.end
    ? one.start <= other.end && other.start <= one.end
    : one.start < other.end && other.start < one.end;

const clustersOf = (mine: readonly Hunk[], theirs: readonly Hunk[]): Cluster[] => {
  const sided = [
    ...mine.map((hunk) => ({ hunk, side: 'mine' as const })),
    ...theirs.map((hunk) => ({ hunk, side: 'theirs' as const })),
  ].toSorted((left, right) => left.hunk.start - right.hunk.start || left.hunk.end - right.hunk.end);
  const clusters: Cluster[] = [];
  for (const { hunk, side } of sided) {
    const last = clusters.at(-1);
    const own = { mine: side === 'mine' ? [hunk] : [], theirs: side === 'theirs' ? [hunk] : [] };
    if (last && touches(last, hunk))
      clusters.splice(-1, 1, {
        start: last.start,
        end: Math.max(last.end, hunk.end),
        mine: [...last.mine, ...own.mine],
        theirs: [...last.theirs, ...own.theirs],
      });
    else clusters.push({ start: hunk.start, end: hunk.end, ...own });
  }
  return clusters;
};

const growth = (hunks: readonly Hunk[]): number =>
  hunks.reduce((sum, { start, end, size }) => sum + size - (end - start), 0);

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index]);

const times = (all: readonly string[], text: string): number => all.filter((one) => one === text).length;

/**
 * Two changes of a list of short texts in one, text by text; undefined where both changed the same stretch, or moved the
 * same text to different places, so that somebody must choose. Pure.
 */
export const mergeStrings = (
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] | undefined => {
  let [at, ahead, theirAhead] = [0, 0, 0];
  const made: string[] = [];
  for (const cluster of clustersOf(hunksOf(base, mine), hunksOf(base, theirs))) {
    const { start, end } = cluster;
    made.push(...theirs.slice(at + theirAhead, start + theirAhead));
    const [grown, theirGrown] = [growth(cluster.mine), growth(cluster.theirs)];
    const own = mine.slice(start + ahead, end + ahead + grown);
    const other = theirs.slice(start + theirAhead, end + theirAhead + theirGrown);
    if (cluster.theirs.length === 0) made.push(...own);
    else if (cluster.mine.length === 0 || same(own, other)) made.push(...other);
    else if (start === end) made.push(...other, ...own); // both added something here
    else return undefined;
    [at, ahead, theirAhead] = [end, ahead + grown, theirAhead + theirGrown];
  }
  made.push(...theirs.slice(at + theirAhead));
  const isDoubled = made.some(
    (text) => times(base, text) > 0 && times(made, text) > Math.max(times(mine, text), times(theirs, text)),
  );
  return isDoubled ? undefined : made;
};
