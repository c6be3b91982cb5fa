import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, Revision } from '../../core/command-input.ts';
import { CalendarDay, Id, OneOf } from '../../core/input.ts';
import { Day } from '../../core/scalars.ts';
import { AssignmentKind } from '../org.words.ts';
import { Assignment } from './assignment.entity.ts';

const LAST_DAY = 'The last day, which still counts; left out or null: open.';

@InputType({ description: 'Who is to hold which post, how and when.' })
export class AssignPersonInput extends CommandInput {
  @Field(() => ID, { description: 'The person; not yourself.' })
  @Id()
  personId!: string;

  @Field(() => ID, { description: 'The post, of the person’s organisation.' })
  @Id()
  positionId!: string;

  @Field(() => AssignmentKind, {
    description: 'How it is held. There is one main post (PRIMARY) at a time.',
  })
  @OneOf(AssignmentKind)
  kind!: AssignmentKind;

  @Field(() => Day, {
    description: 'The first day; it may lie in the past, and at most two years ahead.',
  })
  @CalendarDay()
  startsOn!: string;

  @Field(() => Day, { nullable: true, description: LAST_DAY })
  @CalendarDay({ optional: true })
  lastDay?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The absent holder of the post for whom the person stands in; only with ACTING and a last day, within the days on which that holder has the post.',
  })
  @Id({ optional: true })
  standsInForId?: string | null;
}

/** Which assignment, as the caller read it. */
@InputType({ description: 'An assignment as you read it.' })
export class AssignmentInput extends CommandInput {
  @Field(() => ID, { description: 'The assignment; not one of your own.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;
}

@InputType({ description: 'When an assignment ends.' })
export class EndAssignmentInput extends AssignmentInput {
  @Field(() => Day, {
    nullable: true,
    description: 'The last day, which still counts; not before the first one. Null: it is open again.',
  })
  @CalendarDay({ optional: true })
  lastDay?: string | null;
}

@InputType({ description: 'How a post is held, for all of its days.' })
export class ChangeAssignmentKindInput extends AssignmentInput {
  @Field(() => AssignmentKind, { description: 'How it is held.' })
  @OneOf(AssignmentKind)
  kind!: AssignmentKind;
}

@InputType({ description: 'A person’s next main post, and from when.' })
export class TransferPersonInput extends AssignmentInput {
  @Field(() => ID, { description: 'The post to which the person goes, of the same organisation.' })
  @Id()
  positionId!: string;

  @Field(() => Day, {
    description:
      'The first day in the new post; the former one ends the day before. It lies after the first day of that.',
  })
  @CalendarDay()
  startsOn!: string;

  @Field(() => Day, { nullable: true, description: LAST_DAY })
  @CalendarDay({ optional: true })
  lastDay?: string | null;
}

@ObjectType({ description: 'The assignment after a command.' })
export class AssignmentPayload {
  @Field(() => Assignment, {
    nullable: true,
    description: 'The assignment as you may see it now; null where it was taken back.',
  })
  assignment!: Assignment | null;
}
