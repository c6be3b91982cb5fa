import type { Plugin } from 'vite';

/**
 * Packages that come along and are not needed, and what is taken instead: what every browser that we build for has of its
 * own, or nothing, where the framework brings it for what the app leaves to the server (lists are exported there).
 */
const natives: Readonly<Record<string, string>> = {
  'object.entries': 'Object.entries',
  'jsonexport/dist/index.js': 'undefined',
};

const prefix = '\0native:';

/** Leaves out such packages with all that they bring: the browser's own is taken, and the first download is smaller. */
export const nativeInstead = (): Plugin => ({
  name: 'native-instead',
  enforce: 'pre',
  resolveId: (id) => (Object.hasOwn(natives, id) ? prefix + id : undefined),
  load: (id) => (id.startsWith(prefix) ? `module.exports = ${natives[id.slice(prefix.length)]};` : undefined),
});
