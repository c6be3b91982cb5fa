import { pinyin } from 'pinyin-pro';
import type { DataSource } from 'typeorm';
import type { Subject } from '../../../api/core/subject.ts';
import { Assignment } from '../../../api/org/people/assignment.entity.ts';
import { OrgUnit } from '../../../api/org/units/org-unit.entity.ts';
import { Person } from '../../../api/org/people/person.entity.ts';
import { PositionRelation } from '../../../api/org/positions/position-relation.entity.ts';
import { OrgUnitSpan } from '../../../api/org/units/org-unit-span.entity.ts';
import { PositionSpan } from '../../../api/org/positions/position-span.entity.ts';
import { PositionRelationSpan } from '../../../api/org/positions/position-relation-span.entity.ts';
import { Rank } from '../../../api/org/ranks/rank.entity.ts';
import { Position } from '../../../api/org/positions/position.entity.ts';
import { formTexts, ownOf, partOf, person, today, unless } from './ground.ts';
import { isInForce } from './job-times.ts';
import { byProperties, type OracleModel, type RawRow, type Viewing } from './oracle.ts';
import { jobPages, ticketPages } from './pages.ts';

const personSubject = (row: RawRow): Subject => ({
  organisationId: String(row['organisationId']),
  units: [],
  people: [String(row['id'])],
  positions: [],
});

const holdsOn = (row: RawRow, day: string): boolean =>
  String(row['startsOn']) <= day && (row['endsOn'] === null || String(row['endsOn']) > day);

const dayBefore = (day: unknown): string | null =>
  day === null
    ? null
    : new Date(Date.parse(`${String(day)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const isGone = (row: RawRow, viewing: Viewing): boolean =>
  row['closedOn'] !== null && String(row['closedOn']) <= today(viewing);

const spansBy = (type: string, by: string) => ({
  type,
  by,
  order: byProperties(['startsOn', 'DESC', 'LAST']),
});

const holdsToday = (row: RawRow, viewing: Viewing): boolean =>
  (row['startsOn'] === null || String(row['startsOn']) <= today(viewing)) &&
  (row['endsOn'] === null || String(row['endsOn']) > today(viewing));

/** Units, posts, people and who holds what, as their rules say it in words. */
export const organisationModel = async (db: DataSource): Promise<OracleModel> => {
  const units = await ownOf(db, OrgUnit);
  const positions = await ownOf(db, Position);
  const people = await ownOf(db, Person);
  const assignments = await ownOf(db, Assignment);
  const holdersOf = (row: RawRow, viewing: Viewing) =>
    assignments.rows.filter((held) => held['positionId'] === row['id'] && holdsOn(held, today(viewing)));
  const pathOf = (row: RawRow): string[] => {
    const above = units.rows.find((unit) => unit['id'] === row['parentId']);
    return [...(above ? pathOf(above) : []), String(row['name'])];
  };

  return {
    OrgUnit: {
      ...units,
      one: { parent: { type: 'OrgUnit', by: 'parentId' } },
      many: {
        children: { type: 'OrgUnit', by: 'parentId', order: byProperties(['sort', 'ASC']) },
        positions: { type: 'Position', by: 'unitId', order: byProperties(['sort', 'ASC']) },
        history: spansBy('OrgUnitSpan', 'unitId'),
        asOf: { ...spansBy('OrgUnitSpan', 'unitId'), where: holdsToday, isOne: true },
      },
      pages: { tickets: ticketPages('handlingUnitId'), jobDescriptions: jobPages },
      computed: {
        path: pathOf,
        pinyin: (row) => pinyin(String(row['name']), { toneType: 'none', type: 'array' }),
      },
    },
    Position: {
      ...positions,
      embedded: formTexts(
        'code',
        'tag',
        'owningCompany',
        'jobClass',
        'jobKind',
        'jobSeries',
        'payGrade',
        'workplace',
        'establishedOn',
        'directSubordinates',
        'staffUnderCharge',
      ),
      one: {
        unit: { type: 'OrgUnit', by: 'unitId' },
        superior: { type: 'Position', by: 'superiorId' },
        rank: { type: 'Rank', by: 'rankId' },
      },
      many: {
        relationsOn: {
          type: 'PositionRelationSpan',
          by: 'positionId',
          order: byProperties(['kind', 'ASC'], ['seq', 'ASC']),
          where: holdsToday,
        },
        relations: {
          type: 'PositionRelation',
          by: 'positionId',
          order: byProperties(['kind', 'ASC'], ['seq', 'ASC']),
        },
        subordinates: {
          type: 'Position',
          by: 'superiorId',
          order: byProperties(['sort', 'ASC']),
          where: (row, viewing) =>
            (row['openedOn'] === null || String(row['openedOn']) <= today(viewing)) &&
            (row['closedOn'] === null || String(row['closedOn']) > today(viewing)),
        },
        holders: {
          type: 'Assignment',
          by: 'positionId',
          order: byProperties(['startsOn', 'ASC']),
          where: (row, viewing) => holdsOn(row, today(viewing)),
        },
        history: spansBy('PositionSpan', 'positionId'),
        asOf: { ...spansBy('PositionSpan', 'positionId'), where: holdsToday, isOne: true },
        holdersOn: {
          type: 'Assignment',
          by: 'positionId',
          order: byProperties(['startsOn', 'ASC']),
          where: holdsToday,
        },
        plannedHolders: {
          type: 'Assignment',
          by: 'positionId',
          order: byProperties(['startsOn', 'ASC']),
          where: (row, viewing) => String(row['startsOn']) > today(viewing),
        },
        jobDescription: {
          type: 'JobDescription',
          by: 'positionId',
          order: byProperties(['version', 'DESC']),
          where: (row, viewing) => isInForce(row, today(viewing)),
          isOne: true,
        },
        jobDescriptionOn: {
          type: 'JobDescription',
          by: 'positionId',
          order: byProperties(['version', 'DESC']),
          where: (row, viewing) => isInForce(row, today(viewing)),
          isOne: true,
        },
        jobDescriptions: {
          type: 'JobDescription',
          by: 'positionId',
          order: byProperties(['version', 'DESC']),
        },
      },
      computed: {
        headcount: (row, viewing) => holdersOf(row, viewing).length,
        vacancies: (row, viewing) =>
          row['headcountPlan'] === null || isGone(row, viewing)
            ? null
            : Number(row['headcountPlan']) - holdersOf(row, viewing).length,
      },
    },
    OrgUnitSpan: {
      ...(await partOf(db, OrgUnitSpan, units, 'unitId')),
      one: { parent: { type: 'OrgUnit', by: 'parentId' } },
    },
    PositionSpan: {
      ...(await partOf(db, PositionSpan, positions, 'positionId')),
      embedded: { head: 'PositionHead' },
      one: {
        unit: { type: 'OrgUnit', by: 'unitId' },
        superior: { type: 'Position', by: 'superiorId' },
        rank: { type: 'Rank', by: 'rankId' },
      },
    },
    PositionRelationSpan: {
      ...(await partOf(db, PositionRelationSpan, positions, 'positionId')),
      one: { toPosition: { type: 'Position', by: 'toPositionId' } },
    },
    Rank: await ownOf(db, Rank),
    PositionRelation: {
      ...(await partOf(db, PositionRelation, positions, 'positionId')),
      one: { toPosition: { type: 'Position', by: 'toPositionId' } },
    },
    Person: {
      ...people,
      masks: {
        bornOn: unless('person.identity', personSubject),
        gender: unless('person.identity', personSubject),
        education: unless('person.identity', personSubject),
      },
      computed: { lastDay: (row) => dayBefore(row['leftOn']) },
      pages: {
        tickets: {
          ...ticketPages('handlerId'),
          where: (row) => row['closedAt'] === null,
        },
      },
      many: {
        assignmentHistory: {
          type: 'Assignment',
          by: 'personId',
          order: byProperties(['startsOn', 'DESC']),
        },
        assignments: {
          type: 'Assignment',
          by: 'personId',
          order: byProperties(['kind', 'DESC'], ['startsOn', 'ASC']),
          where: (row, viewing) => holdsOn(row, today(viewing)),
        },
      },
    },
    Assignment: {
      ...assignments,
      one: {
        person: person('personId'),
        position: { type: 'Position', by: 'positionId' },
        standsInFor: person('standsInForId'),
      },
      computed: {
        lastDay: (row) => dayBefore(row['endsOn']),
        standing: (row, viewing) => {
          if (holdsOn(row, today(viewing))) return 'PRESENT';
          return String(row['startsOn']) > today(viewing) ? 'PLANNED' : 'PAST';
        },
      },
    },
  };
};
