import type { Grant } from '../../core/actor.ts';
import { suspendedOn } from '../../core/certified.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { Params } from '../../core/filter.ts';
import { sizeOf } from '../../core/read/paging.ts';
import { invalid, notFound } from '../../core/refusal.ts';
import { calledLike } from '../../core/search/names.ts';
import { conflictsOf } from '../../core/separation.ts';
import { separations, type Separation } from '../../core/separation.rules.ts';
import { oneself } from '../../core/token.ts';
import { holdingsOf } from '../holding.ts';
import { givenIn } from '../impact.rules.ts';
import { peopleReachedIn } from '../why/people.ts';
import { peopleInConflict } from './conflict.sql.ts';

/** Which conflicts are wanted; what is left out narrows nothing. */
export interface ConflictsAsked {
  readonly rule?: string | null;
  /** Of people who hold a post there or below. */
  readonly unitId?: string | null;
  readonly q?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** What comes together in one person and had better not. */
export interface FoundConflict {
  readonly personId: string;
  readonly personName: string;
  readonly organisationId: string;
  readonly rule: Separation;
  readonly one: readonly Grant[];
  readonly other: readonly Grant[];
}

/** A page of conflicts, with how many people each rule meets. */
export interface FoundConflicts {
  readonly page: readonly FoundConflict[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly total: number;
  readonly counts: readonly number[];
}

/** Where a conflict stands in the list; to be given as `after`. */
export const placeOf = ({ rule, personId, organisationId }: FoundConflict): string =>
  [separations.indexOf(rule), personId, organisationId].join('.');

/** @throws Refusal INVALID */
const placeFrom = (after: string): readonly string[] => {
  if (/^\d{1,4}(\.[1-9]\d{0,17}){2}$/.test(after)) return after.split('.');
  throw invalid({
    path: 'after',
    code: 'UNKNOWN',
    text: {
      zh: '分页位置无效，请从第一页重新查询',
      en: 'is no place in this list; begin with the first page',
    },
  });
};

/** The units at which somebody of the list must hold a post. @throws Refusal NOT_FOUND for a unit of another organisation */
const unitsAsked = ({ actor }: SignedIn, unitId: string): readonly string[] => {
  const root = actor.tree.path(unitId).at(-1);
  if (root === undefined || !actor.organisationIds.includes(root))
    throw notFound({ zh: '部门', en: 'unit' }, 'filter.unitId');
  return actor.tree.subtree(unitId);
};

/** SQL for all conflicts of which a page is a part, before they are narrowed to one rule: with the name of the person. */
const foundBy = async (
  ctx: SignedIn,
  { unitId, q }: ConflictsAsked,
  day: string,
  params: Params,
): Promise<string> => {
  const { manager = ctx.db.manager, actor, policy } = ctx;
  const suspended = await suspendedOn(manager, day);
  const at = `${params.add(day)}::date`;
  const ids = (list: readonly string[]): string => `${params.add([...list])}::bigint[]`;
  const conflicts = peopleInConflict({
    day: at,
    organisations: ids(actor.organisationIds),
    suspended: { covers: ids(suspended.covers), lines: ids(suspended.lines) },
  });
  const me = oneself(actor);
  const own = me === null ? '' : ` OR p.id = ${params.add(me)}`;
  const conditions = [
    `(${peopleReachedIn(policy, 'access.read', day)('p', params)}${own})`,
    ...calledLike('person', q).map((condition) => condition('p', params)),
    ...(unitId
      ? [
          `EXISTS (SELECT FROM assignment h JOIN position o ON o.id = h.position_id
            WHERE h.person_id = p.id AND h.organisation_id = c.organisation_id AND h.starts_on <= ${at}
              AND (h.ends_on IS NULL OR h.ends_on > ${at}) AND o.unit_id = any(${ids(unitsAsked(ctx, unitId))}))`,
        ]
      : []),
  ];
  return `SELECT c.person_id, c.organisation_id, c.rule, p.name
    FROM (${conflicts}) c JOIN person p ON p.id = c.person_id WHERE ${conditions.join(' AND ')}`;
};

interface Found {
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly {
    readonly personId: string;
    readonly name: string;
    readonly organisationId: string;
    readonly rule: number;
  }[];
}

/** One page of people, with one more than it holds, and how many people each rule meets. */
const pageOf = async (ctx: SignedIn, asked: ConflictsAsked, day: string, size: number): Promise<Found> => {
  const params = new Params();
  const found = await foundBy(ctx, asked, day, params);
  const rule = asked.rule ? separations.findIndex(({ code }) => code === asked.rule) : null;
  const ofRule = rule === null ? 'true' : `f.rule = ${params.add(rule)}`;
  const after = asked.after ? placeFrom(asked.after) : null;
  const place = after?.map((part) => params.add(part)) ?? [];
  const [at, person, organisation] = place;
  const beyond = after
    ? `(f.rule, f.name, f.person_id, f.organisation_id) >
        (${at}::int, (SELECT name FROM person WHERE id = ${person}), ${person}::bigint, ${organisation}::bigint)`
    : 'true';
  const [row] = (await (ctx.manager ?? ctx.db.manager).query(
    `WITH f AS MATERIALIZED (${found}), page AS (
       SELECT * FROM f WHERE ${ofRule} AND ${beyond}
       ORDER BY f.rule, f.name, f.person_id, f.organisation_id LIMIT ${size + 1})
     SELECT
       (SELECT coalesce(json_object_agg(rule, n), '{}') FROM (SELECT rule, count(*)::int AS n FROM f GROUP BY rule) c) AS counts,
       (SELECT coalesce(json_agg(json_build_object('personId', person_id::text, 'name', name,
           'organisationId', organisation_id::text, 'rule', rule) ORDER BY rule, name, person_id, organisation_id), '[]')
         FROM page) AS rows`,
    params.values,
  )) as [Found];
  return row;
};

/**
 * The people in whom abilities that rules of separation keep apart come together today, as far as the caller may ask why
 * somebody may do something: by the rule, then by name. Read in one view of the database, by as many statements for many as
 * for few.
 *
 * @throws Refusal INVALID, NOT_FOUND
 */
export const findConflicts = (outer: SignedIn, asked: ConflictsAsked): Promise<FoundConflicts> =>
  outer.db.transaction('REPEATABLE READ', async (manager) => {
    const ctx = { ...outer, manager };
    const day = dayOf(ctx.clock.now());
    const size = sizeOf(asked.first);
    const { counts, rows } = await pageOf(ctx, asked, day, size);
    const shown = rows.slice(0, size);
    const held = await holdingsOf(manager, [...new Set(shown.map(({ personId }) => personId))], day);
    const page = shown.flatMap(({ personId, name, organisationId, rule }): FoundConflict[] => {
      const parted = held.get(personId);
      // Also what a separation then withholds.
      return conflictsOf(parted ? givenIn(parted, organisationId) : [])
        .filter((conflict) => conflict.rule === separations[rule])
        .map((conflict) => ({ ...conflict, personId, personName: name, organisationId }));
    });
    const byRule = separations.map((_, at) => counts[at] ?? 0);
    return {
      page,
      hasNextPage: rows.length > size,
      hasPreviousPage: Boolean(asked.after),
      total: separations.reduce(
        (sum, { code }, at) => (!asked.rule || asked.rule === code ? sum + (byRule[at] ?? 0) : sum),
        0,
      ),
      counts: byRule,
    };
  });
