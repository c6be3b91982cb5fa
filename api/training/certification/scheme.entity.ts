import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { asNumber } from '../../jobs/numeric.ts';
import { OrganisationRecord } from '../record.ts';

/** What somebody may be certified in, and what is asked for it (004.21). Its name is the name of the certificate. */
@Entity()
@Index(['organisationId', 'name'], { unique: true })
@Check('certification_scheme_pass_mark_check', 'pass_mark > 0 AND pass_mark <= max_score')
@Check('certification_scheme_valid_months_check', 'valid_months > 0')
@ObjectType({ description: 'What somebody may be certified in, and what is asked for it.' })
export class CertificationScheme extends OrganisationRecord {
  @Column({ type: 'text' })
  @Field(() => String, { description: 'The name of the certificate, as requirements of posts name it.' })
  name!: string;

  @Column({ type: 'text', default: '' })
  @Field(() => String, { description: 'Who may apply and what is examined; empty where nothing was said.' })
  criteria!: string;

  @Column({ type: 'numeric', precision: 7, scale: 2, transformer: asNumber })
  @Field(() => Float, { description: 'The most that the exam gives.' })
  maxScore!: number;

  @Column({ type: 'numeric', precision: 7, scale: 2, transformer: asNumber })
  @Field(() => Float, { description: 'The score from which the exam is passed, itself included.' })
  passMark!: number;

  @Column({ type: 'int' })
  @Field(() => Int, {
    description: 'How often exam and practical part may each be taken in one application.',
  })
  attempts!: number;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Days after a failure before the part may be taken again.' })
  retakeDays!: number;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'For how many months the certificate holds; null where it does not end.',
  })
  validMonths!: number | null;

  @Column({ type: 'boolean', default: true })
  @Field(() => Boolean, { description: 'Whether one can apply for it.' })
  isOpen!: boolean;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record; give it back when you change it.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Whether you may change it.' })
  mayEdit!: boolean;
}
