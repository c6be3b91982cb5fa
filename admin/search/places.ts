import type { SpeltName } from './spelt-names.ts';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’|]/g, '');

/** Whether a screen is meant by what was typed: a part of its name in either language, or its pinyin or first letters. */
export const isMeant = ([zh, en, syllables]: SpeltName, typed: string): boolean => {
  const q = plain(typed);
  if (q === '') return true;
  const words = en.split(/[\s|]+/).map(plain);
  return (
    plain(zh).includes(q) ||
    plain(en).startsWith(q) ||
    words.some((word) => word.startsWith(q)) ||
    syllables.some((_, at) => {
      const rest = syllables.slice(at);
      return (
        rest.join('').startsWith(q) ||
        rest
          .map((syllable) => syllable[0])
          .join('')
          .startsWith(q)
      );
    })
  );
};
