import { diffArrays } from 'diff';
import { contentOf, formText, textFields, type DraftValues } from './values.ts';

/** A part of a draft that is compared and chosen as one: a field, or one of its lists. */
export type Part = keyof DraftValues;
/** Whose change is taken where both changed the same. */
export type Side = 'mine' | 'theirs';

/** What comes of two changes of the same draft. */
interface Merged {
  readonly values: DraftValues;
  /** What my changes add to theirs. */
  readonly taken: readonly Part[];
  /** What both changed, each differently; theirs is taken unless mine is chosen. */
  readonly clashes: readonly Part[];
}

const lists = ['duties', 'authorities', 'qualifications', 'training', 'basisDocuments'] as const;
const plain = ['variant', 'compiledOn', 'analysedOn', 'shareReason'] as const;

const isText = (part: Part): part is (typeof textFields)[number] => textFields.includes(part as never);
const isPlain = (part: Part): part is (typeof plain)[number] => plain.includes(part as never);

/** The order in which parts are spoken of: that of the page. */
const parts: readonly Part[] = [...plain, ...textFields, 'summary', ...lists];

/** What a list holds, and the same as texts that can be compared. */
interface Lines {
  readonly items: readonly unknown[];
  readonly keys: readonly string[];
}

const linesOf = (values: DraftValues, part: Part): Lines => {
  const content = contentOf(values, values);
  const said = content[part] as readonly unknown[];
  const keys = said.map((line) => JSON.stringify(line));
  return { keys, items: part === 'summary' ? said : (values[part] as readonly unknown[]) };
};

/** What a part says, as a text that can be compared: blanks and empty inputs are told apart by nobody. */
const keyOf = (values: DraftValues, part: Part): string =>
  JSON.stringify(isText(part) ? formText(values[part]) : contentOf(values, values)[part]);

/** A stretch of the base that one side replaced: `size` lines stand where `start` to `end` stood. */
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

interface MergedLines {
  readonly lines: Lines;
  readonly clashes: boolean;
}

const slice = ({ items, keys }: Lines, from: number, to: number): Lines => ({
  items: items.slice(from, to),
  keys: keys.slice(from, to),
});
const joined = (...some: readonly Lines[]): Lines => ({
  items: some.flatMap(({ items }) => items),
  keys: some.flatMap(({ keys }) => keys),
});
const same = (one: Lines, other: Lines): boolean => one.keys.join('\n') === other.keys.join('\n');

const mergeLines = (base: Lines, mine: Lines, theirs: Lines, side: Side): MergedLines => {
  let [at, ahead, theirAhead, clashes] = [0, 0, 0, false];
  const made: Lines[] = [];
  for (const cluster of clustersOf(hunksOf(base.keys, mine.keys), hunksOf(base.keys, theirs.keys))) {
    const { start, end } = cluster;
    made.push(slice(theirs, at + theirAhead, start + theirAhead));
    const [grown, theirGrown] = [growth(cluster.mine), growth(cluster.theirs)];
    const own = slice(mine, start + ahead, end + ahead + grown);
    const other = slice(theirs, start + theirAhead, end + theirAhead + theirGrown);
    if (cluster.theirs.length === 0) made.push(own);
    else if (cluster.mine.length === 0 || same(own, other)) made.push(other);
    else if (start === end) made.push(other, own); // both added something here
    else {
      clashes = true;
      made.push(side === 'mine' ? own : other);
    }
    [at, ahead, theirAhead] = [end, ahead + grown, theirAhead + theirGrown];
  }
  made.push(slice(theirs, at + theirAhead, theirs.keys.length));
  const lines = joined(...made);
  const times = (all: Lines, key: string): number => all.keys.filter((other) => other === key).length;
  // a line that both moved, to different places
  const doubled = lines.keys.some(
    (key) => times(lines, key) > Math.max(times(mine, key), times(theirs, key)) && times(base, key) > 0,
  );
  return doubled ? { lines: side === 'mine' ? mine : theirs, clashes: true } : { lines, clashes };
};

/**
 * My changes of a draft put over a version that somebody else has changed since: of what I did not change theirs stays,
 * of what they did not change mine is taken, in lists line by line. What both changed is theirs, unless mine is chosen.
 *
 * @param base what I started from; undefined where nobody knows: then whatever differs counts as changed by both.
 */
export const mergeOf = (
  base: DraftValues | undefined,
  mine: DraftValues,
  theirs: DraftValues,
  chosen: Partial<Record<Part, Side>> = {},
): Merged => {
  const values: Record<string, unknown> = { ...theirs };
  const clashes: Part[] = [];
  for (const part of parts) {
    const [own, other] = [keyOf(mine, part), keyOf(theirs, part)];
    const before = base && keyOf(base, part);
    if (own === other || own === before) continue;
    const side = chosen[part] ?? 'theirs';
    if (other === before) values[part] = mine[part];
    else if (!base || isText(part) || isPlain(part)) {
      clashes.push(part);
      values[part] = (side === 'mine' ? mine : theirs)[part];
    } else {
      const merged = mergeLines(linesOf(base, part), linesOf(mine, part), linesOf(theirs, part), side);
      if (merged.clashes) clashes.push(part);
      values[part] = merged.lines.items;
    }
  }
  const made = values as unknown as DraftValues;
  return { values: made, clashes, taken: parts.filter((part) => keyOf(made, part) !== keyOf(theirs, part)) };
};

/** What one side says in a part and the other does not, for people to choose by. */
export const wordsOf = (part: Part, side: DraftValues, other: DraftValues): string[] => {
  if (isText(part)) return [side[part].value ?? ''];
  if (isPlain(part)) return [side[part] ?? ''];
  const theirs = new Set(linesOf(other, part).keys);
  const { keys } = linesOf(side, part);
  const named = (part === 'summary' ? linesOf(side, part).items : side[part]) as readonly (
    | string
    | { readonly statement?: string; readonly text?: string; readonly name?: string }
  )[];
  return named
    .filter((_line, index) => !theirs.has(keys[index] ?? ''))
    .map((line) => (typeof line === 'string' ? line : (line.statement ?? line.text ?? line.name ?? '')));
};
