import polyglotI18nProvider from 'ra-i18n-polyglot';
import frameworkEnglish from 'ra-language-english';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { storedLanguage } from '../data/store.ts';
import { joined, type Words } from './define.ts';
import { firstParts } from './first-parts.ts';
import { frameworkChinese } from './framework.zh.ts';
import { languageOf, languages, showLanguage, type Language } from './language.ts';

/** The words of one folder, still to be loaded in the language that is wanted. */
export type Speech = Readonly<Record<Language, () => Promise<{ readonly default: Words }>>>;

const known: Record<Language, Words> = {
  'zh-CN': joined(frameworkChinese as unknown as Words, ...firstParts.map(({ zh }) => zh)),
  en: joined(frameworkEnglish as unknown as Words, ...firstParts.map((part) => part.en)),
};

/** What the screens opened so far say, and how much of it is known in which language. */
const speeches = new Set<Speech>();
const learnt: Record<Language, Set<Speech>> = { 'zh-CN': new Set(), en: new Set() };

let shown = storedLanguage();

const polyglot = polyglotI18nProvider(
  (locale) => known[languageOf(locale)] as unknown as TranslationMessages,
  shown,
  languages.map(({ locale, name }) => ({ locale, name })),
  // the server's own sentences pass through `translate` too and are no missing keys; ours are checked by type
  { allowMissing: true },
);

const missingIn = (language: Language): readonly Speech[] =>
  [...speeches].filter((speech) => !learnt[language].has(speech));

/** Loads what is missing in a language, and what more was said meanwhile. Rejects where it cannot be had. */
export async function learn(language: Language): Promise<void> {
  for (let missing = missingIn(language); missing.length > 0; missing = missingIn(language))
    await Promise.all(
      missing.map(async (speech) => {
        const { default: words } = await speech[language]();
        known[language] = joined(known[language], words);
        learnt[language].add(speech);
      }),
    );
}

/**
 * Notes that the words of a folder are needed.
 * @public The build puts a call into every module that says them (words.plugin.ts).
 */
export const speak = (speech: Speech): void => {
  speeches.add(speech);
};

/**
 * Loads a part of the app and then its words, so that nothing is drawn before its words are there.
 * @public The build puts it around every lazy import (words.plugin.ts).
 */
export async function heard<Part>(load: () => Promise<Part>): Promise<Part> {
  const part = await load();
  while (missingIn(shown).length > 0) {
    await learn(shown);
    await polyglot.changeLocale(shown); // takes in what was learnt
  }
  return part;
}

/** The app's words; `<html lang>` follows them. */
export const i18nProvider: I18nProvider = {
  ...polyglot,
  changeLocale: async (locale: string) => {
    const language = languageOf(locale);
    await learn(language);
    shown = language;
    await polyglot.changeLocale(language);
    showLanguage(language);
  },
};
