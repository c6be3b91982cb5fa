import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What of the tree stands in the address: the words searched for, and which units are open. */
export interface TreeAddress {
  readonly q: string;
  /** Undefined: as it is at first. */
  readonly open: readonly string[] | undefined;
  readonly search: (q: string) => void;
  readonly expand: (ids: readonly string[]) => void;
}

/** Reads and writes the part of the address that the tree keeps; Back does not step through every unit that was opened. */
export function useTreeAddress(): TreeAddress {
  const [params, setParams] = useSearchParams();
  const write = useCallback(
    (name: string, value: string | undefined) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === undefined) after.delete(name);
          else after.set(name, value);
          return after;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  const open = params.get('open');
  return {
    q: params.get('q') ?? '',
    open: open === null ? undefined : open.split('.').filter(Boolean),
    search: useCallback((q: string) => write('q', q || undefined), [write]),
    expand: useCallback((ids: readonly string[]) => write('open', ids.join('.')), [write]),
  };
}
