import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { ExtractedJob } from '../import/extracted.ts';
import { JobVariant } from '../job.words.ts';
import { JobImport } from './job-import.entity.ts';
import { ImportedValue, SourcePassage } from './intake.types.ts';

/** One job description as it was found in a text, before and beside the draft that is made of it. */
@Entity()
@Index(['jobImportId', 'seq'], { unique: true })
@Check('imported_job_open_questions_check', 'open_questions >= 0')
@Check('imported_job_open_pieces_check', 'open_pieces >= 0')
@ObjectType({ description: 'One job description as it was found in a text.' })
export class ImportedJob {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The import in which it was found.' })
  jobImportId!: string;

  @ManyToOne(() => JobImport, { nullable: false })
  @Field(() => JobImport, { description: 'The import in which it was found.' })
  jobImport!: JobImport;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Its place in the text, from 1.' })
  seq!: number;

  @Column({ type: 'text' })
  @Field(() => JobVariant, { description: 'The printed form that it follows.' })
  variant!: JobVariant;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The title that it prints; null where it prints none.',
  })
  title!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The code that it prints; null where it prints none.' })
  code!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The department that it prints; null where it prints none.',
  })
  unitName!: string | null;

  /** All that was found, as the importer gave it. */
  @Column({ type: 'jsonb' })
  found!: ExtractedJob;

  @Column({ type: 'jsonb' })
  @Field(() => [SourcePassage], {
    description:
      'The stretches of the source from which it was read, in order; what lies between is left out.',
  })
  passages!: SourcePassage[];

  /** Who brought it in or settled something in it, and in whose name, the first one first: authors of what is made of it (F025). */
  @Column({ type: 'bigint', array: true })
  authorIds!: string[];

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'How many questions are still open; a draft made of it waits for them.' })
  openQuestions!: number;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'How many pieces of text are still without a field and not set aside.' })
  openPieces!: number;

  @Field(() => [ImportedValue], { description: 'Every value that was read, each with its place and state.' })
  values!: ImportedValue[];
}
