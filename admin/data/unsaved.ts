/** What was typed and not stored yet, on this machine. */
export interface Unsaved<Values> {
  readonly values: Values;
  /** What it was typed over; missing where an earlier version of the app kept it. */
  readonly base?: Values;
  /** What was chosen while it was merged with somebody else's changes. */
  readonly chosen?: Readonly<Record<string, 'mine' | 'theirs'>>;
  /** When it was typed. */
  readonly at: string;
  /** The window that kept it. */
  readonly by?: string;
}

/** This window, as long as its page lives. */
const here = crypto.randomUUID();

const prefix = 'Remit.unsaved.';
const nameOf = (account: string, what: string): string => `${prefix}${account}.${what}`;

/**
 * Keeps what is typed until it is stored, so that a crash loses nothing; answers when it was kept. A full or forbidden
 * storage is no failure.
 */
export const keepUnsaved = <Values>(account: string, what: string, values: Values, base: Values): string => {
  const at = new Date().toISOString();
  putUnsaved(account, what, { values, base, at, by: here });
  return at;
};

/** Puts back what was taken out. */
export const putUnsaved = (account: string, what: string, kept: Unsaved<unknown>): void => {
  try {
    localStorage.setItem(nameOf(account, what), JSON.stringify(kept));
  } catch {
    // the page itself still has it
  }
};

/** What this account left unsaved; undefined where there is nothing, or nothing that can be read. */
export const unsavedOf = <Values>(account: string, what: string): Unsaved<Values> | undefined => {
  try {
    const kept = localStorage.getItem(nameOf(account, what));
    return kept === null ? undefined : (JSON.parse(kept) as Unsaved<Values>);
  } catch {
    return undefined;
  }
};

/** Forgets what is stored by now. */
export const dropUnsaved = (account: string, what: string): void =>
  localStorage.removeItem(nameOf(account, what));

/** Forgets everything that is unsaved, but what one account left: called when somebody signs out, or somebody else in. */
export const dropAllUnsaved = (but?: string): void => {
  const mine = but === undefined ? undefined : nameOf(but, '');
  for (const name of Object.keys(localStorage))
    if (name.startsWith(prefix) && !(mine && name.startsWith(mine))) localStorage.removeItem(name);
};

const channelName = `${prefix}windows`;
/** How long another window may take to say that it lives, in milliseconds. */
const patience = 400;

/** Answers other windows that ask whether this one still has what it kept; answers how to end it. */
export const answerWindows = (): (() => void) => {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<{ asked?: string }>) => {
    if (data.asked === here) channel.postMessage({ lives: here });
  });
  return () => channel.close();
};

/** Whether the window that kept something is another one, and still open: then it is typed there, and not left behind. */
export const livesElsewhere = ({ by }: Unsaved<unknown>): Promise<boolean> => {
  if (!by || by === here) return Promise.resolve(false);
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(channelName);
    const end = (lives: boolean): void => {
      clearTimeout(timer);
      channel.close();
      resolve(lives);
    };
    const timer = setTimeout(() => end(false), patience);
    channel.addEventListener('message', ({ data }: MessageEvent<{ lives?: string }>) => {
      if (data.lives === by) end(true);
    });
    channel.postMessage({ asked: by });
  });
};
