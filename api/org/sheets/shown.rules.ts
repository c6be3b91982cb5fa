import { say, type Bilingual, type Locale } from '../../core/bilingual.ts';
import type { SheetColumn } from './columns/column.ts';
import { cellOf, textCellOf } from './reading/cell.rules.ts';

const yes: Bilingual = { zh: '是', en: 'Yes' };
const no: Bilingual = { zh: '否', en: 'No' };

/** A value of a record as a sheet shows it, in a language; what `readCell` reads back as the same. Pure. */
export const shownIn = (locale: Locale, { type, words }: SheetColumn, value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return cellOf(value as string[], locale === 'en' ? '; ' : '；');
  if (typeof value === 'boolean') return say(value ? yes : no, locale);
  if (type === 'word') {
    const word = words?.[String(value)];
    if (word) return locale === 'en' ? word[1] : word[0];
  }
  return type === 'text' || type === 'form-text' ? textCellOf(String(value)) : String(value);
};
