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
import { audit } from '../../core/audit.ts';
import { command } from '../../core/command.ts';
import { CommandInput } from '../../core/command-input.ts';
import type { Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { inPerson, refuseWhileLooking } from '../../core/in-person.ts';
import { Id, Text } from '../../core/input.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid, Refusal } from '../../core/refusal.ts';
import { DateTime } from '../../core/scalars.ts';
import { Person } from '../../org/people/person.entity.ts';
import { actorOf } from '../actor.ts';
import { Viewer } from '../viewer.ts';
import { endViews, LONGEST_MINUTES, sharedView } from './seeing-as.ts';

@InputType({ description: 'As whom the caller wants to look, and why.' })
export class StartSeeingAsInput extends CommandInput {
  @Field(() => ID, { description: 'The person.' })
  @Id()
  personId!: string;

  @Field(() => String, { description: 'Why, 5 to 500 characters; it stands in the audit log.' })
  @Text({ min: 5, max: 500 })
  reason!: string;
}

@InputType({ description: 'Ends looking as somebody else.' })
export class EndSeeingAsInput extends CommandInput {}

@ObjectType({ description: 'As whom somebody looks.' })
export class SeenAs {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => String, { description: 'The person’s name.' })
  personName!: string;

  @Field(() => DateTime, { description: 'When it ends by itself.' })
  until!: Date;
}

@ObjectType({ description: 'What looking as somebody gives back.' })
export class SeeingAsPayload {
  @Field(() => Boolean, { description: 'Always true: from the next request on the other view counts.' })
  ok!: boolean;
}

/** Looking as somebody else: both views at once, nothing changed meanwhile, and on record. */
/** Both are asked of the person as whom one looks. */
const needed = ['access.manage', 'access.read'] as const;

@Resolver(() => Viewer)
export class SeeingAsResolver {
  @Access.needs('access.manage', { on: Person, by: 'input.personId', inPerson: true })
  @Mutation(() => SeeingAsPayload, {
    description:
      'Looks as another person, in this session and for at most 30 minutes: everything shows what both may see, and nothing can be changed until it ends. Needs access.manage and access.read over the person.',
  })
  async startSeeingAs(
    @Arg('input', () => StartSeeingAsInput) input: StartSeeingAsInput,
    @Ctx() context: Context,
  ): Promise<SeeingAsPayload> {
    const ctx = inPerson(context);
    await command(
      ctx,
      { name: 'startSeeingAs', input, key: input.idempotencyKey },
      async (tx) => {
        refuseWhileLooking(tx);
        const path = 'input.personId';
        const what = { zh: '员工', en: 'person' };
        const { id, organisationId } = await loadSeen(tx, Person, input.personId, { what, path });
        const now = tx.clock.now();
        const theirs = await actorOf(tx.db, { personId: id, now });
        const subject = {
          organisationId,
          units: (theirs?.assignments ?? []).map(({ unitId }) => unitId),
          people: [id],
          positions: [],
        };
        const lacking = needed.find((ability) => !tx.policy.can(ability, subject));
        if (lacking)
          throw new Refusal(
            'FORBIDDEN',
            { zh: '您不能以该员工的视角查看。', en: 'You may not look as this person.' },
            // Whoever asks why is told of the one that is lacking.
            { facts: { ability: lacking } },
          );
        if (id === tx.actor.personId)
          throw invalid({
            path,
            code: 'NOT_ALLOWED',
            text: { zh: '不能选择自己', en: 'is yourself' },
          });
        if (!theirs || !sharedView(tx.actor, theirs))
          throw invalid({
            path,
            code: 'NOT_ALLOWED',
            text: { zh: '该员工目前没有任职，看不到任何内容', en: 'holds no post now, and so sees nothing' },
          });
        const until = new Date(now.getTime() + LONGEST_MINUTES * 60_000);
        await tx.manager.query('UPDATE session SET viewed_person_id = $2, viewed_until = $3 WHERE id = $1', [
          tx.session.id,
          id,
          until,
        ]);
        await audit(tx, {
          action: 'startSeeingAs',
          entity: 'Person',
          entityId: id,
          organisationId,
          assignmentId: tx.policy.under('access.manage', subject),
          after: { reason: input.reason.trim(), until: until.toISOString() },
          isChange: false,
        });
        return id;
      },
      async () => null,
    );
    return { ok: true };
  }

  @Access.oneself()
  @Mutation(() => SeeingAsPayload, { description: 'Ends looking as another person.' })
  async endSeeingAs(
    @Arg('input', () => EndSeeingAsInput) input: EndSeeingAsInput,
    @Ctx() context: Context,
  ): Promise<SeeingAsPayload> {
    const ctx = inPerson(context);
    await command(
      ctx,
      { name: 'endSeeingAs', input, key: input.idempotencyKey },
      async (tx) => {
        const ended = await endViews(
          tx.manager,
          { sql: 's.id = $1', values: [tx.session.id] },
          { cause: 'ASKED', now: tx.clock.now(), requestId: tx.requestId },
        );
        if (ended === 0)
          throw new Refusal('INVALID_STATE', {
            zh: '当前没有以他人的视角查看。',
            en: 'You are not looking as anybody else.',
          });
        return tx.actor.personId;
      },
      async () => null,
    );
    return { ok: true };
  }

  @Access.row()
  @FieldResolver(() => SeenAs, {
    nullable: true,
    description: 'As whom the caller looks; null while they look with their own eyes.',
  })
  seesAs(@Root() { context }: Viewer): SeenAs | null {
    return context.actor.seesAs ?? null;
  }
}
