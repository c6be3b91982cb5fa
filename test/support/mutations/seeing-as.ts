import type { World } from '../world.ts';
import type { MutationStep } from './step.ts';

/** Looking as somebody else, from begin to end. */
export const aboutSeeingAs = ({ ids }: World): MutationStep[] => [
  {
    name: 'startSeeingAs',
    who: 'admin',
    input: () => ({ personId: ids.person.head, reason: '核实主任看到的内容' }),
  },
  { name: 'endSeeingAs', who: 'admin', input: () => ({}) },
];
