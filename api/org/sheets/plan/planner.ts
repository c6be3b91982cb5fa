import type { PlannedRow, Row } from './row.ts';

/**
 * Plans a sheet some rows at a time, so that a sheet of any length takes little memory: every row is heard first, then
 * each is judged by what all of them say. A row is made anew each time; what a planner keeps of it is what others are
 * judged by.
 */
export interface Planner {
  hear(rows: readonly Row[]): void;
  /** Told when all rows were heard. */
  settle(): void;
  judge(rows: readonly Row[]): Promise<readonly PlannedRow[]>;
  /** Told when all rows were judged. Answers whether they have to be judged once more, for what shows only together. */
  review?(): Promise<boolean>;
}

/** Plans a sheet whose rows build on each other, such as units: all of them are kept, few as they are. */
export class WholePlanner implements Planner {
  private readonly rows: Row[] = [];
  private planned = new Map<number, PlannedRow>();

  constructor(private readonly plan: (rows: readonly Row[]) => readonly PlannedRow[]) {}

  hear(rows: readonly Row[]): void {
    this.rows.push(...rows);
  }

  settle(): void {
    this.planned = new Map(this.plan(this.rows).map((row) => [row.line, row]));
  }

  async judge(rows: readonly Row[]): Promise<PlannedRow[]> {
    return rows.flatMap(({ line }) => this.planned.get(line) ?? []);
  }
}
