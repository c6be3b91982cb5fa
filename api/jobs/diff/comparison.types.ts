import { Field, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../core/enum.ts';
import { JobDescription } from '../job-description.entity.ts';
import { JobSection, type ComparedSection } from '../job.sections.ts';
import type { LineChangeKind } from './lines.diff.ts';
import type { Span } from './text.diff.ts';

const TextSpanKind = describedEnum('TextSpanKind', 'In which of two versions a piece of text stands.', {
  KEPT: 'In both.',
  REMOVED: 'In the older one only.',
  ADDED: 'In the newer one only.',
} satisfies Record<Span['kind'], string>);

const JobLineChangeKind = describedEnum('JobLineChangeKind', 'What became of a line between two versions.', {
  SAME: 'It says the same, in its place among the others.',
  RENUMBERED: 'Nothing but its number or rank changed.',
  MOVED: 'It says the same and stands elsewhere among the others.',
  CHANGED: 'It says something else; it may have moved too.',
  ADDED: 'It is new.',
  REMOVED: 'It is gone.',
} satisfies Record<LineChangeKind, string>);

@ObjectType({ description: 'A piece of a text.' })
export class TextSpan {
  @Field(() => TextSpanKind, { description: 'In which version it stands.' })
  kind!: Span['kind'];

  @Field(() => String, { description: 'Its characters.' })
  text!: string;
}

@ObjectType({ description: 'One field of a line in two versions.' })
export class JobFieldChange {
  @Field(() => String, {
    description:
      'Its name, as the line’s type has it, such as statement or targetValue; with State behind it, the state in which the form left a text.',
  })
  field!: string;

  @Field(() => Boolean, { description: 'Whether the two differ.' })
  isChanged!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What the older version says: text, figure or word of the schema; lists a line each.',
  })
  older!: string | null;

  @Field(() => String, { nullable: true, description: 'What the newer version says.' })
  newer!: string | null;

  @Field(() => [TextSpan], {
    description:
      'Both in one: without the added pieces it is the older text, without the removed ones the newer.',
  })
  spans!: readonly TextSpan[];
}

@ObjectType({ description: 'A line of a section, or a measure of a duty, in two versions.' })
export class JobLineChange {
  @Field(() => JobSection, { description: 'In which section it stands.' })
  section!: ComparedSection;

  @Field(() => Boolean, { description: 'Whether it is a measure: of the duty above it.' })
  isMeasure!: boolean;

  @Field(() => JobLineChangeKind, { description: 'What became of it.' })
  kind!: LineChangeKind;

  @Field(() => Boolean, { description: 'Whether it stands elsewhere among the others than before.' })
  isMoved!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place in the older version, from 1; null where it is new.',
  })
  olderPlace!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place in the newer version, from 1; null where it is gone.',
  })
  newerPlace!: number | null;

  @Field(() => [JobFieldChange], { description: 'Its fields that say something in either version.' })
  fields!: readonly JobFieldChange[];
}

@ObjectType({ description: 'How one version of a job description became another.' })
export class JobComparison {
  @Field(() => JobDescription, { description: 'The version that is compared with.' })
  older!: JobDescription;

  @Field(() => JobDescription, { description: 'The version that is looked at.' })
  newer!: JobDescription;

  @Field(() => [JobLineChange], {
    description:
      'All lines, changed or not, section by section in the newer order; those that are gone stand where they stood.',
  })
  lines!: JobLineChange[];
}
