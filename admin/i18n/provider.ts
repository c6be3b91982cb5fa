import polyglotI18nProvider from 'ra-i18n-polyglot';
import frameworkEnglish from 'ra-language-english';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { storedLanguage } from '../data/store.ts';
import { frameworkChinese } from './framework.zh.ts';
import { languageOf, languages, showLanguage } from './language.ts';
import { wordsIn } from './messages.ts';

const messagesIn = (locale: string): TranslationMessages =>
  languageOf(locale) === 'en'
    ? { ...frameworkEnglish, ...wordsIn('en') }
    : { ...frameworkChinese, ...wordsIn('zh') };

const polyglot = polyglotI18nProvider(
  messagesIn,
  storedLanguage(),
  languages.map(({ locale, name }) => ({ locale, name })),
  // the server's own sentences pass through `translate` too and are no missing keys; ours are checked by type
  { allowMissing: true },
);

/** The app's words; `<html lang>` follows them. */
export const i18nProvider: I18nProvider = {
  ...polyglot,
  changeLocale: async (locale: string) => {
    await polyglot.changeLocale(locale);
    showLanguage(languageOf(locale));
  },
};
