import { useNavigate } from 'react-router-dom';
import { MarkNotificationReadDocument, type NotificationsQuery } from '../data/documents.ts';
import { useCommand } from '../layout/useCommand.tsx';

/** One notification as the screens show it. */
export type Told = NotificationsQuery['notifications']['nodes'][number];

/** Where the record of a notification is shown. A type without a screen leads nowhere. */
const places: Readonly<Record<string, (id: string) => string>> = {
  Ticket: (id) => `/tickets/${id}/show`,
  JobDescription: (id) => `/jobs/${id}/show`,
  Person: (id) => `/people/${id}`,
  Position: (id) => `/positions/${id}`,
  AccessReview: (id) => `/access-reviews/${id}`,
  HeadcountRequest: (id) => `/headcount/${id}`,
  Course: (id) => `/training/courses/${id}`,
  Certification: (id) => `/training/certification/${id}`,
  AddedNeed: () => '/training/mine',
  Mentoring: () => '/training/mentoring',
  Suggestion: () => '/training/suggestions',
};

/** The address of what a notification is about, or undefined where it leads nowhere. */
export const addressOf = ({ topic, record }: Pick<Told, 'topic' | 'record'>): string | undefined => {
  // One's own password and tokens are looked after on one's own account.
  if (topic === 'SECURITY') return '/account';
  const place = record && places[record.type];
  return record && place ? place(record.id) : undefined;
};

/** Notes that a notification was read. */
export const useMarkRead = () => {
  const { send } = useCommand(MarkNotificationReadDocument);
  return (id: string) => send({ id });
};

/** Opens a notification of which only the id is known, as a link in a mail does: it counts as read, and leads to its record. */
export const useReading = (): ((id: string) => Promise<void>) => {
  const navigate = useNavigate();
  const mark = useMarkRead();
  return async (id) => {
    const outcome = await mark(id);
    const told = outcome.ok ? outcome.data.markNotificationRead.notification : null;
    const address = told && addressOf(told);
    if (address) void navigate(address, { replace: true });
  };
};
