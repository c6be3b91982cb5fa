import type { EntityManager } from 'typeorm';
import type { Bilingual } from '../../../core/bilingual.ts';
import type { SheetKind, SheetOutcome } from '../sheet.words.ts';
import { kindWords } from '../sheet.words.ts';
import type { RowChange } from './row.ts';

/** What the last check showed of a row. */
export interface ShownBefore {
  readonly line: number;
  readonly outcome: SheetOutcome | null;
  readonly changes: readonly RowChange[] | null;
}

/** A row that would now do something else than the last check showed. */
export interface DriftedRow {
  readonly line: number;
  readonly was: SheetOutcome;
  readonly is: SheetOutcome;
}

/** What was shown of the rows whose plan was kept anew since: the first of it counts, for rows may be judged twice. */
export class Drift {
  private readonly shown = new Map<number, ShownBefore>();

  note(rows: readonly ShownBefore[]): void {
    for (const row of rows) if (!this.shown.has(row.line)) this.shown.set(row.line, row);
  }

  /** The rows that in the end differ from what was shown; those that were never shown do not. */
  async rows(db: Pick<EntityManager, 'query'>, id: string): Promise<DriftedRow[]> {
    if (this.shown.size === 0) return [];
    return db.query(
      `SELECT s.line, r.outcome AS was, s.outcome AS is
       FROM json_to_recordset($1) AS r (line int, outcome text, changes jsonb)
         JOIN sheet_row s ON s.import_id = $2 AND s.line = r.line
       WHERE r.outcome IS NOT NULL AND (s.outcome, s.changes) IS DISTINCT FROM (r.outcome, r.changes) ORDER BY s.line`,
      [JSON.stringify([...this.shown.values()]), id],
    );
  }
}

/** So many lines are named. */
const NAMED = 5;

/** Why a sheet is not written whose rows would do something else than the check showed. Pure. */
export const driftText = (kind: SheetKind, rows: readonly DriftedRow[]): Bilingual => {
  const made = rows.filter(({ was, is }) => was === 'CREATE' && is !== 'ERROR');
  const some = made.length > 0 ? made : rows;
  const lines = some.slice(0, NAMED).map(({ line }) => line);
  const more = some.length > NAMED;
  const count = rows.length;
  const zhLines = `第 ${lines.join('、')} ${more ? '等' : ''}行`;
  const enLines = `${some.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more ? ' and more' : ''}`;
  const { zh, en } = kindWords[kind];
  return made.length > 0
    ? {
        zh: `检查之后，${zhLines}的记录（${zh}）已由他人新建；有 ${count} 行的结果与检查时不同，没有写入任何记录。已重新检查，请核对后再导入。`,
        en: `What ${enLines} would create (${en.toLowerCase()}) was meanwhile created by somebody else; ${count} row${count === 1 ? '' : 's'} would do something else than the check showed. Nothing was written. Look at the check again, then bring it in.`,
      }
    : {
        zh: `检查之后，${zhLines}的记录（${zh}）已由他人修改；有 ${count} 行的结果与检查时不同，没有写入任何记录。已重新检查，请核对后再导入。`,
        en: `What ${enLines} would change (${en.toLowerCase()}) was meanwhile changed by somebody else; ${count} row${count === 1 ? '' : 's'} would do something else than the check showed. Nothing was written. Look at the check again, then bring it in.`,
      };
};
