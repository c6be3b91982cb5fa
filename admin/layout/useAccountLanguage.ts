import { useEffect } from 'react';
import { useLocaleState, useRefresh } from 'react-admin';
import { useViewer } from '../data/viewer.ts';
import { languageOf, showLanguage } from '../i18n/language.ts';

/** Whose language this page has taken up: the frame is built anew when the language changes, and must not take it back. */
let takenUp: string | undefined;

/** Shows the language that the account keeps, once, when its owner comes in; without one, this machine's stays. */
export function useAccountLanguage(): void {
  const account = useViewer()?.account;
  const [locale, choose] = useLocaleState();
  const refresh = useRefresh();
  useEffect(() => {
    if (!account || takenUp === account.id) return;
    takenUp = account.id;
    const kept = account.locale;
    if (!kept || kept === locale) return;
    showLanguage(languageOf(kept));
    choose(kept);
    refresh();
  }, [account, locale, choose, refresh]);
}
