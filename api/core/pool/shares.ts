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

interface Waiting {
  readonly party: Party;
  readonly begin: () => void;
}

/** What is counted: all requests, and a party's account and credential. */
type Counted = readonly (readonly [key: string, most: number])[];

/**
 * Lets parties take connections, none more than its share. Whoever finds no place waits in the order of coming, and
 * steps back only for those whose own share is used up; nobody waits longer than `waitMs`.
 */
export class Shares {
  private readonly held = new Map<string, number>();
  private readonly waiting: Waiting[] = [];

  constructor(private readonly sharing: Sharing) {}

  /**
   * Takes a place, now or when one is free. Answers how to give it back, which is to be done once.
   *
   * @throws Refusal RATE_LIMITED where the party's own share was used up for too long, or its line is full; UNAVAILABLE
   *   where it was everybody's.
   */
  async take(party: Party): Promise<() => void> {
    const counted = this.countedFor(party);
    if (!this.isFree(counted)) await this.wait(party);
    else this.hold(counted, 1);
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

  private wait(party: Party): Promise<void> {
    const { line, waitMs } = this.sharing;
    const isSame = (other: Waiting): boolean => other.party.account === party.account;
    if (party.account && this.waiting.filter(isSame).length >= line) return Promise.reject(tooMany());
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.waiting.splice(this.waiting.indexOf(waiting), 1);
        const [, ...own] = this.countedFor(party);
        reject(this.isFree(own) ? busy() : tooMany());
      };
      const late = setTimeout(giveUp, waitMs);
      const waiting: Waiting = {
        party,
        begin: () => {
          clearTimeout(late);
          resolve();
        },
      };
      this.waiting.push(waiting);
    });
  }

  /** Lets in whoever waits and finds a place now. */
  private letIn(): void {
    for (let at = 0; at < this.waiting.length && this.isFree(this.countedFor(everybody));) {
      const next = this.waiting[at];
      const counted = next && this.countedFor(next.party);
      if (!next || !counted || !this.isFree(counted)) at += 1;
      else {
        this.waiting.splice(at, 1);
        this.hold(counted, 1);
        next.begin();
      }
    }
  }
}
