import { say } from '../../../core/bilingual.ts';
import { dayOf, isDay } from '../../../core/clock.ts';
import type { SignedIn } from '../../../core/context.ts';
import {
  wordAsked,
  type Download,
  type DownloadedFile,
  type DownloadRequest,
} from '../../../core/download.ts';
import { invalid, invalidState, notFound } from '../../../core/refusal.ts';
import { workbookOf, type WorkbookColumn } from '../../../core/workbook.ts';
import { checkMay, subjectAt } from '../../people/people.guard.ts';
import { organisationOf } from '../../people/person.commands.ts';
import type { SheetColumn } from '../columns/column.ts';
import { columnsOf } from '../columns/columns.ts';
import { problemOf } from '../plan/row.ts';
import { keptRows } from '../sheet.reads.ts';
import { SheetKind, kindWords } from '../sheet.words.ts';
import { shownIn } from '../shown.rules.ts';
import { sheetOf, type StoredSheet } from '../store.ts';
import { recordsOf } from './records.ts';
import { csvOf, usualCsv } from './write-csv.ts';

const formats = { xlsx: true, csv: true } as const;

type Rows = AsyncIterable<readonly (readonly string[])[]>;

const widthOf = ({ type, field }: SheetColumn): number => {
  if (type === 'day' || type === 'number' || type === 'yes-no' || field === 'id') return 12;
  return ['parent', 'unit', 'superior', 'dutyStatements'].includes(field) ? 36 : 18;
};

const columnIn = ({ locale }: SignedIn, column: SheetColumn): WorkbookColumn => ({
  heading: say(column.heading, locale) + (column.isNeeded ? '*' : ''),
  width: widthOf(column),
  choices:
    column.type === 'yes-no'
      ? locale === 'en'
        ? ['Yes', 'No']
        : ['是', '否']
      : column.words && Object.values(column.words).map((words) => words[locale === 'en' ? 1 : 0]),
});

const contentOf = (
  format: 'xlsx' | 'csv',
  name: string,
  columns: readonly WorkbookColumn[],
  rows: Rows,
): AsyncIterable<Uint8Array> => {
  if (format === 'xlsx') return workbookOf(name, columns, rows);
  const all = async function* (): AsyncGenerator<readonly (readonly string[])[]> {
    yield [columns.map(({ heading }) => heading)];
    yield* rows;
  };
  return csvOf(all(), usualCsv);
};

/** The day that an export is about. @throws Refusal INVALID */
const dayAsked = ({ clock }: SignedIn, { query }: DownloadRequest): string => {
  const day = query['on'] || dayOf(clock.now());
  if (isDay(day) && day >= '1900-01-01' && day < '2200-01-01') return day;
  throw invalid({
    path: 'on',
    code: 'FORMAT',
    text: { zh: 'on 必须是日期，如 2026-03-02', en: 'on must be a day such as 2026-03-02' },
  });
};

const kindAsked = ({ params }: DownloadRequest): SheetKind => {
  const kind = (params['kind'] ?? '').toUpperCase();
  if (Object.hasOwn(SheetKind, kind)) return kind as SheetKind;
  throw notFound({ zh: '表格', en: 'sheet' });
};

/** The columns that somebody may see: those about identities only with the right to see all of them. */
const columnsFor = (ctx: SignedIn, kind: SheetKind, organisationId: string): SheetColumn[] => {
  const hidden = problemOf(() => checkMay(ctx, 'person.identity', subjectAt(organisationId, [])));
  return columnsOf[kind].filter(({ isIdentity = false }) => !isIdentity || !hidden);
};

/**
 * `GET /export/sheets/:kind?format=xlsx|csv&on=2026-03-02`: all units, posts, people or assignments of the organisation on
 * a day. Brought in again, it changes nothing.
 */
const exported: Download = {
  path: '/export/sheets/:kind',
  takes: ['format', 'on', 'organisationId'],
  make: async (ctx, asked): Promise<DownloadedFile> => {
    const kind = kindAsked(asked);
    const format = wordAsked(asked, 'format', formats) ?? 'xlsx';
    const day = dayAsked(ctx, asked);
    const organisationId = organisationOf(ctx, asked.query['organisationId'] || null);
    const columns = columnsFor(ctx, kind, organisationId);
    const name = say(kindWords[kind], ctx.locale);
    const rows = async function* (): AsyncGenerator<readonly (readonly string[])[]> {
      for await (const some of recordsOf[kind](ctx, { organisationId, day }))
        yield some.map((record) =>
          columns.map((column) => shownIn(ctx.locale, column, record[column.field])),
        );
    };
    return {
      name: `${name} ${day}`,
      type: format,
      content: contentOf(
        format,
        name,
        columns.map((column) => columnIn(ctx, column)),
        rows(),
      ),
      audit: {
        action: 'exportSheet',
        entity: 'Sheet',
        entityId: null,
        organisationId,
        after: { kind, format, day },
      },
    };
  },
};

/** `GET /export/sheet-templates/:kind`: headings, an example row, and what is allowed in each column below it. */
const template: Download = {
  path: '/export/sheet-templates/:kind',
  takes: ['format'],
  make: async (ctx, asked) => {
    const kind = kindAsked(asked);
    const format = wordAsked(asked, 'format', formats) ?? 'xlsx';
    const columns = columnsOf[kind].filter(({ isFixed = false }) => !isFixed);
    const name = say(kindWords[kind], ctx.locale);
    const rows = async function* (): AsyncGenerator<readonly (readonly string[])[]> {
      yield [columns.map(({ example }) => say(example, ctx.locale))];
    };
    return {
      name: ctx.locale === 'en' ? `${name} template` : `${name}导入模板`,
      type: format,
      content: contentOf(
        format,
        name,
        columns.map((column) => columnIn(ctx, column)),
        rows(),
      ),
      audit: {
        action: 'takeSheetTemplate',
        entity: 'Sheet',
        entityId: null,
        organisationId: null,
        after: { kind },
      },
    };
  },
};

/** The heading of the column that says what is wrong, and how it is recognised in a file that comes back. */
const reason = { zh: '错误原因', en: 'What is wrong' };
const isReason = (heading: string): boolean => [reason.zh, reason.en].includes(heading.trim());

const PAGE = 2_000;

/** The rows of a sheet as they came, each with what is wrong with it. */
async function* rowsBack(
  ctx: SignedIn,
  sheet: StoredSheet,
  onlyErrors: boolean,
  keep: readonly number[],
): AsyncGenerator<readonly (readonly string[])[]> {
  const columns = new Map(columnsOf[sheet.kind].map((column) => [column.field, column]));
  const wordsOf = ({ field, text }: { field: string | null; text: { zh: string; en: string } }): string => {
    const column = field ? columns.get(field) : undefined;
    return column ? `${say(column.heading, ctx.locale)}：${say(text, ctx.locale)}` : say(text, ctx.locale);
  };
  for (let after = 0; ;) {
    const rows = await keptRows(ctx, sheet.id, { outcome: onlyErrors ? 'ERROR' : null, after, first: PAGE });
    if (rows.length > 0)
      yield rows.map(({ cells, problems }) => [
        ...keep.map((at) => cells[at] ?? ''),
        problems.map(wordsOf).join(ctx.locale === 'en' ? '; ' : '；'),
      ]);
    const last = rows.at(-1)?.line;
    if (!last || rows.length < PAGE) return;
    after = last;
  }
}

/**
 * `GET /export/sheet-imports/:id?rows=errors|all`: the file that was sent, in the same format with the same columns, with
 * one more that says what is wrong with each row.
 */
const sentBack: Download = {
  path: '/export/sheet-imports/:id',
  takes: ['rows'],
  make: async (ctx, asked) => {
    const sheet = await sheetOf(ctx, asked.params['id'] ?? '', 'id');
    if (sheet.state === 'MAPPING')
      throw invalidState('id', {
        zh: '还没有检查过，请先对应列。',
        en: 'Its rows were not looked at yet; say first what its columns stand for.',
      });
    const onlyErrors = wordAsked(asked, 'rows', { errors: true, all: true }) !== 'all';
    const keep = sheet.headings.flatMap((heading, at) => (isReason(heading) ? [] : [at]));
    const headings = [...keep.map((at) => sheet.headings[at] ?? ''), say(reason, ctx.locale)];
    const rows = rowsBack(ctx, sheet, onlyErrors, keep);
    const { format } = sheet;
    const above = sheet.preamble.map(({ cells }) => cells);
    const all = async function* (): AsyncGenerator<readonly (readonly string[])[]> {
      yield [...above, headings];
      yield* rows;
    };
    const widths = (at: number): number => (at === headings.length - 1 ? 60 : 18);
    const name = sheet.fileName.replace(/\.[^.]+$/, '') || say(kindWords[sheet.kind], ctx.locale);
    return {
      name: `${name}-${say(reason, ctx.locale)}`,
      type: format.type,
      content:
        format.type === 'csv'
          ? csvOf(all(), format)
          : workbookOf(
              say(kindWords[sheet.kind], ctx.locale),
              headings.map((heading, at) => ({ heading, width: widths(at) })),
              rows,
            ),
      audit: {
        action: 'takeSheetBack',
        entity: 'SheetImport',
        entityId: sheet.id,
        organisationId: sheet.organisationId,
        after: { rows: onlyErrors ? 'errors' : 'all' },
      },
    };
  },
};

/** The files of sheets that people take home. */
export const sheetDownloads: readonly Download[] = [exported, template, sentBack];
