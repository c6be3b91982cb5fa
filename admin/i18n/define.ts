/** Words by name, nested as deeply as a folder likes. */
export interface Words {
  readonly [name: string]: string | Words;
}

/** The same names with other words. */
export type SameNames<Given> = {
  readonly [Name in keyof Given]: Given[Name] extends string ? string : SameNames<Given[Name]>;
};

/** The words of one folder in both languages. */
export interface Messages<Given extends Words = Words> {
  readonly zh: Given;
  readonly en: SameNames<Given>;
}

/**
 * Declares the words of a folder. A name that stands in one language only does not compile.
 * `%{count}` is filled in; English plural forms are separated by `||||` and chosen by `smart_count`, Chinese needs none.
 */
export const messages = <const Given extends Words>(words: Messages<Given>): Messages<Given> => words;

/** Names of all words below, joined by dots: `jobs.states.DRAFT`. */
export type PathsOf<Given> = {
  [Name in keyof Given & string]: Given[Name] extends string ? Name : `${Name}.${PathsOf<Given[Name]>}`;
}[keyof Given & string];

/** All of a union's members at once. */
export type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** Several trees of words as one. Two folders may both speak about `resources`; where both say the same name, the later holds. */
export const joined = (...trees: readonly Words[]): Words => {
  const all: Record<string, string | Words> = {};
  for (const [name, word] of trees.flatMap((tree) => Object.entries(tree))) {
    const before = all[name];
    all[name] = typeof before === 'object' && typeof word === 'object' ? joined(before, word) : word;
  }
  return all;
};
