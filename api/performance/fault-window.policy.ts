import { declareRecordKind } from '../core/record-kind.ts';
import { declareNeeds } from '../core/read/declare.ts';
import { declareResource } from '../core/resource.ts';
import { FaultWindow } from './fault-window.entity.ts';

// An outage concerns everybody who is asked why the answer rate fell; only declaring one takes an ability.
declareResource(FaultWindow, {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: ['unitId'],
  people: ['declaredById'],
});

declareNeeds(FaultWindow, 'mayWithdraw', ['unitId', 'withdrawnAt']);

declareRecordKind(
  FaultWindow,
  { zh: '故障时段', en: 'outage' },
  {
    // It is withdrawn by whoever may declare one of the unit, and not by its author as such.
    subject: async (_manager, _ability, { organisationId, unitId }) => ({
      organisationId,
      units: [unitId],
      people: [],
      positions: [],
    }),
  },
);
