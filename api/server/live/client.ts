import type { ServerResponse } from 'node:http';
import { rightsWordOf } from '../../access/rights-word.ts';
import type { Policy } from '../../core/policy.ts';

/** A browser that reads more slowly than it is written to is cut off at this many bytes; it comes back and asks again. */
const MOST_UNSENT = 64 * 1024;

/** Rights are looked up again before something is told, where they are older than this. */
const FRESH_MS = 10_000;

/**
 * What is told to a browser: a change of records, a new notification, that whoever sits before it may do other things than
 * before (`Viewer.rights`), or that it may have missed something.
 */
export type Told =
  | { readonly event: 'change'; readonly resource: string; readonly ids: readonly string[] }
  | { readonly event: 'notification' }
  | { readonly event: 'ready' | 'viewer'; readonly rights: string }
  | { readonly event: 'refresh' };

/** Whoever is behind a stream, at a moment. */
export interface Watcher {
  readonly policy: Policy;
  /** The session or token under which the stream was opened. */
  readonly session: string;
}

/** One open stream of events. */
export class LiveClient {
  #checkedAt: number;
  /** What the browser was last told of its own rights. */
  #rights: string;
  /** The look that was asked for last. */
  #checking: Promise<unknown> = Promise.resolve();

  constructor(
    private watcher: Watcher,
    private readonly answer: ServerResponse,
    /** Looks up again who this is; null where the session has ended. */
    private readonly lookUp: () => Promise<Watcher | null>,
  ) {
    this.#checkedAt = Date.now();
    this.#rights = rightsWordOf(watcher.policy);
    this.tell({ event: 'ready', rights: this.#rights });
  }

  /** What the person may see, as of the last look. */
  get policy(): Policy {
    return this.watcher.policy;
  }

  get session(): string {
    return this.watcher.session;
  }

  /** The word for their own rights that the browser knows. */
  get rights(): string {
    return this.#rights;
  }

  get isOpen(): boolean {
    return !this.answer.writableEnded && !this.answer.destroyed;
  }

  /** Writes one event. A browser that does not keep up is cut off. */
  tell({ event, ...data }: Told): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A line that says nothing: it keeps the connection alive and finds out whether it still is. */
  beat(): void {
    this.write(': still here\n\n');
  }

  /** Ends the stream. `bye` asks the browser not to come back by itself. */
  end(bye = false): void {
    if (!this.isOpen) return;
    if (bye) this.write('event: bye\ndata: {}\n\n');
    this.answer.end();
  }

  /**
   * Looks up session and rights again where that is due, or `at once`, and says where they are others than were told.
   * Answers whether the stream is still open. One look after the other: what an earlier one saw never stands in the place
   * of what a later one did, and nothing is told twice.
   */
  check(atOnce = false): Promise<boolean> {
    const looking = this.#checking.then(() => this.#look(atOnce));
    this.#checking = looking.catch(() => undefined);
    return looking;
  }

  async #look(atOnce: boolean): Promise<boolean> {
    if (!this.isOpen) return false;
    if (!atOnce && Date.now() - this.#checkedAt < FRESH_MS) return true;
    const watcher = await this.lookUp();
    if (!watcher) {
      this.end(true);
      return false;
    }
    this.watcher = watcher;
    this.#checkedAt = Date.now();
    const rights = rightsWordOf(watcher.policy);
    if (rights !== this.#rights) this.tell({ event: 'viewer', rights });
    this.#rights = rights;
    return this.isOpen;
  }

  private write(text: string): void {
    if (!this.isOpen) return;
    if (this.answer.writableLength > MOST_UNSENT) this.answer.destroy();
    else this.answer.write(text);
  }
}
