import { absent, blank, none, written, type FormText } from '../../../core/form-text.ts';

/** Words for a field that a form leaves blank. */
export const blanks = new Set(['（空白）', '(空白)', '(blank)', 'blank']);

/** The words for a text of the head, as a sheet shows it. */
export const headShown = ({ state, value }: FormText): string => {
  if (state === 'NONE') return '无';
  if (state === 'BLANK') return '（空白）';
  return value ?? '';
};

/** A text of the head, as a cell gives it; null: it is taken away. */
export const headGiven = (text: string | null): FormText => {
  if (text === null) return absent();
  if (text === '无' || text.toLowerCase() === 'none') return none();
  return blanks.has(text.toLowerCase()) ? blank() : written(text);
};
