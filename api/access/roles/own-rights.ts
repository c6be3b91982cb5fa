import { dayOf, startOfDay } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { hasAsFar, type Gift } from '../../core/giving.ts';
import { ownPosts } from '../../core/own-posts.ts';
import { policyOf, type Policy } from '../../core/policy.ts';
import type { PostPlace } from '../../org/people/people.guard.ts';
import { actorOf } from '../actor.ts';

/** What somebody may do on a day from which their posts or grants are others. */
interface RightsOn {
  readonly policy: Policy;
  /** The posts to which whatever is given is given to themselves. */
  readonly posts: readonly string[];
}

/** Today, and each later day on which something of what somebody holds begins or ends, as `YYYY-MM-DD`. */
const daysOfChange = async ({ manager, actor }: Transacted, today: string): Promise<readonly string[]> => {
  const rows = (await manager.query(
    `SELECT DISTINCT d.day::text FROM assignment a
       LEFT JOIN personal_grant g ON g.assignment_id = a.id AND g.revoked_at IS NULL
       LEFT JOIN job_description j ON j.position_id = a.position_id AND j.state = 'APPROVED',
       unnest(ARRAY[a.starts_on, a.ends_on, g.starts_on, g.ends_on, g.lapses_on, j.effective_from, j.effective_to]) d(day)
     WHERE a.person_id = $1 AND (a.ends_on IS NULL OR a.ends_on > $2::date) AND d.day > $2::date ORDER BY 1`,
    [actor.personId, today],
  )) as { day: string }[];
  return rows.map(({ day }) => day);
};

/** What the caller may do today and from each later day on that is known of. */
const rightsFromNow = async (tx: Transacted): Promise<readonly RightsOn[]> => {
  const rights: RightsOn[] = [{ policy: tx.policy, posts: ownPosts(tx.actor) }];
  for (const day of await daysOfChange(tx, dayOf(tx.clock.now()))) {
    const then = await actorOf(tx.db, { personId: tx.actor.personId, now: startOfDay(day) });
    if (then)
      rights.push({
        policy: policyOf(then),
        posts: then.assignments.map(({ positionId }) => positionId),
      });
  }
  return rights;
};

/**
 * What of some gifts to posts the caller would gain, today or on a day on which they hold such a post and what they have
 * today has ended: nobody gives themselves for longer what they have for a time.
 */
export const gainedOneself = async <Given>(
  tx: Transacted,
  posts: readonly PostPlace[],
  gifts: readonly Given[],
  giftOf: (given: Given) => Gift,
): Promise<Given[]> => {
  const own = posts.filter(({ id }) => ownPosts(tx.actor).includes(id));
  if (own.length === 0 || gifts.length === 0) return [];
  const rights = await rightsFromNow(tx);
  return gifts.filter((given) =>
    rights.some((on) =>
      own.some((post) => on.posts.includes(post.id) && !hasAsFar(on.policy, giftOf(given), post)),
    ),
  );
};
