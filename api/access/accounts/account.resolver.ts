import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { command, type Transacted } from '../../core/command.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { inPerson } from '../../core/in-person.ts';
import { declareNeeds } from '../../core/read/declare.ts';
import { shownBefore } from '../../core/shown-once.ts';
import { Person } from '../../org/people/person.entity.ts';
import {
  closeAccount,
  createAccount,
  reopenAccount,
  sendPasswordLink,
  type GivenLink,
} from './account.commands.ts';
import {
  AccountLinkPayload,
  AccountPayload,
  CloseAccountInput,
  CreateAccountInput,
  EndOfPersonInput,
  FirstPasswordPayload,
  PersonAccountInput,
} from './account.inputs.ts';
import { endAccessTokens, endSessions, unbindSingleSignOn, withdrawInvitation } from './ending.commands.ts';
import { makeFirstPassword } from './first-password.commands.ts';
import { accountOfPerson, PersonAccount } from './person-account.ts';

declareNeeds(Person, 'account', []);

/** Gives out a link: whether it was mailed is kept with the key; the link itself is not, and is shown this once. */
const withLink = (
  ctx: Context,
  { name, input }: { readonly name: string; readonly input: PersonAccountInput },
  give: (tx: Transacted) => Promise<GivenLink>,
): Promise<AccountLinkPayload> => {
  let shown: string | null = null;
  return command(
    inPerson(ctx),
    { name, input, key: input.idempotencyKey },
    async (tx) => {
      const { mailed, linkPath } = await give(tx);
      shown = linkPath;
      return { personId: input.personId, mailed };
    },
    async (tx, { personId, mailed }) => ({
      account: await accountOfPerson(tx, personId),
      mailed,
      linkPath: shown,
      // A link that was mailed is shown to nobody, and is not asked for anew.
      shownBefore: shownBefore(!mailed && shown === null, tx.locale),
    }),
  );
};

/** Does something about a person’s account, and shows what it then is. */
const done = (
  ctx: Context,
  { name, input }: { readonly name: string; readonly input: PersonAccountInput },
  act: (tx: Transacted) => Promise<void>,
): Promise<AccountPayload> =>
  command(
    inPerson(ctx),
    { name, input, key: input.idempotencyKey },
    async (tx) => {
      await act(tx);
      return input.personId;
    },
    async (tx, personId) => ({ account: await accountOfPerson(tx, personId) }),
  );

/** Accounts of other people, for whoever manages them. No access token may. */
@Resolver(() => Person)
export class AccountResolver {
  @Access.needs('account.manage', { on: Person, by: 'input.personId', inPerson: true })
  @Mutation(() => AccountLinkPayload, {
    description:
      'Opens an account for a person. Its owner sets the password by a one-time link, which goes out by mail or, where no mail can be sent, is shown this once. As long as nobody has used the account, it is so given another address. Needs account.manage.',
  })
  async createAccount(
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
    @Ctx() ctx: Context,
  ): Promise<AccountLinkPayload> {
    return withLink(ctx, { name: 'createAccount', input }, (tx) => createAccount(tx, input));
  }

  @Access.needs('account.manage', { on: Person, by: 'input.personId', inPerson: true })
  @Mutation(() => AccountLinkPayload, {
    description:
      'Gives out a new one-time link that sets the password of a person’s account; older links lose their worth. Needs account.manage.',
  })
  async sendPasswordLink(
    @Arg('input', () => PersonAccountInput) input: PersonAccountInput,
    @Ctx() ctx: Context,
  ): Promise<AccountLinkPayload> {
    return withLink(ctx, { name: 'sendPasswordLink', input }, (tx) => sendPasswordLink(tx, input.personId));
  }

  @Access.needs('account.manage', { on: Person, by: 'input.personId', inPerson: true })
  @Mutation(() => AccountPayload, {
    description:
      'Closes the account of a person: sessions, access tokens and links end at once and for good. Neither your own nor that of the last who manages the accounts of the organisation. Needs account.manage.',
  })
  closeAccount(
    @Arg('input', () => CloseAccountInput) input: CloseAccountInput,
    @Ctx() ctx: Context,
  ): Promise<AccountPayload> {
    return done(ctx, { name: 'closeAccount', input }, (tx) => closeAccount(tx, input));
  }

  @Access.needs('account.manage', { on: Person, by: 'input.personId', inPerson: true })
  @Mutation(() => AccountPayload, {
    description:
      'Reopens the account of a person, with the password that it had. Sessions and tokens that ended stay so. Needs account.manage.',
  })
  reopenAccount(
    @Arg('input', () => PersonAccountInput) input: PersonAccountInput,
    @Ctx() ctx: Context,
  ): Promise<AccountPayload> {
    return done(ctx, { name: 'reopenAccount', input }, (tx) => reopenAccount(tx, input.personId));
  }

  @Access.needs('account.manage', { on: Person, by: 'input.personId', inPerson: true })
  @Mutation(() => FirstPasswordPayload, {
    description:
      'Gives an account a first password, for whom neither mail nor a link reaches. It is shown this once, works for 3 days, and opens nothing but the page on which its owner sets another. Sessions and tokens of the account end. Where mail is sent, not for who has set a password. Needs account.manage.',
  })
  async giveFirstPassword(
    @Arg('input', () => PersonAccountInput) input: PersonAccountInput,
    @Ctx() ctx: Context,
  ): Promise<FirstPasswordPayload> {
    const { firstPassword, write } = await makeFirstPassword(input.personId);
    let shown: string | null = null;
    return command(
      inPerson(ctx),
      { name: 'giveFirstPassword', input, key: input.idempotencyKey },
      async (tx) => {
        const personId = await write(tx);
        // Not part of the stored result: a repeated answer does not show it again.
        shown = firstPassword;
        return personId;
      },
      async (tx, personId) => ({
        account: await accountOfPerson(tx, personId),
        firstPassword: shown,
        shownBefore: shownBefore(shown === null, tx.locale),
      }),
    );
  }

  @Access.needs('account.manage', { on: Person, by: 'input.personId', inPerson: true })
  @Mutation(() => AccountPayload, {
    description:
      'Takes back the one-time link or the first password of an account; a password that its owner set stays. Needs account.manage.',
  })
  withdrawInvitation(
    @Arg('input', () => PersonAccountInput) input: PersonAccountInput,
    @Ctx() ctx: Context,
  ): Promise<AccountPayload> {
    return done(ctx, { name: 'withdrawInvitation', input }, (tx) => withdrawInvitation(tx, input.personId));
  }

  @Access.needs('account.manage', { on: Person, by: 'input.personId', inPerson: true })
  @Mutation(() => AccountPayload, {
    description:
      'Ends one session of a person’s account, or all, at once: who has it open must sign in again. Needs account.manage.',
  })
  endSessions(
    @Arg('input', () => EndOfPersonInput) input: EndOfPersonInput,
    @Ctx() ctx: Context,
  ): Promise<AccountPayload> {
    return done(ctx, { name: 'endSessions', input }, (tx) => endSessions(tx, input));
  }

  @Access.needs('account.manage', { on: Person, by: 'input.personId', inPerson: true })
  @Mutation(() => AccountPayload, {
    description:
      'Ends one access token of a person’s account, or all, at once and for good. Needs account.manage.',
  })
  endAccessTokens(
    @Arg('input', () => EndOfPersonInput) input: EndOfPersonInput,
    @Ctx() ctx: Context,
  ): Promise<AccountPayload> {
    return done(ctx, { name: 'endAccessTokens', input }, (tx) => endAccessTokens(tx, input));
  }

  @Access.needs('account.manage', { on: Person, by: 'input.personId', inPerson: true })
  @Mutation(() => AccountPayload, {
    description:
      'Unties an account from the person of the provider that it is bound to by single sign-on, and ends its sessions; the next verified person with its address is bound anew. Needs account.manage.',
  })
  unbindSingleSignOn(
    @Arg('input', () => PersonAccountInput) input: PersonAccountInput,
    @Ctx() ctx: Context,
  ): Promise<AccountPayload> {
    return done(ctx, { name: 'unbindSingleSignOn', input }, (tx) => unbindSingleSignOn(tx, input.personId));
  }

  @Access.needs('account.manage', { nothing: true })
  @FieldResolver(() => PersonAccount, {
    nullable: true,
    description:
      'What the person signs in with; null where there is no account, or you may not manage it (account.manage).',
  })
  account(@Root() { id }: Person, @Ctx() ctx: Context): Promise<PersonAccount | null> {
    return accountOfPerson(signedIn(ctx), id);
  }
}
