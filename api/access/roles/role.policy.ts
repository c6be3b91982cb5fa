import { declareRecordKind } from '../../core/record-kind.ts';
import { declareResource } from '../../core/resource.ts';
import { Role } from './role.entity.ts';
import { roleWords } from './role.store.ts';

// A role reaches as far as the organisation does: it is seen by whoever keeps roles, or asks why others may do what they
// may, in all of it. Which roles a post carries is told further (`Position.roles`).
declareResource(Role, {
  kind: 'own',
  read: [{ ability: 'access.manage' }, { ability: 'access.read' }],
  organisation: 'organisationId',
  units: [],
  people: [],
});

declareRecordKind(Role, roleWords);
