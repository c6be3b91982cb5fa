import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })];
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

test.each(pages)('the files that %s names are there', (page) => {
  const named = [...textOf(page).matchAll(/`((?:api|admin|schema|test|docs)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
  const gone = named.filter((path) => !existsSync(join(root, path)) && !existsSync(join(root, `${path}.ts`)));
  expect(gone).toEqual([]);
});

test.each(pages)('the links of %s lead somewhere', (page) => {
  const links = [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(
    ([, path = '']) => path,
  );
  expect(links.filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([]);
});

/** Under which fragment a heading is found, as GitHub makes it. */
const fragmentOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');

test.each(pages)('the places within pages that %s links to are there', (page) => {
  const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)];
  const lost = links.filter(([, path = '', fragment = '']) => {
    const target = path === '' ? page : join(dirname(page), path);
    const headings = [...textOf(target).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      fragmentOf(heading),
    );
    return !headings.includes(decodeURIComponent(fragment));
  });
  expect(lost.map(([link]) => link)).toEqual([]);
});
