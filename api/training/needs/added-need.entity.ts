import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, ManyToOne } from 'typeorm';
import { Day } from '../../core/scalars.ts';
import { Person } from '../../org/people/person.entity.ts';
import { FollowingRecord } from '../record.ts';

/** A training that somebody's head asked for beyond what the job description does, with the reason (F022). */
@Entity()
@Index(['personId'])
@Index('added_need_once_idx', { synchronize: false })
@ObjectType({ description: 'A training that was asked for beyond what the job description does.' })
export class AddedNeed extends FollowingRecord {
  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'Who is to learn it.' })
  personId!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who is to learn it.' })
  person!: Person | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What is to be learnt.' })
  text!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Why it is asked for.' })
  reason!: string;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'By when it is to be met; null where no day was set.' })
  dueOn!: string | null;

  @Column({ type: 'bigint' })
  addedById!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who asked for it.' })
  addedBy!: Person | null;

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Since when it is asked for.' })
  addedOn!: string;

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'From when it is no longer asked for; null while it stands.',
  })
  withdrawnOn!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it is no longer asked for.' })
  withdrawReason!: string | null;
}
