/** Something that must be ended in order: a server, a connection. */
type Stop = { what: string; stop: () => Promise<unknown> };

/** npm, the terminal and our launcher may each pass on the same Ctrl-C: signals this close together are one. */
const ONE_SIGNAL_MS = 500;

/** No step of the way down may hold the process for ever. */
const STEP_MS = 20_000;

/** Collects what has been started, and ends it in the opposite order. */
export class Shutdown {
  readonly #stops: Stop[] = [];
  readonly #report: (line: string) => void;
  #since: number | undefined;

  constructor(report: (line: string) => void) {
    this.#report = report;
  }

  /** Registers a thing that has just been started. */
  add(what: string, stop: () => Promise<unknown>): void {
    this.#stops.push({ what, stop });
  }

  /** Whether the process is on its way down. */
  get begun(): boolean {
    return this.#since !== undefined;
  }

  /** Ends everything, the last started first. A step that fails or takes too long is reported and passed over. */
  async run(): Promise<void> {
    this.#since ??= Date.now();
    for (let next = this.#stops.pop(); next; next = this.#stops.pop()) {
      let late: NodeJS.Timeout | undefined;
      const tooLong = new Promise<never>((_, reject) => {
        late = setTimeout(() => reject(new Error(`it took longer than ${STEP_MS / 1000} s`)), STEP_MS);
      });
      await Promise.race([next.stop(), tooLong]).catch((error: Error) =>
        this.#report(`Could not end ${next?.what} cleanly: ${error.message}`),
      );
      clearTimeout(late);
    }
  }

  /** Ends everything on SIGINT, SIGTERM and the launcher's death, then the process; a second signal ends it at once. */
  listen(): void {
    const onSignal = (code: number): void => {
      if (this.#since === undefined) {
        this.#report('Stopping …');
        void this.run().then(() => process.exit(0));
      } else if (Date.now() - this.#since > ONE_SIGNAL_MS) {
        this.#report('Stopped at once.');
        process.exit(code);
      }
    };
    process.on('SIGINT', () => onSignal(130));
    process.on('SIGTERM', () => onSignal(143));
    // The launcher holds a channel to this process: when it is killed, nobody else would stop us.
    process.on('disconnect', () => onSignal(1));
  }
}
