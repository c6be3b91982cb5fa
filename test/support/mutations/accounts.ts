import type { World } from '../world.ts';
import type { MutationStep } from './step.ts';

/** Accounts of others: opened, sent a link, closed, opened again. */
export const aboutAccounts = (world: World): MutationStep[] => {
  const account = (name: string): MutationStep => ({
    name,
    who: 'admin',
    input: ({ newcomer }) => ({ personId: newcomer }),
  });
  const { unit } = world.ids;
  return [
    {
      name: 'createAccount',
      who: 'admin',
      input: async (left) => {
        const [row] = (await world.db.query(
          `INSERT INTO person (organisation_id, name) VALUES ($1, '新来的人') RETURNING id::text`,
          [unit.group],
        )) as { id: string }[];
        left['newcomer'] = row?.id ?? '';
        return { personId: row?.id, email: 'newcomer@world.test' };
      },
    },
    account('sendPasswordLink'),
    account('withdrawInvitation'),
    account('giveFirstPassword'),
    account('endSessions'),
    account('endAccessTokens'),
    {
      name: 'unbindSingleSignOn',
      who: 'admin',
      input: async ({ newcomer }) => {
        await world.db.query(
          `UPDATE account SET sso_issuer = 'https://login.test', sso_subject = 'newcomer', sso_since = '2026-03-01'
           WHERE person_id = $1`,
          [newcomer],
        );
        return { personId: newcomer };
      },
    },
    account('closeAccount'),
    account('reopenAccount'),
  ];
};
