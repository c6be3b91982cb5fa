import type { World } from '../world.ts';
import type { MutationStep } from './step.ts';

/** Roles: one of the organisation's own is made, changed and deleted; one that is shipped is set back; a post gets some. */
export const aboutRoles = ({ db, ids }: World): MutationStep[] => {
  const organisationId = ids.unit.group;
  const asRead = async (code: string): Promise<{ id: string; revision: number }> => {
    const [row] = (await db.query(
      'SELECT id::text, revision FROM role WHERE organisation_id = $1 AND code = $2',
      [organisationId, code],
    )) as { id: string; revision: number }[];
    return row ?? { id: '', revision: 1 };
  };
  const grants = [{ ability: 'ticket.read', scope: 'UNIT' }];
  return [
    {
      name: 'createRole',
      who: 'admin',
      input: () => ({ organisationId, code: 'STORY', nameZh: '故事角色', nameEn: 'Story role', grants }),
    },
    {
      name: 'updateRoles',
      who: 'admin',
      input: async () => ({
        organisationId,
        roles: [{ ...(await asRead('STORY')), nameEn: 'Told role', grants: [] }],
      }),
    },
    {
      name: 'setPositionRoles',
      who: 'admin',
      input: async () => {
        const [post] = (await db.query('SELECT revision FROM position WHERE id = $1', [
          ids.position.vacant,
        ])) as {
          revision: number;
        }[];
        const { id } = await asRead('TRN');
        return { positionId: ids.position.vacant, revision: post?.revision, roleIds: [id] };
      },
    },
    { name: 'resetRole', who: 'admin', input: () => asRead('INV') },
    { name: 'deleteRole', who: 'admin', input: () => asRead('STORY') },
  ];
};
