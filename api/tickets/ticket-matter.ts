import { Field, ID, ObjectType } from 'type-graphql';
import { Column, ManyToOne } from 'typeorm';
import { Category } from './category.entity.ts';
import { Customer } from './customer.entity.ts';
import { Priority, Severity, TicketChannel, TicketKind, TicketLevel, Validity } from './ticket.enums.ts';

/** What a ticket is about: what came from whom, and how it was classified and graded. */
@ObjectType()
export abstract class TicketMatter {
  @Column({ type: 'text' })
  @Field(() => TicketKind, { description: 'What kind of contact it is.' })
  kind!: TicketKind;

  @Column({ type: 'text' })
  @Field(() => TicketChannel, { description: 'How the customer reached the organisation.' })
  channel!: TicketChannel;

  @Column({ type: 'text' })
  @Field(() => TicketLevel, { description: 'From which level of administration it comes.' })
  level!: TicketLevel;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The matter in the customer’s words.' })
  content!: string;

  @ManyToOne(() => Customer)
  customer!: Customer | null;

  @Column({ type: 'bigint', nullable: true })
  customerId!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The customer’s name; in part for whoever may not see customers.',
  })
  customerName!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The customer’s number; in part for whoever may not see customers.',
  })
  customerPhone!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The customer’s identity card (GB 11643); in part for whoever may not see customers.',
  })
  customerIdNumber!: string | null;

  @Column({ type: 'boolean', default: false })
  @Field(() => Boolean, {
    description:
      'Whether the reporter wants to stay unknown (F065): then what is known of them is shown in part to everybody.',
  })
  isAnonymous!: boolean;

  @ManyToOne(() => Category)
  @Field(() => Category, {
    nullable: true,
    description: 'The class of the matter; null until it is classified.',
  })
  category!: Category | null;

  @Column({ type: 'bigint', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The class of the matter; null until it is classified.' })
  categoryId!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Severity, { nullable: true, description: 'How grave it is; null until it is graded.' })
  severity!: Severity | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Priority, {
    nullable: true,
    description: 'How soon it must be dealt with; null until it is graded.',
  })
  priority!: Priority | null;

  @Column({ type: 'text', default: 'UNVERIFIED' })
  @Field(() => Validity, { description: 'Whether it was found to be justified.' })
  validity!: Validity;

  @Column({ type: 'boolean', default: false })
  @Field(() => Boolean, { description: 'Whether it is an emergency.' })
  isEmergency!: boolean;
}
