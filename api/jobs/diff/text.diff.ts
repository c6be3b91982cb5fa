import { diffArrays } from 'diff';

/** A piece of a text that two versions share, or that only the older or only the newer one has. */
export interface Span {
  readonly kind: 'KEPT' | 'REMOVED' | 'ADDED';
  readonly text: string;
}

/** Beyond so many insertions and deletions a text is told as replaced: nobody reads such a patchwork, and it costs. */
const patchwork = 400;

/**
 * What is compared: a Chinese text character by character, figures and words of letters whole, so that 85 → 90 is not
 * told as 8-5 → 9-0.
 */
const tokensOf = (text: string): string[] => text.match(/\d+(?:\.\d+)?|[A-Za-z]+|[^]/gu) ?? [];

const span = (kind: Span['kind'], text: string): Span[] => (text === '' ? [] : [{ kind, text }]);

/** How a text became another: all pieces but the added ones are the older text, all but the removed ones the newer. Pure. */
export const spansOf = (older: string | null, newer: string | null): readonly Span[] => {
  if (older === newer) return span('KEPT', older ?? '');
  const [before, after] = [older ?? '', newer ?? ''];
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: patchwork });
  if (!changes) return [...span('REMOVED', before), ...span('ADDED', after)];
  return changes.flatMap(({ added, removed, value }) =>
    span(added ? 'ADDED' : removed ? 'REMOVED' : 'KEPT', value.join('')),
  );
};

/** The newer text of some pieces. */
export const newerIn = (spans: readonly Span[]): string =>
  spans
    .filter(({ kind }) => kind !== 'REMOVED')
    .map(({ text }) => text)
    .join('');
