/** Nobody is kept waiting for longer than this once what failed works again. */
const LONGEST_WAIT_MS = 3_600_000;

const FIRST_WAIT_MS = 15_000;

/**
 * How long to wait after a number of failures in a row (at least 1), in milliseconds: 15 s, doubled each time, at most
 * an hour.
 */
export const waitAfter = (failures: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(20, Math.max(0, failures - 1)));
