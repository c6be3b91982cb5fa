import { textFields, type DraftValues } from '../values.ts';
import { alignedWith, named, type Line } from './align.ts';
import { mergeField, mergeLines, Merging, type Clash, type Side, type Taken } from './lines.ts';

/** A part of a draft: a field, or one of its lists. */
type Part = keyof DraftValues;

/** What comes of two changes of the same draft. */
interface Merged {
  readonly values: DraftValues;
  /** What both changed, each differently; theirs is taken unless mine is chosen. */
  readonly clashes: readonly Clash[];
  /** What was taken from either side without asking. */
  readonly taken: readonly Taken[];
}

/** Lists whose lines have ids, then those whose lines are found again by what they say. */
const lists = [
  'duties',
  'authorities',
  'qualifications',
  'training',
  'careerPaths',
  'basisDocuments',
] as const satisfies readonly Part[];

const fields = [
  'variant',
  'compiledOn',
  'analysedOn',
  ...textFields,
  'summary',
  'shareReason',
  'tools',
  'timePatterns',
  'records',
] as const satisfies readonly Part[];

/** The states of lists as lines: one for each list. */
const statesIn = ({ listStates }: DraftValues): { id: string; list: string; state: string }[] =>
  listStates.map(({ list, state }) => ({ id: list, list, state }));

const linesIn = (values: DraftValues, list: (typeof lists)[number]): readonly Line[] =>
  values[list] as unknown as readonly Line[];

/** Whether lists of a kind have ids of their own. */
const withoutIds: ReadonlySet<Part> = new Set<Part>(['training', 'careerPaths', 'basisDocuments']);

const unnamed = (lines: readonly Line[]): Line[] => lines.map(({ id: _id, ...line }) => line);

/**
 * My changes of a draft put over a version that somebody else has changed since: of what I did not change theirs stays, of
 * what they did not change mine is taken, in lists line by line and in lines field by field. What both changed is theirs,
 * unless mine is chosen; a line that one took away and the other changed is asked about. Nothing is lost unasked. Pure.
 *
 * @param base what I started from; undefined where nobody knows: then whatever differs counts as changed by both.
 */
export const mergeOf = (
  base: DraftValues | undefined,
  mine: DraftValues,
  theirs: DraftValues,
  chosen: Readonly<Record<string, Side>> = {},
): Merged => {
  const merging = new Merging(chosen, base !== undefined);
  const made: Record<string, unknown> = { ...theirs };
  for (const part of fields)
    made[part] = mergeField(
      merging,
      { part, id: part, line: [], field: part },
      base?.[part],
      mine[part],
      theirs[part],
    );
  made['listStates'] = mergeLines(
    merging,
    { part: 'listStates', id: 'listStates', line: [] },
    base ? statesIn(base) : [],
    statesIn(mine),
    statesIn(theirs),
  ).map(({ list, state }) => ({ list, state }));
  for (const part of lists) {
    // where nobody knows the base, mine are compared with theirs
    const from = named(linesIn(base ?? theirs, part), 'base-');
    const merged = mergeLines(
      merging,
      { part, id: part, line: [] },
      base ? from : [],
      alignedWith(from, linesIn(mine, part), 'mine-'),
      alignedWith(from, linesIn(theirs, part), 'theirs-'),
    );
    made[part] = withoutIds.has(part) ? unnamed(merged) : merged;
  }
  return { values: made as unknown as DraftValues, clashes: merging.clashes, taken: merging.taken };
};
