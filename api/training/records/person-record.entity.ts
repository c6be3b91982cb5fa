import { Field, Float, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, type ValueTransformer } from 'typeorm';
import { Day } from '../../core/scalars.ts';
import { PersonRecordKind } from './records.words.ts';
import { KeptFact } from './kept-fact.ts';

const asFigure: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** Something that is known of a person’s qualification. What was withdrawn stays and counts no more. */
@Entity()
@Index(['personId'])
@Check(
  'person_record_kind_check',
  "kind IN ('EDUCATION', 'TITLE', 'EXPERIENCE', 'LANGUAGE', 'TYPING', 'ASSESSMENT')",
)
@Check('person_record_ends_on_check', 'ends_on > starts_on')
@Check('person_record_figure_check', "(kind = 'TYPING') = (figure IS NOT NULL)")
@Check(
  'person_record_withdrawn_at_check',
  'num_nonnulls(withdrawn_at, withdrawn_by_id, withdrawal_reason) IN (0, 3)',
)
@ObjectType({ description: 'Something that is known of a person’s qualification.' })
export class PersonRecord extends KeptFact {
  @Column({ type: 'text' })
  @Field(() => PersonRecordKind, { description: 'What it is about.' })
  kind!: PersonRecordKind;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The field of study, the title in words, the field of work, the language, or the requirement that was assessed.',
  })
  subject!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'How high: an EducationLevel, a TitleLevel, a LanguageLevel or an AssessmentResult; null of experience and typing.',
  })
  level!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The school, the employer, or who granted or tested it.',
  })
  place!: string | null;

  @Column({ type: 'numeric', precision: 8, scale: 2, nullable: true, transformer: asFigure })
  @Field(() => Float, { nullable: true, description: 'Of typing: characters a minute.' })
  figure!: number | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'From which day it holds, or the day of the test; null where not known.',
  })
  startsOn!: string | null;

  @Column({ type: 'date', nullable: true })
  endsOn!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'Of experience: the last day; null while it goes on.',
  })
  lastDay!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark.' })
  note!: string | null;
}
