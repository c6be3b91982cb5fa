import type { World } from '../world.ts';
import type { MutationStep } from './step.ts';

/** What everybody does about their own account. */
export const aboutOneself = (world: World): MutationStep[] => [
  {
    name: 'createAccessToken',
    who: 'supervisor',
    input: () => ({ name: '夜间报表', abilities: ['ticket.read'], expiresOn: '2026-12-31' }),
    keep: ({ accessToken }, left) => (left['token'] = accessToken.id),
  },
  { name: 'revokeAccessToken', who: 'supervisor', input: ({ token }) => ({ id: token }) },
  { name: 'setLocale', who: 'agent', input: () => ({ locale: 'en' }) },
  {
    name: 'revokeSession',
    who: 'agent',
    input: async () => {
      const [row] = (await world.db.query(
        `INSERT INTO session (account_id, token_hash, created_at, seen_at, expires_at, address, user_agent)
         SELECT id, 'another', '2026-01-01', '2100-01-01', '2100-01-01', '127.0.0.1', 'test'
         FROM account WHERE person_id = $1 RETURNING id::text`,
        [world.ids.person.agent],
      )) as { id: string }[];
      return { id: row?.id };
    },
  },
  { name: 'revokeOtherSessions', who: 'agent', input: () => ({}) },
  {
    name: 'markNotificationRead',
    who: 'head',
    input: async () => {
      const [row] = (await world.db.query(
        'SELECT id::text FROM notification WHERE person_id = $1 ORDER BY notification.id LIMIT 1',
        [world.ids.person.head],
      )) as { id: string }[];
      return { id: row?.id };
    },
  },
  { name: 'markAllNotificationsRead', who: 'head', input: () => ({}) },
  { name: 'chooseNotificationMail', who: 'head', input: () => ({ topic: 'TICKETS', byMail: true }) },
];
