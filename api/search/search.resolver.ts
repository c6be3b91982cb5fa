import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { find } from './search.report.ts';
import { SearchArgs, SearchResult } from './search.types.ts';

/** The search over all rooms. */
@Resolver()
export class SearchResolver {
  @Access.signedIn()
  @Query(() => SearchResult, {
    description:
      'People, posts, units, job descriptions and tickets by name or number, as far as you may see them; the best first.',
    complexity: ({ childComplexity }: { childComplexity: number }) => 50 + childComplexity,
  })
  search(
    @Args(() => SearchArgs) { q, kinds, first }: SearchArgs,
    @Ctx() context: Context,
  ): Promise<SearchResult> {
    return find(signedIn(context), { q, kinds: kinds ?? null, first: first ?? 5 });
  }
}
