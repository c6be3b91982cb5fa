import type { MetricsQuery } from '../data/documents.ts';

type Named = Pick<MetricsQuery['metrics']['items'][number], 'code' | 'nameZh' | 'nameEn' | 'pinyin'>;

/** Typed words as they are compared: no capitals, no blanks. */
export const plain = (typed: string): string => typed.toLowerCase().replaceAll(/\s+/g, '');

/** All by which a metric is found: its number, its names in both languages, pinyin and initials. */
export const saidOf = ({ code, nameZh, nameEn, pinyin }: Named): string =>
  [code, nameZh, nameEn, pinyin.join(''), pinyin.map((syllable) => syllable.slice(0, 1)).join('')]
    .map(plain)
    .join('|');
