import { isAbility } from '../core/abilities.ts';
import type { Gift } from '../core/giving.ts';
import { declareHeldPosts, declareHolders, declarePostGrants, type HeldPost } from '../core/held-posts.ts';
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
declarePostGrants(async (db, { positionIds, day, asLeads = false }) => {
  const rows = (await db.query(postGrants('any($1::bigint[])', '$2::date'), [positionIds, day])) as {
    id: string;
    grants: readonly GrantRow[];
  }[];
  return new Map(
    rows.map(({ id, grants }) => [
      id,
      grants.flatMap(({ ability, scope, cause }): Gift[] =>
        isAbility(ability) && scope !== 'UNITS' && cause === (asLeads ? 'CONDITION' : undefined)
          ? [{ ability, scope }]
          : [],
      ),
    ]),
  );
});
