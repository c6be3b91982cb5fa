import type { EditingSign } from '../../core/live.ts';

/** Whoever gave no sign of life for so long is no longer seen; a page out of sight gives one a minute. */
export const SEEN_FOR_MS = 75_000;

/** Windows in which one person is seen in one draft; the oldest is forgotten beyond them. */
const MOST_WINDOWS = 8;

/** A draft that somebody has open. */
export type Draft = Pick<EditingSign, 'organisationId' | 'jobDescriptionId'>;

/** Until when each window of each person is seen in a draft, the oldest first. */
interface Seen extends Draft {
  readonly people: Map<string, Map<string, number>>;
}

/**
 * Who has which draft open for writing, as one node has heard it from all. It lies in memory only, and is gone with the
 * node: pages say again that they are open.
 */
export class Editors {
  readonly #drafts = new Map<string, Seen>();
  /** Windows that have left, until when: a sign of life that was overtaken by the leaving brings nobody back. */
  readonly #left = new Map<string, number>();

  /** Takes in a sign of life or a leaving. Answers whether other people are in the draft than before. */
  note({ organisationId, jobDescriptionId, personId, window, isLeaving }: EditingSign, now: number): boolean {
    const people = this.#drafts.get(jobDescriptionId)?.people ?? new Map<string, Map<string, number>>();
    const windows = people.get(personId) ?? new Map<string, number>();
    const wasThere = windows.size > 0;
    windows.delete(window);
    const key = `${jobDescriptionId} ${personId} ${window}`;
    if (isLeaving) this.#left.set(key, now + SEEN_FOR_MS);
    else if (!this.#left.has(key)) windows.set(window, now + SEEN_FOR_MS);
    const tooMany = Math.max(0, windows.size - MOST_WINDOWS);
    for (const old of [...windows.keys()].slice(0, tooMany)) windows.delete(old);
    if (windows.size > 0) people.set(personId, windows);
    else people.delete(personId);
    if (people.size > 0) this.#drafts.set(jobDescriptionId, { organisationId, jobDescriptionId, people });
    else this.#drafts.delete(jobDescriptionId);
    return wasThere !== windows.size > 0;
  }

  /** Forgets whoever gave no sign of life. Answers the drafts in which other people are than before. */
  forget(now: number): Draft[] {
    for (const [key, until] of this.#left) if (until <= now) this.#left.delete(key);
    return [...this.#drafts.values()].flatMap(({ people, ...draft }) => {
      const silent = [...people].flatMap(([personId, windows]) =>
        [...windows]
          .filter(([, until]) => until <= now)
          .map(([window]) => ({ ...draft, personId, window, isLeaving: true })),
      );
      return silent.map((sign) => this.note(sign, now)).includes(true) ? [draft] : [];
    });
  }

  /** The people who have a draft open, whoever came first first. */
  in(jobDescriptionId: string): string[] {
    return [...(this.#drafts.get(jobDescriptionId)?.people.keys() ?? [])];
  }
}
