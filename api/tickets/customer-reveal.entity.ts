import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { describedEnum } from '../core/enum.ts';
import { DateTime } from '../core/scalars.ts';
import { Assignment } from '../org/people/assignment.entity.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { Person } from '../org/people/person.entity.ts';
import { Ticket } from './ticket.entity.ts';

/** What can be hidden of a customer. */
export const CustomerFact = describedEnum('CustomerFact', 'What can be hidden of a customer.', {
  NAME: '姓名 · the name',
  PHONE: '电话 · the phone number',
  ID_NUMBER: '身份证号 · the number of the identity card',
});
export type CustomerFact = keyof typeof CustomerFact;

/**
 * That somebody had hidden facts of a customer shown to them, which ones and why; never the facts themselves. Seen by
 * whoever reads the audit log of one of the units that had a part in the ticket then. Written once, never changed.
 */
@Entity()
@Index(['ticketId', 'id'])
@Check('customer_reveal_facts_check', 'cardinality(facts) > 0')
@Check('customer_reveal_reason_check', `reason <> ''`)
@ObjectType({ description: 'That somebody had hidden facts of a customer shown to them, and why.' })
export class CustomerReveal {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Identifies it.' })
  readonly id!: string;

  @ManyToOne(() => Ticket, { nullable: false })
  ticket!: Ticket;

  @Column({ type: 'bigint' })
  ticketId!: string;

  @ManyToOne(() => OrgUnit, { nullable: false })
  organisation!: OrgUnit;

  @Column({ type: 'bigint' })
  organisationId!: string;

  @Column({ type: 'bigint', array: true })
  unitIds!: string[];

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { nullable: true, description: 'To whom they were shown.' })
  person!: Person;

  @Column({ type: 'bigint' })
  personId!: string;

  @ManyToOne(() => Assignment)
  @Field(() => Assignment, { nullable: true, description: 'The assignment that gave the right to it.' })
  assignment!: Assignment | null;

  @Column({ type: 'bigint', nullable: true })
  assignmentId!: string | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Column({ type: 'text', array: true })
  @Field(() => [CustomerFact], { description: 'Which facts.' })
  facts!: CustomerFact[];

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The reason given.' })
  reason!: string;
}
