import type { Failure } from '../data/failure.ts';

/**
 * CLEAN: all is stored. WAITING: something is not yet. PARTIAL: all is stored but what is not filled in far enough.
 * SAVING: on its way. OFFLINE: no answer; tried again by itself. REFUSED: the server said no, and why.
 */
export type SavePhase = 'CLEAN' | 'WAITING' | 'PARTIAL' | 'SAVING' | 'OFFLINE' | 'REFUSED';

export interface SaveState {
  readonly phase: SavePhase;
  /** When it was last stored. */
  readonly savedAt?: Date;
  readonly failure?: Failure;
}

interface Parts<Content> {
  /** Stores the content as a whole; answers why it was not stored, or nothing. Never throws. */
  readonly save: (content: Content) => Promise<Failure | undefined>;
  /** The same for contents between which there is nothing to store. */
  readonly keyOf: (content: Content) => string;
  /** What may be sent without being asked to: all but what is half filled in, which waits for somebody who presses save. */
  readonly ready: (content: Content) => Content;
}

/** After the last change, in milliseconds. */
const pause = 2_000;
/** After a failure that may pass, in milliseconds; the last one again and again. */
const patience = [5_000, 15_000, 30_000];

/**
 * Stores what is typed after a pause, one save at a time: what is typed during a save goes with the next one, so that a slow
 * answer never overtakes a newer text. What the server refuses is not sent again until it has changed; where somebody
 * else was faster, nothing is sent at all until the page is read anew.
 */
export class Autosave<Content> {
  #state: SaveState = { phase: 'CLEAN' };
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #storedKey: string;
  #sentKey = '';
  #failures = 0;

  constructor(
    private readonly parts: Parts<Content>,
    private wanted: Content,
  ) {
    this.#storedKey = parts.keyOf(wanted);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  state = (): SaveState => this.#state;

  /** Takes in what the page holds now. */
  change(content: Content): void {
    this.wanted = content;
    this.#failures = 0;
    if (!this.#running) this.#wait(pause);
  }

  /**
   * Stores now what is not stored yet, then also what is only half filled in: that may be refused, and the rest must not
   * be lost with it. Answers whether all is stored.
   */
  async flush(): Promise<boolean> {
    if (await this.flushReady())
      for (let tried = false; this.#unsaved && !(tried && this.#stuck); tried = true) {
        this.stop();
        await (this.#running ?? this.#run(true));
      }
    return !this.#unsaved;
  }

  /** Stores now what is not stored yet, but what is half filled in; answers whether that is stored. */
  async flushReady(): Promise<boolean> {
    for (let tried = false; this.#unsent && !this.#overtaken && !(tried && this.#stuck); tried = true) {
      this.stop();
      await (this.#running ?? this.#run());
    }
    return !this.#unsent;
  }

  /** Goes on over what somebody else has stored meanwhile, with what the page holds now. */
  rebase(stored: Content, wanted: Content): void {
    this.stop();
    this.#storedKey = this.parts.keyOf(stored);
    this.wanted = wanted;
    this.#failures = 0;
    this.#tell({ phase: 'CLEAN' });
    if (this.#unsent) void this.#run();
    else this.#wait(pause);
  }

  /** Sends nothing more by itself. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  get #unsaved(): boolean {
    return this.parts.keyOf(this.wanted) !== this.#storedKey;
  }

  /** Something may be sent that is not stored. */
  get #unsent(): boolean {
    return this.parts.keyOf(this.parts.ready(this.wanted)) !== this.#storedKey;
  }

  get #stuck(): boolean {
    return this.#state.phase === 'OFFLINE' || this.#state.phase === 'REFUSED';
  }

  /** Somebody else was faster, or the record is closed or gone. */
  get #overtaken(): boolean {
    const { phase, failure } = this.#state;
    return phase === 'REFUSED' && failure?.code !== 'INVALID';
  }

  #tell(state: SaveState): void {
    const { savedAt } = this.#state;
    this.#state = { ...(savedAt ? { savedAt } : {}), ...state };
    for (const listener of this.#listeners) listener();
  }

  #wait(time: number): void {
    clearTimeout(this.#timer);
    if (this.#overtaken) return;
    if (!this.#unsaved) return this.#tell({ phase: 'CLEAN' });
    if (!this.#unsent) return this.#tell({ phase: 'PARTIAL' });
    if (time === pause) this.#tell({ phase: 'WAITING' });
    this.#timer = setTimeout(() => void this.#run(), time);
  }

  #run(all = false): Promise<void> {
    this.#running ??= this.#save(all ? this.wanted : this.parts.ready(this.wanted)).finally(() => {
      this.#running = undefined;
      // what was typed meanwhile
      if (this.#state.phase === 'OFFLINE') return;
      const wanted = all ? this.wanted : this.parts.ready(this.wanted);
      if (this.parts.keyOf(wanted) !== this.#sentKey) this.#wait(pause);
    });
    return this.#running;
  }

  async #save(content: Content): Promise<void> {
    this.#sentKey = this.parts.keyOf(content);
    this.#tell({ phase: 'SAVING' });
    const failure = await this.parts.save(content);
    if (!failure) {
      this.#storedKey = this.#sentKey;
      this.#failures = 0;
      this.#tell({
        phase: this.#unsent ? 'WAITING' : this.#unsaved ? 'PARTIAL' : 'CLEAN',
        savedAt: new Date(),
      });
    } else if (failure.passing) {
      this.#tell({ phase: 'OFFLINE', failure });
      this.#wait(patience[Math.min(this.#failures++, patience.length - 1)] ?? pause);
    } else this.#tell({ phase: 'REFUSED', failure });
  }
}
