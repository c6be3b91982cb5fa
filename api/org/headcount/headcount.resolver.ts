import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { postsOf } from '../../core/beyond-limit.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { connectionOf, PageArgs, type Page } from '../../core/page.ts';
import { usually } from '../../core/price.ts';
import { readOne, readPage } from '../../core/read/read.ts';
import { Position } from '../positions/position.entity.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { HeadcountEvent } from './headcount-event.entity.ts';
import { HeadcountRequest } from './headcount-request.entity.ts';
import { approversOfRequest } from './headcount.approvers.ts';
import {
  headcountConditions,
  headcountOrder,
  HeadcountRequestFilter,
  HeadcountRequestSort,
} from './headcount.filters.ts';

const HeadcountRequestConnection = connectionOf(HeadcountRequest);

@ObjectType({ description: 'Somebody who holds a post under which so many seats may be decided.' })
class HeadcountApprover {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => String, { description: 'The person’s name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the holder for whom they stand in; null where they hold it themselves.',
  })
  standsInFor!: string | null;
}

@ObjectType({ description: 'A post under which so many seats may be decided, and who holds it.' })
class HeadcountApproverPost {
  @Field(() => ID, { description: 'The post.' })
  positionId!: string;

  @Field(() => String, { description: 'Its title.' })
  positionTitle!: string;

  @Field(() => ID, { description: 'Its unit.' })
  unitId!: string;

  @Field(() => String, { description: 'The name of its unit.' })
  unitName!: string;

  @Field(() => [HeadcountApprover], { description: 'Those who hold it and may decide.' })
  people!: HeadcountApprover[];
}

@ObjectType({ description: 'The posts that may decide a request now.' })
class HeadcountApprovers {
  @Field(() => [HeadcountApproverPost], {
    complexity: usually(5),
    description: 'The nearest to the unit first; at most 20.',
  })
  items!: HeadcountApproverPost[];

  @Field(() => Int, { description: 'How many posts they are.' })
  total!: number;
}

/** So many posts are named. */
const NAMED = 20;

/** What can be asked about requests for seats. */
@Resolver(() => HeadcountRequest)
export class HeadcountResolver {
  @Access.seen(HeadcountRequest)
  @Query(() => HeadcountRequestConnection, { description: 'Requests for seats that you may see.' })
  async headcountRequests(
    @Arg('filter', () => HeadcountRequestFilter, { nullable: true, description: 'Which; left out for all.' })
    filter: HeadcountRequestFilter | null,
    @Arg('sort', () => HeadcountRequestSort, {
      nullable: true,
      description: 'In which order; the latest first if left out.',
    })
    sort: HeadcountRequestSort | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<HeadcountRequest>> {
    const ctx = signedIn(context);
    return readPage(ctx, HeadcountRequest, info, {
      where: headcountConditions(ctx, filter ?? {}),
      order: headcountOrder[sort ?? 'RAISED_DESC'],
      first,
      after,
    });
  }

  @Access.seen(HeadcountRequest, 'id')
  @Query(() => HeadcountRequest, {
    nullable: true,
    description: 'A request for seats; null where there is none, or none that you may see.',
  })
  async headcountRequest(
    @Arg('id', () => ID, { description: 'The request’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HeadcountRequest | null> {
    return readOne(signedIn(context), HeadcountRequest, info, id);
  }

  @Access.seen(HeadcountRequest, 'requestId')
  @Query(() => HeadcountApprovers, {
    complexity: ({ childComplexity }) => 200 + childComplexity,
    description:
      'Who may decide a request now: within reach and limit, and not who raised it. Empty once it was decided on.',
  })
  async headcountApprovers(
    @Arg('requestId', () => ID, { description: 'A request that you may see.' }) requestId: string,
    @Ctx() context: Context,
  ): Promise<HeadcountApprovers> {
    const ctx = signedIn(context);
    const posts = postsOf(await approversOfRequest(ctx, requestId), ctx.actor.tree);
    return {
      items: posts.slice(0, NAMED).map(({ people, ...post }) => ({ ...post, people: [...people] })),
      total: posts.length,
    };
  }

  @FieldResolver(() => [HeadcountEvent], {
    complexity: usually(4),
    description: 'Each step, the first one first.',
  })
  history(@Root() { history }: HeadcountRequest & { readonly history: HeadcountEvent[] }): HeadcountEvent[] {
    return history;
  }
}

type Asking = { readonly mayAskForSeats: boolean };

/** Whether one may ask for more seats of a post. */
@Resolver(() => Position)
export class PositionSeatsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether you may ask for more seats of the post.' })
  mayAskForSeats(@Root() { mayAskForSeats }: Position & Asking): boolean {
    return mayAskForSeats;
  }
}

/** Whether one may ask for a new post of a unit. */
@Resolver(() => OrgUnit)
export class UnitSeatsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether you may ask for a new post of the unit.' })
  mayAskForSeats(@Root() { mayAskForSeats }: OrgUnit & Asking): boolean {
    return mayAskForSeats;
  }
}
