import type { Words } from './define.ts';

const namesIn = (words: Words, above = ''): string[] =>
  Object.entries(words).flatMap(([name, word]) =>
    typeof word === 'string' ? [`${above}${name}`] : namesIn(word, `${above}${name}.`),
  );

/** The names that stand in one of two languages only, or have no words in one; empty where both say everything. */
export const missingWords = (left: Words, right: Words): string[] => {
  const [here, there] = [namesIn(left), namesIn(right)];
  const alone = (names: readonly string[], others: readonly string[]): string[] =>
    names.filter((name) => !others.includes(name));
  return [...alone(here, there), ...alone(there, here)];
};
