import { OrgUnitSpan } from './units/org-unit-span.entity.ts';
import { PositionSpan } from './positions/position-span.entity.ts';
import { HeadcountEvent } from './headcount/headcount-event.entity.ts';
import { HeadcountRequest } from './headcount/headcount-request.entity.ts';
import { Assignment } from './people/assignment.entity.ts';
import { OrgUnit } from './units/org-unit.entity.ts';
import { Person } from './people/person.entity.ts';
import { SetAsideAssignment } from './people/set-aside.entity.ts';
import { PositionRelationSpan } from './positions/position-relation-span.entity.ts';
import { Rank } from './ranks/rank.entity.ts';
import { PositionRelation } from './positions/position-relation.entity.ts';
import { Position } from './positions/position.entity.ts';

/** The tables of the room. */
export const orgEntities = [
  OrgUnit,
  OrgUnitSpan,
  Position,
  PositionSpan,
  PositionRelation,
  PositionRelationSpan,
  Rank,
  Person,
  Assignment,
  SetAsideAssignment,
  HeadcountRequest,
  HeadcountEvent,
];
