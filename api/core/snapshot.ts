import type { SignedIn } from './context.ts';

/** Names exactly what a root field would answer now: two requests with one key get one answer. */
export type SnapshotKey = (ctx: SignedIn) => Promise<string>;

const snapshots = new Map<string, SnapshotKey>();

/**
 * Says that a query field answers out of a snapshot in memory, alike for all whose key is the same. Answers of
 * operations that ask for nothing else are kept as text (`server/kept-answers.ts`). The key must hold whatever the
 * answer depends on: whose organisations, their version, the day.
 */
export const declareSnapshot = (field: string, key: SnapshotKey): void => {
  snapshots.set(field, key);
};

/** The key of a query field that answers out of a snapshot; undefined for all others. */
export const snapshotOf = (field: string): SnapshotKey | undefined => snapshots.get(field);
