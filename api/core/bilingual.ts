/** The languages in which Remit speaks to people; Chinese is the first. */
export type Locale = 'zh-CN' | 'en';

/** One sentence or name in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The text in the asked language. */
export const say = (text: Bilingual, locale: Locale): string => (locale === 'en' ? text.en : text.zh);

/**
 * The language of a request: the account's own choice, else the first of `Accept-Language` that Remit speaks,
 * else Chinese.
 */
export const localeOf = (chosen: Locale | null | undefined, acceptLanguage: string | undefined): Locale => {
  if (chosen) return chosen;
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase() ?? '';
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh-CN';
};

/** Words one after another, as either language sets them off. */
export const listText = (words: readonly string[], locale: Locale): string =>
  words.join(locale === 'en' ? ', ' : '、');

/** The same names in both languages, each with its own punctuation. */
export const listed = (names: readonly string[]): Bilingual => ({
  zh: listText(names, 'zh-CN'),
  en: listText(names, 'en'),
});
