import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../core/scalars.ts';
import { Person } from '../org/people/person.entity.ts';
import { Ticket } from './ticket.entity.ts';
import { CallbackOutcome } from './ticket.enums.ts';

/** A call to ask whether the customer is satisfied, reached or not (T16, K04). */
@Entity()
@Index(['ticketId', 'seq'], { unique: true })
@Index(['at'])
@Check('callback_outcome_check', `outcome IN ('SATISFIED', 'NOT_SATISFIED', 'UNREACHED')`)
@ObjectType({ description: 'A call to ask whether the customer is satisfied, reached or not.' })
export class Callback {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Identifies the call back.' })
  readonly id!: string;

  @ManyToOne(() => Ticket, { nullable: false })
  ticket!: Ticket;

  @Column({ type: 'bigint' })
  ticketId!: string;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Its number within the ticket, from 1.' })
  seq!: number;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who called.' })
  caller!: Person;

  @Column({ type: 'bigint' })
  callerId!: string;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When the call was made.' })
  at!: Date;

  @Column({ type: 'text' })
  @Field(() => CallbackOutcome, { description: 'What came of it.' })
  outcome!: CallbackOutcome;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the customer said.' })
  opinion!: string | null;
}
