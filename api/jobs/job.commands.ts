import { audit } from '../core/audit.ts';
import type { Transacted } from '../core/command.ts';
import { dayOf } from '../core/clock.ts';
import { invalid } from '../core/refusal.ts';
import { Position } from '../org/position.entity.ts';
import { JobDescription } from './job-description.entity.ts';
import type { ApproveJobDescriptionInput, JobStepInput, ReturnJobDescriptionInput } from './job.inputs.ts';
import { placeInTime, type ApprovedSpan } from './job.succession.ts';
import { beginStep, change, moveOn } from './job.step.ts';

/** Hands a version in for review (J1). */
export const submitJobDescription = async (tx: Transacted, input: JobStepInput): Promise<string> => {
  const taken = await beginStep(tx, 'SUBMIT', input);
  return moveOn(tx, 'submitJobDescription', taken, 'SUBMIT', {
    changes: {
      state: 'SUBMITTED',
      submittedAt: tx.clock.now(),
      reviewerId: null,
      reviewedAt: null,
      returnReason: null,
    },
  });
};

/** Confirms that a version is right (J2). */
export const reviewJobDescription = async (tx: Transacted, input: JobStepInput): Promise<string> => {
  const taken = await beginStep(tx, 'REVIEW', input);
  return moveOn(tx, 'reviewJobDescription', taken, 'REVIEW', {
    changes: { state: 'REVIEWED', reviewerId: tx.actor.personId, reviewedAt: tx.clock.now() },
  });
};

/** Sends a version back to its writer with a reason (J3). */
export const returnJobDescription = async (
  tx: Transacted,
  input: ReturnJobDescriptionInput,
): Promise<string> => {
  const taken = await beginStep(tx, 'RETURN', input);
  const reason = input.reason.trim();
  return moveOn(tx, 'returnJobDescription', taken, 'RETURN', {
    changes: { state: 'RETURNED', returnReason: reason },
    reason,
  });
};

/** Ends the version that held so far on the day on which its successor begins. */
const closeFormer = async (
  tx: Transacted,
  id: string,
  effectiveTo: string,
  successorId: string,
): Promise<void> => {
  const former = await tx.manager.findOneByOrFail(JobDescription, { id });
  await change(tx, former, { effectiveTo });
  await audit(tx, {
    action: 'supersedeJobDescription',
    entity: 'JobDescription',
    entityId: id,
    organisationId: former.organisationId,
    before: { effectiveTo: former.effectiveTo },
    after: { effectiveTo, successorId },
  });
};

/**
 * Puts a version into force from a day on and ends the one before it on that day, together (J4, F026). From then on
 * its targets judge performance and its authorities are permissions.
 *
 * @throws Refusal INVALID where the day cannot be, or as `beginStep`.
 */
export const approveJobDescription = async (
  tx: Transacted,
  input: ApproveJobDescriptionInput,
): Promise<string> => {
  const taken = await beginStep(tx, 'APPROVE', input);
  const { job } = taken;
  // Versions of one post are put in line one at a time.
  await tx.manager.findOneOrFail(Position, {
    where: { id: job.positionId },
    lock: { mode: 'pessimistic_write' },
  });
  const approved = await tx.manager.find(JobDescription, {
    where: { positionId: job.positionId, state: 'APPROVED' },
  });
  const spans = approved.map(({ id, version, effectiveFrom, effectiveTo }): ApprovedSpan => ({
    id,
    version,
    from: effectiveFrom ?? '',
    to: effectiveTo,
  }));

  const now = tx.clock.now();
  const place = placeInTime(spans, input.effectiveFrom, dayOf(now));
  if ('problem' in place) throw invalid({ path: 'input.effectiveFrom', ...place.problem });
  if (place.former) await closeFormer(tx, place.former.id, input.effectiveFrom, job.id);
  return moveOn(tx, 'approveJobDescription', taken, 'APPROVE', {
    changes: {
      state: 'APPROVED',
      effectiveFrom: input.effectiveFrom,
      effectiveTo: place.until,
      approverId: tx.actor.personId,
      approvedAt: now,
    },
  });
};
