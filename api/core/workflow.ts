import type { Ability } from './abilities.ts';
import type { Bilingual } from './bilingual.ts';
import type { Bar } from './resource.ts';

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
  /** Why this person in particular must leave the step to another, or undefined. Pure. */
  readonly notBy?: (facts: Facts) => Bilingual | undefined;
}

/** What stands in the way of a row: it is not the time for it, or it is somebody else's. */
const obstacleOf = <State extends string, Step extends string, Facts>(
  { unless, notBy }: SheetRow<State, Step, Facts>,
  facts: Facts,
): Bar | undefined => {
  const early = unless?.(facts);
  if (early) return { kind: 'STATE', text: early };
  const own = notBy?.(facts);
  return own && { kind: 'SEPARATION', text: own };
};

/**
 * The row that a step takes; or why there is none: what stands in the way of the first row that knows the state, null
 * where none does.
 */
export type Choice<State extends string, Step extends string, Facts> =
  | { readonly row: SheetRow<State, Step, Facts> }
  | {
      readonly why: Bilingual | null;
      /** Left out where no row knows the state. */
      readonly kind?: Bar['kind'];
      readonly barred?: SheetRow<State, Step, Facts>;
    };

/** Chooses the row of a sheet that a step takes now, or says why there is none. Pure: no clock, no database. */
export const chooseRow = <State extends string, Step extends string, Facts>(
  sheet: readonly SheetRow<State, Step, Facts>[],
  state: State,
  step: Step,
  facts: NoInfer<Facts>,
): Choice<State, Step, Facts> => {
  let nearest: Choice<State, Step, Facts> = { why: null };
  for (const row of sheet) {
    if (row.step !== step || !row.from.includes(state)) continue;
    const bar = obstacleOf(row, facts);
    if (!bar) return { row };
    if (!('barred' in nearest)) nearest = { why: bar.text, kind: bar.kind, barred: row };
  }
  return nearest;
};

/** A record as a sheet meets it, and the verb that is asked about. */
interface AtRecord<State extends string, Step extends string, Facts> {
  readonly ability: Ability;
  /** The step that is meant, where the verb has several; left out: any of them. */
  readonly step?: Step | undefined;
  readonly state: State;
  readonly facts: Facts;
}

/**
 * What stands against a verb at a record, by its sheet: nothing where one of the verb's steps can be taken now, or where
 * the sheet does not know the verb. Commands choose from the same rows. Pure.
 */
export const barsOf = <State extends string, Step extends string, Facts>(
  sheet: readonly SheetRow<State, Step, Facts>[],
  { ability, step, state, facts }: AtRecord<State, Step, Facts>,
): readonly Bar[] => {
  const rows = sheet.filter((row) => row.ability === ability && (!step || row.step === step));
  if (rows.length === 0) return [];
  const choices = [...new Set(rows.map((row) => row.step))].map((one) =>
    chooseRow<State, Step, Facts>(sheet, state, one, facts as NoInfer<Facts>),
  );
  if (choices.some((choice) => 'row' in choice && choice.row.ability === ability)) return [];
  const bars = choices.flatMap((choice) =>
    'why' in choice && choice.why && choice.kind ? [{ kind: choice.kind, text: choice.why }] : [],
  );
  const distinct = bars.filter(({ text }, at) => bars.findIndex((bar) => bar.text.zh === text.zh) === at);
  return distinct.length > 0 ? distinct : [notNow];
};

/** What is said where no row of a sheet knows the verb in a state. */
const notNow: Bar = {
  kind: 'STATE',
  text: { zh: '按当前状态，现在不能这样做', en: 'Where it stands now, this cannot be done' },
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
    const above = sheet.slice(0, at).filter((row) => row.step === step && !row.unless && !row.notBy);
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
