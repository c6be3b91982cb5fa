import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { Person } from '../org/people/person.entity.ts';
import { responsibilitiesOf } from './responsibility.report.ts';
import { Responsibilities } from './responsibility.types.ts';

/** What somebody answers for. */
@Resolver()
export class ResponsibilityResolver {
  @Access.seen(Person, 'personId')
  @Query(() => Responsibilities, {
    complexity: ({ childComplexity }) => 200 + childComplexity,
    description: 'What a person answers for today, as far as you may read it.',
  })
  responsibilities(
    @Arg('personId', () => ID, { description: 'The person.' }) personId: string,
    @Ctx() context: Context,
  ): Promise<Responsibilities> {
    return responsibilitiesOf(signedIn(context), personId);
  }
}
