import type { World } from '../world.ts';
import type { MutationStep } from './step.ts';

/** A fault window is declared and withdrawn. */
export const aboutOutages = ({ ids: { unit } }: World): MutationStep[] => [
  {
    name: 'declareFaultWindow',
    who: 'supervisor',
    input: () => ({
      unitId: unit.centre,
      startsAt: '2026-03-01T09:00:00+08:00',
      endsAt: '2026-03-01T10:00:00+08:00',
      cause: '核心网中断',
    }),
    keep: ({ faultWindow }, left) => (left['outage'] = faultWindow.id),
  },
  {
    name: 'withdrawFaultWindow',
    who: 'supervisor',
    input: ({ outage }) => ({ id: outage, reason: '登记有误' }),
  },
];
