import DataLoader from 'dataloader';
import type { Context } from '../context.ts';

/** Collects the ids that the rows of one answer ask for and reads them together. */
export type Loader<Value> = DataLoader<string, Value | null>;

/**
 * The loader of this request that is known by `key`, made on first use. `batch` gives what it found by id; what is
 * missing becomes null. It must take the policy's filter itself.
 */
export const loaderOf = <Value>(
  { memo }: Pick<Context, 'memo'>,
  key: unknown,
  batch: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Loader<Value> => {
  const known = memo.get(key) as Loader<Value> | undefined;
  if (known) return known;
  const loader: Loader<Value> = new DataLoader(
    async (ids) => {
      const found = await batch(ids);
      return ids.map((id) => found.get(id) ?? null);
    },
    { maxBatchSize: 1_000 },
  );
  memo.set(key, loader);
  return loader;
};
