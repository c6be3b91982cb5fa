import type { EntityManager } from 'typeorm';
import { isAbility } from '../core/abilities.ts';
import { limitFrom, type Gift } from '../core/giving.ts';
import {
  declareHeldPosts,
  declareHeldWithin,
  declareHolders,
  declareInPerson,
  declarePostGrants,
  type HeldPost,
  type HeldPostsAsked,
  type HeldWithinAsked,
  type InPerson,
} from '../core/held-posts.ts';
import { inForceBetween } from '../jobs/in-force.ts';
import { heldPosts, holders, postGrants, type GrantRow, type HeldPost as PostWithSources } from './grants.ts';
import { suspensionsOf } from './holding.ts';
import { settled } from './settled.ts';

const heldOn = async (
  db: Pick<EntityManager, 'query'>,
  { organisationId, day }: HeldPostsAsked,
  people: readonly string[] | null,
): Promise<HeldPost[]> => {
  const rows = (await db.query(
    `SELECT p.id::text, p.name, (${heldPosts('p.id', '$2::date')}) AS posts
     FROM person p
     WHERE p.id IN (SELECT person_id FROM assignment WHERE organisation_id = $1)
       AND ($3::bigint[] IS NULL OR p.id = any($3::bigint[]))
     ORDER BY p.id`,
    [organisationId, day, people],
  )) as { id: string; name: string; posts: readonly PostWithSources[] }[];
  const suspensions = await suspensionsOf(
    db,
    rows.flatMap(({ posts }) => posts),
    day,
  );
  // Somebody may hold posts in two organisations: only those of the one that is asked about count.
  return rows.flatMap(({ id, name, posts }) => {
    const { grants } = settled(posts, suspensions);
    return posts
      .filter((post) => post.organisationId === organisationId)
      .map((post): HeldPost => {
        const own = grants.filter(({ assignmentId }) => assignmentId === post.id);
        return {
          personId: id,
          personName: name,
          positionTitle: post.positionTitle,
          unitId: post.unitId,
          roles: [...new Set(own.flatMap(({ source }) => (source.kind === 'ROLE' ? [source.roleCode] : [])))],
          grants: own.map(({ ability, scope, namedUnits }) => ({
            ability,
            scope,
            ...(namedUnits && { namedUnits }),
          })),
        };
      });
  });
};

// Tickets ask who can sign and who calls back; the answer stands on the same rules as every actor's grants.
declareHeldPosts((db, asked) => heldOn(db, asked, asked.personId ? [asked.personId] : null));

/** The days after a first one, and before a last one, on which more begins to hold for some people by what is planned now. */
const daysOfMore = async (
  db: Pick<EntityManager, 'query'>,
  { people, from, until }: HeldWithinAsked,
): Promise<string[]> => {
  const rows = (await db.query(
    `WITH held AS (SELECT * FROM assignment WHERE person_id = any($1::bigint[]) AND (ends_on IS NULL OR ends_on > $2::date))
     SELECT d.day::text AS day FROM (
       SELECT starts_on FROM held
       UNION SELECT j.effective_from FROM held a JOIN job_description j ON j.position_id = a.position_id AND j.state = 'APPROVED'
       UNION SELECT x.starts_on FROM held a JOIN personal_grant x ON x.assignment_id = a.id
       UNION SELECT ends_on FROM held WHERE ends_on IS NOT NULL
     ) d (day) WHERE d.day > $2::date AND ($3::date IS NULL OR d.day < $3::date) ORDER BY d.day`,
    [people, from, until],
  )) as { day: string }[];
  return rows.map(({ day }) => day);
};

// Whoever gives somebody what takes something else away must know what they have, and are to have.
declareHeldWithin(async (db, asked) => {
  const held: HeldPost[] = [];
  for (const day of [asked.from, ...(await daysOfMore(db, asked))])
    held.push(...(await heldOn(db, { organisationId: asked.organisationId, day }, asked.people)));
  return held;
});

// Whoever has to be told of a task is found by the same rules.
declareHolders(holders);

// Whoever gives somebody a post must know what goes with it.
declarePostGrants(async (db, { positionIds, day, until, asLeads = false }) => {
  const inForce =
    until === undefined ? {} : { inForce: inForceBetween('j', '$2::date', `coalesce($3::date, 'infinity')`) };
  const rows = (await db.query(postGrants('any($1::bigint[])', '$2::date', inForce), [
    positionIds,
    day,
    ...(until === undefined ? [] : [until]),
  ])) as {
    id: string;
    grants: readonly GrantRow[];
  }[];
  return new Map(
    rows.map(({ id, grants }) => [
      id,
      grants.flatMap(({ ability, scope, limit, cause }): Gift[] =>
        isAbility(ability) && scope !== 'UNITS' && cause === (asLeads ? 'CONDITION' : undefined)
          ? [{ ability, scope, ...(limit && { limit }) }]
          : [],
      ),
    ]),
  );
});

/** A personal grant as the database gives it. */
type PersonalRow = Omit<InPerson, 'limit'> & { readonly seats: number | null; readonly money: string | null };

// Whoever moves a post, or lets it be held longer, must know what hangs on its holders.
declareInPerson(async (db, { positionIds = [], assignmentIds = [], day }) => {
  const rows = (await db.query(
    `SELECT a.person_id::text AS "personId", a.position_id::text AS "positionId", a.id::text AS "assignmentId",
       x.ability, x.scope, x.unit_ids::text[] AS "namedUnits", x.seat_limit AS seats, x.money_limit_minor::text AS money
     FROM assignment a JOIN personal_grant x ON x.assignment_id = a.id
     WHERE x.revoked_at IS NULL AND least(x.ends_on, x.lapses_on) > $3::date
       AND (a.id = any($2::bigint[]) OR (a.position_id = any($1::bigint[]) AND (a.ends_on IS NULL OR a.ends_on > $3::date)))
     ORDER BY x.id`,
    [positionIds, assignmentIds, day],
  )) as PersonalRow[];
  return rows.flatMap(({ seats, money, ...row }): InPerson[] =>
    isAbility(row.ability)
      ? [{ ...row, namedUnits: row.namedUnits ?? [], limit: limitFrom(seats, money) }]
      : [],
  );
});
