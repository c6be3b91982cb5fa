import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { audit } from '../../core/audit.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import type { Clock } from '../../core/clock.ts';
import { command, type Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { refusalOf } from '../../core/database-error.ts';
import { faultOf } from '../../core/refusal.ts';
import { everySeconds } from '../../core/schedule.ts';
import { driftText } from './plan/drift.ts';
import { raisingAtTheEnd } from '../versions.ts';
import { holdStill, planSheet } from './plan/plan-sheet.ts';
import { checkSheet } from './sheet.intake.ts';
import { sheetLimits, type SheetChoice } from './sheet.words.ts';
import { keepCounts, type StoredSheet } from './store.ts';

/** A node that has said nothing for so long about an import is taken for dead. */
const SILENT_MS = 60_000;

/** Ends a run that wrote nothing, with the reason why. */
class SetBack extends Error {
  constructor(
    readonly text: Bilingual,
    /** Whether the rows are to be looked at again: things are not as they were when they were shown. */
    readonly isStale = false,
  ) {
    super(text.en);
  }
}

const stopped: Bilingual = {
  zh: '导入已取消，没有写入任何记录。',
  en: 'The import was stopped; nothing was written.',
};
const interrupted: Bilingual = {
  zh: '导入中断（服务器重启），没有写入任何记录，请重新导入。',
  en: 'The import was interrupted by a restart of the server; nothing was written. Start it again.',
};
const hasErrors = (count: number): Bilingual => ({
  zh: `导入前重新检查，有 ${count} 行出现错误，没有写入任何记录。`,
  en: `Looked at once more before writing, ${count} row${count === 1 ? ' has an error' : 's have errors'}; nothing was written.`,
});

/** An import that is under way. */
interface Run {
  readonly id: string;
  readonly token: string;
}

/** Notes how far a run is, apart from its transaction, so that everybody sees it. @throws SetBack where it is to stop */
const beat = async ({ db, clock }: SignedIn, { id, token }: Run, done: number): Promise<void> => {
  const [rows] = (await db.query(
    `UPDATE sheet_import SET rows_done = $3, beat_at = $4 WHERE id = $1 AND run = $2 AND state = 'IMPORTING'
     RETURNING is_stopping AS "isStopping"`,
    [id, token, done, clock.now()],
  )) as [{ isStopping: boolean }[], number];
  const [row] = rows;
  if (!row || row.isStopping) throw new SetBack(stopped);
};

/** Writes a sheet: all of it in one transaction, so that nothing is ever written in part (decision 0033). */
const write = async (tx: Transacted, ctx: SignedIn, run: Run, sheet: StoredSheet, choice: SheetChoice) => {
  await beat(ctx, run, 0);
  await holdStill(tx, sheet);
  const plan = await planSheet(tx, sheet, true);
  const { counts, drifted } = plan;
  if (choice === 'ALL' && counts.ERROR > 0) throw new SetBack(hasErrors(counts.ERROR), true);
  if (drifted.length > 0) throw new SetBack(driftText(sheet.kind, drifted), true);
  let done = sheet.rowCount - plan.size;
  await beat(ctx, run, done);
  await plan.write(async (rows) => {
    done += rows;
    await beat(ctx, run, done);
  });
  await keepCounts(tx.manager, sheet.id, counts);
  const [, changed] = (await tx.manager.query(
    `UPDATE sheet_import SET state = 'DONE', run = NULL, rows_done = row_count, chosen = $3, done_at = $4, setback = NULL
     WHERE id = $1 AND run = $2 AND state = 'IMPORTING' AND NOT is_stopping`,
    [run.id, run.token, choice, tx.clock.now()],
  )) as [unknown, number];
  if (changed !== 1) throw new SetBack(stopped);
  await audit(tx, {
    action: 'importSheet',
    entity: 'SheetImport',
    entityId: sheet.id,
    organisationId: sheet.organisationId,
    after: { kind: sheet.kind, fileName: sheet.fileName, choice, counts },
    isChange: false,
  });
};

/** Notes that a run wrote nothing, and why. */
const giveUp = async (ctx: SignedIn, { id, token }: Run, sheet: StoredSheet, why: SetBack): Promise<void> => {
  await ctx.db.transaction(async (manager) => {
    const tx: Transacted = { ...ctx, manager, memo: new Map() };
    const [mine] = (await manager.query(`SELECT FROM sheet_import WHERE id = $1 AND run = $2 FOR UPDATE`, [
      id,
      token,
    ])) as unknown[];
    if (!mine) return;
    if (why.isStale) await checkSheet(tx, sheet, sheet.mapping);
    await manager.query(
      `UPDATE sheet_import SET state = 'CHECKED', run = NULL, rows_done = 0, is_stopping = false, setback = $2 WHERE id = $1`,
      [id, JSON.stringify(why.text)],
    );
  });
};

/**
 * Brings a sheet in, after the answer to whoever asked: they watch it. What comes in between is said in the sheet, and
 * nothing is written then.
 */
export const runImport = async (
  ctx: SignedIn,
  sheet: StoredSheet,
  choice: SheetChoice,
  token: string,
): Promise<void> => {
  const run = { id: sheet.id, token };
  try {
    await command(
      ctx,
      { name: 'importSheet', input: {} },
      async (tx) => {
        await raisingAtTheEnd(tx, sheet.organisationId, () => write(tx, ctx, run, sheet, choice));
        return sheet.id;
      },
      async () => undefined,
    );
  } catch (error) {
    const refusal = error instanceof SetBack ? null : refusalOf(error);
    if (!(error instanceof SetBack) && !refusal) console.error(`[${ctx.requestId}]`, error);
    const why = error instanceof SetBack ? error : new SetBack(refusal?.text ?? faultOf(ctx.requestId));
    // Where even this fails, the timetable finds it.
    await giveUp(ctx, run, sheet, why).catch((failure: unknown) =>
      console.error(`[${ctx.requestId}]`, failure),
    );
  }
};

/** A token for a run. */
export const newRun = (): string => randomUUID();

/** Takes imports back whose node is gone: they wrote nothing. */
export const recoverImports = async (db: DataSource, clock: Clock): Promise<void> => {
  await db.query(
    `UPDATE sheet_import SET state = 'CHECKED', run = NULL, rows_done = 0, is_stopping = false, setback = $2
     WHERE state = 'IMPORTING' AND beat_at < $1`,
    [new Date(clock.now().getTime() - SILENT_MS), JSON.stringify(interrupted)],
  );
};

/** Forgets sheets some days after they came: they hold what people may not want to lie around. */
export const forgetSheets = async (db: DataSource, clock: Clock): Promise<void> => {
  await db.query(`DELETE FROM sheet_import WHERE created_at < $1 AND state <> 'IMPORTING'`, [
    new Date(clock.now().getTime() - sheetLimits.keptDays * 86_400_000),
  ]);
};

/** What the room repeats for sheets. */
export const sheetSchedule = [
  everySeconds(15, 'recover interrupted imports', recoverImports),
  everySeconds(3_600, 'forget imported sheets', forgetSheets),
];
