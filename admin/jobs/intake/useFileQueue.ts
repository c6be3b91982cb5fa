import { useEffect, useRef, useState } from 'react';
import { useRefresh } from 'react-admin';
import { Failure } from '../../data/failure.ts';
import { sendJobFile, type Sent } from './send-file.ts';

/** A file on its way. */
export interface QueuedFile {
  readonly key: number;
  readonly file: File;
  readonly state: { readonly kind: 'WAITING' } | { readonly kind: 'READING' } | Sent;
}

interface FileQueue {
  readonly files: readonly QueuedFile[];
  readonly add: (files: readonly File[]) => void;
  /** Sends one once more, also where the same bytes came in before. */
  readonly again: (key: number) => void;
  readonly clear: () => void;
}

/** Sends files one after the other; one that is refused stops none of the others. */
export function useFileQueue(): FileQueue {
  const [files, setFiles] = useState<readonly QueuedFile[]>([]);
  const next = useRef(0);
  const line = useRef<{ key: number; file: File; again: boolean }[]>([]);
  const running = useRef(false);
  const leaving = useRef<AbortController>(undefined);
  const refresh = useRefresh();
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current?.abort();
  }, []);

  const note = (key: number, state: QueuedFile['state']): void =>
    setFiles((held) => held.map((each) => (each.key === key ? { ...each, state } : each)));

  const work = async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    for (let job = line.current.shift(); job; job = line.current.shift()) {
      const signal = leaving.current?.signal ?? new AbortController().signal;
      note(job.key, { kind: 'READING' });
      try {
        note(job.key, await sendJobFile(job.file, job.again, signal));
        refresh();
      } catch (error) {
        if (signal.aborted) return;
        const failure = error instanceof Failure ? error : new Failure('INTERNAL', 'frame.errors.INTERNAL');
        note(job.key, { kind: 'REFUSED', failure });
      }
    }
    running.current = false;
  };

  const add = (chosen: readonly File[]): void => {
    const added = chosen.map((file) => ({ key: (next.current += 1), file }));
    setFiles((held) => [...held, ...added.map((each) => ({ ...each, state: { kind: 'WAITING' } as const }))]);
    line.current.push(...added.map((each) => ({ ...each, again: false })));
    void work();
  };
  const again = (key: number): void => {
    const found = files.find((each) => each.key === key);
    if (!found) return;
    note(key, { kind: 'WAITING' });
    line.current.push({ key, file: found.file, again: true });
    void work();
  };
  const clear = (): void =>
    setFiles((held) => held.filter(({ state }) => state.kind === 'WAITING' || state.kind === 'READING'));
  return { files, add, again, clear };
}
