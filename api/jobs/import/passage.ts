/** A text of which every character knows where in the source it stands. All steps of the importer pass passages on. */
export interface Passage {
  readonly text: string;
  /** The source offset of each character, and at the end the length of the source. */
  readonly at: Uint32Array;
}

/** A stretch of a passage: from its first character up to, and without, the one at `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What stands instead of a stretch of a passage; the empty text takes it out. */
export interface Edit extends Span {
  readonly text: string;
}

/** The source itself, nothing changed yet. */
export const passageOf = (source: string): Passage => ({
  text: source,
  at: Uint32Array.from({ length: source.length + 1 }, (_, place) => place),
});

/** The passage with the edits made; they are in order and do not overlap. */
export function edited({ text, at }: Passage, edits: readonly Edit[]): Passage {
  if (edits.length === 0) return { text, at };
  const places: number[] = [];
  const parts: string[] = [];
  let done = 0;
  const keepUntil = (end: number): void => {
    parts.push(text.slice(done, end));
    for (; done < end; done++) places.push(at[done] ?? 0);
  };
  for (const edit of edits) {
    keepUntil(edit.from);
    parts.push(edit.text);
    // A replacement stands where the first characters of what it replaces stood.
    for (let step = 0; step < edit.text.length; step++)
      places.push(at[Math.min(edit.from + step, Math.max(edit.to - 1, edit.from))] ?? 0);
    done = edit.to;
  }
  keepUntil(text.length);
  places.push(at[text.length] ?? 0);
  return { text: parts.join(''), at: Uint32Array.from(places) };
}

/** The passage with every match replaced by what `by` answers; undefined leaves a match as it is. */
export function replaced(
  passage: Passage,
  pattern: RegExp,
  by: (match: RegExpExecArray) => string | undefined,
): Passage {
  const edits: Edit[] = [];
  for (const match of passage.text.matchAll(pattern)) {
    const text = by(match);
    if (text !== undefined && text !== match[0])
      edits.push({ from: match.index, to: match.index + match[0].length, text });
  }
  return edited(passage, edits);
}

/** Where in the source a stretch of the passage stands. */
export function placeOf({ at }: Passage, { from, to }: Span): Span {
  const start = at[from] ?? 0;
  return { from: start, to: to > from ? (at[to - 1] ?? start) + 1 : start };
}
