import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateTime } from '../core/scalars.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { Person } from '../org/people/person.entity.ts';
import { Ticket } from './ticket.entity.ts';

/** One sending of a ticket to a place, with its own times; rerouting ends a leg and begins the next (T6, T7, T9). */
@Entity()
@Index(['ticketId', 'seq'], { unique: true })
@ObjectType({ description: 'One sending of a ticket to a place, with its own times.' })
export class DispatchLeg {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Identifies the leg.' })
  readonly id!: string;

  @ManyToOne(() => Ticket, { nullable: false })
  ticket!: Ticket;

  @Column({ type: 'bigint' })
  ticketId!: string;

  @Column({ type: 'int' })
  @Field(() => Int, { description: 'Its number within the ticket, from 1.' })
  seq!: number;

  @ManyToOne(() => OrgUnit, { nullable: false })
  @Field(() => OrgUnit, { nullable: true, description: 'Where the ticket was sent.' })
  unit!: OrgUnit;

  @Column({ type: 'bigint' })
  unitId!: string;

  @ManyToOne(() => Person)
  @Field(() => Person, { nullable: true, description: 'To whom in particular; null where to the unit.' })
  person!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  personId!: string | null;

  @ManyToOne(() => Person)
  @Field(() => Person, { nullable: true, description: 'Who sent it; null where the system did.' })
  dispatchedBy!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  dispatchedById!: string | null;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'When it was sent.' })
  dispatchedAt!: Date;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTime, { description: 'By when this place must have answered.' })
  dueAt!: Date;

  @ManyToOne(() => Person)
  @Field(() => Person, { nullable: true, description: 'Who signed for it.' })
  signedBy!: Person | null;

  @Column({ type: 'bigint', nullable: true })
  signedById!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was signed for.' })
  signedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the leg ended: with an approved reply, or because the ticket went elsewhere.',
  })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why the ticket was sent here, where it was rerouted.',
  })
  reason!: string | null;
}
