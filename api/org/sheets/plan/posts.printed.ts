import type { EntityManager } from 'typeorm';
import type { PositionRelationKind } from '../../org.words.ts';
import { printedColumns, relationFields } from '../columns/printed.columns.ts';
import type { PostAfter } from './post-after.ts';
import type { Row } from './row.ts';

/** A name that the documents of a post give, as it is kept. */
export interface NamedBy {
  readonly positionId: string;
  readonly kind: PositionRelationKind;
  readonly rawName: string;
}

/** What a sheet shows of a post and does not change, by field. */
export type Printed = Readonly<Record<string, string | readonly string[] | null>>;

/** The names of one post by field, in their order. */
export const namedIn = (names: readonly NamedBy[]): Printed =>
  Object.fromEntries(
    [...Map.groupBy(names, ({ kind }) => relationFields[kind])].map(([field, some]) => [
      field,
      some.map(({ rawName }) => rawName),
    ]),
  );

/** What a sheet shows of each post today and does not change, where it has a column for any of it. */
export const printedOf = async (
  db: Pick<EntityManager, 'query'>,
  organisationId: string,
  mapping: readonly (string | null)[],
): Promise<ReadonlyMap<string, Printed>> => {
  if (!printedColumns.some(({ field }) => mapping.includes(field))) return new Map();
  const names = (await db.query(
    `SELECT r.position_id::text AS "positionId", r.kind, r.raw_name AS "rawName"
     FROM position_relation r JOIN position p ON p.id = r.position_id WHERE p.organisation_id = $1 ORDER BY r.seq, r.id`,
    [organisationId],
  )) as NamedBy[];
  const byPost = Map.groupBy(names, ({ positionId }) => positionId);
  const ranks = (await db.query(
    `SELECT p.id::text, k.name AS rank FROM position p LEFT JOIN rank k ON k.id = p.rank_id WHERE p.organisation_id = $1`,
    [organisationId],
  )) as { id: string; rank: string | null }[];
  return new Map(ranks.map(({ id, rank }) => [id, { rank, ...namedIn(byPost.get(id) ?? []) }]));
};

// As a cell shows and gives it: without spaces at the ends, and nothing where there is nothing.
const plain = (value: Printed[string] | undefined): string =>
  JSON.stringify([value ?? []].flat().flatMap((each) => each.trim() || []));

/** Refuses what a sheet would change of what it only shows. */
export const checkPrinted = (
  targets: ReadonlyMap<Row, PostAfter>,
  printed: ReadonlyMap<string, Printed>,
): void => {
  for (const [row, post] of targets)
    for (const { field } of printedColumns) {
      const given = row.value<string | string[]>(field);
      if (given === undefined || plain(given) === plain(printed.get(post.id)?.[field])) continue;
      row.fail(field, 'FIXED', {
        zh: '不能用表格修改，请保持导出时的内容或留空，并在岗位页面办理',
        en: 'cannot be changed by a sheet; leave it as exported or empty, and change it on the post’s page',
      });
    }
};
