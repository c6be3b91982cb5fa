import { movedAmong, pairUp } from './matching.ts';
import { newerIn, spansOf, type Span } from './text.diff.ts';

/** One line of a version as it is compared: its fields as words, and the lines within it, such as measures of a duty. */
export interface Line {
  /** What it says; an empty field is left out. */
  readonly fields: Readonly<Record<string, string>>;
  readonly within: readonly Line[];
}

/** By what a line is found again, and which of its fields only number it. */
export interface LineRule {
  readonly words: readonly string[];
  readonly mark: (fields: Line['fields']) => string | null;
  readonly numbers?: readonly string[];
  readonly within?: LineRule;
}

/** One field of a line in two versions. */
export interface FieldChange {
  readonly field: string;
  readonly isChanged: boolean;
  readonly older: string | null;
  readonly newer: string | null;
  /** The text in pieces: kept, removed, added. */
  readonly spans: readonly Span[];
}

/** SAME also in its place; RENUMBERED where no more than its number changed; CHANGED may have moved too. */
export type LineChangeKind = 'SAME' | 'RENUMBERED' | 'MOVED' | 'CHANGED' | 'ADDED' | 'REMOVED';

/** One line in two versions. */
export interface LineChange {
  readonly kind: LineChangeKind;
  readonly isMoved: boolean;
  /** Its place among the lines of the older version, from 1; null for a new one. */
  readonly olderPlace: number | null;
  /** Its place among the lines of the newer version, from 1; null for one that is gone. */
  readonly newerPlace: number | null;
  readonly fields: readonly FieldChange[];
  readonly within: readonly LineChange[];
}

const wordsOf = ({ fields }: Line, { words }: LineRule): string =>
  words.flatMap((field) => fields[field] ?? []).join('\n');

const fieldsIn = (older: Line | undefined, newer: Line | undefined): FieldChange[] => {
  const names = new Set([...Object.keys(newer?.fields ?? {}), ...Object.keys(older?.fields ?? {})]);
  return [...names].map((field) => {
    const [before, after] = [older?.fields[field] ?? null, newer?.fields[field] ?? null];
    return {
      field,
      isChanged: before !== after,
      older: before,
      newer: after,
      spans: spansOf(before, after),
    };
  });
};

const kindOf = (
  { numbers = [] }: LineRule,
  fields: readonly FieldChange[],
  within: readonly LineChange[],
  isMoved: boolean,
): LineChangeKind => {
  const changed = fields.filter(({ isChanged }) => isChanged);
  if (changed.some(({ field }) => !numbers.includes(field)) || within.some(({ kind }) => kind !== 'SAME'))
    return 'CHANGED';
  if (isMoved) return 'MOVED';
  return changed.length > 0 ? 'RENUMBERED' : 'SAME';
};

/** How the lines of a version became those of another, in the newer order; what is gone stands where it stood. Pure. */
export const diffLines = (older: readonly Line[], newer: readonly Line[], rule: LineRule): LineChange[] => {
  const recognised = (line: Line) => ({ text: wordsOf(line, rule), mark: rule.mark(line.fields) });
  const pairs = pairUp(older.map(recognised), newer.map(recognised));
  const moved = movedAmong(pairs);
  const inside = (from: Line | undefined, to: Line | undefined): LineChange[] =>
    rule.within ? diffLines(from?.within ?? [], to?.within ?? [], rule.within) : [];
  const byNewer = new Map(pairs.map((pair) => [pair.newer, pair]));
  const changes = newer.map((line, at): LineChange => {
    const pair = byNewer.get(at);
    const from = pair && older[pair.older];
    const [fields, within] = [fieldsIn(from, line), inside(from, line)];
    const isMoved = pair !== undefined && moved.has(pair);
    return {
      kind: pair ? kindOf(rule, fields, within, isMoved) : 'ADDED',
      isMoved,
      olderPlace: pair ? pair.older + 1 : null,
      newerPlace: at + 1,
      fields,
      within,
    };
  });
  const found = new Set(pairs.map((pair) => pair.older));
  for (const [at, line] of older.entries()) {
    if (found.has(at)) continue;
    // behind the line that stood before it and is still in its place, else in front
    const after = changes.findLastIndex(
      ({ olderPlace, isMoved }) => olderPlace !== null && olderPlace <= at && !isMoved,
    );
    changes.splice(after + 1, 0, {
      kind: 'REMOVED',
      isMoved: false,
      olderPlace: at + 1,
      newerPlace: null,
      fields: fieldsIn(line, undefined),
      within: inside(line, undefined),
    });
  }
  return changes;
};

/** The lines after some changes; the proof that nothing is left out. Pure. */
export const applyTo = (older: readonly Line[], changes: readonly LineChange[]): Line[] =>
  changes
    .filter(({ newerPlace }) => newerPlace !== null)
    .toSorted((left, right) => (left.newerPlace ?? 0) - (right.newerPlace ?? 0))
    .map(({ olderPlace, fields, within }) => {
      const from = olderPlace === null ? undefined : older[olderPlace - 1];
      const changed = fields.filter(({ isChanged }) => isChanged);
      const left = Object.entries(from?.fields ?? {}).filter(
        ([field]) => !changed.some((change) => change.field === field),
      );
      return {
        fields: Object.fromEntries([
          ...left,
          ...changed.filter(({ newer }) => newer !== null).map(({ field, spans }) => [field, newerIn(spans)]),
        ]),
        within: applyTo(from?.within ?? [], within),
      };
    });
