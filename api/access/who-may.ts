import type { Actor } from '../core/actor.ts';
import { decisive } from '../core/separation.ts';
import { declareWhoMay, type Able, type Wanted } from '../core/who-may.ts';
import { holders, heldPosts, plannedPosts, type HeldPost } from './grants.ts';
import { holdingFrom, suspensionsOf } from './holding.ts';

/** How far a grant's unit stands above a unit; further than anything where it does not. */
const distance = ({ tree, units: [unit = ''] }: Wanted, { grant }: Able): number => {
  const step = tree.path(unit).indexOf(grant.unitId);
  return step < 0 ? Number.MAX_SAFE_INTEGER : step;
};

// Candidates are found in SQL by what they hold; each is then decided on as if they asked. Read on the connection that is
// given, so that a command sees what it has written itself, and nothing of it is kept in memory.
declareWhoMay(async (db, wanted) => {
  const { ability, besides = [], units, day, tree, own, most = null, decides } = wanted;
  const candidates = holders({
    unit: 'u.id',
    ability: '$2::text',
    day: '$3::date',
    except: `'{}'::bigint[]`,
    all: 'true',
    // Each candidate is settled below; here nobody is left out for want of a certificate.
    suspended: { covers: `'{}'::bigint[]`, lines: `'{}'::bigint[]` },
  });
  const rows = (await db.query(
    `SELECT p.id::text, p.name, (${heldPosts('p.id', '$3::date', { abilities: '$7::text[]' })}) AS posts,
       (${plannedPosts('p.id', '$3::date')}) AS planned
     FROM person p
     WHERE p.id IN (
       SELECT h.person_id FROM unnest($1::bigint[]) AS u (id), LATERAL (${candidates}) h
       UNION SELECT unnest($4::bigint[])
       UNION SELECT a.person_id FROM assignment a
         WHERE a.position_id = any($5::bigint[]) AND a.starts_on <= $3::date AND (a.ends_on IS NULL OR a.ends_on > $3::date))
     ORDER BY p.id LIMIT $6`,
    [
      units,
      ability,
      day,
      own?.people ?? [],
      own?.positions ?? [],
      most,
      [ability, ...besides].flatMap(decisive),
    ],
  )) as { id: string; name: string; posts: readonly HeldPost[]; planned: readonly string[] }[];
  const suspensions = await suspensionsOf(
    db,
    rows.flatMap(({ posts }) => posts),
    day,
  );
  const able = rows.flatMap(({ id, name, posts, planned }): Able[] => {
    const actor: Actor = {
      accountId: '',
      personId: id,
      personName: name,
      locale: null,
      tree,
      ...holdingFrom(posts, suspensions, planned),
    };
    const { grant } = decides(actor);
    return grant ? [{ personId: id, personName: name, grant }] : [];
  });
  return able.toSorted((one, other) => distance(wanted, one) - distance(wanted, other));
});
