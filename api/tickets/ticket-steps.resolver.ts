import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { command } from '../core/command.ts';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { insertCommand } from '../core/insert.ts';
import { readOne } from '../core/read/read.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { approve, callBack, close, reopen, reply, resume, sendBack } from './ticket.answering.ts';
import { classify, dispatch, reroute, sign, start } from './ticket.dispatching.ts';
import {
  ApproveReplyInput,
  ClassifyTicketInput,
  CloseTicketInput,
  DispatchTicketInput,
  RecordCallbackInput,
  RegisterTicketInput,
  ReopenTicketInput,
  RerouteTicketInput,
  ResumeTicketInput,
  SendBackReplyInput,
  SignTicketInput,
  StartTicketInput,
  SubmitReplyInput,
  type TicketStepInput,
} from './ticket.inputs.ts';
import { doesMore, register, registrationOf } from './ticket.registration.ts';
import { takeStep, type StepAct } from './ticket.step.ts';
import { Ticket } from './ticket.entity.ts';
import type { TicketStep } from './ticket.states.ts';
import { TicketPayload } from './ticket.types.ts';

/** What a step needs of its request. */
interface Asked {
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

const payload =
  (info: GraphQLResolveInfo) =>
  async (tx: Parameters<typeof readOne>[0], id: string): Promise<TicketPayload> => ({
    ticket: await readOne(tx, Ticket, info, id, { path: ['ticket'] }),
  });

const run = async <Input extends TicketStepInput>(
  { context, info }: Asked,
  step: TicketStep,
  input: Input,
  act: StepAct<Input>,
): Promise<TicketPayload> => {
  const name = info.fieldName;
  return command(
    signedIn(context),
    { name, input, key: input.idempotencyKey },
    (tx) => takeStep(tx, { name, step, input }, act),
    payload(info),
  );
};

/** One mutation for each step of the sheet that people take. */
@Resolver()
export class TicketStepsResolver {
  @Access.needs('ticket.register', { on: OrgUnit, by: 'input.originUnitId' })
  @Mutation(() => TicketPayload, { description: 'Registers a ticket (T1).' })
  async registerTicket(
    @Arg('input', () => RegisterTicketInput, { description: 'The contact and its matter.' })
    input: RegisterTicketInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketPayload> {
    const ctx = signedIn(context);
    const call = { name: info.fieldName, input, key: input.idempotencyKey };
    return doesMore(input)
      ? command(ctx, call, (tx) => register(tx, input), payload(info))
      : insertCommand(ctx, call, (own) => registrationOf(own, input), payload(info));
  }

  @Access.needs('ticket.classify', { on: Ticket, by: 'input.ticketId' })
  @Mutation(() => TicketPayload, { description: 'Gives a ticket its class and grade (T5).' })
  async classifyTicket(
    @Arg('input', () => ClassifyTicketInput, { description: 'Class and grade.' }) input: ClassifyTicketInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketPayload> {
    return run({ context, info }, 'CLASSIFY', input, classify);
  }

  @Access.needs('ticket.dispatch', { on: Ticket, by: 'input.ticketId' })
  @Mutation(() => TicketPayload, { description: 'Sends a ticket to a place, with a deadline (T6).' })
  async dispatchTicket(
    @Arg('input', () => DispatchTicketInput, { description: 'Where to and by when.' })
    input: DispatchTicketInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketPayload> {
    return run({ context, info }, 'DISPATCH', input, dispatch);
  }

  @Access.needs('ticket.reroute', { on: Ticket, by: 'input.ticketId' })
  @Mutation(() => TicketPayload, { description: 'Sends a ticket to another place; its deadline stays (T9).' })
  async rerouteTicket(
    @Arg('input', () => RerouteTicketInput, { description: 'Where to and why.' }) input: RerouteTicketInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketPayload> {
    return run({ context, info }, 'REROUTE', input, reroute);
  }

  @Access.needs('ticket.sign', { on: Ticket, by: 'input.ticketId' })
  @Mutation(() => TicketPayload, { description: 'Signs for a ticket that was sent here (T7).' })
  async signTicket(
    @Arg('input', () => SignTicketInput, { description: 'Which ticket.' }) input: SignTicketInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketPayload> {
    return run({ context, info }, 'SIGN', input, sign);
  }

  @Access.needs('ticket.handle', { on: Ticket, by: 'input.ticketId' })
  @Mutation(() => TicketPayload, { description: 'Begins to handle a ticket (T8).' })
  async startTicket(
    @Arg('input', () => StartTicketInput, { description: 'Which ticket.' }) input: StartTicketInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketPayload> {
    return run({ context, info }, 'START', input, start);
  }

  @Access.needs('ticket.handle', { on: Ticket, by: 'input.ticketId' })
  @Mutation(() => TicketPayload, { description: 'Hands in a reply to be verified (T13).' })
  async submitReply(
    @Arg('input', () => SubmitReplyInput, { description: 'The reply.' }) input: SubmitReplyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketPayload> {
    return run({ context, info }, 'REPLY', input, reply);
  }

  @Access.needs('ticket.sendBack', { on: Ticket, by: 'input.ticketId' })
  @Mutation(() => TicketPayload, { description: 'Sends a reply back to be done again (T14).' })
  async sendBackReply(
    @Arg('input', () => SendBackReplyInput, { description: 'Why.' }) input: SendBackReplyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketPayload> {
    return run({ context, info }, 'SEND_BACK', input, sendBack);
  }

  @Access.needs('ticket.review', { on: Ticket, by: 'input.ticketId' })
  @Mutation(() => TicketPayload, {
    description: 'Approves somebody else’s reply; the customer was told (T15).',
  })
  async approveReply(
    @Arg('input', () => ApproveReplyInput, { description: 'Which ticket.' }) input: ApproveReplyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketPayload> {
    return run({ context, info }, 'APPROVE', input, approve);
  }

  @Access.needs('ticket.callBack', { on: Ticket, by: 'input.ticketId' })
  @Mutation(() => TicketPayload, { description: 'Records a call to the customer (T16).' })
  async recordCallback(
    @Arg('input', () => RecordCallbackInput, { description: 'What came of it.' }) input: RecordCallbackInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketPayload> {
    return run({ context, info }, 'CALL_BACK', input, callBack);
  }

  @Access.needs('ticket.close', { on: Ticket, by: 'input.ticketId' })
  @Mutation(() => TicketPayload, { description: 'Closes a ticket of a satisfied customer (T16).' })
  async closeTicket(
    @Arg('input', () => CloseTicketInput, { description: 'Judgement and summary.' }) input: CloseTicketInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketPayload> {
    return run({ context, info }, 'CLOSE', input, close);
  }

  @Access.needs('ticket.handle', { on: Ticket, by: 'input.ticketId' })
  @Mutation(() => TicketPayload, { description: 'Handles a dissatisfied customer’s ticket again (T29).' })
  async resumeTicket(
    @Arg('input', () => ResumeTicketInput, { description: 'What will be done.' }) input: ResumeTicketInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketPayload> {
    return run({ context, info }, 'RESUME', input, resume);
  }

  @Access.needs('ticket.reopen', { on: Ticket, by: 'input.ticketId' })
  @Mutation(() => TicketPayload, { description: 'Opens a closed ticket again (T24).' })
  async reopenTicket(
    @Arg('input', () => ReopenTicketInput, { description: 'Why.' }) input: ReopenTicketInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketPayload> {
    return run({ context, info }, 'REOPEN', input, reopen);
  }
}
