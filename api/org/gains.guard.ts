import { abilities, type Ability } from '../core/abilities.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { dayOf } from '../core/clock.ts';
import type { Transacted } from '../core/command.ts';
import { administration, hasOver, type Gift } from '../core/giving.ts';
import { givenInPerson, postGrantsOf } from '../core/held-posts.ts';
import { Refusal } from '../core/refusal.ts';
import { managesAccounts } from './people/people.guard.ts';

/** A post that is held or is to be held, and by whom. */
export interface HeldPost {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  readonly organisationId: string;
  readonly holders: readonly string[];
}

/** What a post, or what was given to one of its holders in person, lets people do in units that it did not reach before. */
export interface Gain {
  readonly title: string;
  readonly holders: readonly string[];
  readonly gift: Gift;
  readonly units: readonly string[];
}

/** Something that is given at a post, and to whom. */
export type GivenThere = Omit<Gain, 'units'>;

/** The posts among some, or of some units, that somebody holds today or later. */
export const heldOf = (
  tx: Transacted,
  by: 'id' | 'unit_id',
  ids: readonly string[],
): Promise<readonly HeldPost[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.manager.query(
        `SELECT o.id::text, o.title, o.unit_id::text AS "unitId", o.organisation_id::text AS "organisationId", h.holders
         FROM position o CROSS JOIN LATERAL (
           SELECT array_agg(DISTINCT a.person_id::text) AS holders FROM assignment a
           WHERE a.position_id = o.id AND (a.ends_on IS NULL OR a.ends_on > $2::date)) h
         WHERE o.${by} = any($1::bigint[]) AND h.holders IS NOT NULL ORDER BY o.id`,
        [ids, dayOf(tx.clock.now())],
      );

/** All that is given at held posts, today or by what is approved for later: to all holders of a post, and in person. */
export const giftsAt = async (
  tx: Transacted,
  posts: readonly HeldPost[],
): Promise<(post: HeldPost) => readonly GivenThere[]> => {
  const positionIds = posts.map(({ id }) => id);
  if (positionIds.length === 0) return () => [];
  const day = dayOf(tx.clock.now());
  const byPost = await postGrantsOf(tx.manager, { positionIds, day, until: null });
  const personal = Map.groupBy(
    await givenInPerson(tx.manager, { positionIds, day }),
    ({ positionId }) => positionId,
  );
  return ({ id, title, holders }) => [
    ...(byPost.get(id) ?? []).map((gift) => ({ title, holders, gift })),
    ...(personal.get(id) ?? []).map((gift) => ({ title, holders: [gift.personId], gift })),
  ];
};

/** A refusal at a field of an input. */
export const refused = (text: Bilingual, path: string, facts: Record<string, unknown> = {}): Refusal =>
  new Refusal('FORBIDDEN', text, { isWholeReason: true, facts, fields: [{ path, code: 'FORBIDDEN', text }] });

/**
 * Refuses what gives people administration over units over which one does not have it oneself, and what gives any reach
 * to oneself (decisions 27 and 60): moving a post is giving it anew.
 *
 * @throws Refusal FORBIDDEN
 */
export const checkGains = (
  tx: Transacted,
  organisationId: string,
  gains: readonly Gain[],
  { guarded = administration, path }: { readonly guarded?: readonly Ability[]; readonly path: string },
): void => {
  const beyond = gains.filter(({ gift, units }) => !hasOver(tx.policy, gift, organisationId, units));
  if (beyond.some(({ holders }) => holders.includes(tx.actor.personId)))
    throw refused(
      {
        zh: '移动会扩大您本人的权限范围，请由另一位有此权限的人办理。',
        en: 'The move would widen your own reach; somebody else who may must make it.',
      },
      path,
    );
  if (managesAccounts(tx, organisationId)) return;
  const given = beyond.filter(({ gift }) => guarded.includes(gift.ability));
  const [first] = given;
  if (!first) return;
  const words = [...new Set(given.map(({ gift }) => gift.ability))];
  const { title } = first;
  throw refused(
    {
      zh: `移动后，“${title}”的管理类权限“${words.map((word) => abilities[word].zh).join('”“')}”会到更大的范围，您本人没有到这一范围；请由有此权限的人或系统管理员移动。`,
      en: `The move would give ${title} administration (${words.map((word) => abilities[word].en).join('; ')}) further than you have it yourself. Somebody who has it, or the administrator, must make it.`,
    },
    path,
    { abilities: words },
  );
};
