import { command } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { invalid } from '../../core/refusal.ts';
import type { Upload, UploadRoute } from '../../core/upload.ts';
import { checkHas } from '../people/people.guard.ts';
import { organisationOf } from '../people/person.commands.ts';
import { missingColumns, recognised } from './columns/column.ts';
import { columnsOf } from './columns/columns.ts';
import { planSheet } from './plan/plan-sheet.ts';
import { encodings, type Encoding } from './reading/encoding.ts';
import { readSheetFile } from './reading/read-sheet.ts';
import { SheetKind, sheetLimits } from './sheet.words.ts';
import { chosenHeadings, keepCounts, keepSheet } from './store.ts';
import type { Transacted } from '../../core/command.ts';
import type { StoredSheet } from './store.ts';

/** Refuses whoever edits the organisation nowhere. @throws Refusal FORBIDDEN */
export const checkMayBringSheets = (ctx: SignedIn): void => checkHas(ctx, 'org.edit');

/**
 * Looks at the rows of a sheet where all columns that it needs are known, and keeps what it finds.
 *
 * @param mapping the field of each column.
 */
export const checkSheet = async (
  tx: Transacted,
  sheet: Pick<StoredSheet, 'id' | 'organisationId' | 'kind'>,
  mapping: readonly (string | null)[],
): Promise<void> => {
  const isKnown = missingColumns(columnsOf[sheet.kind], mapping).length === 0;
  await tx.manager.query(
    'UPDATE sheet_import SET mapping = $2, state = $3, counts = NULL, setback = NULL WHERE id = $1',
    [sheet.id, mapping, isKnown ? 'CHECKED' : 'MAPPING'],
  );
  if (!isKnown) return;
  const { counts } = await planSheet(tx, { ...sheet, mapping });
  await keepCounts(tx.manager, sheet.id, counts);
};

const wordOf = <Word extends string>(
  fields: Upload['fields'],
  name: string,
  words: readonly Word[],
): Word | null => {
  const given = fields[name];
  if (!given) return null;
  if (words.some((word) => word === given)) return given as Word;
  throw invalid({
    path: name,
    code: 'UNKNOWN',
    text: { zh: `${name} 只能是 ${words.join('、')}`, en: `${name} must be one of ${words.join(', ')}` },
  });
};

/**
 * `POST /import/sheets`: a sheet of units, posts, people or assignments, as `.xlsx` or `.csv`, in the form field `file`;
 * `kind` says what it holds, `encoding` in which encoding a .csv is to be read where that is not plain. Its rows are
 * looked at; nothing is written but the sheet itself. Answers `{id}`, which `sheetImport` tells more about.
 */
export const sheetIntake: UploadRoute = {
  url: '/import/sheets',
  largest: sheetLimits.file,
  allow: checkMayBringSheets,
  receive: async (context, { files: [file], fields }) => {
    const kind = wordOf(fields, 'kind', Object.keys(SheetKind) as SheetKind[]);
    if (!kind)
      throw invalid({
        path: 'kind',
        code: 'REQUIRED',
        text: { zh: '请指明表格的内容（kind）', en: 'kind must say what the sheet holds' },
      });
    const encoding: Encoding | null = wordOf(fields, 'encoding', encodings);
    const organisationId = organisationOf(context, fields['organisationId']);
    const columns = columnsOf[kind];
    const { clock, actor } = context;
    const { rows, ...head } = await readSheetFile(file, columns, encoding);
    return command(
      context,
      { name: 'bringSheet', input: {} },
      async (tx) => {
        const sheet = await keepSheet(
          tx.manager,
          {
            ...head,
            organisationId,
            personId: actor.personId,
            kind,
            fileName: file.name,
            createdAt: clock.now(),
          },
          rows(),
        );
        const chosen = await chosenHeadings(tx.manager, organisationId, kind);
        await checkSheet(tx, sheet, recognised(sheet.headings, columns, chosen));
        return sheet.id;
      },
      async (_, id) => ({ id }),
    );
  },
};
