/** How a line stands. */
export interface Line {
  /** So many may wait; left out: as many as come. */
  readonly most?: number;
  /** So long may one wait, in milliseconds; left out: as long as it takes. */
  readonly patienceMs?: number;
}

interface Waiting {
  readonly begin: () => void;
  /** Those for whom it waits: they have their turn after everybody else's. */
  readonly of: string;
}

/** Waiting for one's turn took longer than the line allows. */
export class TooLate extends Error {}

/**
 * Lets at most `places` pieces of work run at a time; others wait. Each party that waits has its turn after the other
 * parties, so that a crowd of one does not keep others waiting; within a party it goes in order.
 */
export class Turns {
  private readonly parties = new Map<string, Waiting[]>();
  private inLine = 0;
  private taken = 0;

  constructor(
    private readonly places: number,
    private readonly line: Line = {},
  ) {}

  /** Whether nothing runs or waits. */
  get idle(): boolean {
    return this.taken === 0;
  }

  /** Whether nobody more may wait: ask before `run`, which lets everybody in. */
  get full(): boolean {
    return this.inLine >= (this.line.most ?? Number.POSITIVE_INFINITY);
  }

  /** Runs the work when its party's turn comes, and answers with its result. @throws TooLate where it does not come */
  async run<Result>(work: () => Promise<Result>, of = ''): Promise<Result> {
    if (this.taken < this.places) this.taken += 1;
    // A place is handed on to the next in line; it is never free in between.
    else await this.turn(of);
    try {
      return await work();
    } finally {
      const next = this.next();
      if (next) next.begin();
      else this.taken -= 1;
    }
  }

  private turn(of: string): Promise<void> {
    const { patienceMs } = this.line;
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.leave(waiting);
        reject(new TooLate());
      };
      const timer = patienceMs === undefined ? undefined : setTimeout(giveUp, patienceMs);
      const begin = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const waiting = { begin, of };
      this.inLine += 1;
      const party = this.parties.get(of);
      if (party) party.push(waiting);
      else this.parties.set(of, [waiting]);
    });
  }

  private next(): Waiting | undefined {
    const [first] = this.parties;
    if (!first) return undefined;
    const [of, party] = first;
    const next = party.shift();
    this.inLine -= 1;
    // What was set last stands last.
    this.parties.delete(of);
    if (party.length > 0) this.parties.set(of, party);
    return next;
  }

  private leave(waiting: Waiting): void {
    const party = this.parties.get(waiting.of) ?? [];
    const left = party.filter((each) => each !== waiting);
    this.inLine -= party.length - left.length;
    if (left.length > 0) this.parties.set(waiting.of, left);
    else this.parties.delete(waiting.of);
  }
}
