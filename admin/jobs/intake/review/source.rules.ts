/** A stretch of a source that something on the other side stands for. */
export interface Place {
  /** `v:` and the path of a value, or `p:` and the id of a point. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A piece of text that belongs to the same places throughout. */
export interface Segment {
  readonly from: number;
  readonly text: string;
  /** The smallest place first. */
  readonly ids: readonly string[];
}

/**
 * Cuts a passage where places begin and end. The id of what a press on a segment means stands first: the smallest place
 * that it lies in.
 */
export function segmentsOf(
  passage: { readonly from: number; readonly text: string },
  places: readonly Place[],
): Segment[] {
  const end = passage.from + passage.text.length;
  const own = places.filter(({ from, to }) => to > passage.from && from < end && to > from);
  const cuts = new Set([passage.from, end]);
  for (const { from, to } of own)
    for (const cut of [from, to]) if (cut > passage.from && cut < end) cuts.add(cut);
  const sorted = [...cuts].toSorted((a, b) => a - b);
  const starts = own.toSorted((a, b) => a.from - b.from);
  let next = 0;
  let open: Place[] = [];
  return sorted.slice(0, -1).map((from, at) => {
    const to = sorted[at + 1] ?? end;
    for (let place = starts[next]; place && place.from <= from; place = starts[++next]) open.push(place);
    open = open.filter((place) => place.to > from);
    const ids = open.toSorted((a, b) => a.to - a.from - (b.to - b.from)).map(({ id }) => id);
    return { from, text: passage.text.slice(from - passage.from, to - passage.from), ids };
  });
}
