import { useEffect, useRef } from 'react';
import { useLocaleState, useRefresh } from 'react-admin';
import { useViewer } from '../data/viewer.ts';
import { languageOf, showLanguage } from '../i18n/language.ts';

/** Shows the language that the account keeps, once, when its owner comes in; without one, this machine's stays. */
export function useAccountLanguage(): void {
  const kept = useViewer()?.account.locale;
  const [locale, choose] = useLocaleState();
  const refresh = useRefresh();
  const asked = useRef(false);
  useEffect(() => {
    if (kept === undefined || asked.current) return;
    asked.current = true;
    if (!kept || kept === locale) return;
    showLanguage(languageOf(kept));
    choose(kept);
    refresh();
  }, [kept, locale, choose, refresh]);
}
