import { useEffect, useRef, useState } from 'react';
import { useLogoutIfAccessDenied, useRefresh } from 'react-admin';
import { sessionAgain } from '../../data/lost-session.ts';
import { ImportFailure, sendCalls } from './send-calls.ts';
import type { ImportResult } from './send-calls.ts';

/** How far an import has come. */
export type ImportState =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'sending'; readonly share: number }
  | { readonly phase: 'writing' }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'changed' }
  | { readonly phase: 'refused'; readonly failure: ImportFailure }
  | { readonly phase: 'done'; readonly result: ImportResult };

interface CallImport {
  readonly state: ImportState;
  readonly start: (file: File) => Promise<void>;
  /** Cancels what is under way. */
  readonly stop: () => void;
  /** Forgets how the last one went. */
  readonly reset: () => void;
}

const waiting: ImportState = { phase: 'waiting' };

/** Whether a chosen file can still be read: browsers refuse one that was saved again after it was chosen. */
const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/** Sends a file; where the session ended meanwhile, once more as soon as somebody has signed in again. */
const sendSignedIn: typeof sendCalls = async (file, options) => {
  try {
    return await sendCalls(file, options);
  } catch (error) {
    const lost = error instanceof ImportFailure && error.code === 'UNAUTHENTICATED';
    if (!lost || !(await sessionAgain()) || options.signal.aborted) throw error;
    return sendCalls(file, options);
  }
};

/** Sends a file of calls and knows how far that has come. */
export function useCallImport(): CallImport {
  const [state, setState] = useState<ImportState>(waiting);
  const running = useRef<AbortController>(undefined);
  const refresh = useRefresh();
  const leave = useLogoutIfAccessDenied();
  useEffect(() => () => running.current?.abort(), []);

  const start = async (file: File): Promise<void> => {
    const { signal } = (running.current = new AbortController());
    setState({ phase: 'sending', share: 0 });
    const onSent = (share: number): void =>
      setState(share < 1 ? { phase: 'sending', share } : { phase: 'writing' });
    try {
      if (!(await isReadable(file))) return setState({ phase: 'changed' });
      const result = await sendSignedIn(file, { signal, onSent });
      setState({ phase: 'done', result });
      refresh();
    } catch (error) {
      if (signal.aborted) return setState({ phase: 'stopped' });
      const failure =
        error instanceof ImportFailure ? error : new ImportFailure('INTERNAL', 'frame.errors.INTERNAL');
      setState({ phase: 'refused', failure });
      await leave(failure);
    }
  };

  return { state, start, stop: () => running.current?.abort(), reset: () => setState(waiting) };
}
