import type { PlannedRow, Row } from './row.ts';

/**
 * Plans a sheet some rows at a time, so that a sheet of any length takes little memory: every row is heard first, then
 * each is judged by what all of them say. A row is made anew each time; what a planner keeps of it is what others are
 * judged by.
 */
export interface Planner {
  /** What is written, by line, when all rows are judged: what stands in rows without errors. */
  readonly writes: Map<number, unknown>;
  hear(rows: readonly Row[]): void;
  /** The people of whom the rows heard so far want something else than is, and whom they depend on. */
  peopleMeant?(): ReadonlySet<string>;
  /** Told when all rows were heard. */
  settle(): void | Promise<void>;
  judge(rows: readonly Row[]): Promise<readonly PlannedRow[]>;
  /** Told when all rows were judged. Answers whether they have to be judged once more, for what shows only together. */
  review?(): Promise<boolean>;
}

/** What a planner that looks at a whole sheet answers. */
interface WholePlan<After> {
  readonly rows: readonly PlannedRow[];
  readonly writes: ReadonlyMap<number, After>;
}

/** Plans a sheet whose rows build on each other, such as units: all of them are kept, few as they are. */
export class WholePlanner<After> implements Planner {
  readonly writes = new Map<number, After>();
  private readonly rows: Row[] = [];
  private planned = new Map<number, PlannedRow>();

  constructor(
    private readonly plan: (rows: readonly Row[]) => WholePlan<After> | Promise<WholePlan<After>>,
  ) {}

  hear(rows: readonly Row[]): void {
    this.rows.push(...rows);
  }

  async settle(): Promise<void> {
    const { rows, writes } = await this.plan(this.rows);
    this.planned = new Map(rows.map((row) => [row.line, row]));
    for (const [line, after] of writes) this.writes.set(line, after);
  }

  async judge(rows: readonly Row[]): Promise<PlannedRow[]> {
    return rows.flatMap(({ line }) => this.planned.get(line) ?? []);
  }
}
