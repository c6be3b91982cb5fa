import type { SignedIn } from '../../../core/context.ts';
import { Params, seenBy } from '../../../core/filter.ts';
import { Assignment } from '../../people/assignment.entity.ts';
import { lastDayOf } from '../../people/assignment.rules.ts';
import { Person } from '../../people/person.entity.ts';
import { headFields } from '../../positions/position-head.inputs.ts';
import { PositionRelationSpan } from '../../positions/position-relation-span.entity.ts';
import { Position } from '../../positions/position.entity.ts';
import { OrgUnit } from '../../units/org-unit.entity.ts';
import type { KnownAssignment, KnownPerson, KnownPost, KnownUnit } from '../plan/known.ts';
import { headShown } from '../plan/head.words.ts';
import { namedIn, type NamedBy } from '../plan/posts.printed.ts';
import { UnitFinder } from '../plan/unit-finder.ts';
import { pathText } from '../plan/words.ts';
import type { SheetKind } from '../sheet.words.ts';

/** A record as a sheet has it: its values by field, other records by their names. */
export type SheetRecord = Readonly<Record<string, unknown>>;

/** Records some at a time. */
export type SheetRecords = AsyncGenerator<readonly SheetRecord[]>;

/** Which records are asked for. */
export interface RecordsAsked {
  readonly organisationId: string;
  /** `YYYY-MM-DD`: as things were, are or are to be on that day. */
  readonly day: string;
}

/** So many records are read by one statement. */
const AT_ONCE = 2_000;

const held = (alias: string, day: string): string =>
  `(${alias}.starts_on IS NULL OR ${alias}.starts_on <= ${day}::date) AND (${alias}.ends_on IS NULL OR ${alias}.ends_on > ${day}::date)`;

const text = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/** Reads all rows of a statement in the order of their ids, some at a time, under the reader's row filter. */
async function* paged<Row extends { readonly id: string }>(
  ctx: SignedIn,
  entity: unknown,
  statement: (places: { organisation: string; day: string; seen: string; after: string }) => string,
  { organisationId, day }: RecordsAsked,
): AsyncGenerator<readonly Row[]> {
  for (let last = '0'; ;) {
    const params = new Params();
    const places = {
      organisation: `${params.add(organisationId)}::bigint`,
      day: params.add(day),
      after: `${params.add(last)}::bigint`,
      seen: seenBy(ctx.db, ctx.policy, entity)('t', params),
    };
    const rows = (await ctx.db.query(
      `${statement(places)} ORDER BY t.id LIMIT ${AT_ONCE}`,
      params.values,
    )) as Row[];
    if (rows.length > 0) yield rows;
    const next = rows.at(-1)?.id;
    if (!next || rows.length < AT_ONCE) return;
    last = next;
  }
}

const all = async <Row>(pages: AsyncGenerator<readonly Row[]>): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const some of pages) rows.push(...some);
  return rows;
};

const unitsOn = (ctx: SignedIn, asked: RecordsAsked): Promise<KnownUnit[]> =>
  all(
    paged<KnownUnit>(
      ctx,
      OrgUnit,
      ({ organisation, day, seen, after }) =>
        `SELECT t.id::text, t.organisation_id::text AS "organisationId", s.parent_id::text AS "parentId", s.name, s.kind, t.region,
           t.aliases, t.duty_statements AS "dutyStatements", t.sort, ${text('t.opened_on')} AS "openedOn",
           ${text('t.closed_on')} AS "closedOn", t.revision
         FROM org_unit t JOIN org_unit_span s ON s.unit_id = t.id AND ${held('s', day)}
         WHERE t.organisation_id = ${organisation} AND t.id > ${after} AND ${seen}`,
      asked,
    ),
  );

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const postsOn = (ctx: SignedIn, asked: RecordsAsked): Promise<(KnownPost & { rank: string | null })[]> =>
  all(
    paged<KnownPost & { rank: string | null }>(
      ctx,
      Position,
      ({ organisation, day, seen, after }) =>
        `SELECT t.id::text, t.organisation_id::text AS "organisationId", s.unit_id::text AS "unitId",
           s.superior_id::text AS "superiorId", s.title, t.aliases, s.is_lead AS "isLead", s.headcount_plan AS "headcountPlan",
           t.sort, k.name AS rank, ${text('t.opened_on')} AS "openedOn", ${text('t.closed_on')} AS "closedOn", t.revision,
           ${headFields.map((field) => `t.${snake(field)} AS "${field}"`).join(', ')}
         FROM position t JOIN position_span s ON s.position_id = t.id AND ${held('s', day)} LEFT JOIN rank k ON k.id = s.rank_id
         WHERE t.organisation_id = ${organisation} AND t.id > ${after} AND ${seen}`,
      asked,
    ),
  );

const namesOn = async (ctx: SignedIn, asked: RecordsAsked): Promise<Map<string, NamedBy[]>> => {
  const names = await all(
    paged<NamedBy & { readonly id: string; readonly seq: number }>(
      ctx,
      PositionRelationSpan,
      ({ organisation, day, seen, after }) =>
        `SELECT t.id::text, t.position_id::text AS "positionId", t.kind, t.raw_name AS "rawName", t.seq
         FROM position_relation_span t JOIN position p ON p.id = t.position_id
         WHERE p.organisation_id = ${organisation} AND t.id > ${after} AND ${seen} AND ${held('t', day)}`,
      asked,
    ),
  );
  return Map.groupBy(
    names.toSorted((one, other) => one.seq - other.seq),
    ({ positionId }) => positionId,
  );
};

/** Units in the order of the tree: each after the one above it. */
const inTree = (units: readonly KnownUnit[]): KnownUnit[] => {
  const known = new Set(units.map(({ id }) => id));
  const below = Map.groupBy(
    units.toSorted((one, other) => one.sort - other.sort),
    ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null),
  );
  const open = (below.get(null) ?? []).toReversed();
  const ordered: KnownUnit[] = [];
  for (let unit = open.pop(); unit; unit = open.pop()) {
    ordered.push(unit);
    open.push(...(below.get(unit.id) ?? []).toReversed());
  }
  return ordered;
};

async function* unitRecords(ctx: SignedIn, asked: RecordsAsked): SheetRecords {
  const units = await unitsOn(ctx, asked);
  const finder = new UnitFinder(units, asked.day);
  yield inTree(units).map((unit) => ({
    ...unit,

    parent: unit.parentId === null ? '' : pathText(finder.pathOf(unit.parentId)),
  }));
}

async function* postRecords(ctx: SignedIn, asked: RecordsAsked): SheetRecords {
  const units = await unitsOn(ctx, asked);
  const finder = new UnitFinder(units, asked.day);
  const places = new Map(inTree(units).map(({ id }, at) => [id, at]));
  const posts = await postsOn(ctx, asked);
  const names = await namesOn(ctx, asked);
  const byId = new Map(posts.map((post) => [post.id, post]));
  const superiorOf = (id: string | null): string => {
    const post = id === null ? undefined : byId.get(id);
    return post ? pathText([...finder.pathOf(post.unitId), post.title]) : '';
  };
  const ordered = posts.toSorted(
    (one, other) =>
      (places.get(one.unitId) ?? 0) - (places.get(other.unitId) ?? 0) ||
      one.sort - other.sort ||
      Number(one.id) - Number(other.id),
  );
  yield ordered.map((post) => ({
    ...post,
    ...Object.fromEntries(headFields.map((field) => [field, headShown(post[field])])),
    ...namedIn(names.get(post.id) ?? []),
    unit: pathText(finder.pathOf(post.unitId)),
    superior: superiorOf(post.superiorId),
  }));
}

async function* personRecords(ctx: SignedIn, asked: RecordsAsked): SheetRecords {
  const pages = paged<KnownPerson>(
    ctx,
    Person,
    ({ organisation, day, seen, after }) =>
      `SELECT t.id::text, t.name, t.employee_no AS "employeeNo", t.gender, ${text('t.born_on')} AS "bornOn", t.education,
         ${text('t.left_on')} AS "leftOn"
       FROM person t WHERE t.organisation_id = ${organisation} AND t.id > ${after} AND ${seen}
         AND (t.left_on IS NULL OR t.left_on > ${day}::date)`,
    asked,
  );
  for await (const some of pages)
    yield some.map((person) => ({ ...person, lastDay: lastDayOf(person.leftOn) }));
}

async function* assignmentRecords(ctx: SignedIn, asked: RecordsAsked): SheetRecords {
  const finder = new UnitFinder(await unitsOn(ctx, asked), asked.day);
  const pages = paged<
    KnownAssignment & {
      name: string;
      employeeNo: string | null;
      title: string;
      code: string | null;
      unitId: string;
    }
  >(
    ctx,
    Assignment,
    ({ organisation, day, seen, after }) =>
      `SELECT t.id::text, p.id::text AS "personId", o.id::text AS "positionId", p.name, p.employee_no AS "employeeNo", s.title, o.code ->> 'value' AS code, s.unit_id::text AS "unitId",
         t.kind, ${text('t.starts_on')} AS "startsOn", ${text('t.ends_on')} AS "endsOn"
       FROM assignment t JOIN person p ON p.id = t.person_id JOIN position o ON o.id = t.position_id
         JOIN position_span s ON s.position_id = o.id AND ${held('s', day)}
       WHERE t.organisation_id = ${organisation} AND t.id > ${after} AND ${seen} AND ${held('t', day)}`,
    asked,
  );
  for await (const some of pages)
    yield some.map(({ unitId, code, endsOn, ...each }) => ({
      ...each,
      positionCode: code,
      unit: pathText(finder.pathOf(unitId)),
      lastDay: lastDayOf(endsOn),
    }));
}

/** The records of each kind of sheet on a day: all that the reader may see, however many. */
export const recordsOf: Readonly<Record<SheetKind, (ctx: SignedIn, asked: RecordsAsked) => SheetRecords>> = {
  UNITS: unitRecords,
  POSITIONS: postRecords,
  PEOPLE: personRecords,
  ASSIGNMENTS: assignmentRecords,
};
