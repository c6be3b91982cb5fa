import { isAbility } from '../core/abilities.ts';
import { limitFrom, type Gift } from '../core/giving.ts';
import {
  declareHeldPosts,
  declareHolders,
  declareInPerson,
  declarePostGrants,
  type HeldPost,
  type InPerson,
} from '../core/held-posts.ts';
import { inForceBetween } from '../jobs/in-force.ts';
import { heldPosts, holders, postGrants, type GrantRow, type HeldPost as PostWithSources } from './grants.ts';
import { suspensionsOf } from './holding.ts';
import { settled } from './settled.ts';

// Tickets ask who can sign and who calls back; the answer stands on the same rules as every actor's grants.
declareHeldPosts(async (db, { organisationId, day, personId = null }) => {
  const rows = (await db.query(
    `SELECT p.id::text, p.name, (${heldPosts('p.id', '$2::date')}) AS posts
     FROM person p
     WHERE p.id IN (SELECT person_id FROM assignment WHERE organisation_id = $1) AND ($3::bigint IS NULL OR p.id = $3)
     ORDER BY p.id`,
    [organisationId, day, personId],
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
          grants: own.map(({ ability, scope }) => ({ ability, scope })),
        };
      });
  });
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
