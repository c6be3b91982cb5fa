import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput } from '../core/command-input.ts';
import { Id, Items, Text } from '../core/input.ts';
import { shownBeforeMeans } from '../core/shown-once.ts';
import { CustomerFact } from './customer-reveal.entity.ts';
import { Ticket } from './ticket.entity.ts';

@InputType({ description: 'Whose hidden facts shall be shown, and why.' })
export class RevealCustomerInput extends CommandInput {
  @Field(() => ID, { description: 'The ticket.' })
  @Id()
  ticketId!: string;

  @Field(() => [CustomerFact], { description: 'Which facts; at least one.' })
  @Items({ min: 1, max: 3 })
  facts!: CustomerFact[];

  @Field(() => String, { description: 'What it is needed for; on record. 5 to 500 characters.' })
  @Text({ min: 5, max: 500 })
  reason!: string;
}

@ObjectType({
  description: 'What was shown, in this answer alone: it is kept nowhere.',
})
export class RevealCustomerPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The name, where it was asked for and is known; null where the answer is repeated under its idempotency key.',
  })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The number, where it was asked for and is known; null where the answer is repeated under its idempotency key.',
  })
  phone!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The number of the identity card, where it was asked for and is known; null where the answer is repeated under its idempotency key.',
  })
  idNumber!: string | null;

  @Field(() => String, { nullable: true, description: shownBeforeMeans })
  shownBefore!: string | null;

  @Field(() => Ticket, {
    nullable: true,
    description: 'The ticket; null where you may no longer see it.',
  })
  ticket!: Ticket | null;
}
