import { useLocaleState, useNotify, useRefresh } from 'react-admin';
import { keepLanguage } from '../data/viewer.ts';
import { languageOf, showLanguage } from './language.ts';
import type { Language } from './language.ts';
import { learn } from './provider.ts';
import { useText } from './useText.ts';

/**
 * The language shown and a way to change it, for this machine and for the account of who is signed in. What the
 * server words (names of steps, problems) is asked again. Where the words cannot be loaded it says so, and nothing changes.
 */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const [locale, choose] = useLocaleState();
  const refresh = useRefresh();
  const notify = useNotify();
  const text = useText();
  const change = async (language: Language): Promise<void> => {
    try {
      await learn(language);
    } catch {
      notify(text('frame.late.words'), { type: 'warning' });
      return;
    }
    showLanguage(language);
    choose(language);
    refresh();
    void keepLanguage(language);
  };
  return [languageOf(locale), (language) => void change(language)];
}
