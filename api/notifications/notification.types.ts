import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CommandInput } from '../core/command-input.ts';
import { Id, OneOf } from '../core/input.ts';
import { fixedTopics, NotificationTopic } from './kinds.ts';
import { Notification } from './notification.entity.ts';

registerEnumType(NotificationTopic, {
  name: 'NotificationTopic',
  description: 'What notifications are about; you choose by topic what also comes by mail.',
  valuesConfig: {
    JOBS: { description: 'Steps of job descriptions that wait for you or concern yours.' },
    TICKETS: { description: 'Tickets that are sent to you, wait for you or are late.' },
    POSTS: { description: 'Your own posts: that they begin, change or end.' },
    TRAINING: { description: 'Courses, certifications and certificates that run out.' },
    SECURITY: { description: 'Your password and your tokens. Always comes by mail.' },
    SYSTEM: { description: 'What administrators must look after. Never comes by mail.' },
  },
});

const chosenTopics = Object.fromEntries(
  Object.entries(NotificationTopic).filter(([, topic]) => !fixedTopics.includes(topic)),
);

/** The record that a notification is about. */
@ObjectType({ description: 'The record that a notification is about.' })
export class NotificationRecord {
  @Field(() => String, { description: 'The type of the record, such as Ticket.' })
  type!: string;

  @Field(() => ID, { description: 'The id of the record.' })
  id!: string;
}

/** What one chose for a topic. */
@ObjectType({ description: 'Whether a topic comes to you by mail.' })
export class NotificationChoice {
  @Field(() => NotificationTopic, { description: 'The topic.' })
  topic!: NotificationTopic;

  @Field(() => Boolean, { description: 'Whether it comes by mail, beside standing in the app.' })
  byMail!: boolean;

  @Field(() => Boolean, { description: 'Whether this cannot be chosen.' })
  isFixed!: boolean;
}

/** How notifications reach one. */
@ObjectType({ description: 'How notifications reach you.' })
export class NotificationSettings {
  @Field(() => Boolean, { description: 'Whether this installation sends mail at all.' })
  mailIsOn!: boolean;

  @Field(() => [NotificationChoice], {
    description: 'Each topic with what you chose, or what holds by default.',
  })
  choices!: NotificationChoice[];
}

@InputType({ description: 'Which notification you have read.' })
export class MarkNotificationReadInput extends CommandInput {
  @Field(() => ID, { description: 'The notification’s id.' })
  @Id()
  id!: string;
}

@ObjectType({ description: 'The answer to reading a notification.' })
export class MarkNotificationReadPayload {
  @Field(() => Notification, { nullable: true, description: 'The notification as it stands now.' })
  notification!: Notification | null;

  @Field(() => Int, { description: 'How many are new now; 100 where there are 100 or more.' })
  unreadNotifications!: number;
}

@InputType({ description: 'Which notifications you have read.' })
export class MarkAllNotificationsReadInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The newest that you saw: what came after it stays new. Left out for all.',
  })
  @Id({ optional: true })
  upToId?: string | null;
}

@ObjectType({ description: 'The answer to reading all notifications.' })
export class MarkAllNotificationsReadPayload {
  @Field(() => Int, { description: 'How many are new now; 100 where there are 100 or more.' })
  unreadNotifications!: number;
}

@InputType({ description: 'What you choose for a topic.' })
export class ChooseNotificationMailInput extends CommandInput {
  @Field(() => NotificationTopic, { description: 'The topic; not one that is fixed.' })
  @OneOf(chosenTopics)
  topic!: NotificationTopic;

  @Field(() => Boolean, { description: 'Whether it is to come by mail.' })
  byMail!: boolean;
}

@ObjectType({ description: 'The answer to choosing.' })
export class ChooseNotificationMailPayload {
  @Field(() => NotificationSettings, { description: 'How notifications reach you now.' })
  settings!: NotificationSettings;
}
