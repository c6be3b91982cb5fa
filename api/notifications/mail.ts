import type { DataSource, EntityManager } from 'typeorm';
import { say, type Bilingual, type Locale } from '../core/bilingual.ts';
import type { Clock } from '../core/clock.ts';
import { enqueueMail, mailOf, type MailMessage } from '../core/mail.ts';
import type { Carried, OnGivenUp } from '../core/outbox.drain.ts';
import { declareNotices, fixedTopics, kindOf, mailByDefault, type NoticeParams } from './kinds.ts';
import { tell } from './tell.ts';

const BATCH = 200;

declareNotices({
  MAIL_NOT_DELIVERED: {
    topic: 'SYSTEM',
    title: ({ address }) => ({
      zh: `发往 ${address} 的邮件未能送达，已停止重试。`,
      en: `A mail to ${address} could not be delivered and is no longer tried.`,
    }),
  },
});

interface Due {
  readonly id: string;
  readonly kind: string;
  readonly params: NoticeParams;
  readonly isRead: boolean;
  /** Null where the person has no open account. */
  readonly email: string | null;
  readonly locale: Locale | null;
  /** Null where they have not chosen. */
  readonly choices: Readonly<Record<string, boolean>> | null;
}

const hint: Bilingual = {
  zh: '可在“通知”页面选择哪些通知发送邮件。',
  en: 'You choose on the page Notifications what comes by mail.',
};

const letter = (
  { id, kind, params, email, locale }: Due & { readonly email: string },
  publicUrl: string,
): MailMessage => {
  const language = locale ?? 'zh-CN';
  const title = say(kindOf(kind).title(params), language);
  return {
    to: email,
    subject: title,
    text: `${title}\n\n${publicUrl}/notifications?open=${id}\n\n${say(hint, language)}\n`,
  };
};

const wantsMail = ({ kind, isRead, choices }: Due): boolean => {
  const { topic } = kindOf(kind);
  if (fixedTopics.includes(topic)) return mailByDefault[topic];
  return !isRead && (choices?.[topic] ?? mailByDefault[topic]);
};

/** Decides for one batch; answers how many notifications there were. */
const decide = (db: DataSource, now: Date): Promise<number> =>
  db.transaction(async (manager) => {
    const [due] = (await manager.query(
      `WITH due AS (
         SELECT id FROM notification WHERE mail_open ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
       )
       UPDATE notification n SET mail_open = false
       FROM due LEFT JOIN notification m ON m.id = due.id LEFT JOIN account c ON c.person_id = m.person_id AND c.is_active
       WHERE n.id = due.id
       RETURNING n.id::text, n.kind, n.params, n.read_at IS NOT NULL AS "isRead", c.email, c.locale,
         (SELECT json_object_agg(topic, by_mail) FROM notification_choice h WHERE h.person_id = n.person_id) AS choices`,
    )) as [Due[], number];
    const settings = mailOf(db);
    if (settings)
      for (const each of due) {
        const { email } = each;
        if (email !== null && wantsMail(each))
          await enqueueMail(
            manager,
            letter({ ...each, email }, settings.publicUrl),
            { key: `notification:${each.id}` },
            now,
          );
      }
    return due.length;
  });

/**
 * Puts into the outbox what people chose to be told by mail as well, and have not read meanwhile. Each notification is
 * decided once, on whichever node. Where the installation sends no mail, nothing is kept for later.
 */
export const mailNotifications = async (db: DataSource, clock: Clock): Promise<void> => {
  while ((await decide(db, clock.now())) === BATCH);
};

/** Tells the administrators of the person to whom a mail could not be delivered. */
export const tellNotDelivered: OnGivenUp = async (
  manager: EntityManager,
  rows: readonly Carried[],
  now: Date,
) => {
  for (const { id, payload } of rows) {
    const address = (payload as MailMessage).to;
    const [place] = (await manager.query(
      'SELECT p.organisation_id::text AS id FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = lower($1)',
      [address],
    )) as { id: string }[];
    if (!place) continue;
    const notice = {
      kind: 'MAIL_NOT_DELIVERED',
      organisationId: place.id,
      params: { address },
      key: `mail:${id}`,
      whoMay: { ability: 'audit.read' as const, unitId: place.id },
    };
    await tell(manager, [notice], now);
  }
};
