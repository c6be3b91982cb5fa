import { useRef, useState } from 'react';
import { useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { fetchFile, keepFile } from '../data/download.ts';
import { Failure } from '../data/failure.ts';
import { useText } from '../i18n/useText.ts';
import { FailureToast } from './FailureNotice.tsx';

/** A file that can be taken from the server. */
export interface FileDownload {
  /** Fetches the file and gives it to the browser. Never throws: what went wrong is said. One at a time. */
  readonly take: (address: string) => Promise<void>;
  readonly pending: boolean;
  /** The bytes that have come so far. */
  readonly received: number;
  /** Gives up what is on its way. */
  readonly stop: () => void;
}

/**
 * Takes files from the server: says when one is there, and in the server's words why one is not. Whoever leaves the screen
 * meanwhile gets the file all the same.
 */
export const useDownload = (): FileDownload => {
  const text = useText();
  const notify = useNotify();
  const leave = useLogoutIfAccessDenied();
  const [received, setReceived] = useState<number>();
  const under = useRef<AbortController>(undefined);

  const take = async (address: string): Promise<void> => {
    if (under.current) return;
    const { signal } = (under.current = new AbortController());
    setReceived(0);
    try {
      const file = await fetchFile(address, { signal, onReceived: setReceived });
      keepFile(file);
      notify(text('download.done', { name: file.name }), { type: 'success' });
    } catch (error) {
      if (!(error instanceof Failure)) return; // it was stopped
      if (!(await leave(error)))
        notify(<FailureToast failure={error} />, { type: 'error', autoHideDuration: 10_000 });
    } finally {
      under.current = undefined;
      setReceived(undefined);
    }
  };

  return {
    take,
    pending: received !== undefined,
    received: received ?? 0,
    stop: () => under.current?.abort(),
  };
};
