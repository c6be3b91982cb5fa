import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { command } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { mailOf } from '../../core/mail.ts';
import { inPerson, refuseToken } from '../../core/in-person.ts';
import { atTheDoor } from '../door.ts';
import { viewerOf } from '../viewer.ts';
import { changePassword } from './change-password.ts';
import { requestPasswordReset } from './forgotten-password.ts';
import { accountOfLink } from './password-link.ts';
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  PasswordLinkInfo,
  RequestPasswordResetInput,
  RequestPasswordResetPayload,
  SetPasswordInput,
  SetPasswordPayload,
} from './password.inputs.ts';
import { setPassword } from './set-password.ts';

/** Passwords: changed by who knows them, set by one-time links. */
@Resolver()
export class PasswordResolver {
  @Access.oneself()
  @Mutation(() => ChangePasswordPayload, {
    description: 'Changes your own password and ends your sessions in other browsers.',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() context: Context,
  ): Promise<ChangePasswordPayload> {
    const ctx = inPerson(context);
    const write = await changePassword(ctx, input);
    await command(ctx, { name: 'changePassword', input: {} }, write, async () => null);
    return { viewer: await viewerOf(ctx) };
  }

  @Access.open({ inPerson: true })
  @Mutation(() => RequestPasswordResetPayload, {
    description:
      'For who forgot the password: sends the owner of the account a link that sets a new one, where this installation sends mail (`sendsMail`). Open to all; the answer is the same for an address that is unknown.',
  })
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput) { email }: RequestPasswordResetInput,
    @Ctx() context: Context,
  ): Promise<RequestPasswordResetPayload> {
    refuseToken(context);
    await requestPasswordReset(context, email);
    return { ok: true };
  }

  @Access.open()
  @Query(() => Boolean, {
    description:
      'Whether this installation sends mail. Where it does not, whoever forgot the password asks an administrator for a link. Open to all; it says nothing of any account.',
  })
  sendsMail(@Ctx() { db }: Context): boolean {
    return mailOf(db) !== undefined;
  }

  @Access.open()
  @Query(() => PasswordLinkInfo, {
    nullable: true,
    description:
      'Whose password a one-time link sets; null where it is unknown, used, over or replaced. Open to who has the link.',
  })
  async passwordLink(
    @Arg('secret', () => String, { description: 'What stands behind # in the link.' }) secret: string,
    @Ctx() context: Context,
  ): Promise<PasswordLinkInfo | null> {
    const { db, clock } = context;
    const account = await atTheDoor(context, () => accountOfLink(db, secret, clock.now()));
    if (!account) return null;
    const { email, personName, hasPassword } = account;
    return { email, personName, isFirst: !hasPassword };
  }

  @Access.open({ inPerson: true })
  @Mutation(() => SetPasswordPayload, {
    description:
      'Sets the password of an account by a one-time link, ends all its sessions and access tokens, and signs its owner in. Open to who has the link.',
  })
  async setPassword(
    @Arg('input', () => SetPasswordInput) input: SetPasswordInput,
    @Ctx() context: Context,
  ): Promise<SetPasswordPayload> {
    refuseToken(context);
    return { viewer: await viewerOf(await setPassword(context, input)) };
  }
}
