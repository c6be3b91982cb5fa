import pg from 'pg';
import { LIVE_CHANNEL, type LiveMessage } from '../../core/live.ts';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

/** What hears the messages of all nodes. */
export interface LiveListener {
  onMessage(message: LiveMessage): void;
  /** Messages may have been missed: the connection was away. */
  onGap(): void;
}

/**
 * The one connection of a node that listens, apart from the pool. When it is lost it is made again, after waits that
 * grow to 10 s, for as long as the node lives. Answers how to end it.
 */
export const listen = (url: string, listener: LiveListener): (() => Promise<void>) => {
  let client: pg.Client | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let ended = false;
  let failures = 0;
  // A browser may have come before the node listens for the first time.
  let hadGap = true;

  const lost = (gone: pg.Client): void => {
    if (gone !== client || ended) return;
    client = undefined;
    hadGap = true;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures);
    failures += 1;
    waiting = setTimeout(connect, wait);
    void gone.end().catch(() => undefined);
  };

  const connect = (): void => {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'remit live',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client = next;
    next.on('error', () => lost(next));
    next.on('end', () => lost(next));
    next.on('notification', ({ payload }) => listener.onMessage(JSON.parse(payload ?? '') as LiveMessage));
    void begin(next);
  };

  const begin = async (next: pg.Client): Promise<void> => {
    try {
      await next.connect();
      await next.query(`LISTEN ${LIVE_CHANNEL}`);
      failures = 0;
      if (hadGap) listener.onGap();
      hadGap = false;
    } catch {
      lost(next);
    }
  };

  connect();
  return async () => {
    ended = true;
    clearTimeout(waiting);
    await client?.end().catch(() => undefined);
  };
};
