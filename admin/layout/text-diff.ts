import { diffArrays } from 'diff';

/** A piece of a text that two versions share, or that only the older or only the newer one has. */
export interface Span {
  readonly kind: 'KEPT' | 'REMOVED' | 'ADDED';
  readonly text: string;
}

/** Beyond so many insertions and deletions a text is told as replaced: nobody reads such a patchwork. */
const patchwork = 400;

/** Chinese is compared character by character, figures and words of letters whole. */
const tokensOf = (text: string): string[] => text.match(/\d+(?:\.\d+)?|[A-Za-z]+|[^]/gu) ?? [];

const span = (kind: Span['kind'], text: string): Span[] => (text === '' ? [] : [{ kind, text }]);

/** How a text became another, in pieces, as the API tells it of two versions. Pure. */
export const spansOf = (older: string, newer: string): readonly Span[] => {
  const changes = diffArrays(tokensOf(older), tokensOf(newer), { maxEditLength: patchwork });
  if (!changes) return [...span('REMOVED', older), ...span('ADDED', newer)];
  return changes.flatMap(({ added, removed, value }) =>
    span(added ? 'ADDED' : removed ? 'REMOVED' : 'KEPT', value.join('')),
  );
};
