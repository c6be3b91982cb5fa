import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { Day } from '../../core/scalars.ts';
import { declareSnapshot } from '../../core/snapshot.ts';
import { OrgTree } from './org-tree.types.ts';
import { pictureKey, picturesFor } from './picture.ts';

/** What an answer costs in the limit of a request, whatever of it is asked for: it comes out of memory. */
const COST = 200;

/** Of another day it is likely not in memory. */
const COST_OF_A_DAY = 1_000;

/** The organisation at a glance. */
@Resolver()
export class OrgTreeResolver {
  @Access.signedIn()
  @Query(() => OrgTree, {
    complexity: ({ args }) => (args['asOf'] ? COST_OF_A_DAY : COST),
    description:
      'One’s own organisations whole, with posts and who holds them today, out of memory: to draw the tree, to choose from it. A change counts at once. Of another day: only what existed then, under the names, in the places and with the plans of then.',
  })
  async orgTree(
    @Arg('asOf', () => Day, {
      nullable: true,
      description: 'The day, past or ahead, from 1900 to 2199; today if left out, with what is closed.',
    })
    asOf: string | null,
    @Ctx() context: Context,
  ): Promise<OrgTree> {
    const items = await picturesFor(signedIn(context), asOf);
    return { items, total: items.length };
  }
}

declareSnapshot('orgTree', pictureKey);
