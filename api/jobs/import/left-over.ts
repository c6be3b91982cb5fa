import type { ExtractedJob } from './extracted.ts';
import { markersIn } from './numbering.ts';
import { placeOf, type Passage, type Span } from './passage.ts';
import { tidy } from './sheet.ts';

type Remainder = ExtractedJob['remainder'];

/** Every place of a value below; questions and targets only point to places of others. */
function placesIn(value: unknown, found: Span[] = []): Span[] {
  if (value === null || typeof value !== 'object') return found;
  const { from, to } = value as Partial<Span>;
  if (typeof from === 'number' && typeof to === 'number' && to > from) found.push({ from, to });
  for (const [key, each] of Object.entries(value))
    if (key !== 'questions' && key !== 'targets') placesIn(each, found);
  return found;
}

/** Words that only join two values. */
const joins = /[和及与或以]/;

/** Whether the line of a place holds nothing but the number of a page. */
const isPageNumber = (text: string, place: number): boolean => {
  const from = text.lastIndexOf('\n', place - 1) + 1;
  const end = text.indexOf('\n', place);
  return /^[ \-–—]*\d{1,3}[ \-–—]*$/.test(text.slice(from, end < 0 ? text.length : end));
};

/**
 * What stands in no value that was kept, in no label and in no remainder, piece by piece. A reader may have taken a stretch
 * for a field that turned out to hold it otherwise, or not at all: what is left over follows from what was kept.
 *
 * @param labels stretches of the passage that say what stands behind them
 */
export function leftOver(
  passage: Passage,
  jobs: readonly ExtractedJob[],
  labels: readonly Span[],
): (Span & { piece: Remainder[number] })[] {
  const { text, at } = passage;
  const held = new Uint8Array((at[text.length] ?? 0) + 1);
  for (const { from, to } of placesIn(jobs)) held.fill(1, from, to);
  const labelled = new Uint8Array(text.length);
  for (const { from, to } of [...labels, ...markersIn(text, 0, text.length)]) labelled.fill(1, from, to);
  const isFree = (place: number): boolean => labelled[place] !== 1 && held[at[place] ?? 0] !== 1;
  const pieces: (Span & { piece: Remainder[number] })[] = [];
  for (let from = 0; from < text.length; from++) {
    if (!isFree(from) || !/[\p{L}\p{N}]/u.test(text[from] ?? '') || isPageNumber(text, from)) continue;
    let to = from;
    while (to < text.length && text[to] !== '\n' && isFree(to)) to++;
    const written = text.slice(from, to);
    if ([...written].some((char) => /[\p{L}\p{N}]/u.test(char) && !joins.test(char)))
      pieces.push({
        from,
        to,
        piece: {
          text: tidy(written).replaceAll(/^[\s:：、，,；;。.|]+|[\s:：、，,；;|]+$/g, ''),
          ...placeOf(passage, { from, to }),
        },
      });
    from = to;
  }
  return pieces;
}
