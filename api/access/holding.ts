import type { DataSource } from 'typeorm';
import type { Actor } from '../core/actor.ts';
import { Kept } from '../core/kept.ts';
import { query } from '../core/sql.ts';
import { grantsOf, heldPosts, type HeldPost } from './grants.ts';

/** All of an actor that follows from the posts held on a day. */
export type Holding = Pick<Actor, 'organisationIds' | 'assignments' | 'grants' | 'withheld'>;

/** Whose posts, on which day, and the version “grants” as read with the session. */
interface Held {
  readonly personId: string;
  readonly day: string;
  readonly version: string;
}

/** A person who comes back after so many others is loaded again. */
const holdings = new Kept<Holding>(1_000);

/** What follows from the posts that somebody holds. */
export const holdingFrom = (posts: readonly HeldPost[]): Holding => ({
  organisationIds: [...new Set(posts.map(({ organisationId }) => organisationId))],
  assignments: posts.map(({ id, kind, positionId, unitId, organisationId }) => ({
    id,
    kind,
    positionId,
    unitId,
    organisationId,
  })),
  grants: grantsOf(posts),
  withheld: [],
});

const load = async (db: DataSource, { personId, day }: Held): Promise<Holding> => {
  const [row] = await query(
    { db },
    {
      name: 'held_posts',
      text: `SELECT (${heldPosts('$1::bigint', '$2::date')})`,
      values: [personId, day],
      rowMode: 'array',
    },
  );
  const posts = (row?.[0] ?? []) as readonly HeldPost[];
  return holdingFrom(posts);
};

/**
 * What somebody holds and may do on a day. Kept in memory under the version that was read with the session: whatever
 * changes an assignment, a post, a role or a line in force raises it in the same transaction (schema, triggers
 * `…_grants_…`), so a change counts with the next request on every node. Posts and lines that begin or end by date
 * are another day's holding.
 */
export const holdingOf = (db: DataSource, held: Held): Promise<Holding> =>
  holdings.get(db, `${held.personId} ${held.day} ${held.version}`, () => load(db, held));
