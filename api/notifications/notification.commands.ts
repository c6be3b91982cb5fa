import { audit } from '../core/audit.ts';
import type { Transacted } from '../core/command.ts';
import { loadSeen } from '../core/load-seen.ts';
import { LIVE_CHANNEL } from '../core/live.ts';
import type { NotificationTopic } from './kinds.ts';
import { Notification } from './notification.entity.ts';

/** One's other pages count anew. */
const wakeMyself = async (tx: Transacted): Promise<void> => {
  await tx.manager.query('SELECT pg_notify($1, $2)', [
    LIVE_CHANNEL,
    JSON.stringify({ people: [tx.actor.personId] }),
  ]);
};

/** Notes that one has read something; what was read stays as it was read first. @throws Refusal NOT_FOUND */
export const markRead = async (tx: Transacted, id: string): Promise<string> => {
  const notification = await loadSeen(tx, Notification, id, {
    what: { zh: '通知', en: 'notification' },
    path: 'input.id',
  });
  if (notification.readAt) return id;
  await tx.manager.query('UPDATE notification SET read_at = $2 WHERE id = $1', [id, tx.clock.now()]);
  await wakeMyself(tx);
  return id;
};

/** Notes that one has read everything up to a notification, so that what came meanwhile stays new. */
export const markAllRead = async (tx: Transacted, upToId: string | null | undefined): Promise<string> => {
  await tx.manager.query(
    `UPDATE notification SET read_at = $2
     WHERE person_id = $1 AND read_at IS NULL AND ($3::bigint IS NULL OR id <= $3)`,
    [tx.actor.personId, tx.clock.now(), upToId ?? null],
  );
  await wakeMyself(tx);
  return tx.actor.personId;
};

/** Keeps what one chose for a topic. */
export const chooseMail = async (
  tx: Transacted,
  topic: NotificationTopic,
  byMail: boolean,
): Promise<string> => {
  const [former] = (await tx.manager.query(
    'SELECT by_mail AS "byMail" FROM notification_choice WHERE person_id = $1 AND topic = $2',
    [tx.actor.personId, topic],
  )) as { byMail: boolean }[];
  await tx.manager.query(
    `INSERT INTO notification_choice (person_id, topic, by_mail) VALUES ($1, $2, $3)
     ON CONFLICT (person_id, topic) DO UPDATE SET by_mail = excluded.by_mail`,
    [tx.actor.personId, topic, byMail],
  );
  await audit(tx, {
    action: 'chooseNotificationMail',
    entity: 'NotificationChoice',
    entityId: tx.actor.personId,
    organisationId: tx.actor.organisationIds[0] ?? null,
    before: { topic, byMail: former?.byMail ?? null },
    after: { topic, byMail },
  });
  return tx.actor.personId;
};
