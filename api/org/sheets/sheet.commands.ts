import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { invalid, invalidState, type Refusal } from '../../core/refusal.ts';
import { columnsOf } from './columns/columns.ts';
import { checkMayBringSheets, checkSheet } from './sheet.intake.ts';
import type { ImportSheetInput, MapSheetInput, SheetInput } from './sheet.types.ts';
import { rememberHeadings, sheetOf, type StoredSheet } from './store.ts';

const wrongState = (zh: string, en: string, path = 'input.id'): Refusal => invalidState(path, { zh, en });

/** A sheet of one's own, locked. @throws Refusal FORBIDDEN, NOT_FOUND */
const take = (tx: Transacted, id: string): Promise<StoredSheet> => {
  checkMayBringSheets(tx);
  return sheetOf(tx, id, 'input.id', 'lock');
};

const mustRest = ({ state }: StoredSheet): void => {
  if (state === 'IMPORTING')
    throw wrongState('正在导入，请先等它完成或取消。', 'It is being written; wait for it, or stop it first.');
  if (state === 'DONE') throw wrongState('这张表已经导入。', 'This sheet was brought in already.');
};

/** Notes what was done to a sheet that is not written: no record of the organisation has changed by it. */
const note = (tx: Transacted, action: string, { id, organisationId, kind, fileName }: StoredSheet) =>
  audit(tx, {
    action,
    entity: 'SheetImport',
    entityId: id,
    organisationId,
    after: { kind, fileName },
    isChange: false,
  });

/**
 * Says for which field each column stands, remembers it for the organisation, and looks at the rows again. Answers the id.
 *
 * @throws Refusal INVALID for a field that is not known, or named twice; INVALID_STATE
 */
export const mapSheet = async (tx: Transacted, { id, fields }: MapSheetInput): Promise<string> => {
  const sheet = await take(tx, id);
  mustRest(sheet);
  const { kind, headings } = sheet;
  if (fields.length !== headings.length)
    throw invalid({
      path: 'input.fields',
      code: 'FORMAT',
      text: {
        zh: `应有 ${headings.length} 项，每列一项`,
        en: `needs ${headings.length} entries, one for each column`,
      },
    });
  const known = new Set(columnsOf[kind].map(({ field }) => field));
  const mapping = fields.map((field) => (field === '-' ? null : field));
  for (const [at, field] of mapping.entries()) {
    if (field === null) continue;
    if (!known.has(field))
      throw invalid({
        path: `input.fields.${at}`,
        code: 'UNKNOWN',
        text: { zh: `没有字段“${field}”`, en: `there is no field ${field}` },
      });
    if (mapping.indexOf(field) !== at)
      throw invalid({
        path: `input.fields.${at}`,
        code: 'DUPLICATE',
        text: { zh: '同一字段只能对应一列', en: 'a field stands for one column only' },
      });
  }
  await rememberHeadings(tx.manager, sheet, mapping);
  await checkSheet(tx, sheet, mapping);
  await note(tx, 'mapSheet', sheet);
  return id;
};

/**
 * Sets a sheet to be brought in by a run. Answers it as it was.
 *
 * @throws Refusal INVALID_STATE where columns are missing, it has errors and all rows are asked for, or another sheet of
 *   the organisation is being written
 */
export const beginImport = async (
  tx: Transacted,
  { id, rows }: ImportSheetInput,
  token: string,
): Promise<StoredSheet> => {
  const sheet = await take(tx, id);
  mustRest(sheet);
  if (sheet.state === 'MAPPING')
    throw wrongState('请先对应必需的列。', 'Say first which columns stand for what is needed.');
  if (rows === 'ALL' && (sheet.counts?.ERROR ?? 0) > 0)
    throw wrongState(
      '表中有错误，不能全部导入：请改正后重新上传，或只导入没有错误的行。',
      'The sheet has errors, so not all of it can be brought in: correct and send it again, or bring in the rows without errors.',
      'input.rows',
    );
  const [other] = (await tx.manager.query(
    `SELECT FROM sheet_import WHERE organisation_id = $1 AND state = 'IMPORTING' LIMIT 1`,
    [sheet.organisationId],
  )) as unknown[];
  if (other)
    throw wrongState(
      '本组织正在导入另一张表，请等它完成后再试。',
      'Another sheet of the organisation is being written; try again when it is done.',
    );
  await tx.manager.query(
    `UPDATE sheet_import SET state = 'IMPORTING', run = $2, rows_done = 0, beat_at = $3, is_stopping = false, setback = NULL
     WHERE id = $1`,
    [id, token, tx.clock.now()],
  );
  return sheet;
};

/** Asks an import under way to stop, which then writes nothing. Answers the id. @throws Refusal INVALID_STATE */
export const stopImport = async (tx: Transacted, { id }: SheetInput): Promise<string> => {
  const sheet = await take(tx, id);
  if (sheet.state !== 'IMPORTING') throw wrongState('没有正在进行的导入。', 'Nothing is being written.');
  await tx.manager.query('UPDATE sheet_import SET is_stopping = true WHERE id = $1', [id]);
  await note(tx, 'stopSheetImport', sheet);
  return id;
};

/** Throws a sheet away, with its rows; what it brought in stays. Answers the id. @throws Refusal INVALID_STATE */
export const discardSheet = async (tx: Transacted, { id }: SheetInput): Promise<string> => {
  const sheet = await take(tx, id);
  if (sheet.state === 'IMPORTING')
    throw wrongState('正在导入，请先等它完成或取消。', 'It is being written; wait for it, or stop it first.');
  await tx.manager.query('DELETE FROM sheet_import WHERE id = $1', [id]);
  await note(tx, 'discardSheet', sheet);
  return id;
};
