import { audit } from '../core/audit.ts';
import type { Transacted } from '../core/command.ts';
import { dayOf } from '../core/clock.ts';
import { checkTakesNothing } from '../core/losing.ts';
import { invalid, Refusal } from '../core/refusal.ts';
import { lastingHolders } from '../org/people/people.guard.ts';
import { Position } from '../org/positions/position.entity.ts';
import { giftsIn } from './authority.rules.ts';
import { linesBeyond, whyBeyond } from './giving.rules.ts';
import { foreseenIn } from './foreseen.ts';
import { JobDescription } from './job-description.entity.ts';
import type { ApproveJobDescriptionInput, JobStepInput, WithdrawJobDescriptionInput } from './job.inputs.ts';
import { tellFollowers } from './job.followers.ts';
import { formerOf, placeInTime, type ApprovedSpan } from './job.succession.ts';
import { beginStep, change, moveOn, type TakenStep } from './job.step.ts';

/** Hands a version in for review (J1). */
export const submitJobDescription = async (tx: Transacted, input: JobStepInput): Promise<string> => {
  const taken = await beginStep(tx, 'SUBMIT', input);
  return moveOn(tx, 'submitJobDescription', taken, 'SUBMIT', {
    changes: {
      state: 'SUBMITTED',
      submittedAt: tx.clock.now(),
      reviewerId: null,
      reviewerForId: null,
      reviewedAt: null,
      returnReason: null,
    },
  });
};

/** Confirms that a version is right (J2). */
export const reviewJobDescription = async (tx: Transacted, input: JobStepInput): Promise<string> => {
  const taken = await beginStep(tx, 'REVIEW', input);
  return moveOn(tx, 'reviewJobDescription', taken, 'REVIEW', {
    changes: {
      state: 'REVIEWED',
      reviewerId: tx.actor.personId,
      reviewerForId: taken.forPersonId,
      reviewedAt: tx.clock.now(),
    },
  });
};

/** Moves the last day of the version before: it ends where its successor begins, and goes on where that is withdrawn. */
const endFormer = async (
  tx: Transacted,
  action: 'supersedeJobDescription' | 'resumeJobDescription',
  id: string,
  { effectiveTo, successorId }: { effectiveTo: string | null; successorId: string },
): Promise<void> => {
  const former = await tx.manager.findOneByOrFail(JobDescription, { id });
  await change(tx, former, { effectiveTo });
  await audit(tx, {
    action,
    entity: 'JobDescription',
    entityId: id,
    organisationId: former.organisationId,
    before: { effectiveTo: former.effectiveTo },
    after: { effectiveTo, successorId },
  });
};

/** The approved versions of a post with the days they hold. The post is locked: its versions are put in line one at a time. */
const approvedSpans = async (tx: Transacted, positionId: string): Promise<ApprovedSpan[]> => {
  await tx.manager.findOneOrFail(Position, {
    where: { id: positionId },
    lock: { mode: 'for_no_key_update' },
  });
  const approved = await tx.manager.find(JobDescription, { where: { positionId, state: 'APPROVED' } });
  return approved.map(({ id, version, effectiveFrom, effectiveTo }) => ({
    id,
    version,
    from: effectiveFrom ?? '',
    to: effectiveTo,
  }));
};

/** Refuses an approval that would give more than is the approver's to give. @throws Refusal FORBIDDEN with the lines */
const checkGifts = async (
  tx: Transacted,
  { job, content }: TakenStep,
  effectiveFrom: string,
): Promise<void> => {
  if (content.authorities.every(({ ability }) => ability === null)) return;
  const foreseen = await foreseenIn(tx.manager, job.organisationId);
  const beyond = linesBeyond(content.authorities, job, tx.policy, foreseen);
  if (beyond.length > 0)
    throw new Refusal('FORBIDDEN', whyBeyond(beyond), {
      facts: {
        lines: beyond.map(({ seq, ability, scope }) => ({ path: `authorities.${seq}`, ability, scope })),
      },
    });
  const { organisationId, positionId } = job;
  await checkTakesNothing(tx, {
    organisationId,
    people: await lastingHolders(tx, positionId, effectiveFrom),
    from: effectiveFrom,
    until: null,
    abilities: giftsIn(content.authorities).map(({ ability }) => ability),
    by: 'job.approve',
  });
};

/**
 * Puts a version into force from a day on and ends the one before it on that day, together (J4, F026). From then on
 * its targets judge performance and its authorities are permissions.
 *
 * @throws Refusal FORBIDDEN where a line gives more than the approver may give, INVALID where the day cannot be, or as
 * `beginStep`.
 */
export const approveJobDescription = async (
  tx: Transacted,
  input: ApproveJobDescriptionInput,
): Promise<string> => {
  const taken = await beginStep(tx, 'APPROVE', input);
  const { job } = taken;
  await checkGifts(tx, taken, input.effectiveFrom);
  const spans = await approvedSpans(tx, job.positionId);
  const now = tx.clock.now();
  const place = placeInTime(spans, input.effectiveFrom, dayOf(now));
  if ('problem' in place) throw invalid({ path: 'input.effectiveFrom', ...place.problem });
  if (place.former)
    await endFormer(tx, 'supersedeJobDescription', place.former.id, {
      effectiveTo: input.effectiveFrom,
      successorId: job.id,
    });
  await moveOn(tx, 'approveJobDescription', taken, 'APPROVE', {
    changes: {
      state: 'APPROVED',
      effectiveFrom: input.effectiveFrom,
      effectiveTo: place.until,
      approverId: tx.actor.personId,
      approvedAt: now,
    },
  });
  await tellFollowers(tx, job, 'APPROVE');
  return job.id;
};

/**
 * Takes an approval back before its first day, such as one for a mistyped day: the version waits for approval again,
 * and the one before goes on as if it had never been approved (J7).
 *
 * @throws Refusal as `beginStep`; INVALID_STATE once it has taken effect.
 */
export const withdrawJobDescription = async (
  tx: Transacted,
  input: WithdrawJobDescriptionInput,
): Promise<string> => {
  const taken = await beginStep(tx, 'WITHDRAW', input);
  const { job } = taken;
  const former = formerOf(await approvedSpans(tx, job.positionId), job);
  // First this one: at no moment may two hold on one day.
  await moveOn(tx, 'withdrawJobDescription', taken, 'WITHDRAW', {
    changes: {
      state: 'REVIEWED',
      effectiveFrom: null,
      effectiveTo: null,
      approverId: null,
      approvedAt: null,
    },
    reason: input.reason.trim(),
  });
  await tellFollowers(tx, job, 'WITHDRAW');
  if (former)
    await endFormer(tx, 'resumeJobDescription', former.id, {
      effectiveTo: job.effectiveTo,
      successorId: job.id,
    });
  return job.id;
};
