import { useNavigate } from 'react-router-dom';
import { MarkNotificationReadDocument, type NotificationsQuery } from '../data/documents.ts';
import { useCommand } from '../layout/useCommand.tsx';

/** One notification as the screens show it. */
export type Told = NotificationsQuery['notifications']['nodes'][number];

/** Where the record of a notification is shown. A type without a screen leads nowhere. */
const places: Readonly<Record<string, string>> = { Ticket: 'tickets', JobDescription: 'jobs' };

/** The address of a notification's record, or undefined where it leads nowhere. */
export const addressOf = (record: Told['record'] | undefined): string | undefined => {
  const place = record && places[record.type];
  return record && place ? `/${place}/${record.id}/show` : undefined;
};

/** Opens a notification: it counts as read, and its record is shown where there is one. */
export const useReading = (): ((told: Pick<Told, 'id'> & Partial<Told>) => Promise<void>) => {
  const navigate = useNavigate();
  const { send } = useCommand(MarkNotificationReadDocument);
  return async ({ id, readAt, record }) => {
    const known = addressOf(record);
    if (known) void navigate(known);
    if (readAt) return;
    const outcome = await send({ id });
    const found = outcome.ok && addressOf(outcome.data.markNotificationRead.notification?.record);
    if (!known && found) void navigate(found, { replace: true });
  };
};
