import { audit } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { Refusal } from '../../core/refusal.ts';
import { JobDescription } from '../job-description.entity.ts';
import { stateOn, isInForce } from '../job.state.ts';
import { jobWords } from '../job.step.ts';

/**
 * Notes that a holder has read the version in force of their post. Whoever has done so already has done so: the first
 * time stands. Answers the version's id.
 *
 * @throws Refusal NOT_FOUND; FORBIDDEN where somebody else holds the post; INVALID_STATE where it is not in force.
 */
export const acknowledgeJobDescription = async (tx: Transacted, id: string): Promise<string> => {
  const job = await loadSeen(tx, JobDescription, id, { what: jobWords, path: 'input.id' });
  const held = tx.actor.assignments.filter(({ positionId }) => positionId === job.positionId);
  if (held.length === 0)
    throw new Refusal('FORBIDDEN', {
      zh: '只有任职人本人才能确认本岗位的职位说明书。',
      en: 'Only who holds the post acknowledges its job description.',
    });
  const now = tx.clock.now();
  const today = dayOf(now);
  if (!isInForce(job, today))
    throw new Refusal(
      'INVALID_STATE',
      {
        zh: '这一版现在没有生效，无需确认；请确认现行版本。',
        en: 'This version is not in force today; acknowledge the one that is.',
      },
      { facts: { state: stateOn(job, today) } },
    );
  const [written] = (await tx.manager.query(
    `INSERT INTO job_acknowledgement (job_description_id, assignment_id, person_id, at)
     SELECT $1, unnest($2::bigint[]), $3, $4
     ON CONFLICT (job_description_id, assignment_id) DO NOTHING RETURNING id`,
    [job.id, held.map((assignment) => assignment.id), tx.actor.personId, now],
  )) as unknown[];
  if (written)
    await audit(tx, {
      action: 'acknowledgeJobDescription',
      entity: 'JobDescription',
      entityId: job.id,
      organisationId: job.organisationId,
      assignmentId: held[0]?.id ?? null,
      after: { version: job.version },
    });
  return job.id;
};
