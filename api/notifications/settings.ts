import type { SignedIn } from '../core/context.ts';
import { mailOf } from '../core/mail.ts';
import { query } from '../core/sql.ts';
import { fixedTopics, mailByDefault, NotificationTopic } from './kinds.ts';
import type { NotificationSettings } from './notification.types.ts';

/** How notifications reach somebody: what they chose, else what holds by default. */
export const settingsOf = async (ctx: SignedIn): Promise<NotificationSettings> => {
  const rows = await query(ctx, {
    text: 'SELECT topic, by_mail FROM notification_choice WHERE person_id = $1',
    values: [ctx.actor.personId],
    rowMode: 'array',
  });
  const chosen = new Map(rows.map(([topic, byMail]) => [String(topic), byMail === true]));
  return {
    mailIsOn: mailOf(ctx.db) !== undefined,
    choices: Object.values(NotificationTopic).map((topic) => {
      const isFixed = fixedTopics.includes(topic);
      return {
        topic,
        isFixed,
        byMail: (isFixed ? undefined : chosen.get(topic)) ?? mailByDefault[topic],
      };
    }),
  };
};

/** How many notifications of somebody are new; 100 where there are 100 or more, and none while they look as another person. */
export const countUnread = async (ctx: SignedIn): Promise<number> => {
  if (ctx.actor.seesAs) return 0;
  const [row] = await query(ctx, {
    text: `SELECT count(*)::int FROM
      (SELECT FROM notification WHERE person_id = $1 AND read_at IS NULL LIMIT 100) unread`,
    values: [ctx.actor.personId],
    rowMode: 'array',
  });
  return Number(row?.[0]);
};
