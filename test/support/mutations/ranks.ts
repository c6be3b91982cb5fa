import type { MutationStep } from './step.ts';
import type { World } from '../world.ts';

/** The ladder of ranks: a rank is put on it, moved, and taken off again. */
export const aboutRanks = (world: World): MutationStep[] => {
  const step = (name: string, more: object = {}): MutationStep => ({
    name,
    who: 'hr',
    input: async ({ rank }) => {
      const [row] = (await world.db.query('SELECT revision FROM rank WHERE id = $1', [rank])) as {
        revision: number;
      }[];
      return { id: rank, revision: row?.revision, ...more };
    },
  });
  return [
    {
      name: 'addRank',
      who: 'hr',
      input: () => ({ organisationId: world.ids.unit.group, name: '主管级', level: 4 }),
      keep: ({ rank }, left) => (left['rank'] = rank.id),
    },
    step('editRank', { name: '主办级', level: 5 }),
    step('removeRank'),
  ];
};
