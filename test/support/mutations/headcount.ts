import type { PersonKey } from '../world-facts.ts';
import type { World } from '../world.ts';
import type { MutationStep } from './step.ts';

/** Requests for seats in every way that they can end. */
export const aboutSeats = (world: World): MutationStep[] => {
  const raised: MutationStep = {
    name: 'raiseHeadcountRequest',
    who: 'supervisor',
    input: () => ({
      positionId: world.ids.position.vacant,
      seats: 3,
      wantedFrom: '2026-04-01',
      reason: '话务量超过饱和度上限',
    }),
    keep: ({ request }, left) => (left['seats'] = request.id),
  };
  const step = (name: string, who: PersonKey, more: object = {}): MutationStep => ({
    name,
    who,
    input: async ({ seats }) => {
      const [row] = (await world.db.query('SELECT revision FROM headcount_request WHERE id = $1', [
        seats,
      ])) as { revision: number }[];
      return { id: seats, revision: row?.revision, ...more };
    },
    // What is asked for is seen by whoever asks, decides or keeps the organisation, and by nobody who only looks.
    isUnseen: true,
  });
  /** Lets agents decide on up to two seats of their unit: three are beyond that. */
  const limited = async (): Promise<void> => {
    await world.db.query(
      `INSERT INTO role_grant (role_id, ability, scope, seat_limit)
       SELECT id, 'headcount.decide', 'UNIT', 2 FROM role WHERE code = 'AGT' ON CONFLICT DO NOTHING`,
    );
  };
  return [
    {
      ...raised,
      input: async (left) => {
        await limited();
        return raised.input(left);
      },
    },
    step('handOnHeadcountRequest', 'agent', { opinion: '确有需要' }),
    step('declineHeadcountRequest', 'hrHead', { decision: '先招满空缺' }),
    raised,
    step('approveHeadcountRequest', 'hrHead', { decision: '同意' }),
    raised,
    step('withdrawHeadcountRequest', 'supervisor'),
  ];
};
