import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { command } from '../core/command.ts';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { readOne } from '../core/read/read.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { declareFaultWindow, withdrawFaultWindow } from './fault-window.commands.ts';
import { FaultWindow } from './fault-window.entity.ts';
import {
  DeclareFaultWindowInput,
  DeclareFaultWindowPayload,
  WithdrawFaultWindowInput,
  WithdrawFaultWindowPayload,
} from './fault-window.inputs.ts';
import { subjectOfUnit } from './unit.access.ts';

@Resolver(() => FaultWindow)
export class FaultWindowResolver {
  @Access.needs('outage.declare', { on: OrgUnit, by: 'input.unitId' })
  @Mutation(() => DeclareFaultWindowPayload, {
    description: 'Declares an outage of a unit: calls that begin in it are left out of its answer rates.',
  })
  declareFaultWindow(
    @Arg('input', () => DeclareFaultWindowInput) input: DeclareFaultWindowInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DeclareFaultWindowPayload> {
    return command(
      signedIn(ctx),
      { name: 'declareFaultWindow', input, key: input.idempotencyKey },
      (tx) => declareFaultWindow(tx, input),
      async (tx, id) => ({
        faultWindow: await readOne(tx, FaultWindow, info, id, { path: ['faultWindow'] }),
      }),
    );
  }

  @Access.needs('outage.declare', { on: FaultWindow, by: 'input.id' })
  @Mutation(() => WithdrawFaultWindowPayload, {
    description:
      'Withdraws an outage that was declared by mistake: its calls count again. It stays on record with who withdrew it, when and why.',
  })
  withdrawFaultWindow(
    @Arg('input', () => WithdrawFaultWindowInput) input: WithdrawFaultWindowInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WithdrawFaultWindowPayload> {
    return command(
      signedIn(ctx),
      { name: 'withdrawFaultWindow', input, key: input.idempotencyKey },
      (tx) => withdrawFaultWindow(tx, input),
      async (tx, id) => ({
        faultWindow: await readOne(tx, FaultWindow, info, id, { path: ['faultWindow'] }),
      }),
    );
  }

  @Access.row()
  @FieldResolver(() => Boolean, { description: 'Whether you may withdraw it now.' })
  mayWithdraw(@Root() { unitId, withdrawnAt }: FaultWindow, @Ctx() ctx: Context): boolean {
    const context = signedIn(ctx);
    const subject = subjectOfUnit(context, unitId);
    return withdrawnAt === null && subject !== null && context.policy.can('outage.declare', subject);
  }
}
