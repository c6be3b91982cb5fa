import type { EntityManager } from 'typeorm';
import type { Ability } from '../core/abilities.ts';
import { declareRecordKind } from '../core/record-kind.ts';
import { declareResource, subjectFor, type OwnResource } from '../core/resource.ts';
import { Assignment } from './people/assignment.entity.ts';
import { barsOnOneself } from './people/oneself.rules.ts';
import { subjectAt, subjectInEach } from './people/people.guard.ts';
import { OrgUnit } from './units/org-unit.entity.ts';
import { treeWithin } from './units/tree.ts';
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

const positionResource: OwnResource<Position> = {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: ['unitId'],
  people: [],
  positions: ['id'],
};

declareResource(Position, positionResource);

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

export const personResource: OwnResource<Person> = {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: [],
  people: ['id'],
  bars: (ability, { id }, actor) => barsOnOneself(ability, id, actor),
  masks: {
    bornOn: { ability: 'person.identity' },
    gender: { ability: 'person.identity' },
    education: { ability: 'person.identity' },
  },
};

declareResource(Person, personResource);

declareResource(Assignment, {
  kind: 'own',
  read: 'members',
  organisation: 'organisationId',
  units: [],
  people: ['personId'],
  positions: ['positionId'],
});

/** Whose posts lie in a unit: registering there is their own business. */
const holdersIn = async (manager: EntityManager, unitId: string, today: string): Promise<string[]> => {
  const rows = (await manager.query(
    `SELECT DISTINCT a.person_id::text AS id FROM assignment a JOIN position o ON o.id = a.position_id
     WHERE o.unit_id = $1 AND a.starts_on <= $2::date AND (a.ends_on IS NULL OR a.ends_on > $2::date)`,
    [unitId, today],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
};

declareRecordKind(
  OrgUnit,
  { zh: '部门', en: 'unit' },
  {
    called: 'name',
    // How holders stand to their posts is told of a unit and all below it, as far as one may know it there.
    subject: async (manager, ability, { id, organisationId }, today) => ({
      organisationId,
      units: ability === 'person.fit' ? (await treeWithin(manager)).subtree(id) : [id],
      people: ability === 'ticket.register' ? await holdersIn(manager, id, today) : [],
      positions: [],
    }),
  },
);

declareRecordKind(
  Position,
  { zh: '岗位', en: 'post' },
  {
    called: 'title',
    // Whoever holds a post neither edits it by that nor says what it carries.
    subject: async (_manager, ability, post) =>
      ability === 'org.edit' || ability === 'access.manage'
        ? subjectAt(post.organisationId, [post.unitId])
        : subjectFor(positionResource, ability, post),
  },
);

/** Abilities that ask where somebody holds posts, in one unit or another; all others about a person ask only who it is. */
const byTheirPosts: readonly Ability[] = [
  'access.read',
  'access.manage',
  'access.review',
  'training.read',
  'training.plan',
  'training.require',
  'certification.apply',
  'certification.exam',
  'certification.practical',
  'certification.award',
  'suggestion.raise',
  'suggestion.decide',
  'person.fit',
];

const isOfLearning = (ability: Ability): boolean => /^(training|certification|suggestion)\./.test(ability);

declareRecordKind(
  Person,
  { zh: '员工', en: 'person' },
  {
    called: 'name',
    subject: async (manager, ability, { id, organisationId }, today) => {
      const isEdit = ability === 'org.edit';
      const posts =
        isEdit || byTheirPosts.includes(ability)
          ? ((await manager.query(
              `SELECT o.id::text, o.unit_id::text AS "unitId", a.starts_on <= $3::date AS "isHeld"
               FROM assignment a JOIN position o ON o.id = a.position_id
               WHERE a.person_id = $1 AND a.organisation_id = $2 AND (a.ends_on IS NULL OR a.ends_on > $3::date)
               ORDER BY a.starts_on, a.id`,
              [id, organisationId, today],
            )) as { id: string; unitId: string; isHeld: boolean }[])
          : [];
      const unitsOf = (some: typeof posts): string[] => [...new Set(some.map(({ unitId }) => unitId))];
      // Facts and a leaving are for whoever edits each unit in which they hold or are to hold a post.
      if (isEdit) return subjectInEach(organisationId, unitsOf(posts));
      const held = posts.filter(({ isHeld }) => isHeld);
      // Whoever is still to begin learns for the post that they are to hold; nobody learns for a post as such.
      if (isOfLearning(ability))
        return {
          organisationId,
          units: unitsOf(held.length > 0 ? held : posts),
          people: [id],
          positions: [],
        };
      return {
        organisationId,
        units: unitsOf(held),
        people: [id],
        positions: held.map((post) => post.id),
      };
    },
  },
);
