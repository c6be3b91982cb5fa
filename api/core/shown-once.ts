import { say, type Bilingual, type Locale } from './bilingual.ts';

const words: Bilingual = {
  zh: '这个幂等键已经用过：当时的回答里已显示过一次，系统不保存，因此不再显示。要重新获取，请换一个新的幂等键再请求一次。',
  en: 'This idempotency key was used before: what is shown once was shown in that answer and is kept nowhere. To get it anew, ask again with a new key.',
};

/** The description of `shownBefore` in every payload that shows something once. */
export const shownBeforeMeans =
  'In the caller’s language, where the answer is repeated under its idempotency key: that what is shown once was shown then, and how to get it anew. Null in the first answer.';

/** What a payload that shows something once says where it is repeated under its key; null in the first answer. */
export const shownBefore = (isRepeated: boolean, locale: Locale): string | null =>
  isRepeated ? say(words, locale) : null;
