import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, Revision } from '../../core/command-input.ts';
import { CalendarDay, Id, OneOf, Text } from '../../core/input.ts';
import { Day } from '../../core/scalars.ts';
import { Mentoring, MentoringOutcome } from './mentoring.entity.ts';

@InputType({ description: 'Which mentorings are wanted; all conditions must hold.' })
export class MentoringFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: not reviewed yet; false: reviewed; left out: both.',
  })
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those whose review is due.' })
  reviewDue?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Of this person, as mentor or mentee.' })
  @Id({ optional: true })
  personId?: string | null;
}

@InputType({ description: 'A mentor for somebody new.' })
export class ArrangeMentoringInput extends CommandInput {
  @Field(() => ID, { description: 'Who is new.' })
  @Id()
  menteeId!: string;

  @Field(() => ID, { description: 'Who helps; somebody else.' })
  @Id()
  mentorId!: string;

  @Field(() => Day, { description: 'The first day.' })
  @CalendarDay()
  startsOn!: string;

  @Field(() => Day, { description: 'The last day; not before the first, at most two years later.' })
  @CalendarDay()
  lastDay!: string;

  @Field(() => String, { nullable: true, description: 'What is to be reached. At most 1 000 characters.' })
  @Text({ max: 1000, optional: true })
  goals?: string | null;
}

@InputType({ description: 'What a mentoring brought.' })
export class ReviewMentoringInput extends CommandInput {
  @Field(() => ID, { description: 'The mentoring.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;

  @Field(() => MentoringOutcome, {
    description: 'What it brought; before its last day only BROKEN_OFF.',
  })
  @OneOf(MentoringOutcome)
  outcome!: MentoringOutcome;

  @Field(() => String, { description: 'The review in words. 2 to 2 000 characters.' })
  @Text({ min: 2, max: 2000 })
  review!: string;
}

@ObjectType({ description: 'What a change of a mentoring gives back.' })
export class MentoringPayload {
  @Field(() => Mentoring, { nullable: true, description: 'The mentoring as it stands now.' })
  mentoring!: Mentoring | null;
}
