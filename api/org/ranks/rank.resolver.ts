import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { signedIn, type Context, type SignedIn } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { recordCommand } from '../../core/record-command.ts';
import { Params, seenBy } from '../../core/filter.ts';
import { isId } from '../../core/input.ts';
import { usually } from '../../core/price.ts';
import { readList } from '../../core/read/read.ts';
import { notFound } from '../../core/refusal.ts';
import { postWords } from '../org.editing.ts';
import { Position } from '../positions/position.entity.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { addRank, editRank, removeRank } from './rank.commands.ts';
import { Rank } from './rank.entity.ts';
import { AddRankInput, EditRankInput, RankPayload, RemoveRankInput } from './rank.inputs.ts';
import { standingOf, type Placed } from './rank.rules.ts';
import { RankComparison, RankList } from './rank.types.ts';

const meant = { description: 'What is meant.' };

const rank = recordCommand(Rank, 'rank');

type RankedPost = Placed & { readonly rank: Rank | null };

/** Two posts with their ranks, in the order asked for. @throws Refusal NOT_FOUND for one that cannot be seen */
const rankedPosts = async (
  ctx: SignedIn,
  asked: readonly (readonly [id: string, path: string])[],
): Promise<RankedPost[]> => {
  for (const [id, path] of asked) if (!isId(id)) throw notFound(postWords, path);
  const params = new Params();
  const ids = params.add(asked.map(([id]) => id));
  const seen = seenBy(ctx.db, ctx.policy, Position)('p', params);
  const rows = (await ctx.db.query(
    `SELECT p.id::text AS "postId", p.organisation_id::text AS "organisationId", r.id::text, r.name, r.level, r.revision
     FROM position p LEFT JOIN rank r ON r.id = p.rank_id
     WHERE p.id = any(${ids}::bigint[]) AND ${seen}`,
    params.values,
  )) as (Rank & { postId: string })[];
  return asked.map(([id, path]) => {
    const row = rows.find(({ postId }) => postId === id);
    if (!row) throw notFound(postWords, path);
    return { organisationId: row.organisationId, level: row.level, rank: row.id === null ? null : row };
  });
};

/** The ladder of ranks: read by every member, kept by whoever edits the whole organisation. */
@Resolver()
export class RankResolver {
  @Access.seen(Rank)
  @Query(() => RankList, { complexity: usually(10), description: 'The ladders of one’s own organisations.' })
  async ranks(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<RankList> {
    const items = await readList(signedIn(context), Rank, info, {
      where: [],
      path: ['items'],
      order: [
        ['organisationId', 'ASC'],
        ['level', 'ASC'],
        ['id', 'ASC'],
      ],
    });
    return { items, total: items.length };
  }

  @Access.seen(Position, 'positionId')
  @Query(() => RankComparison, {
    complexity: usually(10),
    description: 'Which of two posts stands higher on the ladder of ranks (F007).',
  })
  async compareRanks(
    @Arg('positionId', () => ID, { description: 'The first post.' }) positionId: string,
    @Arg('otherId', () => ID, { description: 'The second.' }) otherId: string,
    @Ctx() context: Context,
  ): Promise<RankComparison> {
    const [one, other] = (await rankedPosts(signedIn(context), [
      [positionId, 'positionId'],
      [otherId, 'otherId'],
    ])) as [RankedPost, RankedPost];
    return { standing: standingOf(one, other), rank: one.rank, otherRank: other.rank };
  }

  @Access.needs('org.edit', { on: OrgUnit, by: 'input.organisationId' })
  @Mutation(() => RankPayload, { description: 'Puts a rank on the ladder of an organisation.' })
  addRank(
    @Arg('input', () => AddRankInput, meant) input: AddRankInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RankPayload> {
    return rank(addRank, { input, context, info });
  }

  @Access.needs('org.edit', { on: Rank, by: 'input.id' })
  @Mutation(() => RankPayload, { description: 'Renames a rank or moves it to another level.' })
  editRank(
    @Arg('input', () => EditRankInput, meant) input: EditRankInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RankPayload> {
    return rank(editRank, { input, context, info });
  }

  @Access.needs('org.edit', { on: Rank, by: 'input.id' })
  @Mutation(() => RankPayload, { description: 'Takes a rank off the ladder that no post has or had.' })
  removeRank(
    @Arg('input', () => RemoveRankInput, meant) input: RemoveRankInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RankPayload> {
    return rank(removeRank, { input, context, info });
  }
}
