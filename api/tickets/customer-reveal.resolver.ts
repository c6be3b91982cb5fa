import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { command, keyedCall, knownResult } from '../core/command.ts';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { loaded } from '../core/read/loaded.ts';
import { readOne } from '../core/read/read.ts';
import { shownBefore } from '../core/shown-once.ts';
import { CustomerFact, CustomerReveal } from './customer-reveal.entity.ts';
import { RevealCustomerInput, RevealCustomerPayload } from './customer-reveal.types.ts';
import { countReveal, noteRefusal, RefusedReveal, reveal, type Revealed } from './customer.reveal.ts';
import { Ticket } from './ticket.entity.ts';

/** Hidden facts of customers, shown one ticket at a time and on record. */
@Resolver(() => Ticket)
export class CustomerRevealResolver {
  @Access.needs(['customer.reveal', 'reporter.reveal'], { on: Ticket, by: 'input.ticketId' })
  @Mutation(() => RevealCustomerPayload, {
    description:
      'Shows hidden facts of a ticket’s customer, with a reason (F065, F114): for `customer.reveal`, of an anonymous reporter for `reporter.reveal`. At most 20 times an hour; each is on record, refused ones too. Repeated under its key it shows nothing, and is neither counted nor put on record again: `shownBefore` says so.',
  })
  async revealCustomer(
    @Arg('input', () => RevealCustomerInput, { description: 'Whose facts, and why.' })
    input: RevealCustomerInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RevealCustomerPayload> {
    const ctx = signedIn(context);
    const call = { name: info.fieldName, input, key: input.idempotencyKey ?? null };
    const keyed = keyedCall(call);
    if (!keyed || (await knownResult(ctx, keyed)) === null) await countReveal(ctx);
    let shown: Revealed | null = null;
    try {
      return await command(
        ctx,
        call,
        async (tx) => {
          const { id, revealed } = await reveal(tx, input);
          // Not part of the stored result: a repeated answer does not show it again.
          shown = revealed;
          return id;
        },
        async (tx, id) => ({
          name: shown?.NAME ?? null,
          phone: shown?.PHONE ?? null,
          idNumber: shown?.ID_NUMBER ?? null,
          shownBefore: shownBefore(shown === null, ctx.locale),
          ticket: await readOne(tx, Ticket, info, id, { path: ['ticket'] }),
        }),
      );
    } catch (error) {
      if (error instanceof RefusedReveal) await noteRefusal(ctx, error);
      throw error;
    }
  }

  @FieldResolver(() => [CustomerReveal], {
    description:
      'Each time that hidden facts of its customer were shown to somebody, first to last; for whoever reads the audit log of a unit with a part in it.',
  })
  reveals(@Root() ticket: Ticket): CustomerReveal[] {
    return loaded(ticket, 'reveals');
  }

  @FieldResolver(() => [CustomerFact], {
    description:
      'What of the customer is hidden from you and can be shown to you by `revealCustomer`, with a reason and on record.',
  })
  revealable(@Root() ticket: Ticket): CustomerFact[] {
    return loaded(ticket, 'revealable');
  }
}
