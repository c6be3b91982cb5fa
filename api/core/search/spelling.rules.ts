import { pinyin } from 'pinyin-pro';

/** Longer spellings are cut, on both sides of the comparison alike. */
const LONGEST = 40;
/** A name of up to so many syllables has no context that would settle a reading: it keeps all of them. */
const SHORT = 4;
/** So many readings of one name are kept, the likely ones first. */
const MOST_READINGS = 24;
/** A name is spelt from each of its first so many syllables on. */
const MOST_STARTS = 60;

/** What a spelling says of the place where it stands in the name: see `spelt`. */
type Weight = 'A' | 'B' | 'C' | 'D';

/** A syllable, or a run of letters and figures, with what stands for it in an abbreviation. */
interface Syllable {
  readonly full: string;
  readonly short: string;
}

/**
 * Letters and figures of a text, small, without spaces, signs and tone marks; ü is v, as on a keyboard. Names and what
 * is typed are compared in this form: `Zhāng San`, `zhang'san` and `zhangsan` are one.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC');

const cut = (text: string): string => [...text].slice(0, LONGEST).join('');

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Passports write ü as yu, and many type u. */
const written = (syllable: string): string[] =>
  syllable.includes('v') ? [syllable, syllable.replace('v', 'yu'), syllable.replace('v', 'u')] : [syllable];

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => plain(word) !== '');

const asRead = (text: string, surname: 'head' | 'off'): string[] =>
  wordsOf(text).flatMap((word, at) =>
    pinyin(word, {
      toneType: 'none',
      type: 'array',
      v: true,
      nonZh: 'consecutive',
      surname: at === 0 ? surname : 'off',
    }),
  );

const isChinese = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** The syllables of a name as a dictionary reads them as words. */
export const likelyReading = (text: string): string[] => asRead(text, 'off').map(plain);

/** Readings by dictionary: as words, and as a name that begins with a surname. */
const likely = (text: string): string[][] => [asRead(text, 'off'), asRead(text, 'head')];

const combined = (choices: readonly (readonly string[])[]): string[][] =>
  choices.reduce<string[][]>(
    (known, syllables) =>
      syllables
        .flatMap((syllable) => known.map((before) => [...before, syllable]))
        .slice(0, MOST_READINGS * SHORT),
    [[]],
  );

/** Every way in which a short name can be read, whatever the surname or the word. */
const possible = (text: string): string[][] => {
  const characters = [...wordsOf(text).join('')];
  if (characters.length > SHORT || !characters.every(isChinese)) return [];
  return combined(
    characters.map((character) =>
      unique(
        pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true }).flatMap(written),
      ),
    ),
  );
};

/** The ways in which a name is read, the likely ones first, each as its syllables; runs of letters stay whole. */
export const readingsOf = (text: string): string[][] => {
  const all = [...likely(text), ...possible(text)].map((syllables) =>
    syllables.map(plain).filter((syllable) => syllable !== ''),
  );
  return [...new Map(all.map((syllables) => [syllables.join(' '), syllables])).values()].slice(
    0,
    MOST_READINGS,
  );
};

const syllableOf = (full: string): Syllable => ({
  full,
  // A figure is its own abbreviation: 1001kfzx.
  short: /^\p{L}+$/u.test(full) ? ([...full][0] ?? '') : full,
});

const join = (syllables: readonly Syllable[], form: keyof Syllable): string =>
  syllables.map((syllable) => syllable[form]).join('');

/** Spellings that mix whole syllables with first letters: zhangs, zsan; zh, ch and sh count as first letters. */
const mixed = (syllables: readonly Syllable[]): string[] => {
  if (syllables.length > SHORT)
    // Of a long name: whole up to some syllable, then first letters.
    return syllables.map(
      (_, at) => join(syllables.slice(0, at), 'full') + join(syllables.slice(at), 'short'),
    );
  return syllables
    .map(({ full, short }, at) =>
      // The last one whole: what is typed is found as a beginning.
      at === syllables.length - 1
        ? [full]
        : unique([full, short, ...(/^[zcs]h./.exec(full)?.[0] ? [full.slice(0, 2)] : [])]),
    )
    .reduce<string[]>((known, forms) => forms.flatMap((form) => known.map((before) => before + form)), ['']);
};

/**
 * All spellings under which a name is found, as the text of a PostgreSQL `tsvector`. What is typed is compared as the
 * beginning of each. The weight tells which part of the name a spelling is: A the name from its beginning, B the same
 * in pinyin, C abbreviated, D any of these from within the name.
 */
export const spelt = (text: string): string => {
  const found = new Map<string, Set<Weight>>();
  const add = (spelling: string, weight: Weight): void => {
    const key = cut(spelling);
    if (key === '') return;
    found.set(key, (found.get(key) ?? new Set()).add(weight));
  };

  const characters = [...plain(text)];
  for (const start of characters.slice(0, MOST_STARTS).keys())
    add(characters.slice(start).join(''), start === 0 ? 'A' : 'D');
  for (const reading of readingsOf(text)) {
    const syllables = reading.map(syllableOf);
    for (const start of syllables.slice(0, MOST_STARTS).keys()) {
      const rest = syllables.slice(start);
      add(join(rest, 'full'), start === 0 ? 'B' : 'D');
      add(join(rest, 'short'), start === 0 ? 'C' : 'D');
      if (start === 0 || syllables.length <= SHORT)
        for (const spelling of mixed(rest)) add(spelling, start === 0 ? 'C' : 'D');
    }
  }
  // Each weight has a place of its own, since a vector keeps one weight for a place.
  return [...found]
    .map(
      ([spelling, weights]) =>
        `'${spelling}':${[...weights].map((weight) => `${'ABCD'.indexOf(weight) + 1}${weight}`).join(',')}`,
    )
    .join(' ');
};

/** What was typed as it is compared with spellings; empty where it holds neither letters nor figures. */
export const asked = (q: string): string => cut(plain(q));

/** Whether a search says enough to be answered: one Chinese character, or two letters or figures. */
export const saysEnough = (q: string): boolean => {
  const word = asked(q);
  return /\p{Script=Han}/u.test(word) || [...word].length >= 2;
};
