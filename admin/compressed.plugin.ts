import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Below this a file travels in one packet anyway, in bytes. */
const smallest = 1_024;

/** Above this the last percent of brotli costs many seconds: only the console's editor is so large. In bytes. */
const large = 500_000;

/** Lays a .br and a .gz beside every file of the app, so that the server hands them out and compresses nothing itself. */
export const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((file) => /\.(js|css|html|svg)$/.test(file))) {
      const file = path.join(dir, name);
      const content = await readFile(file);
      if (content.length < smallest) continue;
      const size = {
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        [constants.BROTLI_PARAM_QUALITY]: content.length > large ? 7 : constants.BROTLI_MAX_QUALITY,
      };
      await Promise.all([
        brotlied(content, { params: size }).then((made) => writeFile(`${file}.br`, made)),
        gzipped(content, { level: 9 }).then((made) => writeFile(`${file}.gz`, made)),
      ]);
    }
  },
});
