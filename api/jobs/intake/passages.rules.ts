import type { Span } from '../import/passage.ts';
import type { SourcePassage } from './intake.types.ts';

/** Stretches that lie no further apart than this, in characters, are shown as one. */
const near = 2_000;

/** The most that is kept of a source for one description, in characters: places beyond are shown by themselves. */
const most = 200_000;

/** Every place below a value. */
const placesIn = (value: unknown, found: Span[] = []): Span[] => {
  if (value === null || typeof value !== 'object') return found;
  const { from, to } = value as Partial<Span>;
  if (typeof from === 'number' && typeof to === 'number' && to > from) found.push({ from, to });
  for (const each of Object.values(value)) placesIn(each, found);
  return found;
};

/** Whole lines of a source that hold all that a description was read from; far stretches apart from each other. Pure. */
export const passagesOf = (source: string, found: unknown): SourcePassage[] => {
  const lines = placesIn(found)
    .map(({ from, to }) => {
      // with the line above, which often is the title of what follows
      const above = source.lastIndexOf(
        '\n',
        Math.max(0, source.lastIndexOf('\n', Math.max(0, from - 1)) - 1),
      );
      const end = source.indexOf('\n', Math.max(from, to - 1));
      return { from: above + 1, to: end < 0 ? source.length : end };
    })
    .toSorted((a, b) => a.from - b.from);
  const runs: { from: number; to: number }[] = [];
  let kept = 0;
  for (const { from, to } of lines) {
    const last = runs.at(-1);
    const joins = last !== undefined && from <= last.to + (kept > most ? 1 : near);
    if (joins) {
      kept += Math.max(0, to - last.to);
      last.to = Math.max(last.to, to);
    } else {
      kept += to - from;
      runs.push({ from, to });
    }
  }
  return runs.map(({ from, to }) => ({ from, text: source.slice(from, to) }));
};
