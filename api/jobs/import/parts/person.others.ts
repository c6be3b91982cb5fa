import type { Qualification } from '../extracted.ts';
import { cutAt } from '../lists.ts';
import { markersIn } from '../numbering.ts';
import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';
import { isSaid } from './duty.ts';

/** Every place below a value. */
function placesIn(value: unknown, found: Span[] = []): Span[] {
  if (value === null || typeof value !== 'object') return found;
  const { from, to } = value as Partial<Span>;
  if (typeof from === 'number' && typeof to === 'number' && to > from) found.push({ from, to });
  for (const each of Object.values(value)) placesIn(each, found);
  return found;
}

/**
 * What the words about the person say beyond the fields: clauses of the whole text that no other value and no label
 * stands in. They are requirements of no particular kind.
 */
export function othersOf(
  sheet: Sheet,
  { qualification, ...job }: { readonly qualification: Qualification },
  labels: readonly Span[],
): Qualification['others'] {
  const { text: whole, ...fields } = qualification;
  if (!isSaid(whole)) return [];
  const { text, at } = sheet.passage;
  const held = new Uint8Array(sheet.source.length + 1);
  for (const { from, to } of placesIn([job, fields])) held.fill(1, from, to);
  const first = at.findIndex((place) => place >= whole.from);
  const isFree = (place: number): boolean =>
    place < text.length && (at[place] ?? 0) < whole.to && held[at[place] ?? 0] !== 1;
  const labelled = new Uint8Array(text.length);
  for (const { from, to } of labels) labelled.fill(1, from, to);
  const pieces: Span[] = [];
  for (let from = first; from < text.length && (at[from] ?? 0) < whole.to; from++) {
    if (!isFree(from) || labelled[from] === 1) continue;
    let to = from;
    while (isFree(to) && labelled[to] !== 1) to++;
    pieces.push(...cutAt(text, { from, to }, /[，,；;。\n\v\t]/));
    from = to;
  }
  return pieces.flatMap((piece) => {
    const number = markersIn(text, piece.from, piece.to).find(
      ({ from, style }) => style !== 'SPOKEN' && text.slice(piece.from, from).trim() === '',
    );
    const own = { from: number?.to ?? piece.from, to: piece.to };
    const read =
      (text.slice(own.from, own.to).match(/\p{L}/gu)?.length ?? 0) < 2 ? undefined : sheet.read(own);
    return read && isSaid(read) ? [read] : [];
  });
}
