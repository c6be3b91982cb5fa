import { busy } from '../database-error.ts';
import { Refusal } from '../refusal.ts';
import { everybody, type Party } from './party.ts';

/** How the connections of a pool are shared out among the requests of a node. */
export interface Sharing {
  /** Connections that all requests together hold at a time. */
  readonly requests: number;
  /** Of one account, all its sessions and tokens together; of a network address for those who are not signed in. */
  readonly account: number;
  /** Of one session or token. */
  readonly credential: number;
  /** So many statements of one account may wait for a connection. */
  readonly line: number;
  /** So long a statement waits for a connection, in milliseconds. */
  readonly waitMs: number;
}

const tooMany = (): Refusal =>
  new Refusal(
    'RATE_LIMITED',
    {
      zh: '您同时发出的请求太多，前面的还没有处理完，请在 2 秒后再试。',
      en: 'Too many of your requests are still under way. Try again in 2 seconds.',
    },
    { facts: { retryAfter: 2 } },
  );

/** What is counted: all requests, and a party's account and credential. */
type Counted = readonly (readonly [key: string, most: number])[];

interface Waiting {
  readonly account: string | undefined;
  readonly counted: Counted;
  readonly until: number;
  readonly begin: () => void;
  readonly giveUp: () => void;
}

/**
 * Lets parties take connections, none more than its share. Whoever finds no place waits in the order of coming, and
 * steps back only for those whose own share is used up; nobody waits longer than `waitMs`.
 */
export class Shares {
  private readonly held = new Map<string, number>();
  /** In the order of coming, which is that of giving up: all wait equally long. */
  private readonly waiting: Waiting[] = [];
  /** How many of each account are among them. */
  private readonly lines = new Map<string | undefined, number>();
  private late: NodeJS.Timeout | undefined;

  constructor(private readonly sharing: Sharing) {}

  /**
   * Takes a place, now or when one is free. Answers how to give it back, which is to be done once.
   *
   * @throws Refusal RATE_LIMITED where the party's own share was used up for too long, or its line is full; UNAVAILABLE
   *   where it was everybody's.
   */
  async take(party: Party): Promise<() => void> {
    const counted = this.countedFor(party);
    if (this.isFree(counted)) this.hold(counted, 1);
    else await this.wait(party.account, counted);
    return () => {
      this.hold(counted, -1);
      this.letIn();
    };
  }

  private countedFor({ account, credential }: Party): Counted {
    const { sharing } = this;
    return [
      ['requests', sharing.requests],
      ...(account ? [[`account ${account}`, sharing.account] as const] : []),
      ...(credential ? [[`credential ${credential}`, sharing.credential] as const] : []),
    ];
  }

  private isFree(counted: Counted): boolean {
    return counted.every(([key, most]) => (this.held.get(key) ?? 0) < most);
  }

  private hold(counted: Counted, places: 1 | -1): void {
    for (const [key] of counted) {
      const held = (this.held.get(key) ?? 0) + places;
      if (held > 0) this.held.set(key, held);
      else this.held.delete(key);
    }
  }

  private wait(account: string | undefined, counted: Counted): Promise<void> {
    const { line, waitMs } = this.sharing;
    const before = this.lines.get(account) ?? 0;
    if (account && before >= line) return Promise.reject(tooMany());
    this.lines.set(account, before + 1);
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        const [, ...own] = counted;
        reject(this.isFree(own) ? busy() : tooMany());
      };
      this.waiting.push({ account, counted, until: performance.now() + waitMs, begin: resolve, giveUp });
      // One clock for all that wait, at the end of whoever waits longest.
      this.late ??= setTimeout(() => this.giveUp(), waitMs).unref();
    });
  }

  /** Takes somebody out of the line. */
  private leave(at: number): void {
    const [left] = this.waiting.splice(at, 1);
    const others = (this.lines.get(left?.account) ?? 1) - 1;
    if (others > 0) this.lines.set(left?.account, others);
    else this.lines.delete(left?.account);
  }

  /** Turns away whoever has waited long enough, and sets the clock for the next. */
  private giveUp(): void {
    const now = performance.now();
    for (let [first] = this.waiting; first && first.until <= now + 1; [first] = this.waiting) {
      this.leave(0);
      first.giveUp();
    }
    const [first] = this.waiting;
    this.late = first && setTimeout(() => this.giveUp(), first.until - now).unref();
  }

  /** Lets in whoever waits and finds a place now. */
  private letIn(): void {
    for (let at = 0; at < this.waiting.length && this.isFree(this.countedFor(everybody));) {
      const next = this.waiting[at];
      if (!next || !this.isFree(next.counted)) at += 1;
      else {
        this.leave(at);
        this.hold(next.counted, 1);
        next.begin();
      }
    }
  }
}
