import type { World } from '../world.ts';
import type { MutationStep } from './step.ts';

/** A post from its founding to its reopening, with its superior and relations. */
export const aboutPosts = (world: World): MutationStep[] => {
  const { unit, position } = world.ids;
  const relation = async (): Promise<string> =>
    (
      (await world.db.query(
        'SELECT id::text FROM position_relation ORDER BY position_relation.id DESC LIMIT 1',
      )) as {
        id: string;
      }[]
    )[0]?.id ?? '';
  const step = (name: string, more: object = {}): MutationStep => ({
    name,
    who: 'hr',
    input: async (left) => {
      const [row] = (await world.db.query('SELECT revision FROM position WHERE id = $1', [left['post']])) as {
        revision: number;
      }[];
      return { id: left['post'], revision: row?.revision, ...more };
    },
  });
  return [
    {
      name: 'createPosition',
      who: 'hr',
      input: () => ({ unitId: unit.centre, title: '质检员', openedOn: '2026-01-01' }),
      keep: ({ position: made }, left) => (left['post'] = made.id),
    },
    step('editPosition', { title: '质量检查员', headcountPlan: 2 }),
    step('movePosition', { unitId: unit.relations }),
    {
      name: 'addRelation',
      who: 'hr',
      input: ({ post }) => ({ positionId: post, kind: 'PEER', rawName: '培训员' }),
    },
    {
      name: 'linkRelation',
      who: 'hr',
      input: async () => ({ id: await relation(), toPositionId: position.agent }),
    },
    { name: 'removeRelation', who: 'hr', input: async () => ({ id: await relation() }) },
    {
      name: 'setSuperior',
      who: 'hr',
      input: async () => {
        const [row] = (await world.db.query('SELECT revision FROM position WHERE id = $1', [
          position.vacant,
        ])) as { revision: number }[];
        return { id: position.vacant, revision: row?.revision, superiorId: position.supervisor };
      },
    },
    step('closePosition', { on: '2026-12-31' }),
    step('reopenPosition'),
  ];
};
