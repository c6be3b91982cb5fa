import { createHash } from 'node:crypto';

/** So many texts are remembered at a time. */
const REMEMBERED = 500;

/** So many names are given in the life of a process: each costs every connection the memory of a prepared statement. */
const MOST_NAMES = 1_000;

/** A text gets its name when it comes again; most documents of strangers never do. */
const known = new Map<string, string | null>();
let given = 0;

/**
 * The name under which a statement is kept prepared, so that PostgreSQL need not parse it again; undefined for texts
 * that are new or too many.
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
  const isNew = name === null && given < MOST_NAMES;
  if (isNew) given += 1;
  const kept = isNew ? `read_${createHash('sha256').update(text).digest('hex').slice(0, 24)}` : name;
  known.set(text, kept);
  return kept ?? undefined;
};
