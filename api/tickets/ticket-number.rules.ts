/** How a piece of a ticket number is looked for: the whole number, how it begins, how it ends. */
export interface NumberPiece {
  readonly whole: string | null;
  readonly beginning: string | null;
  readonly end: string | null;
}

/** Fewer figures are the beginning of too many numbers, or the end of too many. */
const DAY = 8;
const FEWEST = 3;

/**
 * What of a ticket number (20260302-000123) somebody may have typed: with or without the hyphen, from its beginning
 * (at least the day) or at its end (at least 3 figures). Null where it cannot be one.
 */
export const pieceOf = (q: string): NumberPiece | null => {
  const word = q.normalize('NFKC').replace(/[\s#]/g, '').replace(/[–—−]/g, '-');
  if (!/^\d*-?\d*$/.test(word)) return null;
  const figures = word.replace('-', '');
  if (figures.length < FEWEST || figures.length > 20) return null;
  const isHyphenElsewhere = word.includes('-') && word.indexOf('-') !== DAY;
  const fromDay = figures.length >= DAY && !isHyphenElsewhere;
  const written = figures.length > DAY ? `${figures.slice(0, DAY)}-${figures.slice(DAY)}` : word;
  return {
    whole: fromDay && figures.length > DAY ? written : null,
    beginning: fromDay ? written : null,
    // The end is typed without the day; with a part of the day the hyphen stands where it stands in the number.
    end: !word.includes('-') && figures.length > DAY ? null : word,
  };
};
