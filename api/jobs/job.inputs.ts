import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, Revision } from '../core/command-input.ts';
import { FormTextInput } from '../core/form-text.ts';
import { CalendarDay, Id, Items, Nested, Text, Texts } from '../core/input.ts';
import { Day } from '../core/scalars.ts';
import { JobDescription } from './job-description.entity.ts';
import {
  BasisDocumentInput,
  CareerPathInput,
  ListStateInput,
  TrainingNeedInput,
} from './job-extras.inputs.ts';
import { TimePattern } from './job-extras.words.ts';
import { AuthorityInput, DutyInput, QualificationInput } from './job-lines.inputs.ts';
import { JobVariant } from './job.words.ts';

@InputType({ description: 'For which post a new version is begun.' })
export class DraftJobDescriptionInput extends CommandInput {
  @Field(() => ID, { description: 'The post.' })
  @Id()
  positionId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The version of the post that is copied, whatever became of it; left out, the one in force, else the latest approved one.',
  })
  @Id({ optional: true })
  fromId?: string | null;
}

/** Which version is meant, and as it was when the caller read it. */
@InputType({ description: 'Which version of a job description is meant.' })
export class JobStepInput extends CommandInput {
  @Field(() => ID, { description: 'The version’s id.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;
}

@InputType({ description: 'Puts a version into force.' })
export class ApproveJobDescriptionInput extends JobStepInput {
  @Field(() => Day, {
    description:
      'The first day on which it holds: today or later, unless no version was in force before; at most two years ahead.',
  })
  @CalendarDay()
  effectiveFrom!: string;
}

@InputType({ description: 'Takes an approval back before its first day.' })
export class WithdrawJobDescriptionInput extends JobStepInput {
  @Field(() => String, { description: 'Why. At most 1 000 characters.' })
  @Text({ max: 1000 })
  reason!: string;
}

@InputType({
  description:
    'New content of a version. What is left out stays as it is; a list that is given replaces the whole list.',
})
export class UpdateJobDescriptionInput extends JobStepInput {
  @Field(() => JobVariant, { nullable: true, description: 'The printed form after which it is laid out.' })
  variant?: JobVariant | null;

  @Field(() => FormTextInput, { nullable: true, description: 'What the post is for.' })
  @Nested()
  purpose?: FormTextInput | null;

  @Field(() => FormTextInput, { nullable: true, description: 'Core duty.' })
  @Nested()
  coreDuty?: FormTextInput | null;

  @Field(() => FormTextInput, { nullable: true, description: 'Background or overview.' })
  @Nested()
  background?: FormTextInput | null;

  @Field(() => FormTextInput, { nullable: true, description: 'Closing words.' })
  @Nested()
  conclusion?: FormTextInput | null;

  @Field(() => FormTextInput, { nullable: true, description: 'Remarks.' })
  @Nested()
  remarks?: FormTextInput | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Summary points; at most 20 of at most 1 000 characters.',
  })
  @Texts({ max: 20, maxLength: 1000, optional: true })
  summary?: string[] | null;

  @Field(() => Day, { nullable: true, description: 'The date printed as compiled on; null takes it away.' })
  @CalendarDay({ optional: true })
  compiledOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'The date printed as analysed on; null takes it away.' })
  @CalendarDay({ optional: true })
  analysedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the work-time shares do not add up to 100; null takes it away. At most 500 characters.',
  })
  @Text({ max: 500, optional: true })
  shareReason?: string | null;

  @Field(() => [DutyInput], { nullable: true, description: 'All duties of all sections; at most 100.' })
  @Items({ max: 100, optional: true })
  @Nested()
  duties?: DutyInput[] | null;

  @Field(() => [AuthorityInput], { nullable: true, description: 'All authorities; at most 50.' })
  @Items({ max: 50, optional: true })
  @Nested()
  authorities?: AuthorityInput[] | null;

  @Field(() => [QualificationInput], { nullable: true, description: 'All requirements; at most 100.' })
  @Items({ max: 100, optional: true })
  @Nested()
  qualifications?: QualificationInput[] | null;

  @Field(() => [TrainingNeedInput], { nullable: true, description: 'All trainings; at most 50.' })
  @Items({ max: 50, optional: true })
  @Nested()
  training?: TrainingNeedInput[] | null;

  @Field(() => [BasisDocumentInput], { nullable: true, description: 'All basis documents; at most 50.' })
  @Items({ max: 50, optional: true })
  @Nested()
  basisDocuments?: BasisDocumentInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All tools and equipment; at most 50 of at most 200 characters.',
  })
  @Texts({ max: 50, maxLength: 200, optional: true })
  tools?: string[] | null;

  @Field(() => FormTextInput, { nullable: true, description: 'The surroundings of the work.' })
  @Nested()
  environment?: FormTextInput | null;

  @Field(() => FormTextInput, { nullable: true, description: 'The working time in the words of the form.' })
  @Nested()
  workingTime?: FormTextInput | null;

  @Field(() => [TimePattern], { nullable: true, description: 'All boxes of the working time, each once.' })
  @Items({ max: 5, optional: true })
  timePatterns?: TimePattern[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All records that the post keeps; at most 50 of at most 200 characters.',
  })
  @Texts({ max: 50, maxLength: 200, optional: true })
  records?: string[] | null;

  @Field(() => [CareerPathInput], { nullable: true, description: 'All career paths; at most 20.' })
  @Items({ max: 20, optional: true })
  @Nested()
  careerPaths?: CareerPathInput[] | null;

  @Field(() => [ListStateInput], {
    nullable: true,
    description: 'What the form says in place of lines, for all lists of which it says something.',
  })
  @Items({ max: 20, optional: true })
  @Nested()
  listStates?: ListStateInput[] | null;
}

@ObjectType({ description: 'The version after a command.' })
export class JobDescriptionPayload {
  @Field(() => JobDescription, {
    nullable: true,
    description: 'The version as you may see it now; null where you may not, or where it is gone.',
  })
  jobDescription!: JobDescription | null;
}
