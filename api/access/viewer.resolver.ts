import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { readList, readOne } from '../core/read/read.ts';
import { Assignment } from '../org/people/assignment.entity.ts';
import { Person } from '../org/people/person.entity.ts';
import { signIn, signOut } from './sign-in.commands.ts';
import { SignInPayload, SignOutPayload, Viewer, viewerOf } from './viewer.ts';

/** Signing in and out, and who is signed in. */
@Resolver(() => Viewer)
export class ViewerResolver {
  @Access.open()
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null before signing in.' })
  async viewer(@Ctx() context: Context): Promise<Viewer | null> {
    return context.actor ? viewerOf(signedIn(context)) : null;
  }

  @Access.open({ inPerson: true })
  @Mutation(() => SignInPayload, {
    description:
      'Opens a session, which the answer’s cookie carries. A session that was open in this browser ends. A first password, which somebody else gave out, opens none: it answers where its owner sets another (`newPasswordPath`), and until then opens nothing else.',
  })
  async signIn(
    @Arg('email', () => String, {
      description: 'The e-mail address of the account; large and small letters are the same.',
    })
    email: string,
    @Arg('password', () => String, { description: 'The password, at most 200 characters.' }) password: string,
    @Ctx() context: Context,
  ): Promise<SignInPayload> {
    const opened = await signIn(context, { email, password });
    return 'newPasswordPath' in opened
      ? { viewer: null, newPasswordPath: opened.newPasswordPath }
      : { viewer: await viewerOf(opened), newPasswordPath: null };
  }

  @Access.open({ inPerson: true })
  @Mutation(() => SignOutPayload, { description: 'Ends the session of this browser, if there is one.' })
  async signOut(@Ctx() context: Context): Promise<SignOutPayload> {
    await signOut(context);
    return { ok: true };
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person behind the account; null while no post makes them a member of the organisation.',
  })
  async person(@Root() { context }: Viewer, @Info() info: GraphQLResolveInfo): Promise<Person | null> {
    return readOne(context, Person, info, context.actor.personId);
  }

  @FieldResolver(() => [Assignment], { description: 'The posts held today, the main one first.' })
  async assignments(@Root() { context }: Viewer, @Info() info: GraphQLResolveInfo): Promise<Assignment[]> {
    const held = context.actor.assignments.map(({ id }) => id);
    return readList(context, Assignment, info, {
      where: (alias, params) => `${alias}.id = any(${params.add(held)}::bigint[])`,
      // PRIMARY stands after the others in the alphabet.
      order: [
        ['kind', 'DESC'],
        ['startsOn', 'ASC'],
        ['id', 'ASC'],
      ],
    });
  }
}
