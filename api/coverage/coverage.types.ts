import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../core/page.ts';
import { usually } from '../core/price.ts';
import { Day } from '../core/scalars.ts';
import { JobState } from '../jobs/job.words.ts';

/** What can be missing between posts, their job descriptions and what is measured. */
export enum CoverageKind {
  NO_DESCRIPTION = 'NO_DESCRIPTION',
  UNMEASURED_DUTY = 'UNMEASURED_DUTY',
  SILENT_TARGET = 'SILENT_TARGET',
  UNHELD_AUTHORITY = 'UNHELD_AUTHORITY',
  UNREVIEWED = 'UNREVIEWED',
}

registerEnumType(CoverageKind, {
  name: 'CoverageKind',
  description: 'What can be missing between posts, their job descriptions and what is measured.',
  valuesConfig: {
    NO_DESCRIPTION: { description: 'A post has no approved job description in force.' },
    UNMEASURED_DUTY: {
      description: 'A duty in force has no measure. Headlines count where a form has no other list.',
    },
    SILENT_TARGET: {
      description: 'A measure names a metric, and nothing can be held against it; see `reason`.',
    },
    UNHELD_AUTHORITY: { description: 'An authority in force belongs to a post that nobody holds.' },
    UNREVIEWED: { description: 'A job description in force was last reviewed more than 24 months ago.' },
  },
});

/** Why nothing can be held against a target. */
export enum SilentReason {
  NOT_COMPUTED = 'NOT_COMPUTED',
  NO_FACTS = 'NO_FACTS',
  OPEN = 'OPEN',
}

registerEnumType(SilentReason, {
  name: 'SilentReason',
  description: 'Why nothing can be held against a target.',
  valuesConfig: {
    NOT_COMPUTED: { description: 'Remit does not compute the metric: its facts lie in no table here.' },
    NO_FACTS: {
      description: 'The unit and those below it had no call or ticket that it counts for 90 days.',
    },
    OPEN: { description: 'The form leaves the figure open, which is not 0 (F034).' },
  },
});

/** How many gaps of a kind there are. */
@ObjectType({ description: 'How many gaps of a kind there are.' })
export class CoverageCount {
  @Field(() => CoverageKind, { description: 'The kind.' })
  kind!: CoverageKind;

  @Field(() => Int, { description: 'How many, as far as you may read job descriptions.' })
  count!: number;
}

/** How far posts are covered by job descriptions that are measured and held. */
@ObjectType({ description: 'How far posts are covered by job descriptions in force, and what is missing.' })
export class Coverage {
  @Field(() => Int, {
    description: 'The posts that exist today, as far as you may read their job descriptions.',
  })
  posts!: number;

  @Field(() => Int, { description: 'How many of them have a job description in force.' })
  described!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The same as a share in percent, not rounded; null without any post.',
  })
  share!: number | null;

  @Field(() => [CoverageCount], { complexity: usually(5), description: 'What is missing, one entry a kind.' })
  gaps!: CoverageCount[];
}

/** One thing that is missing, and where. */
@ObjectType({ description: 'One thing that is missing, and where it is mended.' })
export class CoverageGap {
  @Field(() => ID, { description: 'Tells gaps of one kind apart.' })
  id!: string;

  @Field(() => CoverageKind, { description: 'What is missing.' })
  kind!: CoverageKind;

  @Field(() => ID, { description: 'The post.' })
  positionId!: string;

  @Field(() => String, { description: 'Its title.' })
  positionTitle!: string;

  @Field(() => ID, { description: 'Its unit.' })
  unitId!: string;

  @Field(() => String, { description: 'The name of the unit.' })
  unitName!: string;

  @Field(() => Int, { description: 'How many people hold the post today.' })
  holders!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'The version in which the line stands; of a post without one in force: the version on its way, null where none is or you may not see it.',
  })
  jobDescriptionId!: string | null;

  @Field(() => JobState, { nullable: true, description: 'Where that version stands.' })
  jobState!: JobState | null;

  @Field(() => String, {
    nullable: true,
    description: 'The line in the words of the form; null where the post itself is meant.',
  })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'The metric of a measure, such as K25.' })
  metric!: string | null;

  @Field(() => SilentReason, { nullable: true, description: 'Why nothing can be held against a target.' })
  reason!: SilentReason | null;

  @Field(() => Day, {
    nullable: true,
    description: 'When the version was last reviewed, where that is too long ago.',
  })
  since!: string | null;
}

/** A page of gaps. */
@ObjectType({ description: 'One page of what is missing.' })
export class CoverageGapConnection {
  @Field(() => [CoverageGap], { description: 'The gaps of this page: what weighs most comes first.' })
  nodes!: CoverageGap[];

  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
}
