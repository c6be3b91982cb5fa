import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime, Day } from '../../core/scalars.ts';
import { Person } from '../../org/people/person.entity.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { CertificateOrigin } from './records.words.ts';

/** A certificate of a person. One that was withdrawn stays and counts no more. */
@Entity()
@Index(['personId'])
@Index(['expiresOn'])
@Check('certificate_name_check', "name <> ''")
@Check('certificate_origin_check', "origin IN ('RECORDED', 'AWARDED')")
@Check('certificate_expires_on_check', 'expires_on >= issued_on')
@Check(
  'certificate_withdrawn_at_check',
  'num_nonnulls(withdrawn_at, withdrawn_by_id, withdrawal_reason) IN (0, 3)',
)
@ObjectType({ description: 'A certificate of a person.' })
export class Certificate {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'The certificate’s id.' })
  readonly id!: string;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Whose it is.' })
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { description: 'Whose it is.' })
  person!: Person;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What it is called, such as 投诉处理员资格证.' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Its number; null where it has none.' })
  number!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Who issued it; null where not known.' })
  issuer!: string | null;

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'The day of issue.' })
  issuedOn!: string;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'The last day on which it is valid; null where it never expires.',
  })
  expiresOn!: string | null;

  @Column({ type: 'text' })
  @Field(() => CertificateOrigin, { description: 'How it came to be known.' })
  origin!: CertificateOrigin;

  @Column({ type: 'bigint' })
  recordedById!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { description: 'Who recorded or awarded it.' })
  recordedBy!: Person;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was recorded or awarded.' })
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

  @Field(() => Boolean, { description: 'Whether it counts and is valid today.' })
  isValid!: boolean;
}
