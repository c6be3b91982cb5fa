import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne } from 'typeorm';
import { DateTime, Day } from '../../core/scalars.ts';
import { asNumber } from '../../jobs/numeric.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Certificate } from '../records/certificate.entity.ts';
import { CertificationState, CertificationStep } from './certification.words.ts';
import { CertificationScheme } from './scheme.entity.ts';
import { FollowingRecord } from '../record.ts';

/** One person's way to a certificate: applied, learnt, examined, judged at work, reviewed by HR (004.21, F130). */
@Entity()
@Index(['personId'])
@Index(['organisationId', 'changedAt'])
@Index('certification_open_idx', { synchronize: false })
@Index('certification_unit_ids_idx', { synchronize: false })
@Check(
  'certification_state_check',
  "state IN ('APPLIED', 'LEARNING', 'EXAM_DUE', 'EXAM_FAILED', 'PRACTICAL_DUE', 'PRACTICAL_FAILED', 'REVIEW_DUE', 'CERTIFIED', 'REFUSED', 'WITHDRAWN')",
)
@ObjectType({ description: 'An application for a certificate, from handing in to the certificate.' })
export class Certification extends FollowingRecord {
  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Who applies.' })
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who applies.' })
  person!: Person | null;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'What is applied for.' })
  schemeId!: string;

  @ManyToOne(() => CertificationScheme, { nullable: false })
  @Field(() => CertificationScheme, { nullable: true, description: 'What is applied for.' })
  scheme!: CertificationScheme | null;

  @Column({ type: 'text' })
  @Field(() => CertificationState, { description: 'Where it stands.' })
  state!: CertificationState;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What the applicant says of their experience.' })
  statement!: string;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The certificate that it is to renew.' })
  renewsId!: string | null;

  @ManyToOne(() => Certificate, { nullable: true })
  renews!: Certificate | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was handed in.' })
  appliedAt!: Date;

  @Column({ type: 'int', default: 0 })
  @Field(() => Int, { description: 'How often the exam was taken.' })
  examAttempts!: number;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'The day of the last exam.' })
  examOn!: string | null;

  @Column({ type: 'numeric', precision: 7, scale: 2, nullable: true, transformer: asNumber })
  @Field(() => Float, { nullable: true, description: 'The score of the last exam.' })
  examScore!: number | null;

  @Column({ type: 'int', default: 0 })
  @Field(() => Int, { description: 'How often the practical part was judged.' })
  practicalAttempts!: number;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'The day of the last practical part.' })
  practicalOn!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'The day from which the part that was failed may be taken again; null where none was failed.',
  })
  retakeOn!: string | null;

  /** Everybody who examined or judged the applicant; none of them reviews it last. */
  @Column({ type: 'bigint', array: true, default: [] })
  examinerIds!: string[];

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The certificate that was awarded.' })
  certificateId!: string | null;

  @ManyToOne(() => Certificate, { nullable: true })
  @Field(() => Certificate, { nullable: true, description: 'The certificate that was awarded.' })
  certificate!: Certificate | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it ended without a certificate.' })
  closedReason!: string | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was last changed.' })
  changedAt!: Date;

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, { description: 'Counts the changes of the record; give it back when you change it.' })
  revision!: number;

  @Field(() => [CertificationStep], {
    description: 'What you may do about it now; a screen draws its buttons from it.',
  })
  steps!: CertificationStep[];
}
