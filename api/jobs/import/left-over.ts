import type { ExtractedJob } from './extracted.ts';
import { isCry } from './grammar/post-line.ts';
import { cutAt } from './lists.ts';
import { markersIn } from './numbering.ts';
import { isAbout } from './parts/person.about.ts';
import { placeOf, type Passage, type Span } from './passage.ts';
import type { Mark } from './mark.ts';
import type { Portion } from './split.ts';
import { tidy } from './sheet.ts';

type Remainder = ExtractedJob['remainder'];

/** Facts about the person that are kept as figures and codes, and not in words, by what their clauses are about. */
const facts: readonly (readonly [id: string, placeOf: (job: ExtractedJob) => Span | null])[] = [
  ['age', ({ qualification }) => qualification.age],
  ['gender', ({ qualification }) => qualification.gendersAt],
  ['education', ({ qualification }) => qualification.education],
  ['rank', ({ qualification }) => qualification.title],
  ['typing', ({ qualification }) => qualification.typing],
];

/** The first character of a passage that stands at a place of the source or behind it; places never go down. */
function firstAt(at: Uint32Array, place: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Clauses of such facts that are about something else: no figure or code keeps their words. */
function foreignIn({ text, at }: Passage, jobs: readonly ExtractedJob[]): Span[] {
  return jobs.flatMap((job) =>
    facts.flatMap(([id, spanOf]) => {
      const span = spanOf(job);
      if (!span || span.to <= span.from) return [];
      const from = firstAt(at, span.from);
      const to = firstAt(at, span.to);
      return cutAt(text, { from, to: Math.min(to, text.length) }, /[，,；;。 \n\v\t]/)
        .filter((clause) => {
          const written = text.slice(clause.from, clause.to);
          return (written.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4 && !isAbout(id, written);
        })
        .map((clause) => placeOf({ text, at }, clause));
    }),
  );
}

/** Every place of a value below; questions and targets only point to places of others. */
function placesIn(value: unknown, without: ReadonlySet<unknown>, found: Span[] = []): Span[] {
  if (value === null || typeof value !== 'object' || without.has(value)) return found;
  const { from, to } = value as Partial<Span>;
  if (typeof from === 'number' && typeof to === 'number' && to > from) found.push({ from, to });
  for (const [key, each] of Object.entries(value))
    if (key !== 'questions' && key !== 'targets') placesIn(each, without, found);
  return found;
}

/** Where the head of a post begins that may have a cry before it, and nothing else: 诚聘：. */
const cryOf = (text: string, from: number, name: number): number =>
  isCry(text.slice(from, name)) ? from : name;

/**
 * The stretches of a text that only say what stands behind them. The name within a label, as in 投诉专员岗位职责, is part of
 * it only where the description is called so.
 */
export function labelsOf(
  text: string,
  marks: readonly Mark[],
  portions: readonly Portion[],
  jobs: readonly ExtractedJob[],
): Span[] {
  const titles = jobs.map(({ title }) => title.value ?? '');
  const isTitle = (name: Span): boolean =>
    titles.some((title) => title !== '' && title.includes(text.slice(name.from, name.to).trim()));
  const without = (span: Span, name: Span | undefined, always = false): Span[] => {
    if (!name || name.to <= span.from || name.from >= span.to || name.to <= name.from) return [span];
    if (!always && isTitle(name)) return [span];
    return [
      { from: span.from, to: Math.max(span.from, name.from) },
      { from: Math.min(name.to, span.to), to: span.to },
    ];
  };
  return [
    ...marks.flatMap((mark) => without(mark, mark.name)),
    ...portions.flatMap(({ heading, headingName, head, seats, labels = [] }) => [
      ...(heading ? without(heading, headingName) : []),
      // What an advertisement says around the name is left over.
      ...(head?.isCried && head.title
        ? without({ from: cryOf(text, head.from, head.title.from), to: head.title.to }, head.title)
        : []),
      ...(head && !head.isCried
        ? without(head, head.title).flatMap((span) => without(span, seats, true))
        : []),
      ...labels,
    ]),
  ];
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
  const structured = new Set<unknown>(jobs.flatMap((job) => facts.map(([, spanOf]) => spanOf(job))));
  // Words about the person from several places do not hold what stands between these.
  for (const { qualification } of jobs)
    if (qualification.text.value?.includes('\n')) structured.add(qualification.text);
  const fill = (span: Span, is: 0 | 1): unknown => held.fill(is, span.from, span.to);
  for (const job of jobs) for (const [, spanOf] of facts) fill(spanOf(job) ?? { from: 0, to: 0 }, 1);
  for (const span of foreignIn(passage, jobs)) fill(span, 0);
  for (const span of placesIn(jobs, structured)) fill(span, 1);
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
