import { useLocaleState, useRefresh } from 'react-admin';
import { keepLanguage } from '../data/viewer.ts';
import { languageOf, showLanguage } from './language.ts';
import type { Language } from './language.ts';

/**
 * The language shown and a way to change it, for this machine and for the account of who is signed in. What the server words (names of steps, problems) is asked again.
 */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const [locale, choose] = useLocaleState();
  const refresh = useRefresh();
  const change = (language: Language): void => {
    showLanguage(language);
    choose(language);
    refresh();
    void keepLanguage(language);
  };
  return [languageOf(locale), change];
}
