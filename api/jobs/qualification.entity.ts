import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { LanguageLevel, QualificationKind, Strictness } from './job-lines.words.ts';
import { JobDescription } from './job-description.entity.ts';
import { asNumber } from './numeric.ts';

/** One requirement for holding the post (F019). */
@Entity()
@Index(['jobDescriptionId', 'seq'], { unique: true })
@Check('qualification_strictness_check', "strictness IN ('REQUIRED', 'PREFERRED')")
@Check('qualification_max_check', 'max >= min')
@Check('qualification_level_check', "level IN ('BASIC', 'WORKING', 'FLUENT', 'NATIVE')")
@ObjectType({ description: 'One requirement for holding the post.' })
export class Qualification {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The requirement’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  jobDescriptionId!: string;

  @ManyToOne(() => JobDescription, { nullable: false, onDelete: 'CASCADE' })
  jobDescription!: JobDescription;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Its place in the list, from 1.' })
  seq!: number;

  @Column({ type: 'text' })
  @Field(() => QualificationKind, { description: 'What it is about.' })
  kind!: QualificationKind;

  @Column({ type: 'text' })
  @Field(() => Strictness, { description: 'Whether it must be met.' })
  strictness!: Strictness;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The requirement in words.' })
  text!: string;

  @Column({ type: 'numeric', precision: 8, scale: 2, nullable: true, transformer: asNumber })
  @Field(() => Float, { nullable: true, description: 'The least that is asked, itself included.' })
  min!: number | null;

  @Column({ type: 'numeric', precision: 8, scale: 2, nullable: true, transformer: asNumber })
  @Field(() => Float, { nullable: true, description: 'The most that is allowed, itself included.' })
  max!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The unit of both, such as 年.' })
  unit!: string | null;

  @Column({ type: 'text', array: true, default: [] })
  @Field(() => [String], {
    description: 'The options ticked, such as BACHELOR, or fields of study; empty where none or any.',
  })
  options!: string[];

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What exactly is asked for: the field of the experience, the language, the certificate; several are joined by 、 or 或, and one of them is enough. Null where the text alone says it.',
  })
  subject!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => LanguageLevel, {
    nullable: true,
    description: 'How well the language must be spoken; null: well enough to work in it.',
  })
  level!: LanguageLevel | null;

  @Column({ type: 'boolean', default: true })
  @Field(() => Boolean, {
    description: 'False where the reading of the form must still be confirmed (F020).',
  })
  certain!: boolean;

  /** The doubt stood in what was signed already: it stays a hint, also in drafts made of that, until somebody chooses. */
  @Column({ type: 'boolean', default: false })
  doubtSigned!: boolean;
}
