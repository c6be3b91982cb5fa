import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid } from '../../core/refusal.ts';
import { subjectOf } from '../../core/resource.ts';
import { followVersions, type FollowedStep } from '../../jobs/job.followers.ts';
import { JobDescription } from '../../jobs/job-description.entity.ts';
import { jobResource } from '../../jobs/job.policy.ts';
import { jobSheet } from '../../jobs/job.workflow.ts';
import { declareNotices } from '../../notifications/kinds.ts';
import { tell } from '../../notifications/tell.ts';
import { checkMay } from '../../org/people/people.guard.ts';
import { Suggestion } from './suggestion.entity.ts';
import type { WriteSuggestionInput } from './suggestion.inputs.ts';
import { changeSuggestion, takeSuggestion } from './suggestion.store.ts';

declareNotices({
  SUGGESTION_DONE: {
    topic: 'TRAINING',
    title: ({ about }) => ({
      zh: `您就“${about}”提出的建议已写入职位说明书，并已批准。`,
      en: `Your suggestion about ${about} stands in the job description that was approved now.`,
    }),
  },
});

const jobWords = { zh: '职位说明书', en: 'job description' };

/** Where a version is written: whoever may do so there says which suggestions it takes up. */
const isWritten = ({ state }: JobDescription): boolean =>
  jobSheet.some(({ step, from }) => step === 'EDIT' && from.includes(state));

/**
 * Says that an adopted suggestion is written into a draft of its post, or into none after all. Answers its id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID_STATE unless it is adopted; INVALID where the version is of
 *   another post or no draft
 */
export const writeSuggestion = async (tx: Transacted, input: WriteSuggestionInput): Promise<string> => {
  const suggestion = await takeSuggestion(tx, input, 'job.write');
  const path = 'input.jobDescriptionId';
  const wanted = input.jobDescriptionId ?? suggestion.jobDescriptionId;
  if (wanted === null) return suggestion.id;
  const job = await loadSeen(tx, JobDescription, wanted, { what: jobWords, path });
  const subject = subjectOf(jobResource, job);
  checkMay(tx, 'job.write', subject);
  if (job.positionId !== suggestion.positionId)
    throw invalid({
      path,
      code: 'NOT_ALLOWED',
      text: { zh: '这条建议针对另一个岗位', en: 'the suggestion is about another post' },
    });
  if (!isWritten(job))
    throw invalid({
      path,
      code: 'NOT_ALLOWED',
      text: { zh: '这一版不在编写中', en: 'this version is not being written' },
    });
  await changeSuggestion(tx, 'writeSuggestion', suggestion, {
    changes: { jobDescriptionId: input.jobDescriptionId ?? null },
    assignmentId: tx.policy.under('job.write', subject),
  });
  return suggestion.id;
};

/** What becomes of a suggestion that is written into a version, by the step that the version takes. */
const following = {
  APPROVE: { from: 'ADOPTED', ability: 'job.approve', changes: { state: 'DONE' } },
  WITHDRAW: { from: 'DONE', ability: 'job.approve', changes: { state: 'ADOPTED' } },
  DISCARD: { from: 'ADOPTED', ability: 'job.write', changes: { jobDescriptionId: null } },
} as const satisfies Record<FollowedStep, object>;

/** It is done when its version is approved, and its author told; a withdrawn approval or a version given up takes it back. */
followVersions(async (tx, job, step) => {
  const { from, ability, changes } = following[step];
  const written = await tx.manager.find(Suggestion, {
    where: { jobDescriptionId: job.id, state: from },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const assignmentId = tx.policy.under(ability, subjectOf(jobResource, job));
  for (const suggestion of written)
    await changeSuggestion(tx, 'followJobDescription', suggestion, { changes, assignmentId });
  if (step === 'APPROVE')
    await tell(
      tx.manager,
      written.map(({ id, organisationId, authorId, about }) => ({
        kind: 'SUGGESTION_DONE',
        organisationId,
        entity: 'Suggestion',
        recordId: id,
        params: { about },
        people: [authorId],
        except: [tx.actor.personId],
      })),
      tx.clock.now(),
    );
});
