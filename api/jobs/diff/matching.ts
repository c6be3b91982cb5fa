/** A line as far as it is found again in another version: its words, and what else tells it apart. */
export interface Recognised {
  readonly text: string;
  /** Such as the metric of a measure; null where nothing but the words tells it apart. */
  readonly mark: string | null;
}

/** Places of one line in the older and the newer version, from 0. */
export interface Pair {
  readonly older: number;
  readonly newer: number;
}

/** As alike as this, two wordings are one line that was reworded, and not one struck out beside a new one. */
const alike = 0.45;

/** What an equal mark adds: a measure of the same metric is the same measure, whatever its words. */
const ofMark = alike;

/** Longer texts are told apart by how they begin. */
const looked = 400;

const pairsIn = (text: string): ReadonlyMap<string, number> => {
  const letters = [...text.replaceAll(/[\s，。；、：,.;:]/gu, '')].slice(0, looked);
  const pairs = new Map<string, number>();
  for (let at = 0; at < Math.max(1, letters.length - 1); at += 1) {
    const pair = letters.slice(at, at + 2).join('');
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

const countOf = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, each) => sum + each, 0);

const shared = (left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number =>
  [...left].reduce((sum, [pair, times]) => sum + Math.min(times, right.get(pair) ?? 0), 0);

/** How alike two wordings are, from 0 to 1: the share of pairs of neighbouring characters that both have. Pure. */
export const likenessOf = (left: string, right: string): number => likeness(pairsIn(left), pairsIn(right));

const likeness = (left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number =>
  (2 * shared(left, right)) / (countOf(left) + countOf(right));

/**
 * Finds the lines of one version again in another, by what they say and not by where they stand: first those that say
 * the same, then the most alike ones; of equal ones the nearest. Pure.
 */
export const pairUp = (older: readonly Recognised[], newer: readonly Recognised[]): Pair[] => {
  const found: Pair[] = [];
  const [lost, fresh] = [new Set(older.keys()), new Set(newer.keys())];
  const take = (pair: Pair): void => {
    if (!lost.delete(pair.older)) return;
    if (fresh.delete(pair.newer)) found.push(pair);
    else lost.add(pair.older);
  };
  const places = new Map<string, number[]>();
  for (const [at, { text, mark }] of newer.entries()) {
    const same = JSON.stringify([text, mark]);
    places.set(same, [...(places.get(same) ?? []), at]);
  }
  for (const [at, { text, mark }] of older.entries()) {
    const same = places.get(JSON.stringify([text, mark]))?.shift();
    if (same !== undefined) take({ older: at, newer: same });
  }
  const words = newer.map(({ text }) => pairsIn(text));
  const candidates = [...lost].flatMap((from) => {
    const line = older[from];
    if (!line) return [];
    const its = pairsIn(line.text);
    return [...fresh].flatMap((to) => {
      const isMarked = line.mark !== null && line.mark === newer[to]?.mark;
      const score = likeness(its, words[to] ?? new Map()) + (isMarked ? ofMark : 0);
      return score >= alike ? [{ older: from, newer: to, score }] : [];
    });
  });
  candidates.sort(
    (left, right) =>
      right.score - left.score ||
      Math.abs(left.older - left.newer) - Math.abs(right.older - right.newer) ||
      left.older - right.older ||
      left.newer - right.newer,
  );
  for (const pair of candidates) take(pair);
  return found.sort((left, right) => left.newer - right.newer);
};

/**
 * Which of the pairs stand in another order than before: as few as possible, so that moving one line does not move all
 * those that it passed. Pairs come in the order of the newer version. Pure.
 */
export const movedAmong = (pairs: readonly Pair[]): ReadonlySet<Pair> => {
  // the longest run of lines that kept their order: `ends` holds, for each length, where such a run ends lowest
  const ends: number[] = [];
  const before = pairs.map((pair, at) => {
    let length = 0;
    while (length < ends.length && (pairs[ends[length] ?? 0]?.older ?? 0) < pair.older) length += 1;
    ends[length] = at;
    return length === 0 ? -1 : (ends[length - 1] ?? -1);
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return new Set(pairs.filter((_, at) => !kept.has(at)));
};
