import { say } from '../core/bilingual.ts';
import { decide } from '../core/decide.ts';
import { dayAsked, holdingOn, openOn } from './as-of.ts';
import { subjectBelow } from './org.editing.ts';
import { inconsistenciesOf } from './positions/consistency.rules.ts';
import type { PositionFinding } from './positions/position-finding.ts';
import { PositionSpan } from './positions/position-span.entity.ts';
import { establishmentOf, vacanciesOf } from './units/establishment.ts';
import { OrgUnitSpan } from './units/org-unit-span.entity.ts';
import { declareChildren, declareComputed, type Moment } from '../core/read/declare.ts';
import type { Params } from '../core/filter.ts';
import { likelyReading } from '../core/search/spelling.rules.ts';
import { Assignment } from './people/assignment.entity.ts';
import { lastDayOf, standingOn } from './people/assignment.rules.ts';
import { subjectAt, subjectInEach } from './people/people.guard.ts';
import { personResource } from './org.policy.ts';
import { OrgUnit } from './units/org-unit.entity.ts';
import { Person } from './people/person.entity.ts';
import { PositionRelationSpan } from './positions/position-relation-span.entity.ts';
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
  where: (alias, params, { today }) => openOn(alias, params.add(today)),
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

declareChildren(Person, 'assignmentHistory', () => Assignment, {
  by: 'personId',
  order: [
    ['startsOn', 'DESC'],
    ['id', 'DESC'],
  ],
});
declareChildren(Position, 'plannedHolders', () => Assignment, {
  by: 'positionId',
  order: [
    ['startsOn', 'ASC'],
    ['id', 'ASC'],
  ],
  where: (alias, params, { today }) => `${alias}.starts_on > ${params.add(today)}::date`,
});

declareComputed<OrgUnit>(OrgUnit, 'path', {
  needs: [],
  compute: ({ id }, { actor: { tree } }) =>
    tree
      .path(id)
      .map((unit) => tree.name(unit) ?? '')
      .toReversed(),
});

declareComputed(OrgUnit, 'mayEdit', {
  needs: ['organisationId'],
  compute: ({ id, organisationId }: OrgUnit, { policy }) =>
    policy.can('org.edit', subjectAt(organisationId, [id])),
});
declareComputed(OrgUnit, 'mayFoundBelow', {
  needs: ['organisationId'],
  compute: ({ id, organisationId }: OrgUnit, { policy }) =>
    policy.can('org.edit', subjectBelow(organisationId, id)),
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
  needs: ['headcountPlan', 'closedOn', { holders: [] }],
  compute: (post: WithHolders, { today }) => vacanciesOf(post, today),
});
declareComputed(OrgUnit, 'establishment', {
  needs: [{ positions: ['headcountPlan', 'closedOn', { holders: [] }] }],
  compute: ({ positions }: OrgUnit & { readonly positions: WithHolders[] }, { today }) =>
    establishmentOf(positions, today),
});

const otherPost = ['title', 'unitId', 'superiorId', 'closedOn'];

declareComputed(Position, 'findings', {
  needs: [
    'unitId',
    'superiorId',
    { superior: otherPost, relations: ['kind', 'rawName', { toPosition: otherPost }] },
  ],
  compute: (
    post: Position & { readonly relations: PositionRelation[] },
    { actor, today, locale },
  ): PositionFinding[] =>
    inconsistenciesOf(post, actor.tree.path(post.unitId), today).map(({ text, ...finding }) => ({
      ...finding,
      message: say(text, locale),
    })),
});

// What was, and what is planned: the spans that the tables keep, and who held a post on a day.
declareChildren(OrgUnit, 'history', () => OrgUnitSpan, {
  by: 'unitId',
  order: [['startsOn', 'DESC', 'LAST']],
});
declareChildren(OrgUnit, 'asOf', () => OrgUnitSpan, {
  by: 'unitId',
  order: [['startsOn', 'DESC', 'LAST']],
  as: 'ONE',
  ask: (ctx, { day }) => ({ where: [holdingOn(dayAsked(ctx, day, 'day'))] }),
});
declareChildren(Position, 'history', () => PositionSpan, {
  by: 'positionId',
  order: [['startsOn', 'DESC', 'LAST']],
});
declareChildren(Position, 'asOf', () => PositionSpan, {
  by: 'positionId',
  order: [['startsOn', 'DESC', 'LAST']],
  as: 'ONE',
  ask: (ctx, { day }) => ({ where: [holdingOn(dayAsked(ctx, day, 'day'))] }),
});
declareChildren(Position, 'relationsOn', () => PositionRelationSpan, {
  by: 'positionId',
  order: [
    ['kind', 'ASC'],
    ['seq', 'ASC'],
    ['id', 'ASC'],
  ],
  ask: (ctx, { day }) => ({ where: [holdingOn(dayAsked(ctx, day, 'day'))] }),
});
declareChildren(Position, 'holdersOn', () => Assignment, {
  by: 'positionId',
  order: [
    ['startsOn', 'ASC'],
    ['id', 'ASC'],
  ],
  ask: (ctx, { day }) => ({ where: [holdingOn(dayAsked(ctx, day, 'day'))] }),
});

declareComputed(Position, 'mayAssign', {
  needs: ['organisationId', 'unitId'],
  compute: ({ organisationId, unitId }: Position, { policy }) =>
    policy.can('org.edit', subjectAt(organisationId, [unitId])),
});

type Held = Assignment & { readonly position: Position | null };

declareComputed(Assignment, 'lastDay', {
  needs: ['endsOn'],
  compute: ({ endsOn }: Assignment) => lastDayOf(endsOn),
});
declareComputed(Assignment, 'standing', {
  needs: ['startsOn', 'endsOn'],
  compute: (assignment: Assignment, { today }) => standingOn(assignment, today),
});
declareComputed(Assignment, 'mayChange', {
  needs: ['organisationId', 'personId', { position: ['unitId'] }],
  compute: ({ organisationId, personId, position }: Held, { policy, actor }) =>
    position !== null &&
    personId !== actor.personId &&
    policy.can('org.edit', subjectAt(organisationId, [position.unitId])),
});

declareComputed(Person, 'lastDay', {
  needs: ['leftOn'],
  compute: ({ leftOn }: Person) => lastDayOf(leftOn),
});
declareComputed(Person, 'mayEdit', {
  needs: ['organisationId', { assignmentHistory: ['endsOn', { position: ['unitId'] }] }],
  compute: (
    { assignmentHistory, ...person }: Person & { readonly assignmentHistory: readonly Held[] },
    { policy, today },
  ) => {
    const held = assignmentHistory.filter(({ endsOn }) => endsOn === null || endsOn > today);
    const units = held.flatMap(({ position }) => (position ? [position.unitId] : []));
    const subject = subjectInEach(person.organisationId, units);
    return decide(policy, personResource, { ability: 'org.edit', row: person, subject, today }).allowed;
  },
});
