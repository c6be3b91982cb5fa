import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { say } from '../../core/bilingual.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { PersonToAsk } from '../../core/person-to-ask.ts';
import { Explanation } from './explanation.types.ts';
import { PersonAccess } from './person-access.types.ts';
import { cannotSignIn } from './sign-in.ts';

const told = async (context: Context, personId: string): Promise<string | null> => {
  const ctx = signedIn(context);
  const words = await cannotSignIn(ctx, personId);
  return words && say(words, ctx.locale);
};

const description =
  'In your language: why this person cannot sign in now, whatever they may, such as that there is no account. Null where they can, or you may not manage their account (account.manage).';

/** That somebody who may do something cannot sign in to do it, wherever somebody is named. */
@Resolver(() => PersonToAsk)
export class PersonToAskResolver {
  @Access.needs('account.manage', { nothing: true })
  @FieldResolver(() => String, { nullable: true, description })
  cannotSignIn(@Root() { personId }: PersonToAsk, @Ctx() context: Context): Promise<string | null> {
    return told(context, personId);
  }
}

/** The same of the person whose right was explained. */
@Resolver(() => Explanation)
export class ExplainedSignInResolver {
  @Access.needs('account.manage', { nothing: true })
  @FieldResolver(() => String, { nullable: true, description })
  cannotSignIn(@Root() { explained }: Explanation, @Ctx() context: Context): Promise<string | null> {
    return told(context, explained.person.personId);
  }
}

/** The same of the person whose access is shown. */
@Resolver(() => PersonAccess)
export class PersonAccessSignInResolver {
  @Access.needs('account.manage', { nothing: true })
  @FieldResolver(() => String, { nullable: true, description })
  cannotSignIn(@Root() { personId }: PersonAccess, @Ctx() context: Context): Promise<string | null> {
    return told(context, personId);
  }
}
