import type { EntityManager } from 'typeorm';
import type { FormText } from '../../../core/form-text.ts';
import type { AssignmentKind, OrgUnitKind } from '../../org.words.ts';
import { headFields } from '../../positions/position-head.inputs.ts';

/** A unit as sheets see it. */
export interface KnownUnit {
  readonly id: string;
  readonly organisationId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: OrgUnitKind;
  readonly region: string | null;
  readonly aliases: readonly string[];
  readonly dutyStatements: readonly string[];
  readonly sort: number;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly revision: number;
}

/** A post as sheets see it. */
export interface KnownPost extends Readonly<Record<(typeof headFields)[number], FormText>> {
  readonly id: string;
  readonly organisationId: string;
  readonly unitId: string;
  readonly superiorId: string | null;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly isLead: boolean;
  readonly headcountPlan: number | null;
  readonly sort: number;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly revision: number;
}

/** A person as sheets see them. */
export interface KnownPerson {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly employeeNo: string | null;
  readonly gender: string | null;
  readonly bornOn: string | null;
  readonly education: string | null;
  readonly leftOn: string | null;
  readonly revision: number;
}

/** An assignment as sheets see it. */
export interface KnownAssignment {
  readonly id: string;
  readonly personId: string;
  readonly positionId: string;
  readonly kind: AssignmentKind;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly standsInForId: string | null;
  readonly revision: number;
}

/** What a post was called and where it stood at some time when that was otherwise than now. */
export interface FormerPlace {
  readonly positionId: string;
  readonly unitId: string;
  readonly title: string;
}

/** What is known of the people of an organisation and of the posts that they hold. */
export interface KnownStaff {
  readonly people: readonly KnownPerson[];
  readonly posts: readonly KnownPost[];
  readonly assignments: readonly KnownAssignment[];
  readonly formerPlaces: readonly FormerPlace[];
}

const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

type Db = Pick<EntityManager, 'query'>;

/** All units of an organisation, those that are closed included. */
export const knownUnits = (db: Db, organisationId: string): Promise<KnownUnit[]> =>
  db.query(
    `SELECT id::text, organisation_id::text AS "organisationId", parent_id::text AS "parentId", name, kind, region, aliases,
       duty_statements AS "dutyStatements", sort, ${day('opened_on')} AS "openedOn", ${day('closed_on')} AS "closedOn", revision
     FROM org_unit WHERE organisation_id = $1 ORDER BY sort, id`,
    [organisationId],
  );

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The columns of a post's head as they are read. */
const headsOf = (fields: readonly string[]): string =>
  fields.map((field) => `${snake(field)} AS "${field}"`).join(', ');

/**
 * All posts of an organisation, those that are closed included.
 *
 * @param heads the fields of their heads that are needed: each is some memory, thousands of times.
 */
export const knownPosts = (
  db: Db,
  organisationId: string,
  heads: readonly (typeof headFields)[number][] = headFields,
): Promise<KnownPost[]> =>
  db.query(
    `SELECT id::text, organisation_id::text AS "organisationId", unit_id::text AS "unitId", superior_id::text AS "superiorId",
       title, aliases, is_lead AS "isLead", headcount_plan AS "headcountPlan", sort, ${day('opened_on')} AS "openedOn",
       ${day('closed_on')} AS "closedOn", revision, ${headsOf(heads)}
     FROM position WHERE organisation_id = $1 ORDER BY sort, id`,
    [organisationId],
  );

/** All people of an organisation, those who have left included. */
export const knownPeople = (db: Db, organisationId: string): Promise<KnownPerson[]> =>
  db.query(
    `SELECT id::text, organisation_id::text AS "organisationId", name, employee_no AS "employeeNo", gender,
       ${day('born_on')} AS "bornOn", education, ${day('left_on')} AS "leftOn", revision
     FROM person WHERE organisation_id = $1 ORDER BY id`,
    [organisationId],
  );

/** All assignments of an organisation, in the order of their days. */
export const knownAssignments = (db: Db, organisationId: string): Promise<KnownAssignment[]> =>
  db.query(
    `SELECT id::text, person_id::text AS "personId", position_id::text AS "positionId", kind,
       ${day('starts_on')} AS "startsOn", ${day('ends_on')} AS "endsOn", stands_in_for_id::text AS "standsInForId", revision
     FROM assignment WHERE organisation_id = $1 ORDER BY starts_on, id`,
    [organisationId],
  );

/** Where posts stood and what they were called when that was otherwise than now. */
export const formerPlaces = (db: Db, organisationId: string): Promise<FormerPlace[]> =>
  db.query(
    `SELECT DISTINCT s.position_id::text AS "positionId", s.unit_id::text AS "unitId", s.title
     FROM position_span s JOIN position p ON p.id = s.position_id
     WHERE s.organisation_id = $1 AND (s.unit_id, s.title) IS DISTINCT FROM (p.unit_id, p.title)`,
    [organisationId],
  );

/** The units in which people hold a post on a day or later, by the person. */
export const unitsHeldBy = async (
  db: Db,
  personIds: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = (await db.query(
    `SELECT a.person_id::text AS id, json_agg(DISTINCT p.unit_id::text) AS units
     FROM assignment a JOIN position p ON p.id = a.position_id
     WHERE a.person_id = any($1::bigint[]) AND (a.ends_on IS NULL OR a.ends_on > $2::date) GROUP BY a.person_id`,
    [personIds, on],
  )) as { id: string; units: string[] }[];
  return new Map(rows.map(({ id, units }) => [id, units]));
};
