import type { DataSource } from 'typeorm';
import type { SignedIn } from '../../core/context.ts';
import { dayOf } from '../../core/clock.ts';
import { Kept } from '../../core/kept.ts';
import { resourceOf } from '../../core/resource.ts';
import { query } from '../../core/sql.ts';
import { dayAsked } from '../as-of.ts';
import { vacanciesOf } from '../units/establishment.ts';
import { Assignment } from '../people/assignment.entity.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import type { OrgTreeHolder, OrgTreePosition, OrgTreeUnit } from './org-tree.types.ts';
import { Person } from '../people/person.entity.ts';
import { Position } from '../positions/position.entity.ts';

// A picture is the same for every member of the organisation: it may only show what all of them may see.
const shown = [OrgUnit, Position, Assignment, Person];

/** Pictures of so many organisations are kept at a time. */
const pictures = new Kept<readonly OrgTreeUnit[]>(16);

/** Of other days; apart, so that looking back throws nobody's today out. */
const picturesOfDays = new Kept<readonly OrgTreeUnit[]>(8);

/** Who holds a post on the day `$2`, and who will after it. */
const holdersText = (post: string): string => `
  (SELECT coalesce(json_agg(json_build_array(a.id::text, a.kind, p.id::text, p.name,
      to_char(a.starts_on, 'YYYY-MM-DD'), to_char(a.ends_on - 1, 'YYYY-MM-DD')) ORDER BY a.starts_on, a.id), '[]')
   FROM assignment a
   JOIN person p ON p.id = a.person_id AND p.organisation_id = $1
   WHERE a.position_id = ${post} AND a.organisation_id = $1 AND (a.ends_on IS NULL OR a.ends_on > $2::date))`;

/** Units, posts and the holders of today, each of the one organisation; unordered as to the tree. */
const todayText = `
  SELECT u.id::text, u.parent_id::text, u.name, u.kind, to_char(u.opened_on, 'YYYY-MM-DD'), to_char(u.closed_on, 'YYYY-MM-DD'),
    (SELECT coalesce(json_agg(json_build_array(o.id::text, o.title, o.is_lead, o.headcount_plan,
        o.superior_id::text, to_char(o.opened_on, 'YYYY-MM-DD'), to_char(o.closed_on, 'YYYY-MM-DD'), ${holdersText('o.id')})
        ORDER BY o.sort, o.id), '[]')
     FROM position o WHERE o.unit_id = u.id AND o.organisation_id = $1)
  FROM org_unit u WHERE u.organisation_id = $1
  ORDER BY u.sort, u.id`;

const holds = (span: string): string =>
  `(${span}.starts_on IS NULL OR ${span}.starts_on <= $2::date) AND (${span}.ends_on IS NULL OR ${span}.ends_on > $2::date)`;

/** The end of a span, where the thing itself ends with it and is not only called or placed otherwise from then on. */
const endOf = (span: string, table: string, by: string): string =>
  `(SELECT to_char(${span}.ends_on, 'YYYY-MM-DD') WHERE NOT EXISTS
     (SELECT FROM ${table} n WHERE n.${by} = ${span}.${by} AND n.starts_on = ${span}.ends_on))`;

/** The same of another day, out of the spans: only what existed then, under the names and in the places of then. */
const dayText = `
  SELECT s.unit_id::text, s.parent_id::text, s.name, s.kind, to_char(u.opened_on, 'YYYY-MM-DD'),
    ${endOf('s', 'org_unit_span', 'unit_id')},
    (SELECT coalesce(json_agg(json_build_array(t.position_id::text, t.title, t.is_lead, t.headcount_plan,
        t.superior_id::text, to_char(o.opened_on, 'YYYY-MM-DD'), ${endOf('t', 'position_span', 'position_id')},
        ${holdersText('t.position_id')})
        ORDER BY o.sort, o.id), '[]')
     FROM position_span t JOIN position o ON o.id = t.position_id
     WHERE t.unit_id = s.unit_id AND t.organisation_id = $1 AND ${holds('t')})
  FROM org_unit_span s JOIN org_unit u ON u.id = s.unit_id
  WHERE s.organisation_id = $1 AND ${holds('s')}
  ORDER BY u.sort, u.id`;

type HolderValues = [
  id: string,
  kind: string,
  personId: string,
  name: string,
  startsOn: string,
  lastDay: string | null,
];
type PostValues = [
  id: string,
  title: string,
  isLead: boolean,
  plan: number | null,
  superiorId: string | null,
  openedOn: string | null,
  closedOn: string | null,
  holders: HolderValues[],
];
type UnitValues = [
  id: string,
  parentId: string | null,
  name: string,
  kind: string,
  openedOn: string | null,
  closedOn: string | null,
  posts: PostValues[],
];

const holderOf = ([id, kind, personId, name, startsOn, lastDay]: HolderValues): OrgTreeHolder =>
  ({ id, kind, startsOn, lastDay, person: { id: personId, name } }) as OrgTreeHolder;

const postOf = (
  [id, title, isLead, headcountPlan, superiorId, openedOn, closedOn, assigned]: PostValues,
  day: string,
): OrgTreePosition => {
  const [holders, arriving] = [assigned.map(holderOf), [] as OrgTreeHolder[]];
  // in the order of their first days
  while ((holders.at(-1)?.startsOn ?? '') > day) arriving.unshift(holders.pop() as OrgTreeHolder);
  const headcount = holders.length;
  const vacancies = vacanciesOf({ headcountPlan, closedOn, holders }, day);
  return {
    id,
    title,
    isLead,
    headcountPlan,
    superiorId,
    openedOn,
    closedOn,
    headcount,
    vacancies,
    holders,
    arriving,
  };
};

const unitOf = (
  [id, parentId, name, kind, openedOn, closedOn, posts]: UnitValues,
  day: string,
): OrgTreeUnit =>
  ({
    id,
    parentId,
    name,
    kind,
    openedOn,
    closedOn,
    positions: posts.map((post) => postOf(post, day)),
  }) as OrgTreeUnit;

/** Units in the order of the tree: each after the one above it, those beside each other as given. */
const inTreeOrder = (units: readonly OrgTreeUnit[]): OrgTreeUnit[] => {
  const below = Map.groupBy(units, ({ parentId }) => parentId);
  const order: OrgTreeUnit[] = [];
  const open = (below.get(null) ?? []).toReversed();
  for (let unit = open.pop(); unit; unit = open.pop()) {
    order.push(unit);
    open.push(...(below.get(unit.id) ?? []).toReversed());
  }
  return order;
};

const load = async (
  db: DataSource,
  organisationId: string,
  day: string,
  isToday: boolean,
): Promise<OrgTreeUnit[]> => {
  for (const entity of shown) {
    const resource = resourceOf(entity);
    if (resource.kind !== 'own' || resource.read !== 'members')
      throw new Error(`${entity.name} is not known to every member and cannot stand in the picture.`);
  }
  const rows = await query(
    { db },
    {
      name: isToday ? 'org_picture' : 'org_picture_of_day',
      text: isToday ? todayText : dayText,
      values: [organisationId, day],
      rowMode: 'array',
    },
  );
  return inTreeOrder((rows as UnitValues[]).map((row) => unitOf(row, day)));
};

/** Which pictures somebody's organisations have now: a key of each, in the order of the ids. */
const keysOf = async ({ db, actor, clock }: SignedIn): Promise<ReadonlyMap<string, string>> => {
  const ids = actor.organisationIds.toSorted();
  const rows = await query(
    { db },
    {
      name: 'org_versions',
      text: 'SELECT name, version FROM snapshot_version WHERE name = any($1)',
      values: [ids.map((id) => `organisation ${id}`)],
      rowMode: 'array',
    },
  );
  const versions = new Map(rows as [string, string][]);
  const day = dayOf(clock.now());
  return new Map(ids.map((id) => [id, `${id} ${versions.get(`organisation ${id}`) ?? '0'} ${day}`]));
};

const memo = Symbol('pictures');

const knownKeysOf = (ctx: SignedIn): Promise<ReadonlyMap<string, string>> => {
  const known = ctx.memo.get(memo) as Promise<ReadonlyMap<string, string>> | undefined;
  const keys = known ?? keysOf(ctx);
  ctx.memo.set(memo, keys);
  return keys;
};

/** Names exactly what `picturesFor` would answer now: the organisations, their versions, the day. */
export const pictureKey = async (ctx: SignedIn): Promise<string> =>
  [...(await knownKeysOf(ctx)).values()].join(', ');

/**
 * One's own organisations with their posts and holders, in the order of the tree, out of memory. Every change of a unit,
 * post, person or assignment raises the organisation's version in its own transaction, and the version is asked for with
 * each request: so a change counts at once on every node. Who begins or ends by date is another day's picture.
 *
 * @param asOf the day of the picture; left out for today, which shows closed units and posts, too.
 */
export const picturesFor = async (ctx: SignedIn, asOf?: string | null): Promise<readonly OrgTreeUnit[]> => {
  const today = dayOf(ctx.clock.now());
  const day = dayAsked(ctx, asOf, 'asOf');
  const found: (readonly OrgTreeUnit[])[] = [];
  for (const [id, key] of await knownKeysOf(ctx))
    found.push(
      await (day === today
        ? pictures.get(ctx.db, key, () => load(ctx.db, id, day, true))
        : picturesOfDays.get(ctx.db, `${key} ${day}`, () => load(ctx.db, id, day, false))),
    );
  return found.length === 1 ? (found[0] ?? []) : found.flat();
};
