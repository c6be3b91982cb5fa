import { ApolloCache } from '@apollo/client';
import type { Cache, Transaction } from '@apollo/client';

/**
 * Remembers nothing. react-query keeps what the screens show, so Apollo's own store would hold every answer a second
 * time and cost a tenth of the app's first download. It also leaves documents as they are written, without `__typename`.
 */
export class NoCache extends ApolloCache {
  read(): null {
    return null;
  }
  write(): undefined {
    return undefined;
  }
  diff<Data>(): Cache.DiffResult<Data> {
    return { complete: false, result: null };
  }
  watch(): () => void {
    return () => undefined;
  }
  reset(): Promise<void> {
    return Promise.resolve();
  }
  evict(): boolean {
    return false;
  }
  restore(): this {
    return this;
  }
  extract(): Record<string, never> {
    return {};
  }
  removeOptimistic(): void {
    // nothing was put in
  }
  fragmentMatches(): boolean {
    return true;
  }
  performTransaction(transaction: Transaction): void {
    transaction(this);
  }
}
