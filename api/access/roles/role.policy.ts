import { declareRecordKind } from '../../core/record-kind.ts';
import { declareResource } from '../../core/resource.ts';
import { Role } from './role.entity.ts';
import { roleWords } from './role.store.ts';

// A role reaches as far as the organisation does: it is kept by whoever administers rights in all of it. It is seen by whoever
// administers them in any part, since they give roles to posts and must know what each gives, and by whoever asks why others
// may do what they may in all of it. Which posts carry it is told as far as either reaches (`rolePosts`, `Position.roles`).
declareResource(Role, {
  kind: 'own',
  read: [{ ability: 'access.manage', anywhere: true }, { ability: 'access.read' }],
  organisation: 'organisationId',
  units: [],
  people: [],
});

declareRecordKind(Role, roleWords);
