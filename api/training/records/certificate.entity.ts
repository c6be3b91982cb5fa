import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { Day } from '../../core/scalars.ts';
import { CertificateOrigin } from './records.words.ts';
import { KeptFact } from './kept-fact.ts';

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
export class Certificate extends KeptFact {
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

  @Field(() => Boolean, { description: 'Whether it counts and is valid today.' })
  isValid!: boolean;
}
