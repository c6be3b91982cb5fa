import type { World } from '../world.ts';
import type { MutationStep } from './step.ts';

/** A unit from its founding to its reopening. */
export const aboutUnits = (world: World): MutationStep[] => {
  const { unit } = world.ids;
  const step = (name: string, more: object = {}): MutationStep => ({
    name,
    who: 'hr',
    input: async (left) => {
      const [row] = (await world.db.query('SELECT revision FROM org_unit WHERE id = $1', [left['unit']])) as {
        revision: number;
      }[];
      return { id: left['unit'], revision: row?.revision, ...more };
    },
  });
  return [
    {
      name: 'createUnit',
      who: 'hr',
      input: () => ({ parentId: unit.centre, name: '质检组', kind: 'TEAM', openedOn: '2026-01-01' }),
      keep: ({ unit: made }, left) => (left['unit'] = made.id),
    },
    step('editUnit', { region: '全市' }),
    step('renameUnit', { name: '质量检查组' }),
    step('moveUnit', { parentId: unit.relations }),
    step('closeUnit', { on: '2026-12-31' }),
    step('reopenUnit'),
  ];
};
