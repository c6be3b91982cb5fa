import type { World } from '../world.ts';
import type { MutationStep } from './step.ts';

/** Somebody is given an ability in person, and it is taken back. */
export const aboutPersonalGrants = (world: World): MutationStep[] => {
  const { person } = world.ids;
  return [
    {
      name: 'givePersonalGrant',
      who: 'admin',
      input: async () => {
        const [row] = (await world.db.query('SELECT id::text FROM assignment WHERE person_id = $1', [
          person.agent,
        ])) as { id: string }[];
        return {
          assignmentId: row?.id,
          ability: 'ticket.urge',
          scope: 'UNIT',
          reason: '春节值班',
          lastDay: '2026-03-31',
        };
      },
      keep: ({ grant }, left) => (left['given'] = grant.id),
    },
    {
      name: 'changePersonalGrantEnd',
      who: 'admin',
      input: ({ given }) => ({
        personId: person.agent,
        grantId: given,
        lastDay: '2026-04-15',
        reason: '值班延长',
      }),
    },
    {
      name: 'revokePersonalGrant',
      who: 'admin',
      input: ({ given }) => ({ personId: person.agent, grantId: given, reason: '值班结束' }),
    },
  ];
};
