import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';

/** What a column can take. Dates are instants; arrays hold bigint ids or texts. */
export type Cell = string | number | boolean | Date | null | readonly string[];

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');

/** One value in PostgreSQL's text format for COPY. */
export const cellText = (cell: Cell): string => {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escaped(cell);
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === 'object')
    return escaped(
      `{${cell.map((each) => `"${each.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`,
    );
  return String(cell);
};

/** Rows go out in pieces of about this many, so that memory stays flat and the pipe is not called for each. */
const PIECE = 2000;

function* lines(
  columns: readonly string[],
  rows: Iterable<Readonly<Record<string, Cell>>>,
): Generator<string> {
  let piece = '';
  let count = 0;
  for (const row of rows) {
    piece += `${columns.map((column) => cellText(row[column] ?? null)).join('\t')}\n`;
    count += 1;
    if (count % PIECE === 0) {
      yield piece;
      piece = '';
    }
  }
  if (piece) yield piece;
}

/** Writes rows into a table by COPY, in the transaction that the client is in. Every row has the columns of the first. */
export const copyInto = async (
  client: ClientBase,
  table: string,
  rows: Iterable<Readonly<Record<string, Cell>>>,
): Promise<void> => {
  const rest = rows[Symbol.iterator]();
  const first = rest.next();
  if (first.done) return;
  const columns = Object.keys(first.value);
  const all = (function* () {
    yield first.value;
    for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
  })();
  const sink = client.query(
    from(`COPY ${table} (${columns.map((column) => `"${column}"`).join(', ')}) FROM STDIN`),
  );
  await pipeline(Readable.from(lines(columns, all)), sink);
};
