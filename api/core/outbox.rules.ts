/** Attempts after which nothing more is tried: with the waits between them, after about three days. */
export const MOST_ATTEMPTS = 80;

/** Nobody is kept waiting for longer than this once the other side is back. */
const LONGEST_WAIT_MS = 3_600_000;

const FIRST_WAIT_MS = 15_000;

/**
 * How long to wait after a number of failed attempts (at least 1), in milliseconds: 15 s, doubled each time, at most an
 * hour.
 */
export const waitAfter = (attempts: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(20, Math.max(0, attempts - 1)));
