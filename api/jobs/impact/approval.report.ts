import { say } from '../../core/bilingual.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { decide } from '../../core/decide.ts';
import { readSeen } from '../../core/load-seen.ts';
import { personToAsk } from '../../core/person-to-ask.ts';
import { policyOf } from '../../core/policy.ts';
import { subjectOf } from '../../core/resource.ts';
import { whoMay } from '../../core/who-may.ts';
import { giftsIn } from '../authority.rules.ts';
import { linesBeyond, whyLineBeyond } from '../giving.rules.ts';
import { JobDescription } from '../job-description.entity.ts';
import { guardedOf, jobResource } from '../job.policy.ts';
import { jobWords } from '../job.step.ts';
import type { ApprovalAhead } from './approval.types.ts';

/** So many are named. */
const NAMED = 3;

/** The version as it would wait for approval: one that nobody has reviewed yet is taken as reviewed by somebody else. */
const asReviewed = (job: JobDescription): JobDescription =>
  job.state === 'REVIEWED'
    ? job
    : Object.assign(new JobDescription(), job, { state: 'REVIEWED', reviewerId: null, reviewerForId: null });

/**
 * Who could approve a version as it stands, and which of its lines are not the asker's to give, where they approve job
 * descriptions there: by the decision that guards the approval itself.
 *
 * @throws Refusal NOT_FOUND
 */
export const approvalAhead = async (ctx: SignedIn, id: string): Promise<ApprovalAhead> => {
  const manager = ctx.manager ?? ctx.db.manager;
  const job = await readSeen({ ...ctx, manager }, JobDescription, id, { what: jobWords, path: 'id' });
  if (job.state === 'APPROVED' || job.state === 'DISCARDED') return { linesBeyond: [], approvers: [] };
  const today = dayOf(ctx.clock.now());
  const loaded = await guardedOf(manager, job, today);
  const { authorities } = loaded.content;
  const row = asReviewed(job);
  const { tree } = ctx.actor;
  const able = await whoMay(manager, {
    ability: 'job.approve',
    units: [job.unitId],
    day: today,
    tree,
    besides: giftsIn(authorities).map(({ ability }) => ability),
    decides: (actor) =>
      decide(policyOf(actor), jobResource, { ability: 'job.approve', row, step: 'APPROVE', today, loaded }),
  });
  const isApprover = ctx.policy.can('job.approve', subjectOf(jobResource, job));
  return {
    linesBeyond: (isApprover ? linesBeyond(authorities, job, ctx.policy, loaded.foreseen) : []).map(
      (line) => ({
        seq: line.seq,
        ability: line.ability,
        scope: line.scope,
        reason: say(whyLineBeyond(line), ctx.locale),
      }),
    ),
    approvers: able.slice(0, NAMED).map((one) => personToAsk(one, tree)),
  };
};
