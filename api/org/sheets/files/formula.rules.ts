/** What a spreadsheet program would take for the beginning of a formula. */
const formula = /^'*[=+\-@\t\r]/;

/**
 * A text for a cell of a .csv that no program runs as a formula: an apostrophe stands before it. Read back by
 * `withoutApostrophe`, it is what it was.
 */
export const withApostrophe = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text of a cell of a .csv without the apostrophe that kept it from being a formula. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
