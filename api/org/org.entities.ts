import { Assignment } from './assignment.entity.ts';
import { OrgUnit } from './org-unit.entity.ts';
import { Person } from './person.entity.ts';
import { PositionRelation } from './position-relation.entity.ts';
import { Position } from './position.entity.ts';

/** The tables of the room. */
export const orgEntities = [OrgUnit, Position, PositionRelation, Person, Assignment];
