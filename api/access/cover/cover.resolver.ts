import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { Day } from '../../core/scalars.ts';
import { Position } from '../../org/positions/position.entity.ts';
import { previewCover } from './cover.preview.ts';
import { CoverPreview } from './cover.types.ts';

/** Looking ahead to a cover. */
@Resolver()
export class CoverResolver {
  @Access.needs('org.edit', { on: Position, by: 'positionId' })
  @Query(() => CoverPreview, {
    complexity: ({ childComplexity }) => 50 + childComplexity,
    description:
      'What somebody would have of a post if they stood in for its holder, and what not and why. Nothing is changed by asking.',
  })
  coverPreview(
    @Arg('positionId', () => ID, { description: 'The post.' }) positionId: string,
    @Arg('personId', () => ID, { description: 'Who is to stand in.' }) personId: string,
    @Arg('standsInForId', () => ID, {
      nullable: true,
      description: 'The holder who is away; left out: nobody in particular.',
    })
    standsInForId: string | null | undefined,
    @Arg('day', () => Day, { nullable: true, description: 'The first day of it; left out: today.' })
    day: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<CoverPreview> {
    return previewCover(signedIn(context), {
      positionId,
      personId,
      standsInForId: standsInForId ?? null,
      day: day ?? null,
    });
  }
}
