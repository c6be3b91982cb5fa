import { useStore } from 'react-admin';
import type { SearchQuery } from '../data/documents.ts';
import { useViewer } from '../data/viewer.ts';

/** A record that the search found. */
export type Hit = SearchQuery['search']['groups'][number]['hits'][number];

const most = 6;

/**
 * What this account opened by the search on this machine, the last one first, and how to add to it. It lies in the store
 * that signing out empties.
 */
export const useRecent = (): readonly [readonly Hit[], (hit: Hit) => void] => {
  const account = useViewer()?.account.id ?? '';
  const [recent, setRecent] = useStore<readonly Hit[]>(`search.recent.${account}`, []);
  const remember = (hit: Hit): void => {
    const others = recent.filter(({ kind, id }) => kind !== hit.kind || id !== hit.id);
    // the state may be another one by the time it is shown
    setRecent([{ ...hit, state: null, isPast: false }, ...others].slice(0, most));
  };
  return [recent, remember];
};
