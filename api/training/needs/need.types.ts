import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput } from '../../core/command-input.ts';
import { describedEnum } from '../../core/enum.ts';
import { CalendarDay, Id, Text } from '../../core/input.ts';
import { usually } from '../../core/price.ts';
import { Day } from '../../core/scalars.ts';
import { AddedNeed } from './added-need.entity.ts';

/** Why somebody needs to learn something. */
export const NeedSource = describedEnum('TrainingNeedSource', 'Why somebody needs to learn something.', {
  PRE_SERVICE: 'Their job description asks for it before they take up the post (岗前培训).',
  IN_SERVICE: 'Their job description asks for it while they hold the post (在岗培训).',
  CERTIFICATE: 'Their job description asks for a certificate that they do not hold.',
  ADDED: 'Somebody who leads them asked for it, with a reason.',
});
export type NeedSource = keyof typeof NeedSource;

/** Where a need stands. */
export const NeedState = describedEnum('TrainingNeedState', 'Where a need stands.', {
  OPEN: 'Nothing is planned for it.',
  UNDER_WAY: 'They are in a course that serves it, or have applied for the certificate.',
  MET: 'A course that serves it was passed.',
});
export type NeedState = keyof typeof NeedState;

@InputType({ description: 'Which training needs are wanted; all conditions must hold.' })
export class TrainingNeedFilter {
  @Field(() => ID, { nullable: true, description: 'Of people who hold a post of this unit or one below it.' })
  @Id({ optional: true })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  @Id({ optional: true })
  personId?: string | null;

  @Field(() => Day, { nullable: true, description: 'As they are on this day; today where left out.' })
  @CalendarDay({ optional: true })
  asOf?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: not met; false: met; left out: both.' })
  open?: boolean | null;
}

@ObjectType({ description: 'That somebody needs to learn something on a day.' })
export class PersonTrainingNeed {
  @Field(() => String, { description: 'Tells it from the others of the list.' })
  key!: string;

  @Field(() => ID, { description: 'Who needs it.' })
  personId!: string;

  @Field(() => String, { description: 'Their name.' })
  personName!: string;

  @Field(() => NeedSource, { description: 'Why.' })
  source!: NeedSource;

  @Field(() => String, { description: 'What is to be learnt, or the certificate, word for word.' })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The post that asks for it; null where it was added.' })
  positionId!: string | null;

  @Field(() => String, { nullable: true, description: 'The title of that post.' })
  positionTitle!: string | null;

  @Field(() => ID, { nullable: true, description: 'The added need, to withdraw it.' })
  addedNeedId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was added.' })
  reason!: string | null;

  @Field(() => Day, { nullable: true, description: 'By when it is to be met.' })
  dueOn!: string | null;

  @Field(() => NeedState, { description: 'Where it stands.' })
  state!: NeedState;

  @Field(() => ID, { nullable: true, description: 'The course that meets or is to meet it.' })
  courseId!: string | null;

  @Field(() => String, { nullable: true, description: 'The title of that course.' })
  courseTitle!: string | null;

  @Field(() => Day, { nullable: true, description: 'When it was met.' })
  metOn!: string | null;
}

@ObjectType({ description: 'Training needs of people on a day.' })
export class TrainingNeeds {
  @Field(() => [PersonTrainingNeed], {
    complexity: usually(40),
    description: 'By person; at most 500.',
  })
  items!: PersonTrainingNeed[];

  @Field(() => Int, { description: 'How many there are.' })
  total!: number;
}

@InputType({ description: 'A training that somebody is to have beyond what their job description asks.' })
export class AddTrainingNeedInput extends CommandInput {
  @Field(() => ID, { description: 'Who is to learn it.' })
  @Id()
  personId!: string;

  @Field(() => String, { description: 'What is to be learnt. 2 to 500 characters.' })
  @Text({ min: 2, max: 500 })
  text!: string;

  @Field(() => String, { description: 'Why. 2 to 500 characters.' })
  @Text({ min: 2, max: 500 })
  reason!: string;

  @Field(() => Day, { nullable: true, description: 'By when; not in the past.' })
  @CalendarDay({ optional: true })
  dueOn?: string | null;
}

@InputType({ description: 'An added need that no longer stands.' })
export class WithdrawTrainingNeedInput extends CommandInput {
  @Field(() => ID, { description: 'The added need.' })
  @Id()
  id!: string;

  @Field(() => String, { description: 'Why. 2 to 500 characters.' })
  @Text({ min: 2, max: 500 })
  reason!: string;
}

@ObjectType({ description: 'What a change of an added need gives back.' })
export class AddedNeedPayload {
  @Field(() => AddedNeed, { nullable: true, description: 'The need as it stands now.' })
  need!: AddedNeed | null;
}
