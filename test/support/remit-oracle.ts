import { pinyin } from 'pinyin-pro';
import type { DataSource, ObjectLiteral } from 'typeorm';
import type { Ability } from '../../api/core/abilities.ts';
import { dayOf } from '../../api/core/clock.ts';
import type { EntityClass } from '../../api/core/resource.ts';
import { maySee } from '../../api/core/seen.ts';
import type { Subject } from '../../api/core/subject.ts';
import { Authority } from '../../api/jobs/authority.entity.ts';
import { DutyMeasure } from '../../api/jobs/duty-measure.entity.ts';
import { Duty } from '../../api/jobs/duty.entity.ts';
import { JobDescription } from '../../api/jobs/job-description.entity.ts';
import { JobEvent } from '../../api/jobs/job-event.entity.ts';
import { JobReturnReason } from '../../api/jobs/returning/job-return-reason.entity.ts';
import { Qualification } from '../../api/jobs/qualification.entity.ts';
import { Assignment } from '../../api/org/people/assignment.entity.ts';
import { OrgUnit } from '../../api/org/units/org-unit.entity.ts';
import { Person } from '../../api/org/people/person.entity.ts';
import { PositionRelation } from '../../api/org/positions/position-relation.entity.ts';
import { OrgUnitSpan } from '../../api/org/units/org-unit-span.entity.ts';
import { PositionSpan } from '../../api/org/positions/position-span.entity.ts';
import { PositionRelationSpan } from '../../api/org/positions/position-relation-span.entity.ts';
import { Rank } from '../../api/org/ranks/rank.entity.ts';
import { Position } from '../../api/org/positions/position.entity.ts';
import { Callback } from '../../api/tickets/callback.entity.ts';
import { Category } from '../../api/tickets/category.entity.ts';
import { DispatchLeg } from '../../api/tickets/dispatch-leg.entity.ts';
import { TicketEvent } from '../../api/tickets/ticket-event.entity.ts';
import { TicketReply } from '../../api/tickets/ticket-reply.entity.ts';
import { Ticket } from '../../api/tickets/ticket.entity.ts';
import { isInForce, stateOf } from './oracle-job-times.ts';
import { isLate, ticketPages, jobPages } from './oracle-pages.ts';
import { byProperties, type OracleModel, type RawRow, type Viewing } from './oracle.ts';

const id = (value: unknown): string[] => (value === null ? [] : [String(value)]);

const ticketSubject = (row: RawRow): Subject => ({
  organisationId: String(row['organisationId']),
  units: row['unitIds'] as string[],
  people: row['personIds'] as string[],
  positions: [],
});

const personSubject = (row: RawRow): Subject => ({
  organisationId: String(row['organisationId']),
  units: [],
  people: id(row['id']),
  positions: [],
});

const unless =
  (
    ability: Ability,
    subject: (row: RawRow) => Subject,
    hide: (value: string) => string | null = () => null,
  ) =>
  (value: unknown, row: RawRow, { policy }: Viewing): unknown =>
    value === null || policy.can(ability, subject(row)) ? value : hide(String(value));

const holdsOn = (row: RawRow, day: string): boolean =>
  String(row['startsOn']) <= day && (row['endsOn'] === null || String(row['endsOn']) > day);

const dayBefore = (day: unknown): string | null =>
  day === null
    ? null
    : new Date(Date.parse(`${String(day)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const formTexts = (...fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, 'FormText']));

/** Organisation, job descriptions and tickets as their rules say it in words, over all rows in memory. */
export const remitModel = async (db: DataSource): Promise<OracleModel> => {
  const rows = async (entity: EntityClass): Promise<readonly RawRow[]> =>
    (await db.getRepository(entity as never).find()) as readonly RawRow[];
  const own = async <Row extends ObjectLiteral>(entity: EntityClass<Row>) => ({
    rows: await rows(entity),
    sees: (row: RawRow, { policy }: Viewing) => maySee(policy, entity, row as unknown as Row),
  });
  const all = {
    units: await own(OrgUnit),
    positions: await own(Position),
    people: await own(Person),
    assignments: await own(Assignment),
    jobs: await own(JobDescription),
    categories: await own(Category),
    tickets: await own(Ticket),
  };
  const partOf = async (
    entity: EntityClass,
    parent: { rows: readonly RawRow[]; sees: (row: RawRow, viewing: Viewing) => boolean },
    by: string,
  ) => ({
    rows: await rows(entity),
    sees: (row: RawRow, viewing: Viewing) => {
      const found = parent.rows.find((other) => other['id'] === row[by]);
      return found !== undefined && parent.sees(found, viewing);
    },
  });
  const person = (by: string) => ({ type: 'Person', by });
  const today = ({ now }: Viewing): string => dayOf(now);
  const holdersOf = (row: RawRow, viewing: Viewing) =>
    all.assignments.rows.filter((held) => held['positionId'] === row['id'] && holdsOn(held, today(viewing)));
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
  const pathOf = (row: RawRow): string[] => {
    const above = all.units.rows.find((unit) => unit['id'] === row['parentId']);
    return [...(above ? pathOf(above) : []), String(row['name'])];
  };

  return {
    OrgUnit: {
      ...all.units,
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
      ...all.positions,
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
      ...(await partOf(OrgUnitSpan, all.units, 'unitId')),
      one: { parent: { type: 'OrgUnit', by: 'parentId' } },
    },
    PositionSpan: {
      ...(await partOf(PositionSpan, all.positions, 'positionId')),
      embedded: { head: 'PositionHead' },
      one: {
        unit: { type: 'OrgUnit', by: 'unitId' },
        superior: { type: 'Position', by: 'superiorId' },
        rank: { type: 'Rank', by: 'rankId' },
      },
    },
    PositionRelationSpan: {
      ...(await partOf(PositionRelationSpan, all.positions, 'positionId')),
      one: { toPosition: { type: 'Position', by: 'toPositionId' } },
    },
    Rank: await own(Rank),
    PositionRelation: {
      ...(await partOf(PositionRelation, all.positions, 'positionId')),
      one: { toPosition: { type: 'Position', by: 'toPositionId' } },
    },
    Person: {
      ...all.people,
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
      ...all.assignments,
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
    JobDescription: {
      ...all.jobs,
      embedded: {
        ...formTexts(
          'purpose',
          'coreDuty',
          'background',
          'conclusion',
          'remarks',
          'environment',
          'workingTime',
        ),
        training: 'TrainingNeed',
        basisDocuments: 'BasisDocument',
        careerPaths: 'CareerPath',
        listStates: 'ListState',
      },
      one: {
        position: { type: 'Position', by: 'positionId' },
        unit: { type: 'OrgUnit', by: 'unitId' },
        writer: person('writerId'),
        reviewer: person('reviewerId'),
        approver: person('approverId'),
      },
      many: {
        duties: {
          type: 'Duty',
          by: 'jobDescriptionId',
          order: byProperties(['section', 'ASC'], ['seq', 'ASC']),
        },
        authorities: { type: 'Authority', by: 'jobDescriptionId', order: byProperties(['seq', 'ASC']) },
        qualifications: {
          type: 'Qualification',
          by: 'jobDescriptionId',
          order: byProperties(['seq', 'ASC']),
        },
        events: { type: 'JobEvent', by: 'jobDescriptionId', order: byProperties(['id', 'ASC']) },
        returnReasons: {
          type: 'JobReturnReason',
          by: 'jobDescriptionId',
          order: byProperties(['id', 'ASC']),
        },
      },
      computed: {
        inForce: (row, viewing) => isInForce(row, today(viewing)),
        state: (row, viewing) => stateOf(row, today(viewing)),
      },
      named: { authors: { type: 'Person', ids: 'authorIds' } },
    },
    Duty: {
      ...(await partOf(Duty, all.jobs, 'jobDescriptionId')),
      many: { measures: { type: 'DutyMeasure', by: 'dutyId', order: byProperties(['seq', 'ASC']) } },
    },
    DutyMeasure: await partOf(DutyMeasure, all.jobs, 'jobDescriptionId'),
    Authority: await partOf(Authority, all.jobs, 'jobDescriptionId'),
    Qualification: await partOf(Qualification, all.jobs, 'jobDescriptionId'),
    JobReturnReason: {
      ...(await partOf(JobReturnReason, all.jobs, 'jobDescriptionId')),
      one: { event: { type: 'JobEvent', by: 'eventId' }, answeredBy: person('answeredById') },
    },
    JobEvent: {
      ...(await partOf(JobEvent, all.jobs, 'jobDescriptionId')),
      one: { actor: person('actorId'), assignment: { type: 'Assignment', by: 'assignmentId' } },
    },
    Category: { ...all.categories, one: { parent: { type: 'Category', by: 'parentId' } } },
    Ticket: {
      ...all.tickets,
      masks: {
        customerName: unless('customer.identity', ticketSubject, (name) => `${name.slice(0, 1)}**`),
        customerPhone: unless('customer.identity', ticketSubject, (phone) =>
          phone.length < 11 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`,
        ),
      },
      one: {
        category: { type: 'Category', by: 'categoryId' },
        repeatOf: { type: 'Ticket', by: 'repeatOfId' },
        originUnit: { type: 'OrgUnit', by: 'originUnitId' },
        handlingUnit: { type: 'OrgUnit', by: 'handlingUnitId' },
        handler: person('handlerId'),
        registeredBy: person('registeredById'),
      },
      many: {
        legs: { type: 'DispatchLeg', by: 'ticketId', order: byProperties(['seq', 'ASC']) },
        replies: { type: 'TicketReply', by: 'ticketId', order: byProperties(['seq', 'ASC']) },
        callbacks: { type: 'Callback', by: 'ticketId', order: byProperties(['seq', 'ASC']) },
        events: { type: 'TicketEvent', by: 'ticketId', order: byProperties(['id', 'ASC']) },
      },
      computed: { isOverdue: isLate },
    },
    DispatchLeg: {
      ...(await partOf(DispatchLeg, all.tickets, 'ticketId')),
      one: {
        unit: { type: 'OrgUnit', by: 'unitId' },
        person: person('personId'),
        dispatchedBy: person('dispatchedById'),
        signedBy: person('signedById'),
      },
    },
    TicketReply: {
      ...(await partOf(TicketReply, all.tickets, 'ticketId')),
      one: { author: person('authorId'), reviewer: person('reviewerId') },
    },
    Callback: { ...(await partOf(Callback, all.tickets, 'ticketId')), one: { caller: person('callerId') } },
    TicketEvent: {
      ...(await partOf(TicketEvent, all.tickets, 'ticketId')),
      one: {
        actor: person('actorId'),
        assignment: { type: 'Assignment', by: 'assignmentId' },
        category: { type: 'Category', by: 'categoryId' },
        formerCategory: { type: 'Category', by: 'formerCategoryId' },
        unit: { type: 'OrgUnit', by: 'unitId' },
        formerUnit: { type: 'OrgUnit', by: 'formerUnitId' },
        person: person('personId'),
        formerPerson: person('formerPersonId'),
      },
    },
  };
};
