import type { Passage } from '../passage.ts';

/** Writes a text in simplified characters. */
export type Convert = (text: string) => string;

/** How many characters must be traditional before a text is one: single ones occur in names of simplified texts. */
const ENOUGH = 3;

let loaded: Promise<Convert> | undefined;

/** The converter; its tables of characters (70 kB) are loaded where they are needed first, and kept. */
export function loadSimplifier(): Promise<Convert> {
  loaded ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 't', to: 'cn' }));
  return loaded;
}

/** A traditional text in simplified characters, each where its original stands; other texts as they are. */
export function simplified(passage: Passage, convert: Convert): Passage {
  const lines = passage.text.split(/(?<=\n)/);
  let changed = 0;
  const written = lines.map((line) => {
    const whole = convert(line);
    // Each character keeps its place: where a phrase would change the length, its characters are converted alone.
    const fitting =
      whole.length === line.length ? whole : [...line].map((char) => fit(char, convert)).join('');
    for (let place = 0; place < line.length; place++) if (fitting[place] !== line[place]) changed++;
    return fitting;
  });
  return changed >= ENOUGH ? { text: written.join(''), at: passage.at } : passage;
}

const fit = (char: string, convert: Convert): string => {
  const other = convert(char);
  return other.length === char.length ? other : char;
};
