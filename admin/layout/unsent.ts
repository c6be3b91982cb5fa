/** What becomes of what was typed and not sent when its page is left: it is lost, or kept on this machine. */
export type Fate = 'lost' | 'kept';

const held = new Set<{ readonly fate: Fate }>();

/** Notes that a page holds something that is not sent; answers how to end that. */
export const holdUnsent = (fate: Fate): (() => void) => {
  const one = { fate };
  held.add(one);
  return () => void held.delete(one);
};

/** What would become of what is typed if everything was left now; undefined: nothing is. */
export const fateNow = (): Fate | undefined => {
  const fates = [...held].map(({ fate }) => fate);
  return fates.includes('lost') ? 'lost' : fates[0];
};
