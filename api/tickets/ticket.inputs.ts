import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../core/command-input.ts';
import { Figure, Id, OneOf, Text } from '../core/input.ts';
import { DateTime } from '../core/scalars.ts';
import {
  CallbackOutcome,
  Priority,
  Severity,
  TicketChannel,
  TicketKind,
  TicketLevel,
  Validity,
} from './ticket.enums.ts';

@InputType({ description: 'A new ticket (T1).' })
export class RegisterTicketInput extends CommandInput {
  @Field(() => TicketKind, {
    description: 'What kind of contact it is; COMPLAINT, REPORT, HELP and REPAIR can be registered now.',
  })
  @OneOf(TicketKind)
  kind!: TicketKind;

  @Field(() => TicketChannel, { description: 'How the customer reached the organisation.' })
  @OneOf(TicketChannel)
  channel!: TicketChannel;

  @Field(() => TicketLevel, {
    nullable: true,
    description: 'From which level it comes; COUNTY where left out.',
  })
  @OneOf(TicketLevel, { optional: true })
  level?: TicketLevel | null;

  @Field(() => String, { description: 'The matter in the customer’s words. At most 4 000 characters.' })
  @Text({ max: 4000 })
  content!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the reporter wants to stay unknown; only for REPORT (F065). Name and number may then be left out, and what is given is shown in part to everybody.',
  })
  isAnonymous?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The customer’s name as given for this ticket; may be left out only where the reporter is anonymous. At most 100 characters.',
  })
  @Text({ max: 100, optional: true })
  customerName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The customer’s number: 5 to 20 figures, with or without + in front; may be left out only where the reporter is anonymous. +86 and 0086, spaces and dashes make no difference.',
  })
  @Text({ max: 40, optional: true })
  customerPhone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the customer’s identity card, where it was given: 18 places by GB 11643.',
  })
  @Text({ max: 40, optional: true })
  customerIdNumber?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the customer made contact; now where left out, never later, never before 2000.',
  })
  contactAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is an emergency.' })
  isEmergency?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The unit that registers it; the unit of one’s own post where left out.',
  })
  @Id({ optional: true })
  originUnitId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The earlier ticket of the same customer that this one repeats.',
  })
  @Id({ optional: true })
  repeatOfId?: string | null;
}

/** What every step on a ticket says. */
@InputType()
export abstract class TicketStepInput extends CommandInput {
  @Field(() => ID, { description: 'The ticket.' })
  @Id()
  ticketId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision that you saw: refused where somebody was faster.',
  })
  @Figure({ min: 1, max: 2_147_483_647, whole: true, optional: true })
  revision?: number | null;
}

@InputType({ description: 'The class and grade of a ticket (T5).' })
export class ClassifyTicketInput extends TicketStepInput {
  @Field(() => ID, { description: 'The class of the matter.' })
  @Id()
  categoryId!: string;

  @Field(() => Severity, { description: 'How grave it is.' })
  @OneOf(Severity)
  severity!: Severity;

  @Field(() => Priority, {
    nullable: true,
    description: 'How soon; follows from the severity where left out.',
  })
  @OneOf(Priority, { optional: true })
  priority?: Priority | null;
}

@InputType({ description: 'Where a ticket is sent and by when it must be answered (T6).' })
export class DispatchTicketInput extends TicketStepInput {
  @Field(() => ID, { description: 'The unit that shall handle it.' })
  @Id()
  unitId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'One person of that unit, who must sign; anybody there where left out.',
  })
  @Id({ optional: true })
  personId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'By when; follows from the priority where left out. Within a year.',
  })
  dueAt?: Date | null;
}

@InputType({ description: 'Where a ticket is sent instead, and why (T9); its deadline stays.' })
export class RerouteTicketInput extends TicketStepInput {
  @Field(() => ID, { description: 'The unit that shall handle it.' })
  @Id()
  unitId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'One person of that unit, who must sign; anybody there where left out.',
  })
  @Id({ optional: true })
  personId?: string | null;

  @Field(() => String, { description: 'Why. At most 1 000 characters.' })
  @Text({ max: 1000 })
  reason!: string;
}

@InputType({ description: 'The ticket that is signed for (T7).' })
export class SignTicketInput extends TicketStepInput {}

@InputType({ description: 'The ticket that is begun with (T8).' })
export class StartTicketInput extends TicketStepInput {}

@InputType({ description: 'A reply to a ticket (T13).' })
export class SubmitReplyInput extends TicketStepInput {
  @Field(() => String, {
    description: 'What was found and done, and what the customer shall be told. At most 4 000 characters.',
  })
  @Text({ max: 4000 })
  text!: string;

  @Field(() => Validity, {
    nullable: true,
    description: 'Whether the complaint was found to be justified, if already known.',
  })
  @OneOf(Validity, { optional: true })
  validity?: Validity | null;
}

@InputType({ description: 'The reply that is sent back to be done again (T14).' })
export class SendBackReplyInput extends TicketStepInput {
  @Field(() => String, { description: 'What is wrong with it. At most 1 000 characters.' })
  @Text({ max: 1000 })
  reason!: string;
}

@InputType({ description: 'The reply that is approved and told to the customer (T15).' })
export class ApproveReplyInput extends TicketStepInput {}

@InputType({ description: 'A call back to the customer (T16).' })
export class RecordCallbackInput extends TicketStepInput {
  @Field(() => CallbackOutcome, { description: 'What came of it.' })
  @OneOf(CallbackOutcome)
  outcome!: CallbackOutcome;

  @Field(() => String, { nullable: true, description: 'What the customer said. At most 2 000 characters.' })
  @Text({ max: 2000, optional: true })
  opinion?: string | null;
}

@InputType({ description: 'The end of a ticket (T16).' })
export class CloseTicketInput extends TicketStepInput {
  @Field(() => Validity, {
    nullable: true,
    description: 'UPHELD or NOT_UPHELD; may be left out where it was judged before.',
  })
  @OneOf(Validity, { optional: true })
  validity?: Validity | null;

  @Field(() => String, { description: 'What came of it. At most 2 000 characters.' })
  @Text({ max: 2000 })
  closingSummary!: string;
}

@InputType({ description: 'A dissatisfied customer’s ticket that is handled again (T29).' })
export class ResumeTicketInput extends TicketStepInput {
  @Field(() => String, { description: 'What will be done now. At most 1 000 characters.' })
  @Text({ max: 1000 })
  plan!: string;
}

@InputType({ description: 'A closed ticket that is opened again (T24).' })
export class ReopenTicketInput extends TicketStepInput {
  @Field(() => String, { description: 'Why. At most 1 000 characters.' })
  @Text({ max: 1000 })
  reason!: string;
}
