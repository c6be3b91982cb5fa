import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { type: 'major'; execution: 'async' }) => Promise<void>;

/** After so many records there is some 20 MB of what is no longer used. */
const OFTEN = 5_000;

/**
 * Keeps long work over thousands of records from piling up memory: left alone, what is no longer used grows to as much
 * again as is in use before it is given back. Each time costs what it costs anyway, some 60 ms, only earlier.
 */
export class MemoryCare {
  private count = 0;

  /** Told of records that are done. */
  async after(records: number): Promise<void> {
    this.count += records;
    if (this.count < OFTEN) return;
    this.count = 0;
    await collect({ type: 'major', execution: 'async' });
  }
}
