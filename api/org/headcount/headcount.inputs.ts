import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput, Revision } from '../../core/command-input.ts';
import { CalendarDay, Figure, Id, Line, Text } from '../../core/input.ts';
import { Day } from '../../core/scalars.ts';
import { HeadcountRequest } from './headcount-request.entity.ts';

/** More at once is no request but a reorganisation. */
const MOST = 999;

@InputType({ description: 'Seats that are asked for: more of a post, or a new post of a unit.' })
export class RaiseHeadcountRequestInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The post that is to have more seats; left out where a new post is asked for.',
  })
  @Id({ optional: true })
  positionId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The unit that is to get a new post; left out where a post is named.',
  })
  @Id({ optional: true })
  unitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The title of the new post; left out where a post is named. At most 100 characters.',
  })
  @Line({ max: 100, optional: true })
  title?: string | null;

  @Field(() => Int, { description: 'How many seats beside those that there are, 1 to 999.' })
  @Figure({ min: 1, max: MOST, whole: true })
  seats!: number;

  @Field(() => Day, {
    description: 'The day from which they are wanted: today or later, at most two years ahead.',
  })
  @CalendarDay()
  wantedFrom!: string;

  @Field(() => String, { description: 'Why they are needed. 2 to 2 000 characters.' })
  @Text({ min: 2, max: 2000 })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Figures and facts that show it. At most 4 000 characters.',
  })
  @Text({ max: 4000, optional: true })
  evidence?: string | null;
}

@InputType({ description: 'A request for seats, as it was read.' })
abstract class HeadcountRequestInput extends CommandInput {
  @Field(() => ID, { description: 'The request.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;
}

@InputType({ description: 'That the seats are approved.' })
export class ApproveHeadcountRequestInput extends HeadcountRequestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The decision in words, for whoever raised it. At most 2 000 characters.',
  })
  @Text({ max: 2000, optional: true })
  decision?: string | null;
}

@InputType({ description: 'That the seats are declined, and why.' })
export class DeclineHeadcountRequestInput extends HeadcountRequestInput {
  @Field(() => String, {
    description: 'Why not; whoever raised it reads this. 2 to 2 000 characters.',
  })
  @Text({ min: 2, max: 2000 })
  decision!: string;
}

@InputType({ description: 'That others are to decide, and what you think of it.' })
export class HandOnHeadcountRequestInput extends HeadcountRequestInput {
  @Field(() => String, {
    nullable: true,
    description: 'Your opinion, for those who decide. At most 2 000 characters.',
  })
  @Text({ max: 2000, optional: true })
  opinion?: string | null;
}

@InputType({ description: 'A request of your own that you take back.' })
export class WithdrawHeadcountRequestInput extends HeadcountRequestInput {}

@ObjectType({ description: 'What a change of a request for seats gives back.' })
export class HeadcountRequestPayload {
  @Field(() => HeadcountRequest, {
    nullable: true,
    description: 'The request as you may see it now.',
  })
  request!: HeadcountRequest | null;
}
