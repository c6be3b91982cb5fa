import type { World } from '../world.ts';
import type { MutationStep } from './step.ts';

/** Somebody is taken on, given posts, and leaves. */
export const aboutPeople = (world: World): MutationStep[] => {
  const { position } = world.ids;
  const read = async (table: 'assignment' | 'person', id: string | undefined) => {
    const [row] = (await world.db.query(`SELECT revision FROM ${table} WHERE id = $1`, [id])) as {
      revision: number;
    }[];
    return { id, revision: row?.revision };
  };
  const keep: MutationStep['keep'] = ({ assignment }, left) => {
    if (assignment) left['post'] = assignment.id;
  };
  const ofPost = (name: string, more: object = {}): MutationStep => ({
    name,
    who: 'hr',
    input: async ({ post }) => ({ ...(await read('assignment', post)), ...more }),
    keep,
  });
  const ofPerson = (name: string, more: object = {}): MutationStep => ({
    name,
    who: 'hr',
    input: async ({ taken }) => ({ ...(await read('person', taken)), ...more }),
  });
  const given = { kind: 'PRIMARY', positionId: position.agent, startsOn: '2026-05-01' };
  return [
    {
      name: 'createPerson',
      who: 'hr',
      input: () => ({ name: '新来的员工', employeeNo: 'E-new' }),
      keep: ({ person }, left) => (left['taken'] = person.id),
    },
    ofPerson('editPerson', { name: '新员工' }),
    { name: 'assignPerson', who: 'hr', input: ({ taken }) => ({ personId: taken, ...given }), keep },
    ofPost('endAssignment', { lastDay: '2026-12-31' }),
    ofPost('changeAssignmentKind', { kind: 'CONCURRENT' }),
    ofPost('changeAssignmentKind', { kind: 'PRIMARY' }),
    ofPost('transferPerson', { positionId: position.caller, startsOn: '2026-06-01' }),
    ofPost('withdrawAssignment'),
    ofPerson('leaveOrganisation', { lastDay: '2026-07-31' }),
    ofPerson('withdrawLeaving'),
  ];
};
