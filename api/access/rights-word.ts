import { createHash } from 'node:crypto';
import type { Policy } from '../core/policy.ts';
import type { Holding } from './holding.ts';

/** Holdings are kept in memory, and their grants with them: each is put into a word once. */
const words = new WeakMap<Holding['grants'], string>();

const wordOf = ({ organisationIds, assignments, plannedPosts, grants, withheld }: Holding): string => {
  const known = words.get(grants);
  if (known) return known;
  const all = JSON.stringify([organisationIds, assignments, plannedPosts, grants, withheld]);
  const word = createHash('sha256').update(all).digest('base64url').slice(0, 22);
  words.set(grants, word);
  return word;
};

/**
 * What somebody may do at a moment, as a word of 22 characters: another one where anything of it is otherwise, the same on
 * every node where nothing is. While they look as another person it is two words, one for each view. It says nothing else.
 */
export const rightsWord = (holdings: readonly Holding[]): string => holdings.map(wordOf).join('.');

/** The same of whoever stands behind a policy. */
export const rightsWordOf = ({ views }: Policy): string => rightsWord(views.map(({ actor }) => actor));
