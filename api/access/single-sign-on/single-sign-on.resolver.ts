import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { singleSignOnOf } from './settings.ts';

@ObjectType({
  description: 'The provider (OpenID Connect) by which people may sign in instead of a password.',
})
export class SingleSignOn {
  @Field(() => String, { nullable: true, description: 'What people call it; null where nobody said.' })
  name!: string | null;

  @Field(() => String, { description: 'The address, below this installation’s own, at which it begins.' })
  path!: string;
}

/** Whether there is a second door. */
@Resolver()
export class SingleSignOnResolver {
  @Access.open()
  @Query(() => SingleSignOn, {
    nullable: true,
    description:
      'By which provider one may sign in; null where this installation has none. Open to all; it says nothing of any account.',
  })
  singleSignOn(@Ctx() { db }: Context): SingleSignOn | null {
    const settings = singleSignOnOf(db);
    return settings ? { name: settings.name, path: '/oidc/start' } : null;
  }
}
