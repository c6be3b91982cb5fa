/** How much data the benchmark makes for a number of tickets. */
export interface Size {
  readonly tickets: number;
  /** Units of the organisation that does the work: one for 200 tickets, 40 to 5 000. */
  readonly units: number;
  /** Units of the organisation that is described whole. */
  readonly described: number;
}

/** Of so many tickets every tenth belongs to the other organisation, whose tree is read. */
export const sizeOf = (tickets: number): Size => ({
  tickets,
  units: Math.min(5_000, Math.max(40, Math.round(tickets / 200))),
  described: 3_000,
});

/** The tree that is read has so many units, each with five posts that five people hold (performance of the snapshot). */
export const TREE_UNITS = 200;
