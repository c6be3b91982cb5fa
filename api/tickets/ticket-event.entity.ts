import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../core/scalars.ts';
import { Assignment } from '../org/people/assignment.entity.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { Person } from '../org/people/person.entity.ts';
import { Category } from './category.entity.ts';
import { CallbackOutcome, Priority, Severity, Validity } from './ticket.enums.ts';
import { Ticket } from './ticket.entity.ts';
import { TicketState, TicketStep } from './ticket.states.ts';

/**
 * A step that was taken: by whom, in which post, when and why, and what it changed, so that the history tells it even
 * where later steps change it again. Never names or numbers of customers. Written once, never changed.
 */
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

  @ManyToOne(() => Person, { nullable: true })
  @Field(() => Person, {
    nullable: true,
    description: 'In whose name whoever stood in took the step; null where they did so in their own.',
  })
  forPerson!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  forPersonId!: string | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was taken.' })
  at!: Date;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The reason given; the plan where it is taken up again, what came of it where it is closed.',
  })
  reason!: string | null;

  @ManyToOne(() => Category)
  @Field(() => Category, { nullable: true, description: 'The class given (T5).' })
  category!: Category | null;

  @Column({ type: 'bigint', nullable: true })
  categoryId!: string | null;

  @ManyToOne(() => Category)
  @Field(() => Category, { nullable: true, description: 'The class before; null at the first classifying.' })
  formerCategory!: Category | null;

  @Column({ type: 'bigint', nullable: true })
  formerCategoryId!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Severity, { nullable: true, description: 'The severity given (T5).' })
  severity!: Severity | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Severity, { nullable: true, description: 'The severity before.' })
  formerSeverity!: Severity | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Priority, { nullable: true, description: 'The priority that it got (T5).' })
  priority!: Priority | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Priority, { nullable: true, description: 'The priority before.' })
  formerPriority!: Priority | null;

  @ManyToOne(() => OrgUnit)
  @Field(() => OrgUnit, {
    nullable: true,
    description: 'The unit that it was sent to (T6, T9), or whose people call back (T15).',
  })
  unit!: OrgUnit | null;

  @Column({ type: 'bigint', nullable: true })
  unitId!: string | null;

  @ManyToOne(() => OrgUnit)
  @Field(() => OrgUnit, { nullable: true, description: 'The unit that it was taken from (T9).' })
  formerUnit!: OrgUnit | null;

  @Column({ type: 'bigint', nullable: true })
  formerUnitId!: string | null;

  @ManyToOne(() => Person)
  @Field(() => Person, {
    nullable: true,
    description: 'To whom in particular it was sent (T6, T9); null where to the unit.',
  })
  person!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  personId!: string | null;

  @ManyToOne(() => Person)
  @Field(() => Person, { nullable: true, description: 'Who answered for it before (T9).' })
  formerPerson!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  formerPersonId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'By when it must be answered from then on (T6, T9), or should have been (T21).',
  })
  dueAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Validity, {
    nullable: true,
    description: 'The judgement given with the reply or the closing.',
  })
  validity!: Validity | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => CallbackOutcome, { nullable: true, description: 'What came of the call back.' })
  outcome!: CallbackOutcome | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The leg that began, or that was late: its `seq`.' })
  legSeq!: number | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The reply handed in or verified: its `seq`.' })
  replySeq!: number | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The call back made: its `seq`.' })
  callbackSeq!: number | null;
}

/** What a step tells of itself beside states, actor and reason; what it does not concern is left out. */
export type EventFacts = Partial<
  Pick<
    TicketEvent,
    | 'categoryId'
    | 'formerCategoryId'
    | 'severity'
    | 'formerSeverity'
    | 'priority'
    | 'formerPriority'
    | 'unitId'
    | 'formerUnitId'
    | 'personId'
    | 'formerPersonId'
    | 'dueAt'
    | 'validity'
    | 'outcome'
    | 'legSeq'
    | 'replySeq'
    | 'callbackSeq'
  >
>;
