import type { Transacted } from '../../core/command.ts';
import { invalid } from '../../core/refusal.ts';
import { isId } from '../../core/input.ts';
import { placesStay } from '../org.locks.ts';
import { change, mustBeOpen } from '../part.editing.ts';
import { foundPosition, posts } from '../positions/position.commands.ts';
import { Position } from '../positions/position.entity.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import type { HeadcountRequest } from './headcount-request.entity.ts';

/** Under which assignment, from which day and by which command seats are entered. */
export interface Entering {
  readonly action: string;
  readonly assignmentId: string | null;
  readonly day: string;
}

/** What an entry made of the seats of a post. */
export interface Entered {
  readonly positionId: string;
  readonly seatsBefore: number | null;
  readonly seatsAfter: number | null;
}

/** Lets the places of an organisation stay as they are where a request would found a post there, before any row is locked. */
export const placesStayFor = async (tx: Transacted, requestId: string): Promise<void> => {
  if (!isId(requestId)) return;
  const [row] = (await tx.manager.query(
    'SELECT unit_id::text AS unit FROM headcount_request WHERE id = $1 AND position_id IS NULL',
    [requestId],
  )) as { unit: string }[];
  if (row) await placesStay(tx, row);
};

/** Founds the post that is asked for, with its seats; its first day may lie ahead. @throws Refusal INVALID, INVALID_STATE */
export const foundPost = async (
  tx: Transacted,
  { unitId, title, seats }: HeadcountRequest,
  { action, assignmentId, day }: Entering,
): Promise<Entered> => {
  const unit = await tx.manager.findOneByOrFail(OrgUnit, { id: unitId });
  const positionId = await foundPosition(
    tx,
    unit,
    { title, openedOn: day, headcountPlan: seats },
    { action, assignmentId, unitPath: 'input.id', titlePath: 'input.id' },
  );
  return { positionId, seatsBefore: null, seatsAfter: seats };
};

/** The post that is to grow, locked, and open on the day. @throws Refusal INVALID_STATE, INVALID */
export const postToGrow = async (tx: Transacted, positionId: string, day: string): Promise<Position> => {
  const post = await tx.manager.findOneOrFail(Position, {
    where: { id: positionId },
    lock: { mode: 'for_no_key_update' },
  });
  mustBeOpen(posts, post, day);
  if (post.headcountPlan === null)
    throw invalid({
      path: 'input.id',
      code: 'NO_PLAN',
      text: {
        zh: `“${post.title}”的现有编制已改为未知，无法在其上增加；请先由人力资源登记现有编制`,
        en: `The approved seats of ${post.title} are not known any more, so nothing can be added to them; have human resources record them first`,
      },
    });
  return post;
};

/** Lets a post have more seats from a day on, by the rules and with the audit of any change of a post. */
export const addSeats = async (
  tx: Transacted,
  post: Position,
  seats: number,
  { action, assignmentId, day }: Entering,
): Promise<Entered> => {
  const seatsAfter = (post.headcountPlan ?? 0) + seats;
  await change(tx, posts, action, { row: post, assignmentId }, { headcountPlan: seatsAfter }, day);
  return { positionId: post.id, seatsBefore: post.headcountPlan, seatsAfter };
};
