import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../core/scalars.ts';
import { Assignment } from '../org/assignment.entity.ts';
import { Person } from '../org/person.entity.ts';
import { Ticket } from './ticket.entity.ts';
import { TicketState, TicketStep } from './ticket.states.ts';

/** A step that was taken: by whom, in which post, when and why. Written once, never changed. */
@Entity()
@Index('ticket_event_ticket_id_idx', ['ticketId', 'id'])
@ObjectType({ description: 'A step that was taken on a ticket; written once, never changed.' })
export class TicketEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Identifies the event.' })
  readonly id!: string;

  @ManyToOne(() => Ticket, { nullable: false })
  ticket!: Ticket;

  @Column({ type: 'bigint' })
  ticketId!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The row of the process sheet, such as T7.' })
  sheetRow!: string;

  @Column({ type: 'text' })
  @Field(() => TicketStep, { description: 'The step taken.' })
  step!: TicketStep;

  @Column({ type: 'text', nullable: true })
  @Field(() => TicketState, { nullable: true, description: 'The state before; null at registration.' })
  fromState!: TicketState | null;

  @Column({ type: 'text' })
  @Field(() => TicketState, { description: 'The state after.' })
  toState!: TicketState;

  @ManyToOne(() => Person)
  @Field(() => Person, { nullable: true, description: 'Who took the step; null where the system did.' })
  actor!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  actorId!: string | null;

  @ManyToOne(() => Assignment)
  @Field(() => Assignment, { nullable: true, description: 'The assignment that gave the right to it.' })
  assignment!: Assignment | null;

  @Column({ type: 'bigint', nullable: true })
  assignmentId!: string | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was taken.' })
  at!: Date;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The reason given.' })
  reason!: string | null;

  @Column({ type: 'jsonb', default: {} })
  detail!: Record<string, unknown>;
}
