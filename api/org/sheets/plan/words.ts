import { halfWidth, tidied } from '../reading/cell.rules.ts';

/** A name or path as it is compared: one kind of slash, no spaces around it, no spaces at the ends. */
export const plainPath = (text: string): string =>
  tidied(text)
    .replace(/[／＞>\\]/g, '/')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/');

/** A code or number as it is compared. */
export const plainCode = (text: string): string => halfWidth(tidied(text)).trim();

/** Finds what a sheet calls by name: the whole path before the end of one, a name before another name. */
export class Names<Named> {
  private readonly ranks: readonly Map<string, Set<Named>>[] = [new Map(), new Map(), new Map()];

  private put(rank: 0 | 1 | 2, word: string, named: Named): void {
    const map = this.ranks[rank] as Map<string, Set<Named>>;
    const set = map.get(word);
    if (set) set.add(named);
    else map.set(word, new Set([named]));
  }

  /** @param path the names from the top to its own. */
  addPath(path: readonly string[], named: Named): void {
    this.put(0, plainPath(path.join('/')), named);
    for (let at = 1; at < path.length; at += 1) this.put(1, plainPath(path.slice(at).join('/')), named);
  }

  addAlias(name: string, named: Named): void {
    this.put(2, plainPath(name), named);
  }

  /** All that a word may stand for, likeliest kind only. */
  find(word: string): Named[] {
    const plain = plainPath(word);
    for (const rank of this.ranks) {
      const found = rank.get(plain);
      if (found && found.size > 0) return [...found];
    }
    return [];
  }
}
