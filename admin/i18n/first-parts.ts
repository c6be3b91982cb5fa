import { nameMessages } from '../names.messages.ts';
import { failureMessages } from './failure.messages.ts';
import { frameMessages } from './frame.messages.ts';
import { unsentMessages } from './unsent.messages.ts';

/** The words that the app starts with, in both languages: those that no screen brings along. */
export const firstParts = [frameMessages, failureMessages, unsentMessages, nameMessages] as const;
