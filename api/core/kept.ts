import type { DataSource } from 'typeorm';
import { everybody, onBehalfOf } from './pool/party.ts';

/**
 * What was loaded, kept for each database under a key that names its version: a change makes another key, so nothing
 * is ever stale. Requests that ask at once share one load, a failed one is forgotten, and whatever has not been asked
 * for longest goes first.
 */
export class Kept<Value> {
  private readonly byDatabase = new WeakMap<DataSource, Map<string, Promise<Value>>>();

  /** @param most how many values are kept for each database. */
  constructor(private readonly most: number) {}

  /** The value under a key, loaded where it is not there. */
  get(db: DataSource, key: string, load: () => Promise<Value>): Promise<Value> {
    const values = this.byDatabase.get(db) ?? new Map<string, Promise<Value>>();
    this.byDatabase.set(db, values);
    const known = values.get(key);
    values.delete(key);
    const [oldest] = values.keys();
    if (values.size >= this.most && oldest !== undefined) values.delete(oldest);
    const value = known ?? onBehalfOf(everybody, load);
    values.set(key, value);
    if (!known) value.catch(() => values.get(key) === value && values.delete(key));
    return value;
  }
}
