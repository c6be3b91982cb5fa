import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';
import { languages } from './i18n/language.ts';

type Chunk = Rollup.OutputChunk;

/** What the browser may have to load, in KiB of gzip: before anything is seen, and for opening a screen on top of that. */
const budgets = { first: 330, screen: 110 };

/** No screens (words are charged to those who say them), or one that may be larger: the console brings an editor with parts of its own. */
const exempt =
  /virtual:words|\/admin\/console\/|\/node_modules\/(monaco-(editor|graphql)|prettier|@graphiql)\//;

interface Load {
  readonly name: string;
  readonly size: number;
  readonly budget: number;
}

/** A chunk and all that it cannot do without: what it imports, and its words in one language. */
function withImports(chunk: Chunk, chunks: ReadonlyMap<string, Chunk>, met = new Set<Chunk>()): Set<Chunk> {
  if (met.has(chunk)) return met;
  met.add(chunk);
  const words = chunk.dynamicImports.filter((file) =>
    chunks.get(file)?.facadeModuleId?.endsWith(`/${languages[0]?.locale}`),
  );
  for (const file of [...chunk.imports, ...words]) {
    const needed = chunks.get(file);
    if (needed) withImports(needed, chunks, met);
  }
  return met;
}

/** What is loaded first and for each part that is imported lazily, largest first. */
function loadsOf(bundle: Rollup.OutputBundle): Load[] {
  const chunks = new Map(
    Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  );
  const kib = new Map([...chunks.values()].map((chunk) => [chunk, gzipSync(chunk.code).length / 1024]));
  const sizeOf = (loaded: Iterable<Chunk>): number =>
    [...loaded].reduce((sum, chunk) => sum + (kib.get(chunk) ?? 0), 0);
  const entry = [...chunks.values()].find((chunk) => chunk.isEntry);
  if (!entry) return [];
  const first = withImports(entry, chunks);
  /** What is there already when a part is opened: the first download, and what every opener of the part has loaded. */
  const before = (part: Chunk): Set<Chunk> => {
    const openers = [...chunks.values()].filter(({ dynamicImports }) =>
      dynamicImports.includes(part.fileName),
    );
    const loaded = openers.map((opener) => withImports(opener, chunks));
    return new Set([
      ...first,
      ...[...chunks.values()].filter((each) => loaded.length > 0 && loaded.every((all) => all.has(each))),
    ]);
  };
  const screens = [...chunks.values()]
    .filter(({ facadeModuleId, isDynamicEntry }) => isDynamicEntry && !exempt.test(facadeModuleId ?? ''))
    .map((chunk) => {
      const there = before(chunk);
      return {
        name: chunk.name,
        size: sizeOf([...withImports(chunk, chunks)].filter((each) => !there.has(each))),
        budget: budgets.screen,
      };
    });
  return [
    { name: 'first download', size: sizeOf(first), budget: budgets.first },
    ...screens.toSorted((left, right) => right.size - left.size),
  ];
}

const lineOf = ({ name, size, budget }: Load): string =>
  `${name.padEnd(24)}${size.toFixed(1).padStart(8)} of ${budget} KiB${size > budget ? '  too large' : ''}`;

/** A table of the largest loads where one of them has outgrown its budget; else undefined. */
export function overBudget(bundle: Rollup.OutputBundle): string | undefined {
  const loads = loadsOf(bundle);
  if (loads.every(({ size, budget: allowed }) => size <= allowed)) return undefined;
  return loads.slice(0, 12).map(lineOf).join('\n');
}

/** Ends the build where the first download or a screen has outgrown its budget. */
export const budget = (): Plugin => ({
  name: 'budget',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const table = overBudget(bundle);
      if (table) this.error(`The app has outgrown its budget (gzip):\n${table}`);
    },
  },
});
