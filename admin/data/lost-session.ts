/** Waits for somebody whose session ended to sign in again over the page. */
interface Waiting {
  readonly answer: Promise<boolean>;
  readonly end: (signedIn: boolean) => void;
}

let waiting: Waiting | undefined;
/** Its reader chose the sign-in page: whatever else finds its session ended fails without a question. */
let leaving = false;
const listeners = new Set<() => void>();

const tell = (next: Waiting | undefined): void => {
  waiting = next;
  for (const listener of listeners) listener();
};

/**
 * Asks for a new session without leaving the page, once for all requests that found theirs ended. Answers true when it is
 * there; false where the page has no such dialog, or its reader would rather leave.
 */
export function sessionAgain(): Promise<boolean> {
  if (listeners.size === 0 || leaving) return Promise.resolve(false);
  if (!waiting) {
    let end: Waiting['end'] = () => undefined;
    const answer = new Promise<boolean>((resolve) => (end = resolve));
    tell({ answer, end });
    return answer;
  }
  return waiting.answer;
}

/** For the dialog: whether requests wait, to be used with `useSyncExternalStore`. */
export const lostSession = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: (): boolean => waiting !== undefined,
  /** Whether its reader chose the sign-in page: nothing need be asked on the way. */
  isLeft: (): boolean => leaving,
  /** Somebody signed in (true), or would rather leave: lets the requests that wait go on, or fail as they would have. */
  end: (signedIn: boolean): void => {
    leaving = !signedIn;
    waiting?.end(signedIn);
    tell(undefined);
  },
};
