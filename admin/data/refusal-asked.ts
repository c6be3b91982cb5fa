import type { RefusedRight } from './failure.ts';

/** A refusal of which somebody wants to know why. */
export interface AskedRefusal {
  readonly right: RefusedRight;
  /** Rights any of which would have done as well; left out: none. */
  readonly others?: readonly RefusedRight[];
  /** What it said. */
  readonly message: string;
}

let asked: AskedRefusal | undefined;
const listeners = new Set<() => void>();

const tell = (next: AskedRefusal | undefined): void => {
  asked = next;
  for (const listener of listeners) listener();
};

/**
 * Asks why something was refused. The answer opens over the page, and not where the refusal is shown: a toast goes by
 * itself, and would take it along.
 */
export const askWhyRefused = (refusal: AskedRefusal): void => tell(refusal);

/** For the dialog: what is asked, to be used with `useSyncExternalStore`. */
export const refusalAsked = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: (): AskedRefusal | undefined => asked,
  close: (): void => tell(undefined),
};
