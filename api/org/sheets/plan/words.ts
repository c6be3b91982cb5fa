import { halfWidth, tidied } from '../reading/cell.rules.ts';

/** A name or path as it is compared: one kind of slash, no spaces around it, no spaces at the ends. */
export const plainPath = (text: string): string =>
  tidied(text)
    .replace(/[／＞>\\]/g, '/')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/');

const separator = /[/／＞>\\]/g;

/** What stands for a slash within a name, where paths are compared. */
const WITHIN = '\u0001';

/** A path as a sheet shows it: a name that itself has a slash, or a quote before it, stands in quotes. */
export const pathText = (names: readonly string[]): string =>
  names.map((name) => (/^"|[/／＞>\\]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('/');

/** A path with the slashes of quoted names apart from those between names. */
const exactPath = (text: string): string =>
  plainPath(
    tidied(text).replace(
      /(^|[/／＞>\\])\s*"((?:[^"]|"")*)"\s*(?=$|[/／＞>\\])/g,
      (_, before: string, name: string) => before + name.replaceAll('""', '"').replace(separator, WITHIN),
    ),
  );

/** The same of names that are known. */
const exactOf = (names: readonly string[]): string =>
  plainPath(names.map((name) => name.replace(separator, WITHIN)).join('/'));

/** The names of a path as they are compared, from the top. */
export const namesIn = (word: string): string[] => exactPath(word).split('/');

/** Whether something of these names is called so. @param name as `namesIn` answers it. */
export const isCalled = (own: readonly string[], name: string | undefined): boolean =>
  own.some((each) => exactOf([each]) === name);

/** A code or number as it is compared. */
export const plainCode = (text: string): string => halfWidth(tidied(text)).trim();

type Called<Named> = Map<string, Set<Named>>;

const put = <Named>(map: Called<Named> | undefined, word: string, named: Named): void => {
  const set = map?.get(word);
  if (set) set.add(named);
  else map?.set(word, new Set([named]));
};

/**
 * Finds what a sheet calls by name: the whole path before the end of one, a name before another name. A name with a slash
 * is found in quotes, and without them where nothing else is called so.
 */
export class Names<Named> {
  private readonly ranks: readonly Called<Named>[] = [new Map(), new Map(), new Map()];
  /** The same, as they are called without quotes. */
  private readonly loose: readonly Called<Named>[] = [new Map(), new Map(), new Map()];

  private call(rank: 0 | 1 | 2, names: readonly string[], named: Named): void {
    const exact = exactOf(names);
    put(this.ranks[rank], exact, named);
    if (exact.includes(WITHIN)) put(this.loose[rank], plainPath(names.join('/')), named);
  }

  /** @param path the names from the top to its own. */
  addPath(path: readonly string[], named: Named): void {
    this.call(0, path, named);
    for (let at = 1; at < path.length; at += 1) this.call(1, path.slice(at), named);
  }

  addAlias(name: string, named: Named): void {
    this.call(2, [name], named);
  }

  /** Whether something is called so, wherever it stands. @param name as `namesIn` answers it. */
  has(name: string): boolean {
    return this.ranks.some((rank) => rank.has(name));
  }

  /**
   * Whether a word that nothing is called now may have been the path to something of these names: all in it are in use, or
   * were.
   */
  mayHaveBeen(own: readonly string[], word: string): boolean {
    const names = namesIn(word);
    return !this.has(exactPath(word)) && isCalled(own, names.at(-1)) && names.every((name) => this.has(name));
  }

  /** All that a word may stand for, likeliest kind only. */
  find(word: string): Named[] {
    const plain = exactPath(word);
    for (const [at, rank] of this.ranks.entries()) {
      const exact = rank.get(plain);
      // A whole path says where its names part; the end of one may mean either.
      if (exact && at === 0) return [...exact];
      const found = new Set([...(exact ?? []), ...(this.loose[at]?.get(plain) ?? [])]);
      if (found.size > 0) return [...found];
    }
    return [];
  }
}
