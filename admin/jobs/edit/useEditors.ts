import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Somebody else who has the draft open; without a name where they may not be seen. */
export interface Editor {
  readonly id: string;
  readonly name: string | null;
}

/** A page says so often that it is still open, in milliseconds; the server forgets it after 75 s. */
const BEAT_MS = 15_000;

/**
 * Says that this window has a draft open, again and again and when it is left, and answers who else has. When somebody
 * comes or goes, the live events (`Editing`) let it ask at once.
 */
export function useEditors(id: string): readonly Editor[] {
  const [self, setSelf] = useState(() => crypto.randomUUID());
  const address = `/events/editing/${id}`;
  const { data } = useQuery({
    queryKey: ['document', 'Editing', { id, self }],
    queryFn: async ({ signal }): Promise<readonly Editor[]> => {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ window: self }),
        signal,
      });
      // nobody is told that this did not go through: saving says what is wrong
      return answer.ok ? ((await answer.json()) as { editors: Editor[] }).editors : [];
    },
    meta: { operation: 'Editing' },
    refetchInterval: BEAT_MS,
    refetchIntervalInBackground: true,
    retry: false,
    gcTime: 0,
  });
  useEffect(() => {
    const leave = (): void => {
      const said = JSON.stringify({ window: self, isLeaving: true });
      navigator.sendBeacon(address, new Blob([said], { type: 'application/json' }));
    };
    // a page that comes back out of the browser's memory comes anew
    const back = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) setSelf(crypto.randomUUID());
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', back);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', back);
      leave();
    };
  }, [address, self]);
  return data ?? [];
}
