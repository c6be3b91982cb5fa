import { pinyin } from 'pinyin-pro';
import { joined, type Words } from '../i18n/define.ts';
import { frameMessages } from '../i18n/frame.messages.ts';
import { nameMessages } from '../names.messages.ts';
import { paletteMessages } from './messages.ts';

const textsIn = (words: Words, path = ''): [key: string, text: string][] =>
  Object.entries(words).flatMap(([name, word]) =>
    typeof word === 'string' ? [[path + name, word] as [string, string]] : textsIn(word, `${path}${name}.`),
  );

/** The name of a screen in both languages, and the syllables of the Chinese one. */
export type SpeltName = readonly [zh: string, en: string, syllables: readonly string[]];

/**
 * What the screens are called, by the name of the word. Made when the app is built, so that no dictionary of readings
 * goes to the browser and no new screen can forget its pinyin.
 */
export const speltNames = (): Record<string, SpeltName> => {
  const named = (language: 'zh' | 'en'): Words =>
    joined(nameMessages[language], {
      frame: { home: frameMessages[language].frame.home },
      palette: { register: paletteMessages[language].palette.register },
    });
  const english = new Map(textsIn(named('en')));
  return Object.fromEntries(
    textsIn(named('zh')).map(([key, zh]) => [
      key,
      [zh, english.get(key) ?? '', pinyin(zh, { toneType: 'none', type: 'array', v: true })],
    ]),
  );
};
