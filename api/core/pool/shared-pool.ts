import { callbackify } from 'node:util';
import pg from 'pg';
import { currentParty } from './party.ts';
import { Shares, type Sharing } from './shares.ts';

type Done = (release?: Error | boolean) => void;
type Callback = (error: Error | undefined, client: pg.PoolClient | undefined, done: Done) => void;

/**
 * A pool of connections in which no account takes more than its share, and requests together leave some to timers and
 * health: these take whatever is free. It stands where every connection is taken, so no statement gets past it, and a
 * place is given back with the connection, however the work ended.
 */
export class SharedPool extends pg.Pool {
  private readonly shares: Shares;
  /** How to give back the place of each connection that a request holds. */
  private readonly places = new WeakMap<pg.PoolClient, () => void>();

  constructor(config: pg.PoolConfig, sharing: Sharing) {
    super(config);
    this.shares = new Shares(sharing);
    this.on('release', (_error, client) => {
      const giveBack = this.places.get(client as pg.PoolClient);
      this.places.delete(client as pg.PoolClient);
      giveBack?.();
    });
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<pg.PoolClient> | void {
    const connecting = this.take();
    if (!callback) return connecting;
    callbackify(() => connecting)((error, client) => {
      if (error) callback(error, undefined, () => undefined);
      else callback(undefined, client, client.release);
    });
  }

  private async take(): Promise<pg.PoolClient> {
    const party = currentParty();
    if (!party) return super.connect();
    const giveBack = await this.shares.take(party);
    try {
      const client = await super.connect();
      this.places.set(client, giveBack);
      return client;
    } catch (error) {
      giveBack();
      throw error;
    }
  }
}
