import { declareChildren, declareComputed, type Moment } from '../core/read/declare.ts';
import type { Params } from '../core/filter.ts';
import { likelyReading } from '../core/search/spelling.rules.ts';
import { Assignment } from './people/assignment.entity.ts';
import { OrgUnit } from './units/org-unit.entity.ts';
import { Person } from './people/person.entity.ts';
import { PositionRelation } from './positions/position-relation.entity.ts';
import { Position } from './positions/position.entity.ts';

const inForce = (alias: string, params: Params, { today }: Moment): string => {
  const day = params.add(today);
  return `${alias}.starts_on <= ${day}::date and (${alias}.ends_on is null or ${alias}.ends_on > ${day}::date)`;
};

declareChildren(OrgUnit, 'children', () => OrgUnit, {
  by: 'parentId',
  order: [
    ['sort', 'ASC'],
    ['id', 'ASC'],
  ],
});
declareChildren(OrgUnit, 'positions', () => Position, {
  by: 'unitId',
  order: [
    ['sort', 'ASC'],
    ['id', 'ASC'],
  ],
});
declareChildren(Position, 'relations', () => PositionRelation, {
  by: 'positionId',
  order: [
    ['kind', 'ASC'],
    ['seq', 'ASC'],
    ['id', 'ASC'],
  ],
});
declareChildren(Position, 'subordinates', () => Position, {
  by: 'superiorId',
  order: [
    ['sort', 'ASC'],
    ['id', 'ASC'],
  ],
});
declareChildren(Position, 'holders', () => Assignment, {
  by: 'positionId',
  order: [
    ['startsOn', 'ASC'],
    ['id', 'ASC'],
  ],
  where: inForce,
});
declareChildren(Person, 'assignments', () => Assignment, {
  by: 'personId',
  // PRIMARY stands after the others in the alphabet.
  order: [
    ['kind', 'DESC'],
    ['startsOn', 'ASC'],
    ['id', 'ASC'],
  ],
  where: inForce,
});

declareComputed<OrgUnit>(OrgUnit, 'path', {
  needs: [],
  compute: ({ id }, { actor: { tree } }) =>
    tree
      .path(id)
      .map((unit) => tree.name(unit) ?? '')
      .toReversed(),
});

declareComputed(OrgUnit, 'pinyin', {
  needs: ['name'],
  compute: ({ name }: OrgUnit) => likelyReading(name),
});

type WithHolders = Position & { readonly holders: readonly Assignment[] };

declareComputed(Position, 'headcount', {
  needs: [{ holders: [] }],
  compute: ({ holders }: WithHolders) => holders.length,
});
declareComputed(Position, 'vacancies', {
  needs: ['headcountPlan', { holders: [] }],
  compute: ({ headcountPlan, holders }: WithHolders) =>
    headcountPlan === null ? null : headcountPlan - holders.length,
});
