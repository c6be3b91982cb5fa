import { useTranslate } from 'react-admin';
import type { MessageKey } from './messages.ts';

/** Fills words in: `text('frame.total', { total: 12 })`. */
export type Text = (key: MessageKey, facts?: Readonly<Record<string, string | number>>) => string;

/**
 * The words of the app in the language shown. The key is checked when the app is built, also where it is put together:
 * text(`jobs.states.${state}`) compiles only if every state has a word.
 */
export const useText = (): Text => useTranslate();
