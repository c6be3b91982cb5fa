/** Lets at most `places` pieces of work run at a time; others wait for their turn in order, `line` of them at most. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private taken = 0;

  constructor(
    private readonly places: number,
    private readonly line = Number.POSITIVE_INFINITY,
  ) {}

  /** Whether nothing runs or waits. */
  get idle(): boolean {
    return this.taken === 0;
  }

  /** Whether nobody more may wait: ask before `run`, which lets everybody in. */
  get full(): boolean {
    return this.waiting.length >= this.line;
  }

  /** Runs the work when its turn comes, and answers with its result. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.taken < this.places) this.taken += 1;
    // A place is handed on to the next in line; it is never free in between.
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.taken -= 1;
    }
  }
}
