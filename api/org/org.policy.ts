import { declareResource } from '../core/resource.ts';
import { Assignment } from './people/assignment.entity.ts';
import { OrgUnit } from './units/org-unit.entity.ts';
import { Person } from './people/person.entity.ts';
import { PositionRelationSpan } from './positions/position-relation-span.entity.ts';
import { Rank } from './ranks/rank.entity.ts';
import { PositionRelation } from './positions/position-relation.entity.ts';
import { OrgUnitSpan } from './units/org-unit-span.entity.ts';
import { PositionSpan } from './positions/position-span.entity.ts';
import { Position } from './positions/position.entity.ts';

// Units, posts, names and who holds what are known to every member of the organisation, and to nobody else.

declareResource(OrgUnit, {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: ['id'],
  people: [],
});

declareResource(Position, {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: ['unitId'],
  people: [],
  positions: ['id'],
});

declareResource(OrgUnitSpan, { kind: 'part', parent: () => OrgUnit, by: 'unitId' });

declareResource(PositionSpan, { kind: 'part', parent: () => Position, by: 'positionId' });

declareResource(PositionRelation, { kind: 'part', parent: () => Position, by: 'positionId' });

declareResource(PositionRelationSpan, { kind: 'part', parent: () => Position, by: 'positionId' });

declareResource(Rank, {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: ['organisationId'],
  people: [],
});

declareResource(Person, {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: [],
  people: ['id'],
  masks: {
    bornOn: { ability: 'person.identity' },
    gender: { ability: 'person.identity' },
    education: { ability: 'person.identity' },
  },
});

declareResource(Assignment, {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: [],
  people: ['personId'],
  positions: ['positionId'],
});
