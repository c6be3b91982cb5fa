import { useLocale } from 'react-admin';

/** How either language sets off what stands in a line. */
interface Punctuation {
  /** Names one after another: 甲、乙; A, B. */
  readonly list: (words: readonly string[]) => string;
  /** Clauses one after another: 甲；乙; A; B. */
  readonly clauses: (words: readonly string[]) => string;
  /** What is said aside, behind a word: 甲（乙）; A (B). */
  readonly aside: (words: string) => string;
  /** What stands behind a label: 甲：乙; A: B. */
  readonly colon: string;
}

const chinese: Punctuation = {
  list: (words) => words.join('、'),
  clauses: (words) => words.join('；'),
  aside: (words) => `（${words}）`,
  colon: '：',
};

const english: Punctuation = {
  list: (words) => words.join(', '),
  clauses: (words) => words.join('; '),
  aside: (words) => ` (${words})`,
  colon: ': ',
};

/** The punctuation of the language shown: no Chinese mark stands in an English line. */
export const usePunctuation = (): Punctuation => (useLocale() === 'en' ? english : chinese);
