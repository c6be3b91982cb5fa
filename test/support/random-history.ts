import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { abilityNames } from '../../api/core/abilities.ts';
import type { EntityClass } from '../../api/core/resource.ts';
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
import { Rank } from '../../api/org/ranks/rank.entity.ts';
import { Position } from '../../api/org/positions/position.entity.ts';
import { Callback } from '../../api/tickets/callback.entity.ts';
import { Category } from '../../api/tickets/category.entity.ts';
import { CustomerReveal } from '../../api/tickets/customer-reveal.entity.ts';
import { DispatchLeg } from '../../api/tickets/dispatch-leg.entity.ts';
import { TicketEvent } from '../../api/tickets/ticket-event.entity.ts';
import { TicketReply } from '../../api/tickets/ticket-reply.entity.ts';
import { Ticket } from '../../api/tickets/ticket.entity.ts';
import { anyRow, put, type Chance, type NewRow } from './random-rows.ts';

interface Organisation {
  readonly id: string;
  readonly units: readonly string[];
  readonly positions: readonly { readonly id: string; readonly unitId: string }[];
  readonly people: string[];
  readonly assignments: string[];
}

const organisationsOf = async (db: DataSource): Promise<Organisation[]> => {
  const of = async <Row extends { id: string }>(
    entity: EntityClass<Row>,
    organisationId: string,
  ): Promise<Row[]> => (await db.getRepository(entity as never).findBy({ organisationId } as never)) as Row[];
  const roots = (await db.getRepository(OrgUnit).find()).filter(
    ({ id, organisationId }) => id === organisationId,
  );
  const found: Organisation[] = [];
  for (const { id } of roots)
    found.push({
      id,
      units: (await of(OrgUnit, id)).map((unit) => unit.id),
      positions: await of(Position, id),
      people: (await of(Person, id)).map((person) => person.id),
      assignments: (await of(Assignment, id)).map((assignment) => assignment.id),
    });
  return found;
};

/** Fills a world with rows that nobody thought of: any values, in two organisations, within the constraints. */
export const addRandomHistory = async (
  db: DataSource,
  schema: GraphQLSchema,
  chance: Chance,
  scale = 1,
): Promise<void> => {
  const any = (entity: EntityClass, set: NewRow): NewRow => ({
    ...anyRow(db, schema, entity, chance),
    ...set,
  });
  const maybe = <Value>(value: Value): Value | null => (chance.often() ? value : null);
  const times = (count: number): number[] => Array.from({ length: Math.ceil(count * scale) }, (_, at) => at);

  for (const { id: organisationId, units, positions, people, assignments } of await organisationsOf(db)) {
    const person = (): string => chance.one(people);
    for (const at of times(5)) {
      const added = await put(
        db,
        Person,
        any(Person, { organisationId, employeeNo: `R${organisationId}-${at}` }),
      );
      if (added) people.push(added.id);
    }
    for (const at of times(12)) {
      const ends = chance.often() ? null : '2027-01-01';
      const set = { organisationId, personId: person(), positionId: chance.one(positions).id, endsOn: ends };
      const added = await put(
        db,
        Assignment,
        any(Assignment, { ...set, kind: at % 4 ? 'CONCURRENT' : 'ACTING' }),
      );
      if (added) assignments.push(added.id);
    }
    for (const at of times(4)) {
      const rank = await put(db, Rank, any(Rank, { organisationId, level: at + 1, name: `职级${at}` }));
      if (rank)
        await db.getRepository(Position).update({ id: chance.one(positions).id }, { rankId: rank.id });
    }
    for (const _ of times(10))
      await put(
        db,
        PositionRelation,
        any(PositionRelation, {
          positionId: chance.one(positions).id,
          toPositionId: maybe(chance.one(positions).id),
        }),
      );

    for (const at of times(20)) {
      const { id: positionId, unitId } = chance.one(positions);
      const isDecided = chance.often();
      const job = await put(
        db,
        JobDescription,
        any(JobDescription, {
          organisationId,
          positionId,
          unitId,
          version: at + 1,
          writerId: person(),
          authorIds: [person()],
          reviewerId: maybe(person()),
          approverId: maybe(person()),
          ...(isDecided && {
            state: 'APPROVED',
            effectiveFrom: chance.one(['2025-01-01', '2026-03-02', '2026-03-03']),
          }),
          effectiveTo: isDecided ? chance.one([null, '2026-03-02', '2026-06-01']) : null,
          ...(!isDecided && { state: chance.one(['DRAFT', 'SUBMITTED', 'REVIEWED', 'RETURNED']) }),
          careerPaths: [{ kind: 'LATERAL', title: 'x' }].slice(0, chance.whole(2)),
          listStates: [{ list: 'BASIS', state: 'BLANK' }].slice(0, chance.whole(2)),
          timePatterns: ['TRAVEL'].slice(0, chance.whole(2)),
          training: [{ phase: 'PRE_SERVICE', text: 'x' }].slice(0, chance.whole(2)),
          basisDocuments: [{ kind: 'RULE', name: 'r', issuedOn: null, issuedBy: null, number: '1' }].slice(
            0,
            chance.whole(2),
          ),
        }),
      );
      if (!job) continue;
      const jobDescriptionId = job.id;
      for (const seq of times(3)) {
        const duty = await put(
          db,
          Duty,
          any(Duty, { jobDescriptionId, seq, importanceRank: maybe(seq + 1) }),
        );
        if (duty && chance.often())
          await put(db, DutyMeasure, any(DutyMeasure, { jobDescriptionId, dutyId: duty.id, seq }));
        const isWordsOnly = chance.often();
        const power = isWordsOnly
          ? { ability: null, scope: null }
          : { ability: chance.one(abilityNames), scope: chance.one(['OWN', 'UNIT', 'SUBTREE', 'ALL']) };
        await put(db, Authority, any(Authority, { jobDescriptionId, seq, conditionText: null, ...power }));
        await put(
          db,
          Qualification,
          any(Qualification, { jobDescriptionId, seq, min: maybe(seq), max: maybe(seq + 0.5) }),
        );
        const event = await put(
          db,
          JobEvent,
          any(JobEvent, {
            jobDescriptionId,
            actorId: person(),
            assignmentId: maybe(chance.one(assignments)),
            fromState: 'DRAFT',
            toState: 'SUBMITTED',
          }),
        );
        if (event)
          await put(
            db,
            JobReturnReason,
            any(JobReturnReason, { jobDescriptionId, eventId: event.id, answeredById: maybe(person()) }),
          );
      }
    }

    const categories: string[] = [];
    for (const at of times(4)) {
      const parentId = categories.length > 0 ? maybe(chance.one(categories)) : null;
      const category = await put(db, Category, any(Category, { organisationId, parentId, code: `C${at}` }));
      if (category) categories.push(category.id);
    }
    const tickets: string[] = [];
    for (const at of times(15)) {
      const originUnitId = chance.one(units);
      const ticket = await put(
        db,
        Ticket,
        any(Ticket, {
          organisationId,
          number: `N${organisationId}-${at}`,
          customerName: maybe(chance.one(['陈晓雨', '王', '欧阳修'])),
          customerPhone: maybe(chance.one(['13912345678', '87654321', '1234567'])),
          customerIdNumber: maybe(chance.one(['11010519491231002X', '440524188001010014'])),
          callbackUnitId: maybe(chance.one(units)),
          categoryId: maybe(chance.one(categories)),
          repeatOfId: tickets.length > 0 ? maybe(chance.one(tickets)) : null,
          originUnitId,
          handlingUnitId: maybe(chance.one(units)),
          handlerId: maybe(person()),
          registeredById: person(),
          replyAuthorId: maybe(person()),
          dispatchedAt: null,
          unitIds: [originUnitId, ...chance.some(units)],
          personIds: chance.some(people),
        }),
      );
      if (!ticket) continue;
      tickets.push(ticket.id);
      const ticketId = ticket.id;
      await put(
        db,
        CustomerReveal,
        any(CustomerReveal, {
          ticketId,
          organisationId,
          unitIds: chance.some(units),
          personId: person(),
          assignmentId: maybe(chance.one(assignments)),
          facts: ['NAME', 'PHONE'].slice(chance.whole(2)),
        }),
      );
      for (const seq of times(2)) {
        await put(
          db,
          DispatchLeg,
          any(DispatchLeg, {
            ticketId,
            seq,
            unitId: chance.one(units),
            personId: maybe(person()),
            dispatchedById: person(),
            signedById: maybe(person()),
          }),
        );
        await put(
          db,
          TicketReply,
          any(TicketReply, { ticketId, seq, authorId: person(), reviewerId: maybe(person()) }),
        );
        await put(db, Callback, any(Callback, { ticketId, seq, callerId: person() }));
        await put(
          db,
          TicketEvent,
          any(TicketEvent, {
            ticketId,
            actorId: maybe(person()),
            assignmentId: maybe(chance.one(assignments)),
            categoryId: maybe(chance.one(categories)),
            formerCategoryId: maybe(chance.one(categories)),
            unitId: maybe(chance.one(units)),
            formerUnitId: maybe(chance.one(units)),
            personId: maybe(person()),
            formerPersonId: maybe(person()),
          }),
        );
      }
    }
  }
};
