import { Field, Float, ID, ObjectType } from 'type-graphql';
import {
  Check,
  Column,
  Entity,
  Index,
  ManyToOne,
  PrimaryGeneratedColumn,
  type ValueTransformer,
} from 'typeorm';
import { DateTime, Day } from '../../core/scalars.ts';
import { Person } from '../../org/people/person.entity.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { PersonRecordKind } from './records.words.ts';

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
export class PersonRecord {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The record’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Of whom it is known.' })
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { description: 'Of whom it is known.' })
  person!: Person;

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

  @Column({ type: 'bigint' })
  recordedById!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { description: 'Who recorded it.' })
  recordedBy!: Person;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn; null while it counts.' })
  withdrawnAt!: Date | null;

  @Column({ type: 'bigint', nullable: true })
  withdrawnById!: string | null;

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, { nullable: true, description: 'Who withdrew it.' })
  withdrawnBy!: Person | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawalReason!: string | null;
}
