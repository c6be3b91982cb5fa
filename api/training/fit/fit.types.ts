import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Id, Text } from '../../core/input.ts';
import { PageArgs, PageInfo } from '../../core/page.ts';
import { usually } from '../../core/price.ts';
import { Day } from '../../core/scalars.ts';
import { QualificationKind, Strictness } from '../../jobs/job-lines.words.ts';
import { CertificateStanding } from '../certification/certification.words.ts';
import { FitState, UnknownFact } from './fit.words.ts';

@ObjectType({ description: 'How somebody stands to one requirement, and why.' })
export class FitFinding {
  @Field(() => ID, { description: 'The requirement of the job description.' })
  requirementId!: string;

  @Field(() => QualificationKind, { description: 'What it is about.' })
  kind!: QualificationKind;

  @Field(() => Strictness, { description: 'Whether it must be met.' })
  strictness!: Strictness;

  @Field(() => String, { description: 'The requirement in words.' })
  text!: string;

  @Field(() => FitState, { description: 'How the person stands to it.' })
  state!: FitState;

  @Field(() => String, {
    description:
      'Why, such as 24 岁，要求 ≥ 25 岁; without the person’s own facts where you may not know them.',
  })
  reason!: string;

  @Field(() => UnknownFact, {
    nullable: true,
    description:
      'What would have to be recorded; null unless the state is UNKNOWN, or where that is not the reason.',
  })
  lacks!: UnknownFact | null;

  @Field(() => CertificateStanding, {
    nullable: true,
    description:
      'Of a certificate that is asked for: what the person’s is worth on the day, so that one that ends soon is seen while it still counts; null of other kinds, and where none was issued.',
  })
  certificate!: CertificateStanding | null;
}

@ObjectType({ description: 'Somebody beside a post.' })
export class FitPerson {
  @Field(() => ID, { description: 'The person’s id.' })
  id!: string;

  @Field(() => String, { description: 'The person’s name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The staff number.' })
  employeeNo!: string | null;
}

@ObjectType({ description: 'A post to which somebody is compared.' })
export class FitPosition {
  @Field(() => ID, { description: 'The post’s id.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => ID, { description: 'The unit it belongs to.' })
  unitId!: string;

  @Field(() => String, { description: 'The name of the unit.' })
  unitName!: string;
}

@ObjectType({ description: 'How somebody stands to what a post asks for.' })
export class PostFit {
  @Field(() => ID, { description: 'Tells the entries of a list apart; also a place in it, for `after`.' })
  id!: string;

  @Field(() => FitPerson, { description: 'Who.' })
  person!: FitPerson;

  @Field(() => FitPosition, { description: 'Which post.' })
  position!: FitPosition;

  @Field(() => ID, {
    nullable: true,
    description: 'The job description in force that asks; null where none does, or you may not see it.',
  })
  jobDescriptionId!: string | null;

  @Field(() => FitState, {
    nullable: true,
    description:
      'How the person stands to the post as a whole; null where no job description says what it asks for.',
  })
  state!: FitState | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Share of what is asked for that is met, 0 to 100; what is required counts twice an advantage.',
  })
  score!: number | null;

  @Field(() => Boolean, { description: 'Whether the person holds the post on that day.' })
  isHolder!: boolean;

  @Field(() => [FitFinding], {
    complexity: usually(4),
    description: 'Each requirement with its outcome, in the order of the job description.',
  })
  findings!: FitFinding[];
}

@ObjectType({ description: 'How many stand how.' })
export class FitCounts {
  @Field(() => Int, { description: 'MISSING.' })
  missing!: number;

  @Field(() => Int, { description: 'UNKNOWN.' })
  unknown!: number;

  @Field(() => Int, { description: 'PREFERRED_MISSING.' })
  preferredMissing!: number;

  @Field(() => Int, { description: 'MET.' })
  met!: number;
}

@ObjectType({ description: 'How many holders stand how to one requirement of a post.' })
export class RequirementTally extends FitCounts {
  @Field(() => ID, { description: 'The requirement.' })
  requirementId!: string;

  @Field(() => QualificationKind, { description: 'What it is about.' })
  kind!: QualificationKind;

  @Field(() => Strictness, { description: 'Whether it must be met.' })
  strictness!: Strictness;

  @Field(() => String, { description: 'The requirement in words.' })
  text!: string;

  @Field(() => FitPosition, { description: 'The post that asks for it.' })
  position!: FitPosition;

  @Field(() => ID, { description: 'The job description in force that says so.' })
  jobDescriptionId!: string;
}

@ObjectType({ description: 'The holders of a unit’s posts beside what their posts ask for.' })
export class QualificationGaps {
  @Field(() => Day, { description: 'The day that is looked at.' })
  day!: string;

  @Field(() => FitCounts, { description: 'All holders that were looked at, by how they stand.' })
  counts!: FitCounts;

  @Field(() => Int, {
    description: 'Holders of posts of which no job description in force says what they ask for.',
  })
  undescribed!: number;

  @Field(() => Int, { description: 'Holders in units below of whom you may not know how they stand.' })
  leftOut!: number;

  @Field(() => [RequirementTally], {
    complexity: usually(10),
    description:
      'The requirements that somebody does not meet or of whom it is unknown, the most often missed first; at most 100.',
  })
  requirements!: RequirementTally[];

  @Field(() => [PostFit], {
    complexity: usually(25),
    description: 'The holders of this page that the filter lets through, the gravest first.',
  })
  nodes!: PostFit[];

  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many holders the filter lets through.' })
  totalCount!: number;
}

@InputType({ description: 'Which holders are listed; all conditions must hold. Counts are of all of them.' })
export class QualificationGapFilter {
  @Field(() => [FitState], { nullable: true, description: 'Only those who stand so to their post.' })
  states?: FitState[] | null;

  @Field(() => QualificationKind, {
    nullable: true,
    description: 'Only those who do not meet, or of whom is unknown, a requirement of this kind.',
  })
  kind?: QualificationKind | null;

  @Field(() => ID, { nullable: true, description: 'Only holders of this post.' })
  @Id({ optional: true })
  positionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A part of the name, in characters, in pinyin or by first letters. At most 100 characters.',
  })
  @Text({ max: 100, optional: true })
  q?: string | null;
}

@ObjectType({ description: 'Who would fit a post, the best first.' })
export class CandidateList {
  @Field(() => Day, { description: 'The day that is looked at.' })
  day!: string;

  @Field(() => Boolean, {
    description: 'Whether a job description in force that you may see says what the post asks for.',
  })
  isDescribed!: boolean;

  @Field(() => [PostFit], {
    complexity: usually(20),
    description:
      'The candidates: by what is required (missing less, then unknown less), then by advantages met, then by time in the fields asked for.',
  })
  items!: PostFit[];

  @Field(() => Int, { description: 'How many people were compared.' })
  total!: number;

  @Field(() => Int, { description: 'How many were left out because you may not know how they stand.' })
  leftOut!: number;
}

/** Which candidates are wanted. */
@ArgsType()
export class CandidateArgs {
  @Field(() => Day, { nullable: true, description: 'The day that is looked at; left out for today.' })
  asOf?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only people who hold a post of this unit or one below it.',
  })
  @Id({ optional: true })
  subtreeOf?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether those who hold the post already are compared, too; they are marked.',
  })
  withHolders?: boolean | null;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many at most, 1 to 100.' })
  first?: number | null;
}

/** Which gaps are wanted. */
@ArgsType()
export class GapArgs extends PageArgs {
  @Field(() => ID, { description: 'The unit, with all below it.' })
  @Id()
  unitId!: string;

  @Field(() => Day, { nullable: true, description: 'The day that is looked at; left out for today.' })
  asOf?: string | null;

  @Field(() => QualificationGapFilter, { nullable: true, description: 'Which holders; left out for all.' })
  filter?: QualificationGapFilter | null;
}
