import type { Bilingual } from '../../core/bilingual.ts';
import { query, type Queryable } from '../../core/sql.ts';

/** A unit that is to be closed, or was. */
export interface ClosingUnit {
  readonly name: string;
  /** The first day on which it is closed, `YYYY-MM-DD`. */
  readonly closedOn: string;
}

/** Those among some units that close or are closed, by id. */
export const closingAmong = async (
  ctx: Queryable,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, ClosingUnit>> => {
  if (unitIds.length === 0) return new Map();
  const rows = (await query(ctx, {
    text: `SELECT id::text, name, closed_on::text AS "closedOn" FROM org_unit
      WHERE id = any($1::bigint[]) AND closed_on IS NOT NULL ORDER BY closed_on, id`,
    values: [[...new Set(unitIds)]],
    rowMode: 'array',
  })) as [string, string, string][];
  return new Map(rows.map(([id, name, closedOn]) => [id, { name, closedOn }]));
};

/** Whether a unit that is named is closed before what names it ends. Pure. @param endsOn the first day on which it holds no longer; null: without an end */
export const closesBefore = ({ closedOn }: ClosingUnit, endsOn: string | null): boolean =>
  endsOn === null || closedOn < endsOn;

/** Says that a unit that is named closes first. */
export const closesFirst = ({ name, closedOn }: ClosingUnit): Bilingual => ({
  zh: `“${name}”自 ${closedOn} 起撤销，早于授权结束；此后在那里没有可办的事`,
  en: `${name} is closed from ${closedOn}, before this ends; from then on there is nothing to be done there`,
});

/** Says of each named unit that is closed before what names it ends that it is, and since when; nothing where none is. */
export const closedFirst = async (
  ctx: Queryable,
  unitIds: readonly string[],
  endsOn: string | null,
): Promise<readonly Bilingual[]> =>
  [...(await closingAmong(ctx, unitIds)).values()]
    .filter((unit) => closesBefore(unit, endsOn))
    .map(closesFirst);
