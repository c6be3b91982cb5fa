import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../core/scalars.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { Person } from '../org/people/person.entity.ts';
import { TicketMatter } from './ticket-matter.ts';
import { Satisfaction } from './ticket.enums.ts';
import { TicketState, TicketStep } from './ticket.states.ts';

/**
 * One matter of one customer from its registration to the end: where it stands, who has it and by when; what it is about is
 * `TicketMatter`. What follows from the columns here (steps, whether it is late) is computed as `ticket.policy.ts` says,
 * and its history by the entities that point to it.
 */
@Entity()
@Index(['number'], { unique: true })
@Index(['handlingUnitId', 'dueAt'])
@Index(['handlingUnitId', 'registeredAt'])
@Index(['customerId'])
@Index('ticket_organisation_id_registered_at_idx', { synchronize: false })
@Index('ticket_organisation_id_due_at_id_idx', { synchronize: false })
@Index('ticket_unit_ids_idx', { synchronize: false })
@Index('ticket_person_ids_idx', { synchronize: false })
@Index('ticket_handler_id_idx', { synchronize: false })
@Index('ticket_due_at_idx', { synchronize: false })
@Index('ticket_number_beginning_idx', { synchronize: false })
@Index('ticket_number_end_idx', { synchronize: false })
@Index('ticket_unended_registered_at_idx', { synchronize: false })
@Index('ticket_unended_seen_idx', { synchronize: false })
@Index('ticket_unended_state_idx', { synchronize: false })
@Index('ticket_owed_due_at_idx', { synchronize: false })
@Check('ticket_content_check', `content <> ''`)
@Check('ticket_due_at_check', 'dispatched_at IS NULL OR due_at IS NOT NULL AND original_due_at IS NOT NULL')
@ObjectType({ description: 'One matter of one customer, from its registration to the end.' })
export class Ticket extends TicketMatter {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Identifies the ticket.' })
  readonly id!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @Column({ type: 'text', update: false })
  @Field(() => String, {
    description: 'The number told to the customer, such as 20260302-000123; unique, never changed (F061).',
  })
  number!: string;

  @Column({ type: 'text' })
  @Field(() => TicketState, { description: 'Where it stands.' })
  state!: TicketState;

  @ManyToOne(() => Ticket)
  @Field(() => Ticket, {
    nullable: true,
    description: 'The earlier ticket of the same customer in the same matter (F102).',
  })
  repeatOf!: Ticket | null;

  @Column({ type: 'bigint', nullable: true })
  repeatOfId!: string | null;

  @ManyToOne(() => OrgUnit, { nullable: false })
  @Field(() => OrgUnit, { nullable: true, description: 'The unit that registered it.' })
  originUnit!: OrgUnit;

  @Column({ type: 'bigint' })
  @Field(() => ID, { description: 'The unit that registered it.' })
  originUnitId!: string;

  @ManyToOne(() => OrgUnit)
  @Field(() => OrgUnit, {
    nullable: true,
    description: 'The unit that handles it; null until it is dispatched.',
  })
  handlingUnit!: OrgUnit | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The unit that handles it; null until it is dispatched.' })
  handlingUnitId!: string | null;

  @ManyToOne(() => Person)
  @Field(() => Person, {
    nullable: true,
    description: 'Who answers for it now; null while a unit has not signed.',
  })
  handler!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'Who answers for it now; null while a unit has not signed.',
  })
  handlerId!: string | null;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'Who registered it.' })
  registeredBy!: Person;

  @Column({ type: 'bigint' })
  registeredById!: string;

  @ManyToOne(() => Person)
  replyAuthor!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  replyAuthorId!: string | null;

  /** In whose name the reply was handed in, where its author stood in. */
  @ManyToOne(() => Person)
  replyAuthorFor!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  replyAuthorForId!: string | null;

  /** The unit whose people call the customer back, from the first approved reply on. */
  @ManyToOne(() => OrgUnit)
  callbackUnit!: OrgUnit | null;

  @Column({ type: 'bigint', nullable: true })
  callbackUnitId!: string | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When the customer made contact.' })
  contactAt!: Date;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was registered.' })
  registeredAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was first dispatched.' })
  dispatchedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the place that handles it now signed for it.' })
  signedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'By when it must be answered; never empty once dispatched (F074).',
  })
  dueAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'The first promise, kept where the deadline was moved.',
  })
  originalDueAt!: Date | null;

  /** Stored in Chinese, shown in the reader’s language. */
  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where the deadline comes from, in words.' })
  dueReason!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the reply that was approved first had been handed in.',
  })
  repliedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the customer was first told.' })
  customerRepliedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Satisfaction, {
    nullable: true,
    description: 'The customer’s last answer; null until somebody got one.',
  })
  satisfaction!: Satisfaction | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the customer was last called back and answered.',
  })
  calledBackAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What came of it, in the words of whoever closed it.' })
  closingSummary!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was recorded as overdue (F080).' })
  overdueAt!: Date | null;

  @Column({ type: 'int', default: 0 })
  @Field(() => Int, { description: 'How often a reply was sent back (重派).' })
  sentBackCount!: number;

  @Column({ type: 'bigint', array: true })
  unitIds!: string[];

  @Column({ type: 'bigint', array: true })
  personIds!: string[];

  @Column({ type: 'int', default: 1 })
  @Field(() => Int, {
    description: 'Counts the changes; send it back to notice that somebody else was faster.',
  })
  revision!: number;

  @Field(() => Boolean, { description: 'Whether an answer is owed and its time has passed.' })
  isOverdue!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The deadline that dispatching would give now; null before grading and once dispatched.',
  })
  proposedDueAt!: Date | null;

  @Field(() => [TicketStep], {
    description: 'The steps that you may take now, in the order of the process.',
  })
  steps!: TicketStep[];
}
