import { Field, ID, Int, ObjectType } from 'type-graphql';
import { usually } from '../../core/price.ts';
import { DateTime, Day } from '../../core/scalars.ts';
import { AccessReviewItem } from './access-review-item.entity.ts';
import { AccessReview } from './access-review.entity.ts';
import { AccessReviewAnswer, AccessReviewKind } from './review.words.ts';

@ObjectType({ description: 'An ability within an item of a review, as it was when the review opened.' })
export class AccessReviewAbility {
  @Field(() => String, { description: 'The ability, such as ticket.dispatch.' })
  ability!: string;

  @Field(() => String, { description: 'How far it reached: OWN, UNIT, SUBTREE, UNITS or ALL.' })
  scope!: string;

  @Field(() => String, {
    description: 'From which unit it was measured, or which units it named, with all above them.',
  })
  where!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The most seats that it allowed; null where it set no limit.',
  })
  seatLimit!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The most money that it allowed, in fen; null where it set no limit.',
  })
  moneyLimitMinor!: string | null;

  @Field(() => String, { description: 'What gave it, in the words of the explanation of access.' })
  source!: string;

  @Field(() => Day, {
    nullable: true,
    description: 'When it was last used before the review opened, to the day; null where no use is known.',
  })
  lastUsedOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it was not used in the 90 days before the review opened.' })
  isUnused!: boolean;
}

@ObjectType({ description: 'What was answered to an item before somebody answered anew.' })
export class AccessReviewEarlierAnswer {
  @Field(() => AccessReviewAnswer, { description: 'What was answered.' })
  answer!: AccessReviewAnswer;

  @Field(() => Day, {
    nullable: true,
    description: 'Up to which day it was to stay; null where none was named.',
  })
  keepUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Why; null where nothing was said.' })
  reason!: string | null;

  @Field(() => String, { description: 'The name of who answered.' })
  answeredBy!: string;

  @Field(() => DateTime, { description: 'When.' })
  answeredAt!: Date;
}

@ObjectType({ description: 'How far a review has come, as far as you may see its items.' })
export class AccessReviewProgress {
  @Field(() => Int, { description: 'Whose access is reviewed: so many people.' })
  people!: number;

  @Field(() => Int, { description: 'All items.' })
  items!: number;

  @Field(() => Int, { description: 'Items that were answered.' })
  answered!: number;

  @Field(() => Int, { description: 'Items that wait for an answer.' })
  open!: number;

  @Field(() => Int, {
    description:
      'Items of what was given in person and was taken back or ended before anybody answered: nothing is left to be answered.',
  })
  gone!: number;

  @Field(() => Int, { description: 'Items about which you are asked, and which wait for an answer.' })
  awaitsMe!: number;

  @Field(() => Int, { description: 'What was given in person and lapsed, since nobody confirmed it.' })
  lapsed!: number;

  @Field(() => Int, {
    description: 'Items that were not answered in time, and are left to whoever opened the review.',
  })
  escalated!: number;

  @Field(() => Int, { description: 'Changes of roles, job descriptions or posts that were asked for.' })
  requested!: number;
}

@ObjectType({ description: 'So many items of one kind.' })
export class AccessReviewCount {
  @Field(() => AccessReviewKind, { description: 'The kind.' })
  kind!: AccessReviewKind;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them were partly or wholly unused for 90 days.' })
  unused!: number;
}

@ObjectType({ description: 'Somebody who would be asked, and about how much.' })
export class AccessReviewer {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => String, { description: 'Their name.' })
  personName!: string;

  @Field(() => Int, { description: 'How many items they would be asked about.' })
  items!: number;
}

@ObjectType({ description: 'What a review of a unit would come to, if it were opened now.' })
export class AccessReviewPreview {
  @Field(() => Int, { description: 'Of so many people something would be reviewed.' })
  people!: number;

  @Field(() => Int, { description: 'How many items it would have.' })
  items!: number;

  @Field(() => [AccessReviewCount], { complexity: usually(4), description: 'The items by kind.' })
  kinds!: AccessReviewCount[];

  @Field(() => [AccessReviewer], {
    complexity: usually(20),
    description: 'Who would be asked, the most items first; at most 50.',
  })
  reviewers!: AccessReviewer[];

  @Field(() => Int, { description: 'How many people would be asked.' })
  reviewerCount!: number;

  @Field(() => Int, { description: 'Items that nobody but the person themself could answer.' })
  unanswerable!: number;

  @Field(() => Day, {
    nullable: true,
    description: 'Since when the use of abilities is recorded; null where it is not yet.',
  })
  recordedSince!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot be opened now, in words; null where it can.',
  })
  refusal!: string | null;
}

@ObjectType({ description: 'The review.' })
export class AccessReviewPayload {
  @Field(() => AccessReview, { nullable: true, description: 'The review as it is now.' })
  review!: AccessReview | null;
}

@ObjectType({ description: 'What was answered.' })
export class AnswerAccessReviewPayload {
  @Field(() => AccessReview, { nullable: true, description: 'The review as it is now.' })
  review!: AccessReview | null;

  @Field(() => [AccessReviewItem], { complexity: usually(20), description: 'The items as they are now.' })
  items!: AccessReviewItem[];
}
