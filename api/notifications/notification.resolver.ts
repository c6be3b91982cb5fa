import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { say } from '../core/bilingual.ts';
import { command } from '../core/command.ts';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { inPerson } from '../core/in-person.ts';
import { connectionOf, PageArgs, type Page } from '../core/page.ts';
import { readOne, readPage } from '../core/read/read.ts';
import { isInSight } from './in-sight.ts';
import { kindOf, NotificationTopic, outOfSight } from './kinds.ts';
import { chooseMail, markAllRead, markRead } from './notification.commands.ts';
import { Notification } from './notification.entity.ts';
import {
  ChooseNotificationMailInput,
  ChooseNotificationMailPayload,
  MarkAllNotificationsReadInput,
  MarkAllNotificationsReadPayload,
  MarkNotificationReadInput,
  MarkNotificationReadPayload,
  NotificationRecord,
  NotificationSettings,
} from './notification.types.ts';
import { countUnread, settingsOf } from './settings.ts';

// Made before the schema is built: its type must be known by then.
const NotificationConnection = connectionOf(Notification);

/** What one was told; each sees and marks their own and nobody else's. */
@Resolver(() => Notification)
export class NotificationResolver {
  @Access.oneself()
  @Query(() => NotificationConnection, { description: 'What you were told, the newest first.' })
  async notifications(
    @Arg('unreadOnly', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Only what you have not read.',
    })
    unreadOnly: boolean | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Notification>> {
    return readPage(signedIn(context), Notification, info, {
      ...(unreadOnly && { where: [(alias: string) => `${alias}.read_at IS NULL`] }),
      order: [['id', 'DESC']],
      first,
      after,
    });
  }

  @Access.oneself()
  @Query(() => Int, {
    description: 'How many notifications you have not read; 100 where there are 100 or more.',
  })
  async unreadNotifications(@Ctx() context: Context): Promise<number> {
    return countUnread(signedIn(context));
  }

  @Access.oneself()
  @Query(() => NotificationSettings, { description: 'How notifications reach you.' })
  async notificationSettings(@Ctx() context: Context): Promise<NotificationSettings> {
    return settingsOf(signedIn(context));
  }

  @Access.oneself({ on: Notification, by: 'input.id' })
  @Mutation(() => MarkNotificationReadPayload, {
    description: 'Notes that you have read a notification. Not for access tokens.',
  })
  markNotificationRead(
    @Arg('input', () => MarkNotificationReadInput) input: MarkNotificationReadInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MarkNotificationReadPayload> {
    return command(
      inPerson(context),
      { name: 'markNotificationRead', input, key: input.idempotencyKey },
      (tx) => markRead(tx, input.id),
      async (tx, id) => ({
        notification: await readOne(tx, Notification, info, id, { path: ['notification'] }),
        unreadNotifications: await countUnread(tx),
      }),
    );
  }

  @Access.oneself()
  @Mutation(() => MarkAllNotificationsReadPayload, {
    description:
      'Notes that you have read all notifications, or all up to the newest that you saw. Not for access tokens.',
  })
  markAllNotificationsRead(
    @Arg('input', () => MarkAllNotificationsReadInput) input: MarkAllNotificationsReadInput,
    @Ctx() context: Context,
  ): Promise<MarkAllNotificationsReadPayload> {
    return command(
      inPerson(context),
      { name: 'markAllNotificationsRead', input, key: input.idempotencyKey },
      (tx) => markAllRead(tx, input.upToId),
      async (tx) => ({ unreadNotifications: await countUnread(tx) }),
    );
  }

  @Access.oneself()
  @Mutation(() => ChooseNotificationMailPayload, {
    description: 'Chooses whether a topic also comes to you by mail. Not for access tokens.',
  })
  chooseNotificationMail(
    @Arg('input', () => ChooseNotificationMailInput) input: ChooseNotificationMailInput,
    @Ctx() context: Context,
  ): Promise<ChooseNotificationMailPayload> {
    return command(
      inPerson(context),
      { name: 'chooseNotificationMail', input, key: input.idempotencyKey },
      (tx) => chooseMail(tx, input.topic, input.byMail),
      async (tx) => ({ settings: await settingsOf(tx) }),
    );
  }

  @FieldResolver(() => NotificationTopic, { description: 'What it is about.' })
  topic(@Root() { kind }: Notification): NotificationTopic {
    return kindOf(kind).topic;
  }

  @Access.row()
  @FieldResolver(() => String, {
    description: 'What happened, in one sentence; without details where you may no longer see the record.',
  })
  async title(@Root() notification: Notification, @Ctx() context: Context): Promise<string> {
    const ctx = signedIn(context);
    const { kind, params } = notification;
    const isShown = await isInSight(ctx, notification);
    return say(isShown ? kindOf(kind).title(params) : outOfSight, ctx.locale);
  }

  @Access.row()
  @FieldResolver(() => NotificationRecord, {
    nullable: true,
    description: 'The record that it is about; null where it is about none or you may no longer see it.',
  })
  async record(
    @Root() notification: Notification,
    @Ctx() context: Context,
  ): Promise<NotificationRecord | null> {
    const { entity, recordId } = notification;
    if (entity === null || recordId === null) return null;
    return (await isInSight(signedIn(context), notification)) ? { type: entity, id: recordId } : null;
  }
}
