import type { MutationStep } from './step.ts';
import type { World } from '../world.ts';

/** Job descriptions are brought in, settled and made into a draft. */
export const aboutImports = (world: World): MutationStep[] => {
  const text =
    '附件说明另行印发。\n岗位名称：培训品质部主管\n工作地点：绍兴市\n岗位职责\n1、组织培训，合格率达 %；\n2、检查质量。\n任职要求\n大专以上学历。\n';
  const point = async (imported: string | undefined): Promise<string> => {
    const [row] = (await world.db.query(
      `SELECT id::text FROM import_point WHERE imported_job_id = $1 AND topic = 'TARGET'`,
      [imported],
    )) as { id: string }[];
    return row?.id ?? '';
  };
  const of = (name: string, more: object = {}): MutationStep => ({
    name,
    who: 'hr',
    input: ({ imported }) => ({ importedJobId: imported, ...more }),
    isUnseen: true,
  });
  return [
    {
      name: 'importPastedJobs',
      who: 'hr',
      input: () => ({ text }),
    },
    {
      name: 'settleImportPoint',
      who: 'hr',
      input: async (left) => {
        const [row] = (await world.db.query('SELECT max(id)::text AS id FROM imported_job')) as {
          id: string;
        }[];
        left['imported'] = row?.id ?? '';
        return { id: await point(left['imported']), text: '95' };
      },
      isUnseen: true,
    },
    {
      name: 'reopenImportPoint',
      who: 'hr',
      input: async ({ imported }) => ({ id: await point(imported) }),
      isUnseen: true,
    },
    of('setImportRemainderAside'),
    of('keepImportAbilities'),
    {
      name: 'takeImportedHead',
      who: 'hr',
      input: async ({ imported }) => {
        const id = world.ids.position.vacant;
        const [row] = (await world.db.query('SELECT revision FROM position WHERE id = $1', [id])) as {
          revision: number;
        }[];
        return {
          importedJobId: imported,
          positionId: id,
          revision: row?.revision ?? 0,
          fields: ['WORKPLACE'],
        };
      },
      isUnseen: true,
    },
    of('draftFromImport', { positionId: world.ids.position.vacant }),
  ];
};
