import type { Ability } from './abilities.ts';
import type { Bilingual } from './bilingual.ts';

/**
 * One row of a process sheet: from which states a step leads where, who may take it, and what stands in its way.
 * Sheets are data: they can be laid beside the process description and compared line by line.
 */
export interface SheetRow<State extends string, Step extends string, Facts> {
  /** The row's number in the process description, such as T7. */
  readonly id: string;
  readonly step: Step;
  readonly from: readonly State[];
  /** The state reached, or null where the step leaves the state as it is. */
  readonly to: State | null;
  readonly ability: Ability;
  /** Why the step cannot be taken now, or undefined where nothing stands in its way. Pure. */
  readonly unless?: (facts: Facts) => Bilingual | undefined;
}

/** Chooses the row of a sheet that a step takes now, or says why there is none. Pure: no clock, no database. */
export const chooseRow = <State extends string, Step extends string, Facts>(
  sheet: readonly SheetRow<State, Step, Facts>[],
  state: State,
  step: Step,
  facts: NoInfer<Facts>,
): { row: SheetRow<State, Step, Facts> } | { why: Bilingual | null } => {
  let why: Bilingual | null = null;
  for (const row of sheet) {
    if (row.step !== step || !row.from.includes(state)) continue;
    const obstacle = row.unless?.(facts);
    if (!obstacle) return { row };
    why ??= obstacle;
  }
  return { why };
};

/** The rows that could be taken from a state, whatever their guards say. */
export const rowsFrom = <State extends string, Step extends string, Facts>(
  sheet: readonly SheetRow<State, Step, Facts>[],
  state: State,
): readonly SheetRow<State, Step, Facts>[] => sheet.filter((row) => row.from.includes(state));

/**
 * What is wrong with a sheet: rows that are never chosen because one above them always is, states that cannot be
 * reached from `start`, and states that are not in the list. An empty list means that the sheet holds together.
 */
export const sheetProblems = <State extends string, Step extends string, Facts>(
  sheet: readonly SheetRow<State, Step, Facts>[],
  start: State,
  states: readonly State[],
): string[] => {
  const reached = new Set<State>([start]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { from, to } of sheet)
      if (to && !reached.has(to) && from.some((state) => reached.has(state))) {
        reached.add(to);
        grown = true;
      }
  }
  const unknown = sheet.flatMap(({ id, from, to }) =>
    [...from, ...(to ? [to] : [])]
      .filter((state) => !states.includes(state))
      .map((state) => `${id}: unknown state ${state}`),
  );
  const hidden = sheet.flatMap(({ id, step, from }, at) => {
    const above = sheet.slice(0, at).filter((row) => row.step === step && !row.unless);
    return from
      .filter((state) => above.some((row) => row.from.includes(state)))
      .map((state) => `${id}: ${step} from ${state} is never chosen`);
  });
  return [
    ...states.filter((state) => !reached.has(state)).map((state) => `${state} cannot be reached`),
    ...unknown,
    ...hidden,
  ];
};
