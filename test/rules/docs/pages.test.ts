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
