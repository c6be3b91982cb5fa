import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { recordCommand } from '../../core/record-command.ts';
import { Position } from '../positions/position.entity.ts';
import { HeadcountRequest } from './headcount-request.entity.ts';
import {
  approveHeadcountRequest,
  declineHeadcountRequest,
  withdrawHeadcountRequest,
} from './headcount.deciding.ts';
import { handOnHeadcountRequest } from './headcount.handing-on.ts';
import {
  ApproveHeadcountRequestInput,
  DeclineHeadcountRequestInput,
  HandOnHeadcountRequestInput,
  HeadcountRequestPayload,
  RaiseHeadcountRequestInput,
  WithdrawHeadcountRequestInput,
} from './headcount.inputs.ts';
import { raiseHeadcountRequest } from './headcount.raising.ts';

const request = recordCommand(HeadcountRequest, 'request');

const meant = { description: 'What is meant.' };

/** What can be done about requests for seats. */
@Resolver()
export class HeadcountMutations {
  @Access.needs('headcount.raise', { on: Position, by: 'input.positionId' })
  @Mutation(() => HeadcountRequestPayload, {
    description: 'Asks for more seats of a post, or for a new post; whoever may decide so many is told.',
  })
  raiseHeadcountRequest(
    @Arg('input', () => RaiseHeadcountRequestInput, meant) input: RaiseHeadcountRequestInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HeadcountRequestPayload> {
    return request(raiseHeadcountRequest, { input, context, info });
  }

  @Access.needs('headcount.decide', { on: HeadcountRequest, by: 'input.id' })
  @Mutation(() => HeadcountRequestPayload, {
    description:
      'Approves seats; they count from the day wanted, and not before today. NEEDS_APPROVAL beyond your limit, with the posts that may.',
  })
  approveHeadcountRequest(
    @Arg('input', () => ApproveHeadcountRequestInput, meant) input: ApproveHeadcountRequestInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HeadcountRequestPayload> {
    return request(approveHeadcountRequest, { input, context, info });
  }

  @Access.needs('headcount.decide', { on: HeadcountRequest, by: 'input.id' })
  @Mutation(() => HeadcountRequestPayload, {
    description: 'Declines seats, in words. NEEDS_APPROVAL beyond your limit, as for approving.',
  })
  declineHeadcountRequest(
    @Arg('input', () => DeclineHeadcountRequestInput, meant) input: DeclineHeadcountRequestInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HeadcountRequestPayload> {
    return request(declineHeadcountRequest, { input, context, info });
  }

  @Access.needs('headcount.decide', { on: HeadcountRequest, by: 'input.id' })
  @Mutation(() => HeadcountRequestPayload, {
    description: 'Hands a request beyond your limit on to whoever may decide it, with your opinion.',
  })
  handOnHeadcountRequest(
    @Arg('input', () => HandOnHeadcountRequestInput, meant) input: HandOnHeadcountRequestInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HeadcountRequestPayload> {
    return request(handOnHeadcountRequest, { input, context, info });
  }

  @Access.needs('headcount.raise', { on: HeadcountRequest, by: 'input.id' })
  @Mutation(() => HeadcountRequestPayload, { description: 'Takes your own request back.' })
  withdrawHeadcountRequest(
    @Arg('input', () => WithdrawHeadcountRequestInput, meant) input: WithdrawHeadcountRequestInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HeadcountRequestPayload> {
    return request(withdrawHeadcountRequest, { input, context, info });
  }
}
