/** What a text input holds, without spaces at its ends; '' where it was cleared. */
export const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What an input holds that may stay empty: null then. */
export const optional = (value: unknown): string | null => wordsOf(value) || null;

/** Lines that say something. */
export const linesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(wordsOf).filter(Boolean) : [];

/** A whole number, or null where none is given. */
export const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
