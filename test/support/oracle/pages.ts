import { dayOf } from '../../../api/core/clock.ts';
import { isInForce, stateOf } from './job-times.ts';
import { byProperties, type PageRule, type RawRow, type Viewing } from './oracle.ts';

const isOver = (row: RawRow): boolean =>
  ['NOT_ACCEPTED', 'TRANSFERRED_OUT', 'CLOSED'].includes(String(row['state']));

/** Whether a ticket is late at this moment. */
export const isLate = (row: RawRow, { now }: Viewing): boolean =>
  ['DISPATCHED', 'SIGNED', 'HANDLING'].includes(String(row['state'])) &&
  row['repliedAt'] === null &&
  row['dueAt'] !== null &&
  (row['dueAt'] as Date) < now;

/** Whether a value is not asked for, or is met. */
const meets = (asked: unknown, met: (value: unknown) => boolean): boolean =>
  asked === null || asked === undefined || met(asked);

/** Tickets of a unit or person, in pages. */
export const ticketPages = (by: string): PageRule => ({
  type: 'Ticket',
  by,
  keeps: (row, { states, open, mine, priority, overdue }, viewing) =>
    meets(states, (list) => (list as unknown[]).includes(row['state'])) &&
    meets(open, (wanted) => isOver(row) !== wanted) &&
    (mine !== true || row['handlerId'] === viewing.policy.actor.personId) &&
    meets(priority, (wanted) => row['priority'] === wanted) &&
    meets(overdue, (wanted) => isLate(row, viewing) === wanted),
  orders: {
    REGISTERED_DESC: byProperties(['registeredAt', 'DESC']),
    DUE_ASC: byProperties(['dueAt', 'ASC', 'LAST']),
    DUE_DESC: byProperties(['dueAt', 'DESC', 'LAST']),
    NUMBER_ASC: byProperties(['number', 'ASC']),
  },
  usual: 'REGISTERED_DESC',
});

/** Job descriptions of a unit, in pages. */
export const jobPages: PageRule = {
  type: 'JobDescription',
  by: 'unitId',
  keeps: (row, { states, inForce }, { now }) =>
    meets(states, (list) => (list as unknown[]).includes(stateOf(row, dayOf(now)))) &&
    meets(inForce, (wanted) => isInForce(row, dayOf(now)) === wanted),
  orders: {
    UNIT_ASC: (one, other) =>
      Number(one['positionId']) - Number(other['positionId']) ||
      Number(other['version']) - Number(one['version']),
    EFFECTIVE_DESC: byProperties(['effectiveFrom', 'DESC', 'LAST']),
  },
  usual: 'UNIT_ASC',
};
