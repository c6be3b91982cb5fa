import { MemoryCare } from '../../../core/memory.ts';

/** So many records are written by one statement, which then takes well under a second. */
const AT_ONCE = 200;

/** What an import is told while it writes, and when it may go on. */
export type Progress = (rows: number) => Promise<void>;

/** Does something for all entries, some at a time, with a word in between. */
export const inChunks = async <Entry>(
  entries: readonly Entry[],
  progress: Progress,
  act: (chunk: readonly Entry[]) => Promise<unknown>,
): Promise<void> => {
  const care = new MemoryCare();
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    const chunk = entries.slice(start, start + AT_ONCE);
    await act(chunk);
    await progress(chunk.length);
    await care.after(chunk.length);
  }
};

/** Numbers for new records, in order. */
export const newIds = async (
  manager: { query(text: string, values: unknown[]): Promise<unknown> },
  table: 'org_unit' | 'position' | 'person' | 'assignment',
  count: number,
): Promise<string[]> => {
  if (count === 0) return [];
  const rows = (await manager.query(
    `SELECT nextval(pg_get_serial_sequence($1, 'id'))::text AS id FROM generate_series(1, $2)`,
    [table, count],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
};
