import type { Plugin } from 'vite';

/** Packages that stand in for what every browser that we build for has of its own, and what it is called there. */
const natives: Readonly<Record<string, string>> = { 'object.entries': 'Object.entries' };

const prefix = '\0native:';

/** Leaves out such packages with all that they bring: the browser's own is taken, and the first download is smaller. */
export const nativeInstead = (): Plugin => ({
  name: 'native-instead',
  enforce: 'pre',
  resolveId: (id) => (Object.hasOwn(natives, id) ? prefix + id : undefined),
  load: (id) => (id.startsWith(prefix) ? `module.exports = ${natives[id.slice(prefix.length)]};` : undefined),
});
