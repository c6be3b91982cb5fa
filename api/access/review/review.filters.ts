import { Field, ID, InputType } from 'type-graphql';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { describedEnum } from '../../core/enum.ts';
import type { Condition } from '../../core/filter.ts';
import { Id, Items } from '../../core/input.ts';
import type { Order } from '../../core/read/declare.ts';
import { countedAs } from '../../core/separation.ts';
import { columnIs, columnWithin } from '../../org/org.filters.ts';
import type { AccessReviewItem } from './access-review-item.entity.ts';
import { isGoneBy } from './review.gone.ts';
import { AccessReviewItemState, AccessReviewKind, AccessReviewState } from './review.words.ts';

@InputType({ description: 'Which reviews are wanted; all conditions must hold.' })
export class AccessReviewFilter {
  @Field(() => [AccessReviewState], { nullable: true, description: 'Where they stand; at most 3.' })
  @Items({ max: 3, optional: true })
  states?: AccessReviewState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those in which something waits for your answer.',
  })
  awaitsMe?: boolean | null;
}

@InputType({ description: 'Which items are wanted; all conditions must hold.' })
export class AccessReviewItemFilter {
  @Field(() => ID, { nullable: true, description: 'Of this review; left out: of all that you may see.' })
  @Id({ optional: true })
  reviewId?: string | null;

  @Field(() => [AccessReviewKind], { nullable: true, description: 'Of these kinds; at most 4.' })
  @Items({ max: 4, optional: true })
  kinds?: AccessReviewKind[] | null;

  @Field(() => [AccessReviewItemState], { nullable: true, description: 'In these states; at most 8.' })
  @Items({ max: 8, optional: true })
  states?: AccessReviewItemState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those of which some was not used for 90 days.',
  })
  isUnused?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that wait for your answer.' })
  awaitsMe?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  @Id({ optional: true })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this unit or one below it.' })
  @Id({ optional: true })
  subtreeOf?: string | null;
}

/** The orders in which items can be listed. */
export const AccessReviewItemSort = describedEnum(
  'AccessReviewItemSort',
  'The orders in which items of reviews can be listed.',
  {
    PERSON_ASC: 'Person by person, by name.',
    DUE_ASC: 'Those to be answered soonest first.',
  },
);
export type AccessReviewItemSort = keyof typeof AccessReviewItemSort;

/** The columns behind each order. */
export const itemOrder: Readonly<Record<AccessReviewItemSort, Order<AccessReviewItem>>> = {
  PERSON_ASC: [
    ['personName', 'ASC'],
    ['personId', 'ASC'],
    ['id', 'ASC'],
  ],
  DUE_ASC: [['dueOn', 'ASC']],
};

const unanswered = (alias: string): string => `${alias}.answer is null and not ${alias}.is_withdrawn`;

const waiting = (alias: string, day: string): string =>
  `${unanswered(alias)} and not ${isGoneBy(alias, `${day}::date`)}`;

/** SQL for what has become of an item by a day, state by state: the twin of `stateOn`. */
const inState: Readonly<Record<AccessReviewItemState, (alias: string, today: () => string) => string>> = {
  OPEN: (alias, today) => {
    const day = today();
    return `${alias}.due_on >= ${day}::date and ${waiting(alias, day)}`;
  },
  KEPT: (alias) => `${alias}.answer = 'KEEP'`,
  REMOVED: (alias) => `${alias}.answer = 'REMOVE' and ${alias}.kind = 'PERSONAL'`,
  REQUESTED: (alias) => `${alias}.answer = 'REMOVE' and ${alias}.kind <> 'PERSONAL'`,
  GONE: (alias, today) => `${unanswered(alias)} and ${isGoneBy(alias, `${today()}::date`)}`,
  LAPSED: (alias, today) => {
    const day = today();
    return `${alias}.due_on < ${day}::date and ${alias}.kind = 'PERSONAL' and ${waiting(alias, day)}`;
  },
  ESCALATED: (alias, today) =>
    `${unanswered(alias)} and ${alias}.due_on < ${today()}::date and ${alias}.kind <> 'PERSONAL'`,
  WITHDRAWN: (alias) => `${alias}.answer is null and ${alias}.is_withdrawn`,
};

/** Items in one of some states. */
export const itemsIn =
  (states: readonly AccessReviewItemState[], today: string): Condition =>
  (alias, params) => {
    const wanted = states.map((state) => `(${inState[state](alias, () => params.add(today))})`);
    return wanted.length > 0 ? `(${wanted.join(' or ')})` : 'false';
  };

/** Items that wait for the answer of whoever asks: about which they are asked, and those left over to who opened the review. */
export const awaitingMe =
  ({ policy, clock }: SignedIn): Condition =>
  (alias, params) => {
    const { actor } = policy.whose;
    const today = dayOf(clock.now());
    const me = params.add(actor.personId);
    return `((${itemsIn(['OPEN'], today)(alias, params)} and ${alias}.asked_ids && array[${me}::bigint])
      or (${itemsIn(['ESCALATED'], today)(alias, params)} and ${alias}.opened_by_id = ${me}::bigint))
      and ${alias}.person_id <> all(${params.add(countedAs(actor))}::bigint[])`;
  };

/** The conditions of a filter of items. */
export const itemConditions = (
  ctx: SignedIn,
  { reviewId, kinds, states, isUnused, awaitsMe, personId, subtreeOf }: AccessReviewItemFilter,
): Condition[] => {
  const conditions: Condition[] = [
    ...columnIs('review_id', reviewId),
    ...columnIs('person_id', personId),
    ...columnWithin('unit_id', subtreeOf, ctx.actor),
  ];
  if (kinds) conditions.push((alias, params) => `${alias}.kind = any(${params.add(kinds)})`);
  if (states) conditions.push(itemsIn(states, dayOf(ctx.clock.now())));
  if (isUnused) conditions.push((alias) => `${alias}.is_unused`);
  if (awaitsMe) conditions.push(awaitingMe(ctx));
  return conditions;
};

/** The conditions of a filter of reviews. */
export const reviewConditions = (ctx: SignedIn, { states, awaitsMe }: AccessReviewFilter): Condition[] => {
  const conditions: Condition[] = [];
  if (states)
    conditions.push((alias, params) => {
      const today = (): string => params.add(dayOf(ctx.clock.now()));
      const clauses: Readonly<Record<AccessReviewState, () => string>> = {
        OPEN: () => `${alias}.withdrawn_at is null and ${alias}.due_on >= ${today()}::date`,
        ENDED: () => `${alias}.withdrawn_at is null and ${alias}.due_on < ${today()}::date`,
        WITHDRAWN: () => `${alias}.withdrawn_at is not null`,
      };
      const wanted = states.map((state) => `(${clauses[state]()})`);
      return wanted.length > 0 ? `(${wanted.join(' or ')})` : 'false';
    });
  if (awaitsMe)
    conditions.push(
      (alias, params) =>
        `exists (select from access_review_item ${alias}i where ${alias}i.review_id = ${alias}.id and ${awaitingMe(ctx)(`${alias}i`, params)})`,
    );
  return conditions;
};
