/** The part of a form that a label belongs to. */
export type Part =
  | 'head'
  | 'relations'
  | 'purpose'
  | 'contacts'
  | 'duties'
  | 'authority'
  | 'qualification'
  | 'training'
  | 'basis'
  | 'signOff'
  | 'conditions'
  | 'career'
  | 'other';

/**
 * How readily a name is taken for a label. FORM: words that only forms use, wherever they stand apart. HEAD: titles of
 * sections, where they fill a line, follow a number or have a colon. WEAK: everyday words, only with a colon, in a cell
 * of their own or beside another label of their part.
 */
export type Strength = 'FORM' | 'HEAD' | 'WEAK';

/** One place of a form with all the names that forms give it. */
export interface Label {
  readonly id: string;
  readonly part: Part;
  readonly strength: Strength;
  readonly names: readonly string[];
}

/** A row of the grammar: id, strength, names with spaces between them. */
type Row = readonly [id: string, strength: Strength, names: string];

export const labelsOf = (part: Part, rows: readonly Row[]): Label[] =>
  rows.map(([id, strength, names]) => ({ id, part, strength, names: names.trim().split(/\s+/) }));
