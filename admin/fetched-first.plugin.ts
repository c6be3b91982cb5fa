import type { Plugin } from 'vite';

/** The module through which the built app takes every part that it loads later; Vite's own only hints at the files. */
const helperId = '\0vite/preload-helper.js';

/**
 * What stands in its place. A browser remembers for the life of a page that a module could not be loaded, and does not ask for
 * it again: after a moment without a connection no "try again" would ever help. So all files of a part are fetched first, at
 * once, and imported (then from the browser's cache) only when all are there. What failed leaves no trace and can be tried again.
 */
const helper = `
const sheets = new Map();
const style = (href) => {
  if (!sheets.has(href)) sheets.set(href, new Promise((done, fail) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: done });
    link.onerror = () => { sheets.delete(href); link.remove(); fail(new Error(href)); };
    document.head.append(link);
  }));
  return sheets.get(href);
};
const there = new Map();
const fetched = (href) => {
  if (!there.has(href)) there.set(href, fetch(href).then((answer) => {
    if (!answer.ok) throw new Error(href);
    return answer.arrayBuffer();
  }).then(() => undefined).catch((error) => { there.delete(href); throw error; }));
  return there.get(href);
};
/** A part of one file comes without a list: its address stands in the import itself. */
const alone = (load) => {
  const [, file] = /import\\(\\s*[\`'"](\\.\\/[^\`'"]+)/.exec(String(load)) ?? [];
  return file ? [new URL(file, import.meta.url).pathname.slice(1)] : [];
};
export const __vitePreload = async (load, files) => {
  const all = files?.length ? files : alone(load);
  await Promise.all(all.map((file) => (file.endsWith('.css') ? style : fetched)('/' + file)));
  return load();
};
`;

/** Lets a part of the app that could not be loaded be loaded when there is a connection again, without reloading the page. */
export const fetchedFirst = (): Plugin => ({
  name: 'fetched-first',
  enforce: 'pre',
  apply: 'build',
  load: (id) => (id === helperId ? helper : undefined),
});
