import type { EntityManager } from 'typeorm';
import { addDays, startOfDay } from '../core/clock.ts';
import { seatRequests, type SeatRequestContent } from './content/seats.ts';
import type { Cell } from './copy.ts';
import { HOUR } from './history/span.ts';
import type { Keys } from './keys.ts';
import { rootOf, type DemoOrganisation } from './organisations.ts';

type Row = Readonly<Record<string, Cell>>;

/** The tables, in the order in which they can be written. */
export const seatTables = ['headcount_request', 'headcount_event'] as const;

/** The requests for seats of one organisation, and what happened to each. */
export const seatRows = (
  organisation: DemoOrganisation,
  keys: Keys,
  today: string,
): Readonly<Record<(typeof seatTables)[number], readonly Row[]>> => {
  const organisation_id = keys.unit(rootOf(organisation));
  const day = (offset: number): string => addDays(today, offset);
  const moment = (offset: number, hour: number): Date =>
    new Date(startOfDay(day(offset)).getTime() + hour * HOUR);
  const postOf = (key: string) => {
    const post = organisation.posts.find((each) => each.key === key);
    if (!post) throw new Error(`The demo asks for seats of "${key}" and does not have it.`);
    return post;
  };
  const told = seatRequests.map((request, at) => ({ ...request, id: String(at + 1) }));
  /** From when on the seats count, and whether that day has come. */
  const counting = ({ wanted, end }: SeatRequestContent) => {
    if (end?.state !== 'APPROVED') return null;
    const from = Math.max(wanted, end.on);
    return { from, isThere: from <= 0 };
  };
  return {
    headcount_request: told.map((request) => {
      const { id, post, seats, by, raised, wanted, reason, evidence = '', end } = request;
      const known = typeof post === 'string' ? postOf(post) : null;
      const counts = counting(request);
      return {
        id,
        organisation_id,
        unit_id: keys.unit(typeof post === 'string' ? postOf(post).unit : post.unit),
        position_id: known && keys.post(known.key),
        is_new_post: known === null,
        title: typeof post === 'string' ? postOf(post).title : post.title,
        seats,
        wanted_from: day(wanted),
        reason,
        evidence,
        state: end?.state ?? 'RAISED',
        raised_by_id: keys.person(by),
        raised_at: moment(raised, 10),
        decided_by_id: end?.by ? keys.person(end.by) : null,
        decided_under_id: end?.by ? keys.primary(end.by) : null,
        decided_at: end?.by ? moment(end.on, 15) : null,
        decision: end?.words ?? null,
        counts_from: counts && day(counts.from),
        entered_at: counts?.isThere ? moment(counts.from, counts.from > (end?.on ?? 0) ? 0 : 15) : null,
        revision: (end ? 2 : 1) + (counts?.isThere ? 1 : 0),
      };
    }),
    headcount_event: told.flatMap((request): Row[] => {
      const { id, post, seats, by, raised, reason, end } = request;
      const counts = counting(request);
      const none = { assignment_id: null, words: null, seats_before: null, seats_after: null };
      const decided = {
        APPROVED: ['H2', 'APPROVE'],
        DECLINED: ['H3', 'DECLINE'],
        WITHDRAWN: ['H4', 'WITHDRAW'],
      } as const;
      const after = typeof post === 'string' ? (postOf(post).seats ?? 0) : seats;
      return [
        {
          ...none,
          request_id: id,
          sheet_row: 'H1',
          step: 'RAISE',
          to_state: 'RAISED',
          actor_id: keys.person(by),
          at: moment(raised, 10),
          words: reason,
        },
        ...(end
          ? [
              {
                ...none,
                request_id: id,
                sheet_row: decided[end.state][0],
                step: decided[end.state][1],
                to_state: end.state,
                actor_id: keys.person(end.by ?? by),
                assignment_id: end.by ? keys.primary(end.by) : null,
                at: moment(end.on, 15),
                words: end.words ?? null,
              },
            ]
          : []),
        ...(counts?.isThere
          ? [
              {
                ...none,
                request_id: id,
                sheet_row: 'H6',
                step: 'ENTER',
                to_state: 'APPROVED',
                actor_id: null,
                at: moment(counts.from, counts.from > (end?.on ?? 0) ? 0 : 15),
                seats_before: typeof post === 'string' ? after - seats : null,
                seats_after: after,
              },
            ]
          : []),
      ];
    }),
  };
};

/** Posts had fewer seats until the day on which those that were approved began to count. */
export const rememberFewerSeats = async (manager: EntityManager): Promise<void> => {
  await manager.query(
    `WITH entered AS (
       SELECT r.position_id, r.counts_from, e.seats_before FROM headcount_request r
       JOIN headcount_event e ON e.request_id = r.id AND e.step = 'ENTER' AND e.seats_before IS NOT NULL
     ), later AS (
       UPDATE position_span s SET starts_on = e.counts_from FROM entered e WHERE s.position_id = e.position_id AND s.ends_on IS NULL
       RETURNING s.*, e.seats_before
     )
     INSERT INTO position_span (organisation_id, position_id, starts_on, ends_on, unit_id, superior_id, title, is_lead,
       headcount_plan, rank_id, head)
     SELECT l.organisation_id, l.position_id, p.opened_on, l.starts_on, l.unit_id, l.superior_id, l.title, l.is_lead,
       l.seats_before, l.rank_id, l.head FROM later l JOIN position p ON p.id = l.position_id`,
  );
};
