import { abilities } from '../core/abilities.ts';
import { dayOf, startOfDay } from '../core/clock.ts';
import type { Transacted } from '../core/command.ts';
import type { SignedIn } from '../core/context.ts';
import { insertRecord, ITS_ID, rowOf, type NewRecord } from '../core/insert.ts';
import { loadSeen } from '../core/load-seen.ts';
import { invalid, notFound, Refusal, type FieldProblem } from '../core/refusal.ts';
import { query } from '../core/sql.ts';
import type { Subject } from '../core/subject.ts';
import { tell } from '../notifications/tell.ts';
import { customerFaults, customerGiven } from './customer.rules.ts';
import { TicketEvent } from './ticket-event.entity.ts';
import type { RegisterTicketInput } from './ticket.inputs.ts';
import { emergencyNotice } from './ticket.notices.ts';
import { subjectOfVerb } from './ticket.policy.ts';
import { FIRST_CONTACT_DAY, numberDay, numberOf, registrableKinds, withAlso } from './ticket.rules.ts';
import { Ticket } from './ticket.entity.ts';

interface Origin {
  readonly unitId: string;
  readonly subject: Subject;
}

/** Registering at a unit is one's own business (scope OWN) where one holds a post there. */
const originAt = ({ actor }: SignedIn, unitId: string, organisationId: string): Origin => ({
  unitId,
  subject: {
    organisationId,
    units: [unitId],
    people: actor.assignments.some((post) => post.unitId === unitId) ? [actor.personId] : [],
    positions: [],
  },
});

const forbidden = (): Refusal =>
  new Refusal(
    'FORBIDDEN',
    {
      zh: `您不能${abilities['ticket.register'].zh}。`,
      en: `This is not yours to do: ${abilities['ticket.register'].en}.`,
    },
    { facts: { ability: 'ticket.register' } },
  );

/** The unit that registers: the one asked for, or the first of one's own where one may. */
const originOf = async (tx: SignedIn, asked: string | null | undefined): Promise<Origin> => {
  if (!asked) {
    const own = tx.actor.assignments
      .map(({ unitId, organisationId }) => originAt(tx, unitId, organisationId))
      .find(({ subject }) => tx.policy.can('ticket.register', subject));
    if (own) return own;
    throw forbidden();
  }
  const [unit] = await query(tx, {
    text: `SELECT organisation_id::text FROM org_unit
      WHERE id = $1 AND organisation_id = any($2::bigint[]) AND (closed_on IS NULL OR closed_on > $3)`,
    values: [asked, tx.actor.organisationIds, dayOf(tx.clock.now())],
    rowMode: 'array',
  });
  if (!unit) throw notFound({ zh: '部门', en: 'unit' }, 'input.originUnitId');
  const origin = originAt(tx, asked, String(unit[0]));
  if (!tx.policy.can('ticket.register', origin.subject)) throw forbidden();
  return origin;
};

/**
 * The customer with this number in the organisation, made where there is none yet, and the next number of a ticket. A
 * known customer keeps the name under which the number was first registered; the ticket keeps the name that was given
 * for it.
 */
const customerOf = (
  organisationId: string,
  name: string,
  phone: string,
  now: Date,
): NonNullable<NewRecord['known']> => ({
  row: { table: 'customer', values: { organisation_id: organisationId, name, phone, created_at: now } },
  ending: (add) => `ON CONFLICT (organisation_id, phone) DO UPDATE SET name = customer.name
    RETURNING id, (SELECT ${add(numberDay(dayOf(now)))} || lpad(figure, greatest(6, length(figure)), '0')
      FROM (SELECT nextval('ticket_number')::text AS figure) AS next) AS number`,
});

const ofKnown = (column: 'id' | 'number') => (): string => `(SELECT ${column} FROM known)`;

/** The next number of a ticket where no customer is kept with whom it could be drawn. */
const nextNumber = async (ctx: SignedIn, now: Date): Promise<string> => {
  const [row] = await query(ctx, {
    text: `SELECT nextval('ticket_number')::text`,
    values: [],
    rowMode: 'array',
  });
  return numberOf(dayOf(now), String(row?.[0]));
};

const faultsIn = (input: RegisterTicketInput, now: Date): FieldProblem[] => {
  const { kind, contactAt } = input;
  return [
    ...(registrableKinds.includes(kind)
      ? []
      : [
          {
            path: 'input.kind',
            code: 'UNKNOWN',
            text: {
              zh: `目前只能登记 ${registrableKinds.join('、')}`,
              en: `must be one of ${registrableKinds.join(', ')} for now`,
            },
          },
        ]),
    ...customerFaults(input, now),
    ...(contactAt && contactAt > now
      ? [
          {
            path: 'input.contactAt',
            code: 'FUTURE',
            text: { zh: '来电时间不能晚于现在', en: 'must not lie in the future' },
          },
        ]
      : []),
    ...(contactAt && contactAt < startOfDay(FIRST_CONTACT_DAY)
      ? [
          {
            path: 'input.contactAt',
            code: 'TOO_EARLY',
            text: {
              zh: `来电时间不能早于 ${FIRST_CONTACT_DAY}`,
              en: `must not lie before ${FIRST_CONTACT_DAY}`,
            },
          },
        ]
      : []),
  ];
};

/**
 * Checks that an earlier ticket is of the customer with this number. Only whoever sees the customer there is answered:
 * otherwise anybody could find out a hidden number by trying.
 */
const checkRepeat = async (
  tx: Transacted,
  repeatOfId: string,
  organisationId: string,
  phone: string | null,
): Promise<void> => {
  const path = 'input.repeatOfId';
  const earlier = await loadSeen(tx, Ticket, repeatOfId, { what: { zh: '工单', en: 'ticket' }, path });
  if (earlier.isAnonymous || !tx.policy.can('customer.identity', subjectOfVerb('customer.identity', earlier)))
    throw invalid({
      path,
      code: 'HIDDEN',
      text: {
        zh: '您看不到该工单的客户，不能登记为其重复；请由可以查看客户的人登记',
        en: 'is a ticket whose customer you may not see; leave it to somebody who may',
      },
    });
  const same = await query(tx, {
    text: 'SELECT id FROM customer WHERE id = $1 AND organisation_id = $2 AND phone = $3',
    values: [earlier.customerId, organisationId, phone],
    rowMode: 'array',
  });
  if (same.length === 0)
    throw invalid({
      path,
      code: 'OTHER_CUSTOMER',
      text: { zh: '该工单属于另一位客户', en: 'is a ticket of another customer' },
    });
};

/** A ticket to be written, and what its checks found out. */
interface Registration extends NewRecord {
  readonly organisationId: string;
  readonly unitId: string;
  readonly phone: string | null;
}

/** T1: a ticket under a number of its own (F061), checked and ready to be written. @throws Refusal */
export const registrationOf = async (ctx: SignedIn, input: RegisterTicketInput): Promise<Registration> => {
  const now = ctx.clock.now();
  const faults = faultsIn(input, now);
  if (faults.length > 0) throw invalid(...faults);
  const { name, phone, idNumber } = customerGiven(input, now);
  const { unitId, subject } = await originOf(ctx, input.originUnitId);
  const { organisationId } = subject;
  const isAnonymous = input.isAnonymous ?? false;
  const { personId } = ctx.actor;
  const { kind, channel, repeatOfId = null } = input;
  const level = input.level ?? 'COUNTY';
  const { assignmentId, forPersonId } = ctx.policy.actingAs('ticket.register', subject);
  // A reporter who wants to stay unknown is nobody's customer: no look-up by number may lead to the report.
  const known = !isAnonymous && name && phone ? customerOf(organisationId, name, phone, now) : undefined;
  const number = known ? ofKnown('number') : await nextNumber(ctx, now);
  return {
    organisationId,
    unitId,
    phone,
    ...(known && { known }),
    record: rowOf(ctx, Ticket, {
      organisationId,
      number,
      kind,
      state: 'REGISTERED',
      channel,
      level,
      content: input.content,
      customerId: known ? ofKnown('id') : null,
      customerName: name,
      customerPhone: phone,
      customerIdNumber: idNumber,
      isAnonymous,
      isEmergency: input.isEmergency ?? false,
      repeatOfId,
      originUnitId: unitId,
      registeredById: personId,
      contactAt: input.contactAt ?? now,
      registeredAt: now,
      unitIds: [unitId],
      personIds: withAlso([], personId),
    }),
    parts: [
      rowOf(ctx, TicketEvent, {
        ticketId: ITS_ID,
        sheetRow: 'T1',
        step: 'REGISTER',
        toState: 'REGISTERED',
        actorId: personId,
        assignmentId,
        forPersonId,
        at: now,
      }),
    ],
    entry: {
      action: 'registerTicket',
      entity: 'Ticket',
      organisationId,
      assignmentId,
      after: {
        kind,
        channel,
        level,
        originUnitId: unitId,
        repeatOfId,
        // in either case: where values are hidden, the name alone would say which report is anonymous
        isAnonymous,
        ...(typeof number === 'string' && { number }),
      },
      ...(known && { found: `jsonb_build_object('number', (SELECT number FROM known))` }),
    },
  };
};

/** Whether a registration does more than write its ticket: it looks at an earlier one, or people are told. */
export const doesMore = ({ repeatOfId, isEmergency }: RegisterTicketInput): boolean =>
  Boolean(repeatOfId) || Boolean(isEmergency);

/** As `registrationOf`, written, with a look at the earlier ticket and people told. Answers its id. @throws Refusal */
export const register = async (tx: Transacted, input: RegisterTicketInput): Promise<string> => {
  const registration = await registrationOf(tx, input);
  const { organisationId, unitId, phone } = registration;
  if (input.repeatOfId) await checkRepeat(tx, input.repeatOfId, organisationId, phone);
  const id = await insertRecord(tx, registration);
  if (!input.isEmergency) return id;
  const { number } = await tx.manager.findOneByOrFail(Ticket, { id });
  const notice = emergencyNotice({ id, organisationId, number, originUnitId: unitId }, tx.actor.personId);
  await tell(tx.manager, [notice], tx.clock.now());
  return id;
};
