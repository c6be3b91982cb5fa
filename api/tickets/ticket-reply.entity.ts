import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../core/scalars.ts';
import { Person } from '../org/people/person.entity.ts';
import { Ticket } from './ticket.entity.ts';
import { ReplyVerdict } from './ticket.enums.ts';

/** A reply handed in for a ticket, and what another person decided about it (T13–T15, F078). */
@Entity()
@Index(['ticketId', 'seq'], { unique: true })
@Check('ticket_reply_verdict_check', `verdict IN ('APPROVED', 'SENT_BACK')`)
@Check('ticket_reply_reviewer_id_check', 'reviewer_id <> author_id')
@ObjectType({ description: 'A reply handed in for a ticket, and what another person decided about it.' })
export class TicketReply {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Identifies the reply.' })
  readonly id!: string;

  @ManyToOne(() => Ticket, { nullable: false })
  ticket!: Ticket;

  @Column({ type: 'bigint' })
  ticketId!: string;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Its number within the ticket, from 1.' })
  seq!: number;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who wrote it.' })
  author!: Person;

  @Column({ type: 'bigint' })
  authorId!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What was found and done, and what the customer is told.' })
  text!: string;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was handed in.' })
  submittedAt!: Date;

  @Column({ type: 'text', nullable: true })
  @Field(() => ReplyVerdict, {
    nullable: true,
    description: 'What the reviewer decided; null while it waits.',
  })
  verdict!: ReplyVerdict | null;

  @ManyToOne(() => Person)
  @Field(() => Person, { nullable: true, description: 'Who verified it; never its author.' })
  reviewer!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  reviewerId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was verified.' })
  reviewedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was sent back.' })
  reason!: string | null;
}
