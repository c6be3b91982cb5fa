import { Field, ID, Int, ObjectType } from 'type-graphql';
import { usually } from '../core/price.ts';
import { Category } from './category.entity.ts';
import { Ticket } from './ticket.entity.ts';

@ObjectType({ description: 'What a step on a ticket left.' })
export class TicketPayload {
  @Field(() => Ticket, {
    nullable: true,
    description: 'The ticket after the step; null where you may no longer see it.',
  })
  ticket!: Ticket | null;
}

@ObjectType({ description: 'The categories of one’s own organisations, the top ones first.' })
export class CategoryList {
  @Field(() => [Category], { complexity: usually(50), description: 'The categories.' })
  items!: Category[];

  @Field(() => Int, { description: 'How many there are.' })
  total!: number;
}

@ObjectType({ description: 'Somebody who can sign for a ticket.' })
export class DispatchPerson {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => String, { description: 'The person’s name.' })
  name!: string;

  @Field(() => String, { description: 'The post that gives the right to sign.' })
  positionTitle!: string;

  @Field(() => Int, { description: 'How many tickets the person answers for now, to compare loads.' })
  openTickets!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Which certificate the post asks for that the person does not have, or no longer; null where nothing is amiss.',
  })
  uncertified!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the ticket cannot be sent to the person for that: the organisation has set it so.',
  })
  isBlocked!: boolean;
}

@ObjectType({ description: 'A unit that a ticket can be sent to, with who can sign there today.' })
export class DispatchTarget {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => [String], { description: 'The names of the units from the root down to it.' })
  unitPath!: string[];

  @Field(() => [DispatchPerson], { description: 'Who can sign there today.' })
  people!: DispatchPerson[];
}

@ObjectType({ description: 'The places that a ticket can be sent to.' })
export class DispatchTargetList {
  @Field(() => [DispatchTarget], {
    complexity: usually(50),
    description: 'The places, as they stand in the tree.',
  })
  items!: DispatchTarget[];

  @Field(() => Int, { description: 'How many there are.' })
  total!: number;
}

@ObjectType({
  description: 'A customer who called before, as far as it helps to recognise a repeated complaint (F102).',
})
export class KnownCustomer {
  @Field(() => ID, { description: 'Identifies the customer.' })
  id!: string;

  @Field(() => String, {
    description:
      'The name under which the number was first registered; in part for whoever sees no ticket of theirs.',
  })
  name!: string;

  @Field(() => Boolean, {
    description: 'Whether the name is shown in part only: ask for it, do not register it.',
  })
  isNamePartial!: boolean;

  @Field(() => Boolean, { description: 'Whether it is a key account.' })
  isKeyAccount!: boolean;

  @Field(() => Int, {
    description: 'Tickets of this number that are still open; 0 where the name is shown in part.',
  })
  openTickets!: number;

  @Field(() => Int, {
    description: 'Tickets of this number; 0 where the name is shown in part.',
  })
  allTickets!: number;

  @Field(() => [Ticket], {
    description:
      'Those of the last 30 days that you may see with their customer, newest first, at most 10: the new one may repeat one of them.',
  })
  recent!: Ticket[];
}
