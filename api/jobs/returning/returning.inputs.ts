import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput } from '../../core/command-input.ts';
import { Id, Items, Nested, OneOf, Text } from '../../core/input.ts';
import { JobStepInput } from '../job.inputs.ts';
import { JobSection } from '../job.sections.ts';
import { JobReturnReason } from './job-return-reason.entity.ts';

@InputType({ description: 'One reason for which a version is sent back.' })
export class ReturnReasonInput {
  @Field(() => JobSection, {
    nullable: true,
    description: 'The section that is meant; left out for the whole.',
  })
  @OneOf(JobSection, { optional: true })
  section?: JobSection | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The line of the section that is meant: the id of a duty, authority or requirement, else its place in its list from 1.',
  })
  @Text({ max: 20, optional: true })
  line?: string | null;

  @Field(() => String, { description: 'What is wrong, or wanted. At most 1 000 characters.' })
  @Text({ max: 1000 })
  text!: string;
}

@InputType({ description: 'Sends a version back to its writer.' })
export class ReturnJobDescriptionInput extends JobStepInput {
  @Field(() => [ReturnReasonInput], { description: 'Why, section by section; 1 to 50 reasons.' })
  @Items({ min: 1, max: 50 })
  @Nested()
  reasons!: ReturnReasonInput[];
}

@InputType({ description: 'Says what was done about a reason.' })
export class AnswerReturnReasonInput extends CommandInput {
  @Field(() => ID, { description: 'The reason’s id.' })
  @Id()
  id!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is done; left out, that stays as it is.' })
  isDone?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The answer; null takes it away, left out it stays as it is. At most 1 000 characters.',
  })
  @Text({ max: 1000, optional: true })
  answer?: string | null;
}

@ObjectType({ description: 'The reason after a command.' })
export class ReturnReasonPayload {
  @Field(() => JobReturnReason, { nullable: true, description: 'The reason as you may see it now.' })
  reason!: JobReturnReason | null;
}
