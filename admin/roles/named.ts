/** So many names fit a line; where there are hardly more, all are said. */
const LINE = 8;
const ALL = 10;

/** The names that stand on a line for so many people: all of them, or the first where the line also says how many. Pure. */
export const namedOf = (names: readonly string[], total: number): readonly string[] =>
  total <= ALL && names.length >= total ? names : names.slice(0, LINE);
