import { abilities, type Ability } from '../core/abilities.ts';
import { audit } from '../core/audit.ts';
import { dayOf } from '../core/clock.ts';
import type { Transacted } from '../core/command.ts';
import { loadSeen } from '../core/load-seen.ts';
import { Refusal } from '../core/refusal.ts';
import { doersAfter } from '../core/separation.ts';
import { checkRevision } from '../core/revision.ts';
import { subjectOf } from '../core/resource.ts';
import type { Subject } from '../core/subject.ts';
import { chooseRow } from '../core/workflow.ts';
import { JobDescription } from './job-description.entity.ts';
import type { JobContent } from './job-content.ts';
import { JobEvent } from './job-event.entity.ts';
import { contentOf } from './job.content.ts';
import type { JobStepInput } from './job.inputs.ts';
import { tellOfStep } from './job.notices.ts';
import { jobResource } from './job.policy.ts';
import { findingsOf } from './job.rules.ts';
import { partWords, type JobStep, type StoredJobState } from './job.words.ts';
import { factsOf, jobSheet, openSteps } from './job.workflow.ts';

/** What a job description is called in refusals. */
export const jobWords = { zh: '职位说明书', en: 'job description' };

/** Refuses what an ability does not reach. @throws Refusal FORBIDDEN with the ability as a fact */
export const checkRight = (tx: Transacted, ability: Ability, subject: Subject): void => {
  if (tx.policy.can(ability, subject)) return;
  const { zh, en } = abilities[ability];
  throw new Refusal(
    'FORBIDDEN',
    { zh: `您在这里没有“${zh}”的权限。`, en: `This is not yours to do here: ${en}.` },
    { facts: { ability } },
  );
};

/** Writes changes of a version and counts them. */
export const change = async (
  tx: Transacted,
  job: JobDescription,
  changes: Partial<JobDescription>,
): Promise<void> => {
  await tx.manager.update(
    JobDescription,
    { id: job.id },
    { ...changes, changedAt: tx.clock.now(), revision: job.revision + 1 },
  );
};

/** A version that a step may be taken on, locked. */
export interface TakenStep {
  readonly job: JobDescription;
  readonly content: JobContent;
  /** The row of the sheet. */
  readonly sheetRow: string;
  /** The assignment under which the person acts. */
  readonly assignmentId: string | null;
  /** In whose name, where they stand in. */
  readonly forPersonId: string | null;
}

/**
 * Loads and locks a version for a step of the sheet: what may be seen, as the caller read it, in a state that allows
 * the step, by somebody whose it is.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, INVALID_STATE (with the steps that are possible) or FORBIDDEN, in this order.
 */
export const beginStep = async (
  tx: Transacted,
  step: JobStep,
  { id, revision }: JobStepInput,
): Promise<TakenStep> => {
  const job = await loadSeen(tx, JobDescription, id, { what: jobWords, path: 'input.id' });
  await checkRevision(tx, JobDescription, job, revision, partWords);
  const subject = subjectOf(jobResource, job);
  const today = dayOf(tx.clock.now());
  const content = await contentOf(tx.manager, job, today);
  const facts = factsOf(job, tx.actor, today, findingsOf(content));
  const choice = chooseRow(jobSheet, job.state, step, facts);
  if ('why' in choice)
    throw new Refusal(
      'INVALID_STATE',
      choice.why ?? {
        zh: '职位说明书当前的状态不允许这一步。',
        en: 'The job description does not allow this step where it stands.',
      },
      {
        facts: {
          state: job.state,
          possible: openSteps(job.state, facts, (ability) => tx.policy.can(ability, subject)),
        },
      },
    );
  checkRight(tx, choice.row.ability, subject);
  return {
    job,
    content,
    sheetRow: choice.row.id,
    ...tx.policy.actingAs(choice.row.ability, subject),
  };
};

/** Who has written in a version once a step that writes is taken: each once, and in whose name (F025). */
export const authorsAfter = (tx: Transacted, taken: TakenStep): string[] =>
  doersAfter(taken.job.authorIds, tx.actor, taken);

/** Writes into the history of a version that a step was taken. */
export const record = async (
  tx: Transacted,
  { job, sheetRow, assignmentId, forPersonId }: TakenStep,
  step: JobStep,
  { toState, reason = null }: { readonly toState: StoredJobState; readonly reason?: string | null },
): Promise<void> => {
  await tx.manager.insert(JobEvent, {
    jobDescriptionId: job.id,
    sheetRow,
    step,
    fromState: job.state,
    toState,
    actorId: tx.actor.personId,
    assignmentId,
    forPersonId,
    at: tx.clock.now(),
    reason,
  });
};

/** Moves a version to the state that a step leads to, and writes event and audit (F140). Answers the version's id. */
export const moveOn = async (
  tx: Transacted,
  name: string,
  taken: TakenStep,
  step: JobStep,
  {
    changes,
    reason = null,
  }: { changes: Partial<JobDescription> & Pick<JobDescription, 'state'>; reason?: string | null },
): Promise<string> => {
  const { job, assignmentId } = taken;
  await change(tx, job, changes);
  await record(tx, taken, step, { toState: changes.state, reason });
  const before = Object.fromEntries(
    Object.keys(changes).map((column) => [column, job[column as keyof JobDescription]]),
  );
  await audit(tx, {
    action: name,
    entity: 'JobDescription',
    entityId: job.id,
    organisationId: job.organisationId,
    assignmentId,
    before,
    after: changes,
  });
  await tellOfStep(tx, job, step);
  return job.id;
};
