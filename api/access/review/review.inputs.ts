import { Field, ID, InputType } from 'type-graphql';
import { CommandInput, Revision } from '../../core/command-input.ts';
import { CalendarDay, Id, Items, Nested, Text } from '../../core/input.ts';
import { Day } from '../../core/scalars.ts';
import { AccessReviewAnswer } from './review.words.ts';

@InputType({ description: 'A review that is to be opened.' })
export class OpenAccessReviewInput extends CommandInput {
  @Field(() => ID, {
    description:
      'The unit whose people are reviewed, with those of all below it; the organisation itself for everybody.',
  })
  @Id()
  unitId!: string;

  @Field(() => Day, {
    description: 'The last day on which it is answered: tomorrow at the earliest, within 180 days.',
  })
  @CalendarDay()
  dueOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What those who answer are to look at. At most 1 000 characters.',
  })
  @Text({ max: 1000, optional: true })
  note?: string | null;
}

@InputType({ description: 'The answer to one item, as it was read.' })
export class ItemAnswerInput {
  @Field(() => ID, { description: 'The item.' })
  @Id()
  itemId!: string;

  @Revision()
  revision!: number;

  @Field(() => AccessReviewAnswer, { description: 'Whether it stays.' })
  answer!: AccessReviewAnswer;

  @Field(() => Day, {
    nullable: true,
    description:
      'Up to which day, included, it stays: needed for what was given in person and for conflicts, left out elsewhere.',
  })
  @CalendarDay({ optional: true })
  keepUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why: needed for a conflict that stays, and for whatever goes. At most 500 characters.',
  })
  @Text({ max: 500, optional: true })
  reason?: string | null;
}

@InputType({ description: 'Answers to items of one review: all of them count, or none.' })
export class AnswerAccessReviewInput extends CommandInput {
  @Field(() => ID, { description: 'The review.' })
  @Id()
  reviewId!: string;

  @Field(() => [ItemAnswerInput], { description: 'The answers, 1 to 100.' })
  @Items({ min: 1, max: 100 })
  @Nested()
  answers!: ItemAnswerInput[];
}

@InputType({ description: 'A review that is to be withdrawn, as it was read.' })
export class WithdrawAccessReviewInput extends CommandInput {
  @Field(() => ID, { description: 'The review.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;

  @Field(() => String, { description: 'Why. 2 to 500 characters.' })
  @Text({ min: 2, max: 500 })
  reason!: string;
}
