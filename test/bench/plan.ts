import type { DataSource } from 'typeorm';
import type { Statement } from '../../api/core/sql.ts';

/** A statement as PostgreSQL carries it out. */
export interface Planned {
  /** The best of the runs, in ms. */
  readonly runMs: number;
  /** How its tables are reached, such as `ticket by ticket_unit_ids_idx`. */
  readonly ways: readonly string[];
  /** Pages of 8 KiB that one run looked at. */
  readonly pages: number;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Heap Fetches'?: number;
  readonly Plans?: readonly Node[];
}

interface Explained {
  readonly Plan: Node & { readonly 'Shared Hit Blocks': number; readonly 'Shared Read Blocks': number };
  readonly 'Execution Time': number;
}

const RUNS = 9;

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** How a node reaches rows, in words; undefined where it reaches none. */
const wayOf = (node: Node): string | undefined => {
  const index = node['Index Name'];
  const table = node['Relation Name'];
  if (!index && !table) return undefined;
  // A bitmap is read from its index, which is a node of its own.
  if (node['Node Type'] === 'Bitmap Heap Scan') return undefined;
  const kind = { 'Index Only Scan': 'only ', 'Seq Scan': 'all of ' }[node['Node Type']] ?? '';
  const thrown = node['Rows Removed by Filter'];
  return `${kind}${index ?? table}${thrown ? ` (${thrown} rows thrown away)` : ''}`;
};

/** Carries a statement out some times, with its plan each time. */
export const planOf = async (db: DataSource, { text, values = [] }: Statement): Promise<Planned> => {
  const found: Explained[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const [row] = (await db.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, [...values])) as {
      'QUERY PLAN': Explained[];
    }[];
    const explained = row?.['QUERY PLAN'][0];
    if (explained) found.push(explained);
  }
  const last = found.at(-1);
  if (!last) throw new Error('PostgreSQL told no plan.');
  return {
    runMs: Math.min(...found.map((each) => each['Execution Time'])),
    ways: [...new Set(nodesOf(last.Plan).flatMap((node) => wayOf(node) ?? []))],
    pages: last.Plan['Shared Hit Blocks'] + last.Plan['Shared Read Blocks'],
  };
};
