import { localStorageStore } from 'react-admin';
import type { Store } from 'react-admin';
import { languageOf } from '../i18n/language.ts';
import type { Language } from '../i18n/language.ts';

/** What belongs to the browser and not to the person: it stays when somebody signs out. */
const kept = ['locale', 'theme', 'sidebar.open'];

const browserStore = localStorageStore('1', 'Remit');

/**
 * Choices and list filters, kept in the browser. Signing out clears it, because filters may hold what the next
 * person must not read; language, theme and the width of the menu stay.
 */
export const store: Store = {
  ...browserStore,
  reset: () => {
    const values = kept.map((key) => [key, browserStore.getItem<unknown>(key)] as const);
    browserStore.reset();
    for (const [key, value] of values) if (value !== undefined) browserStore.setItem(key, value);
  },
};

/** The language chosen on this machine, or Chinese where nobody chose. */
export const storedLanguage = (): Language => languageOf(store.getItem<string>('locale'));
