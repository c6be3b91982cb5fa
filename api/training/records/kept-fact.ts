import { Field, ID, ObjectType } from 'type-graphql';
import { Column, ManyToOne } from 'typeorm';
import { DateTime } from '../../core/scalars.ts';
import { Person } from '../../org/people/person.entity.ts';
import { OrganisationRecord } from '../record.ts';

/** Something that is kept of a person: recorded by somebody, and withdrawn with a reason instead of deleted. */
@ObjectType()
export abstract class KeptFact extends OrganisationRecord {
  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Of whom it is known.' })
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { description: 'Of whom it is known.' })
  person!: Person;

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
}
