import { abilities, abilityNames, meaningOf } from '../../core/abilities.ts';
import { say } from '../../core/bilingual.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { Params, reachedBy, type Condition } from '../../core/filter.ts';
import { administration } from '../../core/giving.ts';
import { loaderOf } from '../../core/read/loader.ts';
import { resourceOf, type OwnResource } from '../../core/resource.ts';
import { Position } from '../../org/positions/position.entity.ts';
import type { GivenGrant } from './role-grants.rules.ts';
import { grantsOfRoles } from './role.store.ts';
import type { AbilityFacts, CarriedRole } from './role.types.ts';

const dbOf = ({ db, manager }: SignedIn) => manager ?? db.manager;

const keys = { grants: Symbol('grants'), carriers: Symbol('carriers'), carried: Symbol('carried') };

/** All abilities, in the language of whoever asks. */
export const abilityFacts = ({ locale }: SignedIn): AbilityFacts[] =>
  abilityNames.map((ability) => {
    const { limit = null, isLater = false } = meaningOf(ability);
    return {
      ability,
      meaning: say(abilities[ability], locale),
      limit,
      isLater,
      isAdministration: administration.includes(ability),
    };
  });

/** What a role gives. Only asked of roles that were seen. */
export const grantsOfRole = async (ctx: SignedIn, id: string): Promise<readonly GivenGrant[]> =>
  (await loaderOf(ctx, keys.grants, (ids) => grantsOfRoles(dbOf(ctx), ids)).load(id)) ?? [];

/** How many open posts carry a role, and how many people hold one of them today, of the posts of which the caller is told. */
export interface Carriers {
  readonly posts: number;
  readonly holders: number;
}

/** SQL for the posts of which the caller is told which roles they carry: their own, and as far as they administer rights or may ask. */
export const postsTold = (ctx: SignedIn): Condition => {
  const resource = resourceOf(Position) as OwnResource;
  const metadata = ctx.db.getMetadata(Position);
  return (post, params) => {
    const own = params.add(ctx.actor.assignments.map(({ positionId }) => positionId));
    const reached = (['access.read', 'access.manage'] as const).map((ability) =>
      reachedBy(ctx.policy, ability, resource, metadata)(post, params),
    );
    return `(${post}.id = any(${own}::bigint[]) OR ${reached.join(' OR ')})`;
  };
};

const carriersOf = async (ctx: SignedIn, ids: readonly string[]): Promise<ReadonlyMap<string, Carriers>> => {
  const params = new Params();
  const wanted = params.add([...ids]);
  const today = params.add(dayOf(ctx.clock.now()));
  const rows = (await dbOf(ctx).query(
    `SELECT c.role_id::text AS id, count(DISTINCT o.id)::int AS posts, count(DISTINCT a.person_id)::int AS holders
     FROM position_role c
     JOIN position o ON o.id = c.position_id AND (o.closed_on IS NULL OR o.closed_on > ${today}::date)
     LEFT JOIN assignment a ON a.position_id = o.id AND a.organisation_id = o.organisation_id
       AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on > ${today}::date)
     WHERE c.role_id = any(${wanted}::bigint[]) AND ${postsTold(ctx)('o', params)} GROUP BY c.role_id`,
    params.values,
  )) as ({ id: string } & Carriers)[];
  return new Map(rows.map(({ id, ...carriers }) => [id, carriers]));
};

/** Who carries a role. Only asked of roles that were seen. */
export const carriersOfRole = async (ctx: SignedIn, id: string): Promise<Carriers> =>
  (await loaderOf(ctx, keys.carriers, (ids) => carriersOf(ctx, ids)).load(id)) ?? { posts: 0, holders: 0 };

const carriedBy = async (
  ctx: SignedIn,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly CarriedRole[]>> => {
  const params = new Params();
  const wanted = params.add([...ids]);
  const rows = (await dbOf(ctx).query(
    `SELECT o.id::text AS "postId", r.id::text, r.code, r.name_zh AS "nameZh", r.name_en AS "nameEn"
     FROM position o
     JOIN position_role c ON c.position_id = o.id
     JOIN role r ON r.id = c.role_id AND r.organisation_id = o.organisation_id
     WHERE o.id = any(${wanted}::bigint[]) AND ${postsTold(ctx)('o', params)}
     ORDER BY r.code`,
    params.values,
  )) as (CarriedRole & { postId: string })[];
  const byPost = Map.groupBy(rows, ({ postId }) => postId);
  return new Map([...byPost].map(([id, roles]) => [id, roles.map(({ postId: _postId, ...role }) => role)]));
};

/** Which roles a post carries, as far as the caller may ask why its holders may do what they may; none otherwise. */
export const rolesOfPost = async (ctx: SignedIn, positionId: string): Promise<readonly CarriedRole[]> =>
  (await loaderOf(ctx, keys.carried, (ids) => carriedBy(ctx, ids)).load(positionId)) ?? [];
