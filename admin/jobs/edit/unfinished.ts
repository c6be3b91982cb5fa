import { formText, isNewLine, textFields, type DraftValues, type DutyValues } from './values.ts';

/** An entry that does not say yet what it must. */
export type Unfinished = (
  | { readonly part: (typeof textFields)[number]; readonly index?: undefined }
  /** With the place of the line in its list, from 0. */
  | { readonly part: List; readonly index: number }
) & {
  /** Nothing was written in it: one that was just added. */
  readonly isBlank: boolean;
};

/** What each line of a list must say. */
const needed = {
  duties: 'statement',
  authorities: 'text',
  qualifications: 'text',
  training: 'text',
  careerPaths: 'title',
  basisDocuments: 'name',
} as const;
type List = keyof typeof needed;
const lists = Object.keys(needed) as List[];

/** A line as the form holds it: those that were read have their id. */
type Line = Readonly<Record<string, unknown>> & { readonly id?: string };

/** What a new line holds before anybody wrote in it, beside blanks. */
const given = [
  'id',
  'kind',
  'section',
  'importanceRank',
  'strictness',
  'certain',
  'phase',
  'comparatorAssumed',
];

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

const isBlank = (line: Line): boolean =>
  isNewLine(line) &&
  Object.entries(line).every(
    ([field, value]) =>
      given.includes(field) || isEmpty(value) || (Array.isArray(value) && value.every((one) => isEmpty(one))),
  );

const linesOf = (values: DraftValues, list: List): readonly Line[] => values[list] as readonly Line[];
const measuresOf = (line: Line): readonly Line[] => (line['measures'] ?? []) as readonly Line[];

const saysEnough = (line: Line, list: List): boolean => !isEmpty(line[needed[list]]);
const isDone = (line: Line, list: List): boolean =>
  saysEnough(line, list) && measuresOf(line).every(({ phrase }) => !isEmpty(phrase));

const isTextDone = (values: DraftValues, field: (typeof textFields)[number]): boolean => {
  const { state, value } = formText(values[field]);
  return state !== 'VALUE' || value !== null;
};

/** What is not filled in far enough to be stored, in the order of the page. */
export const unfinishedIn = (values: DraftValues): Unfinished[] => [
  ...textFields
    .filter((field) => !isTextDone(values, field))
    .map((part) => ({ part, isBlank: values[part].state === 'BLANK' })),
  ...lists.flatMap((part) =>
    linesOf(values, part).flatMap((line, index) =>
      isDone(line, part) ? [] : [{ part, index, isBlank: isBlank(line) }],
    ),
  ),
];

interface Kept<Held> {
  readonly line: Held;
  /** Its place in the form. */
  readonly place: number;
}

/** The lines that can be stored: of one that was emptied what is stored stays, one that is new waits. */
const keptOf = (
  lines: readonly Line[],
  before: readonly Line[],
  done: (line: Line) => boolean,
): Kept<Line>[] =>
  lines.flatMap((line, place) => {
    if (done(line)) return [{ line, place }];
    const stored = line.id !== undefined && before.find(({ id }) => id === line.id);
    return stored ? [{ line: stored, place }] : [];
  });

const keptIn = (values: DraftValues, before: DraftValues, list: List): Kept<Line>[] =>
  keptOf(linesOf(values, list), linesOf(before, list), (line) => saysEnough(line, list));

const keptMeasures = (line: Line, before: DraftValues): Kept<Line>[] => {
  const stored = (before.duties as readonly Line[]).find(({ id }) => id !== undefined && id === line.id);
  return keptOf(measuresOf(line), stored ? measuresOf(stored) : [], ({ phrase }) => !isEmpty(phrase));
};

/**
 * A draft without what is unfinished, so that the rest can be stored: a new line that says nothing yet is left out, of
 * what was emptied the stored words stay.
 *
 * @param before what was stored last, with the ids that the form's lines have
 */
export const readyOf = (values: DraftValues, before: DraftValues): DraftValues => {
  if (unfinishedIn(values).length === 0) return values;
  const texts = textFields.map((field) => [field, (isTextDone(values, field) ? values : before)[field]]);
  const rest = lists.map((list) => [list, keptIn(values, before, list).map(({ line }) => line)]);
  const ready = { ...values, ...Object.fromEntries([...texts, ...rest]) } as DraftValues;
  const duties = (ready.duties as readonly Line[]).map((line) => ({
    ...line,
    measures: keptMeasures(line, before).map(({ line: measure }) => measure),
  })) as unknown as DutyValues[];
  return { ...ready, duties };
};

/** Where the form has what the server names by its place in what was sent, such as `duties.2.measures.0.phrase`. */
export const formPathOf = (path: string, values: DraftValues, before: DraftValues): string => {
  const [list = '', number, field, inner, ...rest] = path.split('.');
  if (!(list in needed) || number === undefined) return path;
  const kept = keptIn(values, before, list as List)[Number(number)];
  if (!kept) return path;
  const steps = [list, kept.place, field, inner, ...rest];
  if (field === 'measures' && inner !== undefined)
    steps[3] = String(keptMeasures(kept.line, before)[Number(inner)]?.place ?? inner);
  return steps.filter((step) => step !== undefined).join('.');
};

/** A draft without the lines in which nothing was written. */
export const withoutBlanks = (values: DraftValues): DraftValues => ({
  ...values,
  ...(Object.fromEntries(
    lists.map((list) => [list, linesOf(values, list).filter((line) => !isBlank(line))]),
  ) as Partial<DraftValues>),
});
