/** How many rows the API gives at once. */
export const mostRows = 100;

/** How many lists are remembered; the oldest is forgotten first. */
const mostLists = 50;

/** One step of the way to a page: ask for `first` rows behind `after`. */
export interface Stretch {
  readonly offset: number;
  readonly after: string | undefined;
  readonly first: number;
}

/**
 * react-admin counts pages, the API hands out cursors: this remembers the cursor behind every offset that was seen,
 * per list (resource, filter and sort), so that "next" is one request and a deep link walks from the nearest one known.
 */
export class CursorMemory {
  readonly #lists = new Map<string, Map<number, string>>();

  /** Notes that `cursor` stands behind the first `offset` rows of a list. */
  note(list: string, offset: number, cursor: string): void {
    const known = this.#lists.get(list) ?? new Map<number, string>();
    known.set(offset, cursor);
    this.#lists.delete(list);
    this.#lists.set(list, known);
    const oldest = this.#lists.keys().next();
    if (this.#lists.size > mostLists && !oldest.done) this.#lists.delete(oldest.value);
  }

  /** The next stretch on the way to `offset`: the page itself (`count` rows) when its cursor is known, else a big step towards it. */
  next(list: string, offset: number, count: number): Stretch {
    let nearest = 0;
    const known = this.#lists.get(list);
    for (const at of known?.keys() ?? []) if (at <= offset && at > nearest) nearest = at;
    const after = known?.get(nearest);
    const first = nearest === offset ? count : offset - nearest;
    return { offset: nearest, after, first: Math.min(first, mostRows) };
  }
}
