import path from 'node:path';
import type { Plugin } from 'vite';
import type { Messages, Words } from './define.ts';
import { laterParts, wordsIn } from './messages.ts';
import { missingWords } from './missing-words.ts';

const admin = path.join(import.meta.dirname, '..');
const prefix = 'virtual:words/';

const provider = JSON.stringify(path.join(admin, 'i18n/provider.ts'));

/** Names of abilities look like words and are none: `calls.import` is no word of the folder `calls`. */
const noWords = /(\.page|\.resource|\/abilities)\.ts$/;

/** A screen, or a part of one, that is loaded when it is wanted. */
const lazily = /\bimport\('\.[^']+\.tsx?'\)/g;

/** The words of each folder under a name that shows in the browser's list of files, such as `tickets-3`. */
const parts = new Map(
  (laterParts as readonly Messages[]).map((part, index) => [`${Object.keys(part.zh).at(-1)}-${index}`, part]),
);

/** Whether a tree has a word or a branch at a dotted path. */
const has = (words: Words, dotted: string): boolean => {
  let at: Words | string | undefined = words;
  for (const name of dotted.split('.')) at = typeof at === 'object' ? at[name] : undefined;
  return at !== undefined;
};

/** What a module says: every literal that begins like the name of a word, such as 'jobs.title' or `jobs.states.${state}`. */
const saidIn = (code: string): string[] => [
  ...new Set(
    [...code.matchAll(/['"`]([a-z]\w*(?:\.\w+)*\.?)/gi)].flatMap(([, said = '']) =>
      said.includes('.') ? [said.replace(/\.$/, '')] : [],
    ),
  ),
];

/**
 * A screen brings its words by saying them. Every module gets an import of the words that it says, in one file for each
 * folder and language, of which the browser loads the language shown; and whatever is imported lazily waits until its
 * words are there. Ends the build where a word stands in one language only.
 */
export const wordsWithTheirScreens = (): Plugin => ({
  name: 'words-with-their-screens',
  enforce: 'pre',
  buildStart() {
    const missing = missingWords(wordsIn('zh'), wordsIn('en'));
    if (missing.length > 0) this.error(`Words in one language only: ${missing.join(', ')}.`);
  },
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${prefix}`)) return undefined;
    const [name = '', language] = id.slice(prefix.length + 1).split('/');
    if (language)
      return `export default ${JSON.stringify(parts.get(name)?.[language === 'en' ? 'en' : 'zh'])}`;
    const words = (tag: string): string => `'${tag}': () => import('${prefix}${name}/${tag}')`;
    return `import { speak } from ${provider}; speak({ ${words('zh-CN')}, ${words('en')} });`;
  },
  transform(code, id) {
    const [file = ''] = id.split('?');
    if (!file.startsWith(admin) || !/(?<!messages)\.tsx?$/.test(file) || file.includes('/i18n/'))
      return undefined;
    const said = noWords.test(file) ? [] : saidIn(code);
    const needed = [...parts].filter(([, { zh }]) => said.some((dotted) => has(zh, dotted)));
    const imports = needed.map(([name]) => `import '${prefix}${name}';`);
    const waiting = code.replaceAll(lazily, 'heard(() => $&)');
    if (waiting !== code) imports.push(`import { heard } from ${provider};`);
    // on the first line, so that line numbers stay
    return imports.length > 0 ? { code: `${imports.join('')}${waiting}`, map: null } : undefined;
  },
});
