import type { FormText } from '../../core/form-text.ts';
import { BROKEN_OFF, NOTHING, printedText, seemsStated } from '../import/form/form-texts.ts';
import type { FormField, StatedList } from '../import/form/form-fields.ts';
import type { Cell, Line, Row } from './sheet.ts';

/** A label of the form. */
export const label = (text: string, span = 1): Cell => ({
  lines: [{ text, field: 'label' }],
  span,
  isLabel: true,
});

/** What a form says of itself: no content. */
export const note = (text: string): Line => ({ text, field: 'note' });

export const cell = (lines: readonly Line[], more: Partial<Cell> = {}): Cell => ({ lines, ...more });

/** Words that would be read as a state of the text, such as 无, are marked as words. */
const literal = (isLiteral: boolean): { isBare?: true } => (isLiteral ? { isBare: true } : {});

/** The lines of a text with a state; none where the form has no such label. */
export const linesOfText = (text: FormText, field: FormField): Line[] => {
  const printed = printedText(text);
  if (printed === undefined) return [];
  return [{ text: printed, field, ...literal(text.state === 'VALUE' && seemsStated(text.value ?? '')) }];
};

/** The lines of a list, numbered where there are several. */
export const linesOfList = (texts: readonly string[], field: FormField): Line[] =>
  texts.map((text) => ({
    text,
    field,
    isNumbered: texts.length > 1,
    ...literal(text === NOTHING || text === BROKEN_OFF),
  }));

/**
 * The lines of a list, or what the source says in their place: 无, a blank, or lines that break off. None where the
 * source has no such label.
 */
export const linesOfStated = (
  texts: readonly string[],
  field: FormField,
  state: string | undefined,
): Line[] => {
  if (texts.length === 0)
    return state === 'ABSENT'
      ? []
      : [{ text: state === 'NONE' ? NOTHING : '', field, isUnsaid: state === undefined }];
  const lines = linesOfList(texts, field);
  return state === 'TRUNCATED' ? [...lines, { text: BROKEN_OFF, field }] : lines;
};

/**
 * What a form says of a whole list in place of its lines, or behind them: a blank, 无, or that it breaks off; none where
 * nothing is known of it, or where the source has no such label.
 */
export const statedLines = (list: StatedList, state: string | undefined): Line[] => {
  if (state === undefined || state === 'ABSENT') return [];
  const text = state === 'NONE' ? NOTHING : state === 'TRUNCATED' ? BROKEN_OFF : '';
  return [{ text, field: `state:${list}` }];
};

/** A day as forms write it: 2026年3月2日. */
export const dayWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** Options as boxes to tick: ☐男 ☑女. */
export const boxes = (names: Readonly<Record<string, string>>, ticked: readonly string[]): string =>
  Object.entries(names)
    .map(([code, name]) => `${ticked.includes(code) ? '☑' : '☐'}${name}`)
    .join('　');

/** A line of the form where the description may say nothing. */
export const lineOrUnsaid = (text: string | null, field: FormField): Line[] => [
  { text: text ?? '', field, isUnsaid: text === null },
];

/** A label with its value: one of the pairs that make up the rows of a head. */
export interface Pair {
  readonly name: string;
  readonly lines: readonly Line[];
}

/** Rows of two pairs each, over four columns; pairs without a line are left out, a lone one takes the whole row. */
export const pairRows = (pairs: readonly Pair[]): Row[] => {
  const said = pairs.filter(({ lines }) => lines.length > 0);
  return Array.from({ length: Math.ceil(said.length / 2) }, (_, row) => {
    const [left, right] = said.slice(row * 2, row * 2 + 2);
    if (!left) return { cells: [] };
    if (!right) return { cells: [label(left.name), cell(left.lines, { span: 3 })] };
    return { cells: [label(left.name), cell(left.lines), label(right.name), cell(right.lines)] };
  });
};

/** A row each, label before value. */
export const wideRows = (pairs: readonly Pair[]): Row[] =>
  pairs
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) => ({ cells: [label(name), cell(lines)] }));
