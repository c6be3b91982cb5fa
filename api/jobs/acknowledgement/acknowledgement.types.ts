import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput } from '../../core/command-input.ts';
import { Id } from '../../core/input.ts';
import { usually } from '../../core/price.ts';
import { DateTime, Day } from '../../core/scalars.ts';

@InputType({ description: 'Which version you have read.' })
export class AcknowledgeJobDescriptionInput extends CommandInput {
  @Field(() => ID, { description: 'The version’s id; it must be in force, and you must hold its post.' })
  @Id()
  id!: string;
}

@ObjectType({ description: 'A holder and whether they have acknowledged a version.' })
export class JobAcknowledgementLine {
  @Field(() => ID, { description: 'The assignment by which the post is held.' })
  assignmentId!: string;

  @Field(() => ID, { description: 'The holder.' })
  personId!: string;

  @Field(() => String, { description: 'The holder’s name.' })
  personName!: string;

  @Field(() => Day, { description: 'Since when they hold the post.' })
  since!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When they acknowledged it; null while they have not.',
  })
  at!: Date | null;
}

@ObjectType({ description: 'Who has acknowledged a version and who has not.' })
export class JobAcknowledgements {
  @Field(() => [JobAcknowledgementLine], {
    complexity: usually(20),
    description:
      'Of a version in force all holders, those who have not acknowledged it first; of another one those who have. Only yourself, where you may not see others.',
  })
  items!: JobAcknowledgementLine[];

  @Field(() => Int, { description: 'How many they are.' })
  total!: number;

  @Field(() => Int, { description: 'How many of them have not acknowledged it.' })
  open!: number;

  @Field(() => Boolean, { description: 'Whether it is for you to read and acknowledge it.' })
  awaitsYou!: boolean;
}

@ObjectType({ description: 'The answer to acknowledging.' })
export class AcknowledgeJobDescriptionPayload {
  @Field(() => JobAcknowledgements, {
    nullable: true,
    description: 'Who has acknowledged the version now; null where you may no longer see it.',
  })
  acknowledgements!: JobAcknowledgements | null;
}
