import type { ExtractedJob } from '../../../../api/jobs/import/extracted.ts';
import { labelled, prepared } from '../../../../api/jobs/import/import.ts';
import { placeOf, type Span } from '../../../../api/jobs/import/passage.ts';
import { markersIn } from '../../../../api/jobs/import/numbering.ts';

/** Every stretch of the source that a value below says it stands in; questions and targets only point. */
function stretchesIn(value: unknown, found: Span[] = []): Span[] {
  if (Array.isArray(value)) for (const each of value) stretchesIn(each, found);
  else if (value !== null && typeof value === 'object') {
    const { from, to } = value as Partial<Span>;
    if (typeof from === 'number' && typeof to === 'number' && to > from) found.push({ from, to });
    for (const [key, each] of Object.entries(value))
      if (key !== 'questions' && key !== 'targets') stretchesIn(each, found);
  }
  return found;
}

/** What of a source stands in no field, no label and no remainder, though it is no noise. */
export async function lostIn(source: string, jobs: readonly ExtractedJob[]): Promise<string[]> {
  const passage = await prepared(source);
  const { marks, portions } = labelled(passage.text);
  const labels = [
    ...marks,
    ...markersIn(passage.text, 0, passage.text.length),
    ...portions.flatMap(({ heading, head, labels = [] }) =>
      [heading, head, ...labels].filter((each) => each !== undefined),
    ),
  ].map((span) => placeOf(passage, span));
  const held = new Uint8Array(source.length);
  for (const { from, to } of [...stretchesIn(jobs), ...labels]) held.fill(1, from, to);
  const lost: string[] = [];
  for (let place = 0; place < passage.text.length; place++) {
    const at = passage.at[place] ?? 0;
    if (held[at] === 1 || !/[\p{L}\p{N}]/u.test(passage.text[place] ?? '')) continue;
    // Words that only join two values, and numbers of pages on lines of their own.
    const isPage = /(?:^|\n)[ \-–—]*\d{1,3}[ \-–—]*(?:\n|$)/.test(source.slice(Math.max(0, at - 5), at + 6));
    if (/[和及与或以]/.test(passage.text[place] ?? '') || isPage) continue;
    lost.push(`${passage.text[place]} (${source.slice(Math.max(0, at - 8), at + 8)})`);
  }
  return lost;
}

/** Values whose stretch of the source does not hold their text, apart from what cleaning changes. */
export function misplacedIn(source: string, value: unknown, path = ''): string[] {
  if (Array.isArray(value))
    return value.flatMap((each, place) => misplacedIn(source, each, `${path}.${place}`));
  if (value === null || typeof value !== 'object') return [];
  const own = value as { value?: unknown; raw?: string; from?: number; to?: number };
  const inner = Object.entries(value).flatMap(([key, each]) =>
    key === 'questions' ? [] : misplacedIn(source, each, `${path}.${key}`),
  );
  if (
    typeof own.value !== 'string' ||
    own.from === undefined ||
    path.includes('languages') ||
    path.includes('majors')
  )
    return inner;
  const written = own.raw ?? own.value;
  return source.slice(own.from, own.to).includes(written) ? inner : [...inner, `${path}: ${written}`];
}

/** Every text that a description shows: values, their raw writing, and what found no field. */
export function heldIn(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value);
  else if (Array.isArray(value)) for (const each of value) heldIn(each, found);
  else if (value !== null && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) if (key !== 'questions') heldIn(each, found);
  return found;
}
