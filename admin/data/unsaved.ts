/** What was typed and not stored yet, on this machine. */
export interface Unsaved<Values> {
  readonly values: Values;
  /** When it was typed. */
  readonly at: string;
}

const prefix = 'Remit.unsaved.';
const nameOf = (account: string, what: string): string => `${prefix}${account}.${what}`;

/**
 * Keeps what is typed until it is stored, so that a crash loses nothing; answers when it was kept. A full or forbidden
 * storage is no failure.
 */
export const keepUnsaved = (account: string, what: string, values: unknown): string => {
  const at = new Date().toISOString();
  try {
    localStorage.setItem(nameOf(account, what), JSON.stringify({ values, at }));
  } catch {
    // the page itself still has it
  }
  return at;
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
