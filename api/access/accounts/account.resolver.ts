import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { command, type Transacted } from '../../core/command.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { inPerson } from '../../core/in-person.ts';
import { declareNeeds } from '../../core/read/declare.ts';
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
  PersonAccountInput,
} from './account.inputs.ts';
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
    }),
  );
};

/** Accounts of other people, for whoever manages them. No access token may. */
@Resolver(() => Person)
export class AccountResolver {
  @Access.needs('account.manage', { on: Person, by: 'input.personId', inPerson: true })
  @Mutation(() => AccountLinkPayload, {
    description:
      'Opens an account for a person. Its owner sets the password by a one-time link, which goes out by mail or, where no mail can be sent, is shown this once. Needs account.manage.',
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
    return command(
      inPerson(ctx),
      { name: 'closeAccount', input, key: input.idempotencyKey },
      async (tx) => {
        await closeAccount(tx, input);
        return input.personId;
      },
      async (tx, personId) => ({ account: await accountOfPerson(tx, personId) }),
    );
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
    return command(
      inPerson(ctx),
      { name: 'reopenAccount', input, key: input.idempotencyKey },
      async (tx) => {
        await reopenAccount(tx, input.personId);
        return input.personId;
      },
      async (tx, personId) => ({ account: await accountOfPerson(tx, personId) }),
    );
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
