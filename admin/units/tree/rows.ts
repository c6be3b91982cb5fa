/** One line of a tree as it stands on the screen: trees are drawn flat, so that only what is in view need be drawn. */
export interface TreeRow {
  readonly key: string;
  /** 1 at the top. */
  readonly level: number;
  readonly icon: 'unit' | 'position' | 'person';
  readonly name: string;
  readonly note?: string | undefined;
  /** Whether what is below it is shown; undefined where there is nothing below. */
  readonly isOpen?: boolean | undefined;
  /** Its place among those beside it, from 1, and how many these are. */
  readonly place: number;
  readonly among: number;
  /** First letters of its name in pinyin, for finding it by typing. */
  readonly letters?: string | undefined;
}

/** Where a key leads in a tree: another row, or a row that opens or closes. */
export type Step = { readonly to: number } | { readonly toggle: number } | undefined;

const parentOf = (rows: readonly TreeRow[], at: number): number => {
  const level = rows[at]?.level ?? 1;
  for (let above = at - 1; above >= 0; above -= 1) if ((rows[above]?.level ?? 1) < level) return above;
  return at;
};

/** What a key of the keyboard does on a row of a tree, as trees everywhere do it. Pure. */
export function stepOf(rows: readonly TreeRow[], at: number, key: string): Step {
  const row = rows[at];
  if (!row) return undefined;
  if (key === 'ArrowDown') return { to: Math.min(at + 1, rows.length - 1) };
  if (key === 'ArrowUp') return { to: Math.max(at - 1, 0) };
  if (key === 'Home') return { to: 0 };
  if (key === 'End') return { to: rows.length - 1 };
  if (key === 'ArrowRight')
    return row.isOpen === false ? { toggle: at } : row.isOpen ? { to: at + 1 } : undefined;
  if (key === 'ArrowLeft') return row.isOpen ? { toggle: at } : { to: parentOf(rows, at) };
  return undefined;
}

/** The next row, from the one after `at` and round, whose name or first letters begin with what was typed; else -1. */
export function rowTyped(rows: readonly TreeRow[], at: number, typed: string): number {
  const q = typed.toLowerCase();
  // a longer word may still mean the row where one stands
  const from = q.length > 1 ? at : at + 1;
  for (let step = 0; step < rows.length; step += 1) {
    const index = (from + step) % rows.length;
    const row = rows[index];
    if (row && (row.name.toLowerCase().startsWith(q) || row.letters?.startsWith(q))) return index;
  }
  return -1;
}
