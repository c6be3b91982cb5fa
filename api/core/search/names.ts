import type { EntityManager } from 'typeorm';
import type { Condition, Params } from '../filter.ts';
import { asked, spelt } from './spelling.rules.ts';

const BATCH = 1_000;

interface Unspelt {
  readonly source: string;
  readonly id: string;
  readonly seq: number;
  readonly text: string;
}

/**
 * Fills in the spellings of names that have none yet. The tables note new and changed names themselves; whoever writes
 * one calls this in the same transaction, so that it is found at once, and a timer does it for everybody else. Safe on
 * several nodes at once. Answers how many names were spelt.
 */
export const spellNames = async (manager: Pick<EntityManager, 'transaction'>): Promise<number> => {
  for (let done = 0; ;) {
    const count = await manager.transaction(async (tx) => {
      const names = (await tx.query(
        `SELECT source, record_id::text AS id, seq, text FROM search_name WHERE spellings IS NULL
         LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      )) as Unspelt[];
      if (names.length > 0)
        await tx.query(
          `UPDATE search_name s SET spellings = n.spellings::tsvector
           FROM unnest($1::text[], $2::bigint[], $3::int[], $4::text[]) n (source, id, seq, spellings)
           WHERE s.source = n.source AND s.record_id = n.id AND s.seq = n.seq`,
          [
            names.map(({ source }) => source),
            names.map(({ id }) => id),
            names.map(({ seq }) => seq),
            names.map(({ text }) => spelt(text)),
          ],
        );
      return names.length;
    });
    done += count;
    if (count < BATCH) return done;
  }
};

/** What was typed as a `tsquery` for spellings that begin with it, in some parts of the name only where `parts` are given. */
export const beginning = (q: string, parts = ''): string => `'${asked(q)}':*${parts}`;

/** A word as a pattern that finds it anywhere; the signs that a pattern gives a meaning are taken literally. */
const anywhere = (q: string): string => `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;

/**
 * SQL that holds for the names, known as `alias`, that contain what was typed: in characters, in pinyin, or by first
 * letters. Signs alone are looked for as they stand, and so are names that are not spelt yet.
 */
export const isCalled = (alias: string, q: string, { add }: Params): string => {
  const asWritten = `${alias}.text ilike ${add(anywhere(q))}`;
  if (!asked(q)) return asWritten;
  return `(${alias}.spellings @@ ${add(beginning(q))}::tsquery or ${alias}.spellings is null and ${asWritten})`;
};

/**
 * Rows of a table whose name, or one of whose other names or numbers, contains what was typed (F002).
 *
 * @param id the column with the row's id, where it is not the table's own: posts of job descriptions.
 */
export const calledLike = (source: string, q: string | null | undefined, id = 'id'): Condition[] =>
  q?.trim()
    ? [
        (alias, params) =>
          `${alias}.${id} in (select n.record_id from search_name n where n.source = '${source}' and ${isCalled('n', q, params)})`,
      ]
    : [];
