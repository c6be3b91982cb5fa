import type { QueryClient } from '@tanstack/react-query';

/**
 * Asks again for everything that is on the screen, and waits until it is there; answers whether it is. A request that
 * somebody else began meanwhile, such as the live events, cuts ours off without a word: then it waits for that one.
 */
export async function loadLatest(queries: QueryClient): Promise<boolean> {
  const shown = queries
    .getQueryCache()
    .findAll({ type: 'active', predicate: ({ state }) => state.status === 'success' });
  await queries.invalidateQueries();
  await settled(queries);
  // the screens are told in a task of their own: what is pressed next must be pressed on the new record
  await new Promise((resolve) => setTimeout(resolve));
  return shown.every((query) => !query.isActive() || !query.state.isInvalidated);
}

const settled = (queries: QueryClient): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (queries.isFetching({ type: 'active' }) > 0) return;
      leave();
      resolve();
    };
    const leave = queries.getQueryCache().subscribe(look);
    look();
  });
