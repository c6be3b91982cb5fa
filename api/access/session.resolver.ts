import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { command } from '../core/command.ts';
import { CommandInput } from '../core/command-input.ts';
import type { Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { inPerson } from '../core/in-person.ts';
import { Id } from '../core/input.ts';
import { browserWords } from './browser.rules.ts';
import { ownSessions, revokeOtherSessions, revokeOwnSession } from './session.commands.ts';
import { Session } from './session.entity.ts';
import { Viewer, viewerOf } from './viewer.ts';

@InputType({ description: 'Which session ends.' })
export class RevokeSessionInput extends CommandInput {
  @Field(() => ID, { description: 'The session.' })
  @Id()
  id!: string;
}

@InputType({ description: 'Ends all sessions but the one that asks.' })
export class RevokeOtherSessionsInput extends CommandInput {}

@ObjectType({ description: 'What ending sessions gives back.' })
export class RevokeSessionsPayload {
  @Field(() => Viewer, { description: 'Who asked, with the sessions that are left.' })
  viewer!: Viewer;
}

/** Where somebody is signed in. */
@Resolver(() => Session)
export class SessionResolver {
  @Access.oneself()
  @Mutation(() => RevokeSessionsPayload, {
    description: 'Ends one of your sessions at once: its browser must sign in again.',
  })
  async revokeSession(
    @Arg('input', () => RevokeSessionInput) input: RevokeSessionInput,
    @Ctx() context: Context,
  ): Promise<RevokeSessionsPayload> {
    const ctx = inPerson(context);
    const call = { name: 'revokeSession', input, key: input.idempotencyKey };
    await command(
      ctx,
      call,
      (tx) => revokeOwnSession(tx, input.id),
      async () => null,
    );
    return { viewer: await viewerOf(ctx) };
  }

  @Access.oneself()
  @Mutation(() => RevokeSessionsPayload, { description: 'Ends all your sessions but the one that asks.' })
  async revokeOtherSessions(
    @Arg('input', () => RevokeOtherSessionsInput) input: RevokeOtherSessionsInput,
    @Ctx() context: Context,
  ): Promise<RevokeSessionsPayload> {
    const ctx = inPerson(context);
    const call = { name: 'revokeOtherSessions', input, key: input.idempotencyKey };
    await command(
      ctx,
      call,
      (tx) => revokeOtherSessions(tx),
      async () => null,
    );
    return { viewer: await viewerOf(ctx) };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The browser and system, such as “Chrome 153 · Windows”; null where it does not tell.',
  })
  browser(@Root() { userAgent }: Session): string | null {
    return browserWords(userAgent);
  }

  @Access.row()
  @FieldResolver(() => Boolean, { description: 'Whether it is the session that asks.' })
  isCurrent(@Root() { id }: Session, @Ctx() { session }: Context): boolean {
    return id === session.id;
  }
}

/** The sessions of who is signed in. */
@Resolver(() => Viewer)
export class ViewerSessionsResolver {
  @FieldResolver(() => [Session], {
    complexity: 10,
    description: 'Where you are signed in now, the last used first. Not for access tokens.',
  })
  sessions(@Root() { context }: Viewer): Promise<Session[]> {
    return ownSessions(inPerson(context));
  }
}
