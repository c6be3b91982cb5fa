import { Ctx, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { declareSnapshot } from '../../core/snapshot.ts';
import { OrgTree } from './org-tree.types.ts';
import { pictureKey, picturesFor } from './picture.ts';

/** What an answer costs in the limit of a request, whatever of it is asked for: it comes out of memory. */
const COST = 200;

/** The organisation at a glance. */
@Resolver()
export class OrgTreeResolver {
  @Query(() => OrgTree, {
    complexity: () => COST,
    description:
      'One’s own organisations whole, with posts and who holds them today, out of memory: to draw the tree, to choose from it. A change counts at once.',
  })
  async orgTree(@Ctx() context: Context): Promise<OrgTree> {
    const items = await picturesFor(signedIn(context));
    return { items, total: items.length };
  }
}

declareSnapshot('orgTree', pictureKey);
