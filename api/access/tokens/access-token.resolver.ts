import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { command } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { inPerson } from '../../core/in-person.ts';
import { shownBefore } from '../../core/shown-once.ts';
import { Viewer } from '../viewer.ts';
import { createAccessToken, ownTokens, revokeAccessToken } from './access-token.commands.ts';
import { AccessToken } from './access-token.entity.ts';
import {
  CreateAccessTokenInput,
  CreateAccessTokenPayload,
  RevokeAccessTokenInput,
  RevokeAccessTokenPayload,
} from './access-token.inputs.ts';
import { tokenAbilities } from './access-token.rules.ts';

/** Tokens for programs that work in somebody's name. */
@Resolver(() => Viewer)
export class AccessTokenResolver {
  @Access.oneself()
  @Mutation(() => CreateAccessTokenPayload, {
    description:
      'Makes an access token for a program, with some of your own abilities. The answer shows the token this once.',
  })
  async createAccessToken(
    @Arg('input', () => CreateAccessTokenInput) input: CreateAccessTokenInput,
    @Ctx() ctx: Context,
  ): Promise<CreateAccessTokenPayload> {
    let secret: string | null = null;
    return command(
      inPerson(ctx),
      { name: 'createAccessToken', input, key: input.idempotencyKey },
      async (tx) => {
        const made = await createAccessToken(tx, input);
        // Not part of the stored result: a repeated answer does not show it again.
        secret = made.secret;
        return made.id;
      },
      async (tx, id) => ({
        accessToken: await tx.manager.findOneBy(AccessToken, { id, accountId: tx.actor.accountId }),
        secret,
        shownBefore: shownBefore(secret === null, tx.locale),
      }),
    );
  }

  @Access.oneself()
  @Mutation(() => RevokeAccessTokenPayload, {
    description: 'Ends an access token of your own at once and for good.',
  })
  revokeAccessToken(
    @Arg('input', () => RevokeAccessTokenInput) input: RevokeAccessTokenInput,
    @Ctx() ctx: Context,
  ): Promise<RevokeAccessTokenPayload> {
    return command(
      inPerson(ctx),
      { name: 'revokeAccessToken', input, key: input.idempotencyKey },
      (tx) => revokeAccessToken(tx, input.id),
      async (_, id) => ({ id }),
    );
  }

  @FieldResolver(() => [AccessToken], {
    complexity: 10,
    description:
      'Your access tokens that were not revoked, the newest first; those that are over for another month. Not for tokens themselves.',
  })
  accessTokens(@Root() { context }: Viewer): Promise<AccessToken[]> {
    return ownTokens(inPerson(context));
  }

  @FieldResolver(() => [String], {
    description:
      'The abilities that an access token of yours may be given: your own, except those that are used in person and those that open nothing yet. Not for tokens themselves.',
  })
  tokenAbilities(@Root() { context }: Viewer): string[] {
    const { policy } = inPerson(context);
    return tokenAbilities.filter((ability) => policy.has(ability));
  }
}
