import type { Bilingual } from '../../core/bilingual.ts';
import type { SignedIn } from '../../core/context.ts';
import { recognised } from './columns/column.ts';
import { columnsOf } from './columns/columns.ts';
import type { StoredSheet } from './store.ts';

/** Where cells stand that are below no heading: the place of the column, from 1, the first line, and how many rows. */
interface Surplus {
  readonly id: string;
  readonly place: number;
  readonly line: number;
  readonly count: number;
}

const nameless = ({ headings, mapping }: StoredSheet): number[] =>
  headings.flatMap((heading, at) => (heading === '' && (mapping[at] ?? null) === null ? [at + 1] : []));

/** The cells of sheets that are below no heading and not looked at: one statement for all, none where there are no such columns. */
export const surplusOf = async (
  ctx: SignedIn,
  sheets: readonly StoredSheet[],
): Promise<Map<string, Surplus[]>> => {
  const columns = sheets.flatMap((sheet) => nameless(sheet).map((place) => ({ id: sheet.id, place })));
  if (columns.length === 0) return new Map();
  const rows = (await (ctx.manager ?? ctx.db).query(
    `SELECT c.id::text, c.place, min(r.line) AS line, count(*)::int AS count
     FROM json_to_recordset($1) AS c (id bigint, place int) JOIN sheet_row r ON r.import_id = c.id
     WHERE trim(r.cells[c.place]) <> '' GROUP BY c.id, c.place ORDER BY c.id, c.place`,
    [JSON.stringify(columns)],
  )) as Surplus[];
  return Map.groupBy(rows, ({ id }) => id);
};

/** What of a sheet is not looked at though somebody may expect it. Pure. */
export const remarksOn = (
  { kind, headings, mapping }: Pick<StoredSheet, 'kind' | 'headings' | 'mapping'>,
  surplus: readonly Omit<Surplus, 'id'>[],
): Bilingual[] => {
  const columns = columnsOf[kind];
  const second = headings.flatMap((heading, at): Bilingual[] => {
    if ((mapping[at] ?? null) !== null) return [];
    const [field] = recognised([heading], columns);
    const first = field ? mapping.indexOf(field) : -1;
    if (first < 0) return [];
    return [
      {
        zh: `第 ${at + 1} 列“${heading}”不读取：第 ${first + 1} 列“${headings[first]}”已是同一字段。`,
        en: `Column ${at + 1}, ${heading}, is not looked at: column ${first + 1}, ${headings[first]}, stands for the same.`,
      },
    ];
  });
  const beyond = surplus.map(({ place, line, count }): Bilingual => ({
    zh: `第 ${place} 列没有表头，其中的内容不读取：共 ${count} 行，首先在第 ${line} 行。`,
    en: `Column ${place} has no heading and is not looked at: ${count} row${count === 1 ? ' has' : 's have'} something there, first line ${line}.`,
  }));
  return [...second, ...beyond];
};
