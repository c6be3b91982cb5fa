import { Field, ID, InputType } from 'type-graphql';
import type { SignedIn } from '../../core/context.ts';
import { describedEnum } from '../../core/enum.ts';
import { reachedBy, type Condition } from '../../core/filter.ts';
import { Id, Items } from '../../core/input.ts';
import { ownPosts } from '../../core/own-posts.ts';
import { Policy } from '../../core/policy.ts';
import type { Order } from '../../core/read/declare.ts';
import { countedAs } from '../../core/separation.ts';
import { columnIs, columnWithin } from '../org.filters.ts';
import { HeadcountRequest } from './headcount-request.entity.ts';
import { headcountResource } from './headcount.policy.ts';
import { HeadcountState } from './headcount.words.ts';

@InputType({ description: 'Which requests for seats are wanted; all conditions must hold.' })
export class HeadcountRequestFilter {
  @Field(() => [HeadcountState], { nullable: true, description: 'What became of them; at most 4.' })
  @Items({ max: 4, optional: true })
  states?: HeadcountState[] | null;

  @Field(() => ID, { nullable: true, description: 'For this unit or one below it.' })
  @Id({ optional: true })
  subtreeOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'For this post.' })
  @Id({ optional: true })
  positionId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that you raised.' })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that you may decide on now.' })
  awaitsMe?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: approved seats whose day lies ahead, so that they do not count yet.',
  })
  isToCome?: boolean | null;
}

/** The orders in which requests can be listed. */
export const HeadcountRequestSort = describedEnum(
  'HeadcountRequestSort',
  'The orders in which requests for seats can be listed.',
  {
    RAISED_DESC: 'The latest first.',
    RAISED_ASC: 'The oldest first.',
    WANTED_ASC: 'Those wanted soonest first.',
    SEATS_DESC: 'The most seats first.',
  },
);
export type HeadcountRequestSort = keyof typeof HeadcountRequestSort;

/** The columns behind each order. */
export const headcountOrder: Readonly<Record<HeadcountRequestSort, Order<HeadcountRequest>>> = {
  RAISED_DESC: [['raisedAt', 'DESC']],
  RAISED_ASC: [['raisedAt', 'ASC']],
  WANTED_ASC: [['wantedFrom', 'ASC']],
  SEATS_DESC: [['seats', 'DESC']],
};

/** Requests that somebody may decide on: within reach and limit of one of their grants, not their own, not for their own post. */
const awaiting =
  ({ db, policy }: SignedIn): Condition =>
  (alias, params) => {
    const { actor } = policy.whose;
    const metadata = db.getMetadata(HeadcountRequest);
    const reached = actor.grants
      .filter(({ ability }) => ability === 'headcount.decide')
      .map((grant) => {
        const alone = new Policy({ ...actor, grants: [grant] });
        const within = reachedBy(
          alone,
          'headcount.decide',
          headcountResource as never,
          metadata,
        )(alias, params);
        const most = grant.limit?.seats;
        return most === undefined ? within : `(${within} and ${alias}.seats <= ${params.add(most)}::int)`;
      });
    if (reached.length === 0) return 'false';
    const mine = params.add(countedAs(actor));
    const posts = params.add(ownPosts(actor));
    return `${alias}.state = 'RAISED' and (${reached.join(' or ')})
      and ${alias}.raised_by_id <> all(${mine}::bigint[]) and (${alias}.raised_for_id <> all(${mine}::bigint[])) is not false
      and (${alias}.position_id is null or ${alias}.position_id <> all(${posts}::bigint[]))`;
  };

/** The conditions of a filter. */
export const headcountConditions = (
  ctx: SignedIn,
  { states, subtreeOf, positionId, mine, awaitsMe, isToCome }: HeadcountRequestFilter,
): Condition[] => {
  const conditions: Condition[] = [
    ...columnWithin('unit_id', subtreeOf, ctx.actor),
    ...columnIs('position_id', positionId),
    ...columnIs('raised_by_id', mine ? ctx.policy.whose.actor.personId : null),
  ];
  if (states) conditions.push((alias, params) => `${alias}.state = any(${params.add(states)})`);
  if (awaitsMe) conditions.push(awaiting(ctx));
  if (isToCome) conditions.push((alias) => `${alias}.state = 'APPROVED' and ${alias}.entered_at is null`);
  return conditions;
};
