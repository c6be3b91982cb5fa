import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.ts';
import { suspensionsOn, type Suspension, type SuspensionsAsked } from '../core/certified.ts';
import { Kept } from '../core/kept.ts';
import { query } from '../core/sql.ts';
import { heldPosts, plannedPosts, type HeldPost } from './grants.ts';
import { asksCertificates, settled } from './settled.ts';

/** All of an actor that follows from the posts held on a day. */
export type Holding = Pick<Actor, 'organisationIds' | 'assignments' | 'plannedPosts' | 'grants' | 'withheld'>;

/** Whose posts, on which day, and the version “grants” as read with the session. */
interface Held {
  readonly personId: string;
  readonly day: string;
  readonly version: string;
}

/** A person who comes back after so many others is loaded again. */
const holdings = new Kept<Holding>(1_000);

/**
 * What follows from the posts that somebody holds.
 *
 * @param suspensions of these assignments, at the least
 * @param plannedPosts the posts that they are to hold later
 */
export const holdingFrom = (
  posts: readonly HeldPost[],
  suspensions: readonly Suspension[],
  plannedPosts: readonly string[],
): Holding => ({
  organisationIds: [...new Set(posts.map(({ organisationId }) => organisationId))],
  assignments: posts.map(({ id, kind, positionId, unitId, organisationId, standsInFor }) => ({
    id,
    kind,
    positionId,
    unitId,
    organisationId,
    ...(standsInFor && { standsInFor }),
  })),
  plannedPosts,
  ...settled(posts, suspensions),
});

/**
 * What certificates withhold from the holders of some posts on a day. Nothing is asked where none of the posts depends on
 * certificates, which is nearly always.
 *
 * @param foreseen a version that is taken to be in force at its post.
 */
export const suspensionsOf = async (
  db: Pick<EntityManager, 'query'>,
  posts: readonly HeldPost[],
  day: string,
  foreseen?: SuspensionsAsked['foreseen'],
): Promise<readonly Suspension[]> => {
  const assignmentIds = asksCertificates(posts);
  if (assignmentIds.length === 0) return [];
  return suspensionsOn(db, { day, assignmentIds, ...(foreseen && { foreseen }) });
};

/**
 * What some people hold and may do on a day, by the person: by the SQL that decides at each request, in at most two
 * statements.
 */
export const holdingsOf = async (
  db: Pick<EntityManager, 'query'>,
  people: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, Holding>> => {
  const rows = (await db.query(
    `SELECT p.id::text, (${heldPosts('p.id', '$2::date')}) AS posts, (${plannedPosts('p.id', '$2::date')}) AS planned
     FROM person p WHERE p.id = any($1::bigint[])`,
    [people, day],
  )) as { id: string; posts: readonly HeldPost[]; planned: readonly string[] }[];
  const suspensions = await suspensionsOf(
    db,
    rows.flatMap(({ posts }) => posts),
    day,
  );
  return new Map(rows.map(({ id, posts, planned }) => [id, holdingFrom(posts, suspensions, planned)]));
};

const load = async (db: DataSource, { personId, day }: Held): Promise<Holding> => {
  const [row] = await query(
    { db },
    {
      name: 'held_posts',
      text: `SELECT (${heldPosts('$1::bigint', '$2::date')}), (${plannedPosts('$1::bigint', '$2::date')})`,
      values: [personId, day],
      rowMode: 'array',
    },
  );
  const [posts = [], planned = []] = (row ?? []) as [
    posts?: readonly HeldPost[],
    planned?: readonly string[],
  ];
  return holdingFrom(posts, await suspensionsOf(db, posts, day), planned);
};

/**
 * What somebody holds and may do on a day. Kept in memory under the version that was read with the session: whatever
 * changes an assignment, a post, a role, a line in force, a certificate or what was given in person raises it in the same
 * transaction (schema, triggers `…_grants_…`), so a change counts with the next request on every node. What begins or ends
 * by date is another day's holding.
 */
export const holdingOf = (db: DataSource, held: Held): Promise<Holding> =>
  holdings.get(db, `${held.personId} ${held.day} ${held.version}`, () => load(db, held));
