import { dayOf } from '../core/clock.ts';
import type { Transacted } from '../core/command.ts';
import { hasAsFar } from '../core/giving.ts';
import { postGrantsOf } from '../core/held-posts.ts';
import { whyTaking } from '../core/losing.ts';
import type { Refusal } from '../core/refusal.ts';
import { heldOf, refused } from './gains.guard.ts';
import { checkGifts, lastingHolders, managesAccounts, type PostPlace } from './people/people.guard.ts';

/**
 * Looks at posts that come to lead their units, where lines for team leaders begin to hold; answers a check for each, which
 * refuses to give oneself anything by it, and others administration that one does not have that far (decision 27). The
 * check throws Refusal FORBIDDEN.
 */
export const leadsOfPosts = async (
  tx: Transacted,
  positionIds: readonly string[],
): Promise<(post: PostPlace, path: string) => void> => {
  const held = new Map((await heldOf(tx, 'id', positionIds)).map((post) => [post.id, post]));
  const day = dayOf(tx.clock.now());
  const given = await postGrantsOf(tx.manager, {
    positionIds: [...held.keys()],
    day,
    until: null,
    asLeads: true,
  });
  const taking = new Map<string, Refusal | null>();
  for (const post of held.values())
    taking.set(
      post.id,
      await whyTaking(tx, {
        organisationId: post.organisationId,
        people: await lastingHolders(tx, post.id, day),
        from: day,
        until: null,
        abilities: (given.get(post.id) ?? []).map(({ ability }) => ability),
        by: 'org.edit',
      }),
    );
  return (post, path) => {
    const gifts = given.get(post.id) ?? [];
    const isOwn = held.get(post.id)?.holders.includes(tx.actor.personId) ?? false;
    if (isOwn && gifts.some((gift) => !hasAsFar(tx.policy, gift, post)))
      throw refused(
        {
          zh: '您担任该岗位：设为单位负责人会扩大您本人的权限，请由另一位有此权限的人办理。',
          en: 'You hold this post: leading its unit would widen what you may do; somebody else who may must say so.',
        },
        path,
      );
    checkGifts(tx, post, gifts, path);
    const why = taking.get(post.id);
    if (why && !managesAccounts(tx, post.organisationId)) throw refused(why.text, path);
  };
};
