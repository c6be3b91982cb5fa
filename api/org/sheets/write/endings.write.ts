import type { Bilingual } from '../../../core/bilingual.ts';
import type { Transacted } from '../../../core/command.ts';
import { refusalOf } from '../../../core/database-error.ts';
import { invalid, reasonOf } from '../../../core/refusal.ts';
import { leaveOrganisation, withdrawLeaving, type LeavingResult } from '../../people/leaving.commands.ts';
import { LeaveOrganisationInput, PersonInput } from '../../people/person.inputs.ts';
import { closePosition, reopenPosition } from '../../positions/position-closing.ts';
import { ClosePositionInput, ReopenPositionInput } from '../../positions/position.inputs.ts';
import { closeUnit, reopenUnit } from '../../units/unit-closing.ts';
import { CloseUnitInput, ReopenUnitInput } from '../../units/unit.inputs.ts';
import type { Ending } from '../plan/row.ts';
import type { SheetKind } from '../sheet.words.ts';
import type { Progress } from './chunks.ts';

/** Why a record cannot end, or go on, as its row says. */
export interface EndingProblem {
  readonly code: string;
  readonly text: Bilingual;
}

type Known = { readonly id: string; readonly revision: number };
type Act = (tx: Transacted, known: Known, day: string) => Promise<unknown>;

/**
 * A sheet has no place in which to say that a row was done in part: where something planned cannot come back, the row is
 * not done, and whoever goes to the person sees what that is before. @throws Refusal INVALID
 */
const allBack = async (leaving: Promise<LeavingResult>): Promise<void> => {
  const { staysAway } = await leaving;
  const [first] = staysAway;
  if (!first) return;
  const { title, unit } = first.held;
  const why = reasonOf(first.why);
  throw invalid({
    path: 'input.lastDay',
    code: 'STAYS_AWAY',
    text: {
      zh: `原定的任职“${title}”（${unit}）不能恢复：${why.zh}；请在人员页面办理`,
      en: `the planned post ${title} (${unit}) cannot come back: ${why.en}. Do it on the page of the person`,
    },
  });
};

/** The single commands by which records of each kind end on a day, and go on where that is taken back. */
const acts: Readonly<
  Partial<Record<SheetKind, { readonly table: string; readonly end: Act; readonly goOn: Act }>>
> = {
  UNITS: {
    table: 'org_unit',
    end: (tx, known, on) => closeUnit(tx, Object.assign(new CloseUnitInput(), known, { on })),
    goOn: (tx, known) => reopenUnit(tx, Object.assign(new ReopenUnitInput(), known)),
  },
  POSITIONS: {
    table: 'position',
    end: (tx, known, on) => closePosition(tx, Object.assign(new ClosePositionInput(), known, { on })),
    goOn: (tx, known) => reopenPosition(tx, Object.assign(new ReopenPositionInput(), known)),
  },
  PEOPLE: {
    table: 'person',
    end: (tx, known, lastDay) =>
      allBack(leaveOrganisation(tx, Object.assign(new LeaveOrganisationInput(), known, { lastDay }))),
    goOn: (tx, known) => allBack(withdrawLeaving(tx, Object.assign(new PersonInput(), known))),
  },
};

const endOne = async (tx: Transacted, kind: SheetKind, { id, on }: Ending): Promise<void> => {
  const act = acts[kind];
  if (!act) throw new Error(`Nothing ends by a sheet of ${kind}.`);
  const [row] = (await tx.manager.query(`SELECT revision FROM ${act.table} WHERE id = $1`, [id])) as {
    revision: number;
  }[];
  const known = { id, revision: row?.revision ?? 0 };
  await (on === null ? act.goOn(tx, known, '') : act.end(tx, known, on));
};

/** What goes on comes first and from above, then what ends from below: a unit is closed after what hangs in it. */
const inOrder = (endings: readonly Ending[]): Ending[] => [
  ...endings.filter(({ on }) => on === null).toSorted((one, other) => one.depth - other.depth),
  ...endings.filter(({ on }) => on !== null).toSorted((one, other) => other.depth - one.depth),
];

/** Ends records, each by its single command, with its rules, rights, audit and notices. @throws Refusal */
export const writeEndings = async (
  tx: Transacted,
  kind: SheetKind,
  endings: readonly Ending[],
  progress: Progress,
): Promise<void> => {
  for (const ending of inOrder(endings)) {
    await endOne(tx, kind, ending);
    await progress(1);
  }
};

/**
 * Tries which endings are refused once the rest of a sheet is written, one after the other. Answers why, by line. Writes
 * nothing that stays.
 *
 * @param writeRest writes the rest.
 */
export const refusedEndings = async (
  tx: Transacted,
  kind: SheetKind,
  endings: readonly Ending[],
  writeRest: (tx: Transacted) => Promise<void>,
): Promise<ReadonlyMap<number, EndingProblem>> => {
  const refused = new Map<number, EndingProblem>();
  if (endings.length === 0) return refused;
  const takenBack = new Error('taken back');
  await tx.manager
    .transaction(async (manager) => {
      const inner: Transacted = { ...tx, manager, memo: new Map() };
      await writeRest(inner);
      for (const ending of inOrder(endings))
        await manager
          .transaction((one) => endOne({ ...inner, manager: one }, kind, ending))
          .catch((error: unknown) => {
            const refusal = refusalOf(error);
            if (!refusal) throw error;
            const [field] = refusal.details.fields ?? [];
            refused.set(ending.line, {
              code: field?.code ?? refusal.code,
              text: field?.text ?? refusal.text,
            });
          });
      throw takenBack;
    })
    .catch((error: unknown) => {
      if (error !== takenBack) throw error;
    });
  return refused;
};
