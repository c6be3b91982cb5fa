import { createHash } from 'node:crypto';
import { retireStatements, statementGeneration } from '../sql.ts';

/** So many texts are remembered at a time. */
const REMEMBERED = 500;

/**
 * So many names are given before connections are made anew: a prepared statement of a ticket page takes 0.6 MB of every
 * connection (measured).
 */
const MOST_NAMES = 250;

/** A text gets its name when it comes again; most documents of strangers never do. */
const known = new Map<string, string | null>();
let given = 0;

/** Strangers may ask for ever new shapes: then all names are given up at once, and those in use soon have new ones. */
const beginAnew = (): void => {
  known.clear();
  given = 0;
  retireStatements();
};

/**
 * The name under which a statement is kept prepared, so that PostgreSQL need not parse and plan it again; undefined
 * for texts that are new.
 */
export const statementName = (text: string): string | undefined => {
  const name = known.get(text);
  known.delete(text);
  if (name === undefined) {
    const [oldest] = known.keys();
    if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest);
    known.set(text, null);
    return undefined;
  }
  if (name === null && ++given > MOST_NAMES) beginAnew();
  const kept =
    name ?? `read_${statementGeneration()}_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  known.set(text, kept);
  return kept;
};
