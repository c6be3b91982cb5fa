import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { tell } from '../../notifications/tell.ts';
import { laterOf } from '../people/assignment.checks.ts';
import { addSeats, foundPost, placesStayFor, postToGrow, type Entered } from './headcount.establishment.ts';
import { HeadcountEvent } from './headcount-event.entity.ts';
import type {
  ApproveHeadcountRequestInput,
  DeclineHeadcountRequestInput,
  WithdrawHeadcountRequestInput,
} from './headcount.inputs.ts';
import { toKeepers, toRaiser } from './headcount.notices.ts';
import { namedIn, said, settle, take } from './headcount.step.ts';

/**
 * H2: approves the seats. They count from the day wanted, and not before today: at once where that day has come, else the
 * timetable enters them on it; a new post is founded at once, with that day as its first. All of it or nothing. Answers the
 * request's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN, INVALID_STATE; NEEDS_APPROVAL beyond one's limit; INVALID where the post
 *   or unit cannot take them
 */
export const approveHeadcountRequest = async (
  tx: Transacted,
  input: ApproveHeadcountRequestInput,
): Promise<string> => {
  const action = 'approveHeadcountRequest';
  await placesStayFor(tx, input.id);
  const taken = await take(tx, 'APPROVE', input);
  const { request, assignmentId } = taken;
  const now = tx.clock.now();
  const today = dayOf(now);
  const countsFrom = laterOf(request.wantedFrom, today);
  const entering = { action, assignmentId, day: countsFrom };
  let entered: Entered | null = null;
  if (request.positionId === null) entered = await foundPost(tx, request, entering);
  else {
    const post = await postToGrow(tx, request.positionId, countsFrom);
    if (countsFrom === today) entered = await addSeats(tx, post, request.seats, entering);
  }
  const decision = said(input.decision);
  const id = await settle(
    tx,
    taken,
    action,
    {
      countsFrom,
      decision,
      decidedById: tx.actor.personId,
      decidedUnderId: assignmentId,
      decidedAt: now,
      ...(entered && { positionId: entered.positionId, enteredAt: now }),
    },
    decision,
  );
  if (entered) await noteEntry(tx, request.id, entered);
  const { actorId, unit } = namedIn(tx, request);
  await tell(
    tx.manager,
    [
      toRaiser('HEADCOUNT_APPROVED', request, { actorId, from: countsFrom, words: decision }),
      ...(request.isNewPost ? [toKeepers(request, { actorId, unit })] : []),
    ],
    now,
  );
  return id;
};

const noteEntry = async (
  tx: Transacted,
  requestId: string,
  { seatsBefore, seatsAfter }: Entered,
): Promise<void> => {
  await tx.manager.insert(HeadcountEvent, {
    requestId,
    sheetRow: 'H6',
    step: 'ENTER',
    toState: 'APPROVED',
    at: tx.clock.now(),
    seatsBefore,
    seatsAfter,
  });
};

/** H3: declines the seats, in words. Answers the request's id. @throws Refusal as for approving */
export const declineHeadcountRequest = async (
  tx: Transacted,
  input: DeclineHeadcountRequestInput,
): Promise<string> => {
  const taken = await take(tx, 'DECLINE', input);
  const { request, assignmentId } = taken;
  const now = tx.clock.now();
  const decision = input.decision.trim();
  const id = await settle(
    tx,
    taken,
    'declineHeadcountRequest',
    { decision, decidedById: tx.actor.personId, decidedUnderId: assignmentId, decidedAt: now },
    decision,
  );
  const { actorId } = namedIn(tx, request);
  await tell(
    tx.manager,
    [toRaiser('HEADCOUNT_DECLINED', request, { actorId, from: null, words: decision })],
    now,
  );
  return id;
};

/** H4: takes one's own request back. Answers its id. @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN, INVALID_STATE */
export const withdrawHeadcountRequest = async (
  tx: Transacted,
  input: WithdrawHeadcountRequestInput,
): Promise<string> => settle(tx, await take(tx, 'WITHDRAW', input), 'withdrawHeadcountRequest', {}, null);
