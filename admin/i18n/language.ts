/** The languages of the app; Chinese is the first. */
export type Language = 'zh-CN' | 'en';

/** Every language with the name by which its speakers call it. */
export const languages: readonly {
  readonly locale: Language;
  readonly name: string;
  readonly short: string;
}[] = [
  { locale: 'zh-CN', name: '简体中文', short: '中' },
  { locale: 'en', name: 'English', short: 'EN' },
];

/** Any tag as a language of the app: `en…` is English, everything else Chinese. */
export const languageOf = (tag: string | undefined): Language => (tag?.startsWith('en') ? 'en' : 'zh-CN');

/** The language of the page as it stands: `<html lang>` is the one place that knows, for screen readers and for requests. */
export const currentLanguage = (): Language => languageOf(document.documentElement.lang);

/** Makes `<html lang>` say what is shown. */
export const showLanguage = (language: Language): void => {
  document.documentElement.lang = language;
};
