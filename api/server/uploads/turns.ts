import { Refusal } from '../../core/refusal.ts';
import type { limits } from '../limits.ts';

const busy = (): Refusal =>
  new Refusal(
    'RATE_LIMITED',
    {
      zh: '正在处理的文件过多，请稍后再试。',
      en: 'Too many files are being worked on. Try again in a moment.',
    },
    { facts: { retryAfter: 5 } },
  );

/** A place in the line of uploads; given back once, by whoever holds it. */
export interface Turn {
  /** Waits until this one may be worked on. */
  come(): Promise<void>;
  leave(): void;
}

/**
 * The line of uploads on one node: each takes room on the disk from its first byte, and memory while it is worked on, so
 * both are numbered.
 */
export class Turns {
  private readonly ofAccount = new Map<string, number>();
  private readonly waiting: (() => void)[] = [];
  private all = 0;
  private working = 0;

  constructor(private readonly most: typeof limits.uploads) {}

  /** Takes a place in the line. @throws Refusal RATE_LIMITED where there is none, or none for this account */
  take(account: string): Turn {
    const own = this.ofAccount.get(account) ?? 0;
    if (this.all >= this.most.all || own >= this.most.account) throw busy();
    this.all += 1;
    this.ofAccount.set(account, own + 1);
    let isWorking = false;
    return {
      come: async () => {
        if (this.working < this.most.worked) this.working += 1;
        else await new Promise<void>((resolve) => this.waiting.push(resolve));
        isWorking = true;
      },
      leave: () => {
        this.all -= 1;
        const left = (this.ofAccount.get(account) ?? 1) - 1;
        if (left === 0) this.ofAccount.delete(account);
        else this.ofAccount.set(account, left);
        if (!isWorking) return;
        // The place among those that are worked on goes to the next one.
        const next = this.waiting.shift();
        if (next) next();
        else this.working -= 1;
      },
    };
  }
}
