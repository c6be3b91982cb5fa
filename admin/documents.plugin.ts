import path from 'node:path';
import type { Plugin } from 'vite';

const file = path.join(import.meta.dirname, 'data/documents.ts');
const operations = path.join(import.meta.dirname, 'data/operation.ts');
const prefix = '\0operation:';

/** An operation as generate.ts writes it: its name, and what it is made of. */
const written = /^export const (\w+) = operation<[^(]*>\((.*)\);$/gm;

/**
 * Makes a module of each operation in documents.ts, so that each comes with the screens that ask it. In one module all of
 * them would belong to the first download, since the first screen asks some.
 */
export const documentsWithTheirScreens = (): Plugin => {
  const made = new Map<string, string>();
  return {
    name: 'documents-with-their-screens',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(prefix) ? { id, moduleSideEffects: false } : undefined),
    load: (id) => {
      const parts = id.startsWith(prefix) ? made.get(id.slice(prefix.length)) : undefined;
      if (parts === undefined) return undefined;
      const name = id.slice(prefix.length);
      return `import { operation } from ${JSON.stringify(operations)};\nexport const ${name} = /* @__PURE__ */ operation(${parts});`;
    },
    transform: {
      filter: { id: /[\\/]data[\\/]documents\.ts$/ },
      handler(code, id) {
        if (path.normalize(id) !== file) return undefined;
        for (const [, name = '', parts = ''] of code.matchAll(written)) made.set(name, parts);
        const exported = [...made.keys()].map(
          (name) => `export { ${name} } from ${JSON.stringify(prefix + name)};`,
        );
        // The types are gone by then; what is left are the operations.
        return { code: exported.join('\n'), map: null, moduleSideEffects: false };
      },
    },
  };
};
