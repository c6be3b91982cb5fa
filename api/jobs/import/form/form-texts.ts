import type { FormTextState } from '../../../core/form-text.ts';
import type { Text } from '../extracted.ts';
import { absent } from '../sheet.ts';
import type { FormParagraph } from './form-fields.ts';

/** How a form that Remit prints ends a text that breaks off. */
export const BROKEN_OFF = '……';
/** What it prints behind a text of which the reading is not settled. */
export const DOUBTFUL = '〔存疑〕';
/** What it prints where there is nothing, and the form says so. */
export const NOTHING = '无';

const dots = /(?:…|\.{3,})+$/;

/** Whether words alone would be read as a state of the text: 无, or a text that breaks off. */
export const seemsStated = (value: string): boolean => value === NOTHING || dots.test(value);

/** A text with its state, as a form prints it; undefined where the form has no such label. */
export const printedText = (text: {
  readonly state: FormTextState;
  readonly value: string | null;
  readonly certain: boolean;
}): string | undefined => {
  if (text.state === 'ABSENT') return undefined;
  if (text.state === 'NONE') return NOTHING;
  if (text.state === 'BLANK') return '';
  const value = text.value ?? '';
  const whole = text.state === 'TRUNCATED' ? `${value.replace(dots, '')}${BROKEN_OFF}` : value;
  return text.certain ? whole : `${whole}${DOUBTFUL}`;
};

/** The words of a paragraph as they stand: a break of the line within it is one. */
export const wordsOf = (source: string, { from, to }: FormParagraph): string =>
  source
    .slice(from, to)
    .replaceAll('\u2028', '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');

/** A text with its state, as it is read from the paragraph of a form; absent where the form has none. */
export const textRead = (source: string, paragraph: FormParagraph | undefined): Text => {
  if (!paragraph) return absent();
  const { from, to } = paragraph;
  const written = wordsOf(source, paragraph);
  const certain = !written.endsWith(DOUBTFUL);
  const value = certain ? written : written.slice(0, -DOUBTFUL.length);
  const at = { from, to, certain };
  if (value === '') return { state: 'BLANK', value: null, ...at, to: from };
  if (paragraph.isBare) return { state: 'VALUE', value, ...at };
  if (value === NOTHING) return { state: 'NONE', value: null, ...at };
  if (dots.test(value)) return { state: 'TRUNCATED', value: value.replace(dots, ''), ...at };
  return { state: 'VALUE', value, ...at };
};

/** An entry of a list, as it is read from the paragraph of a form; one that says no more than …… breaks the list off. */
export const entryRead = (source: string, paragraph: FormParagraph): Text => {
  const { from, to, isBare = false } = paragraph;
  const value = wordsOf(source, paragraph);
  const at = { from, to, certain: true };
  if (value === '') return { state: 'BLANK', value: null, ...at, to: from };
  if (value === NOTHING && !isBare) return { state: 'NONE', value: null, ...at };
  if (value === BROKEN_OFF && !isBare) return { state: 'TRUNCATED', value: null, ...at };
  return { state: 'VALUE', value, ...at };
};
