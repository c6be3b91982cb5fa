import { diffArrays } from 'diff';

/** A line of a list as the form holds it. */
export type Line = Readonly<Record<string, unknown>> & { readonly id?: string };
/** A line that is found again by its name. */
export type NamedLine = Line & { readonly id: string };

/** The words of a line by which people know it. */
export const wordsOfLine = (line: Line | undefined): string =>
  ['heading', 'statement', 'phrase', 'text', 'name', 'title', 'list']
    .flatMap((field) => {
      const value = line?.[field];
      return typeof value === 'string' && value.trim() ? [value.trim()] : [];
    })
    .join(' · ');

/** How much of two texts is the same, from 0 to 1, by their characters. */
const likeness = (one: string, other: string): number => {
  const [left, right] = [[...one], [...other]];
  const rest = [...right];
  const shared = left.filter((sign) => {
    const at = rest.indexOf(sign);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return left.length + right.length === 0 ? 1 : (2 * shared) / (left.length + right.length);
};

/** From this likeness on, a line counts as another one changed. */
const enough = 0.4;

const sayingOf = ({ id: _id, ...line }: Line): string => JSON.stringify(line);

/** Gives lines that have no name of their own one each, for the side that others are compared with. */
export const named = (lines: readonly Line[], prefix: string): NamedLine[] =>
  lines.map((line, index) => ({ ...line, id: line.id ?? `${prefix}${index}` }));

/**
 * Gives lines that have no name those of the lines of the base that they were: what says the same, else what says almost
 * the same, which may have moved. What was none of them gets a name of its own. Pure.
 */
export const alignedWith = (
  base: readonly NamedLine[],
  lines: readonly Line[],
  prefix: string,
): NamedLine[] => {
  if (lines.every(({ id }) => id !== undefined)) return lines as NamedLine[];
  const names = new Map<number, string>();
  const gone: NamedLine[] = [];
  const come: number[] = [];
  let [at, there] = [0, 0];
  for (const { added, removed, count } of diffArrays(base.map(sayingOf), lines.map(sayingOf)))
    for (let step = 0; step < count; step += 1) {
      const line = base[at];
      if (added) come.push(there);
      else if (removed && line) gone.push(line);
      else if (line) names.set(there, line.id);
      if (!removed) there += 1;
      if (!added) at += 1;
    }
  const pairs = come
    .flatMap((index) =>
      gone.map((line) => ({
        index,
        id: line.id,
        like: likeness(wordsOfLine(line), wordsOfLine(lines[index])),
      })),
    )
    .filter(({ like }) => like >= enough)
    .toSorted((left, right) => right.like - left.like);
  const paired = new Set<string>();
  for (const { index, id } of pairs)
    if (!names.has(index) && !paired.has(id)) {
      names.set(index, id);
      paired.add(id);
    }
  return lines.map((line, index) => ({ ...line, id: names.get(index) ?? `${prefix}${index}` }));
};
