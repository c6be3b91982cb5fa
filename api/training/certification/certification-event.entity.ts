import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime, Day } from '../../core/scalars.ts';
import { asNumber } from '../../jobs/numeric.ts';
import { Assignment } from '../../org/people/assignment.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Certification } from './certification.entity.ts';
import { CertificationState } from './certification.words.ts';

/** One step of an application, written once. */
@Entity()
@Index(['certificationId'])
@ObjectType({ description: 'One step that was taken in an application for a certificate.' })
export class CertificationEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The event’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  certificationId!: string;

  @ManyToOne(() => Certification, { nullable: false })
  certification!: Certification;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The row of the sheet, such as C4.' })
  sheetRow!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What was done: APPLY or the name of a step.' })
  step!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => CertificationState, { nullable: true, description: 'Where it stood; null at the beginning.' })
  fromState!: CertificationState | null;

  @Column({ type: 'text' })
  @Field(() => CertificationState, { description: 'Where it stood afterwards.' })
  toState!: CertificationState;

  @Column({ type: 'bigint' })
  actorId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who did it.' })
  actor!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  assignmentId!: string | null;

  @ManyToOne(() => Assignment, { nullable: true })
  assignment!: Assignment | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was recorded.' })
  at!: Date;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'The day of an exam or practical part.' })
  heldOn!: string | null;

  @Column({ type: 'numeric', precision: 7, scale: 2, nullable: true, transformer: asNumber })
  @Field(() => Float, { nullable: true, description: 'The score of an exam.' })
  score!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The words that were given with it.' })
  reason!: string | null;
}
