import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { command } from '../core/command.ts';
import { signedIn, type Context } from '../core/context.ts';
import { readOne } from '../core/read/read.ts';
import { declareFaultWindow } from './fault-window.commands.ts';
import { FaultWindow } from './fault-window.entity.ts';
import { DeclareFaultWindowInput, DeclareFaultWindowPayload } from './fault-window.inputs.ts';

@Resolver()
export class FaultWindowResolver {
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
}
