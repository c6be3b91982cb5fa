import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid, Refusal, type FieldProblem } from '../../core/refusal.ts';
import { subjectOf } from '../../core/resource.ts';
import { linesOf, type WholeContent } from '../diff/job.lines.ts';
import { JobDescription } from '../job-description.entity.ts';
import { Authority } from '../authority.entity.ts';
import { Duty } from '../duty.entity.ts';
import { JobEvent } from '../job-event.entity.ts';
import { snapshotOf } from '../job.content.ts';
import { jobResource } from '../job.policy.ts';
import { comparedSections, type JobSection } from '../job.sections.ts';
import { beginStep, checkRight, jobWords, moveOn } from '../job.step.ts';
import { Qualification } from '../qualification.entity.ts';
import { JobReturnReason } from './job-return-reason.entity.ts';
import type {
  AnswerReturnReasonInput,
  ReturnJobDescriptionInput,
  ReturnReasonInput,
} from './returning.inputs.ts';

/** As long as a line is quoted. */
const quoted = 200;

/** The lines of some sections have ids, in the order in which the content has them. */
const idsIn = async (tx: Transacted, id: string): Promise<Partial<Record<JobSection, string[]>>> => {
  const where = { jobDescriptionId: id };
  const duties = await tx.manager.find(Duty, { where, order: { section: 'ASC', seq: 'ASC' } });
  const authorities = await tx.manager.find(Authority, { where, order: { seq: 'ASC' } });
  const qualifications = await tx.manager.find(Qualification, { where, order: { seq: 'ASC' } });
  const idOf = (line: { readonly id: string }): string => line.id;
  return {
    DUTIES: duties.map(idOf),
    AUTHORITIES: authorities.map(idOf),
    QUALIFICATIONS: qualifications.map(idOf),
  };
};

const wordFields = ['heading', 'statement', 'text', 'name', 'title'];

/** What each line that is named says. @throws Refusal INVALID for a line that is not there */
const wordsOf = async (
  tx: Transacted,
  id: string,
  reasons: readonly ReturnReasonInput[],
): Promise<(string | null)[]> => {
  if (reasons.every(({ line }) => !line)) return reasons.map(() => null);
  const lines = linesOf((await snapshotOf(tx.manager, id)) as WholeContent);
  const ids = await idsIn(tx, id);
  const problems: FieldProblem[] = [];
  const words = reasons.map(({ section, line }, index) => {
    if (!line) return null;
    const compared = comparedSections.find((one) => one === section);
    const place = section && ids[section] ? ids[section].indexOf(line) : Number(line) - 1;
    const found = compared && lines[compared][place];
    if (!found || compared === 'HEAD' || compared === 'CONDITIONS') {
      problems.push({
        path: `input.reasons.${index}.line`,
        code: 'UNKNOWN',
        text: { zh: '这一部分没有这一条', en: 'The section has no such line' },
      });
      return null;
    }
    const said = wordFields.flatMap((field) => found.fields[field] ?? []).join(' · ');
    return [...said].slice(0, quoted).join('');
  });
  if (problems.length > 0) throw invalid(...problems);
  return words;
};

/** Sends a version back to its writer with reasons, section by section (J3). */
export const returnJobDescription = async (
  tx: Transacted,
  input: ReturnJobDescriptionInput,
): Promise<string> => {
  const taken = await beginStep(tx, 'RETURN', input);
  const words = await wordsOf(tx, taken.job.id, input.reasons);
  const reason = input.reasons.map(({ text }) => text.trim()).join('；');
  await moveOn(tx, 'returnJobDescription', taken, 'RETURN', {
    changes: { state: 'RETURNED', returnReason: reason },
    reason,
  });
  const event = await tx.manager.findOneOrFail(JobEvent, {
    where: { jobDescriptionId: taken.job.id },
    order: { id: 'DESC' },
  });
  await tx.manager.insert(
    JobReturnReason,
    input.reasons.map(({ section, line, text }, index) => ({
      jobDescriptionId: taken.job.id,
      eventId: event.id,
      section: section ?? null,
      line: line ?? null,
      lineWords: words[index] ?? null,
      text: text.trim(),
    })),
  );
  return taken.job.id;
};

const reasonWords = { zh: '退回意见', en: 'reason' };

/**
 * Marks a reason as done, or answers it. Its version must still be with its writers; what they do about reasons changes
 * nothing of its content, and so not its revision. Answers the reason’s id.
 *
 * @throws Refusal NOT_FOUND; INVALID_STATE once the version was handed in again; FORBIDDEN
 */
export const answerReturnReason = async (
  tx: Transacted,
  { id, isDone, answer }: AnswerReturnReasonInput,
): Promise<string> => {
  const reason = await loadSeen(tx, JobReturnReason, id, { what: reasonWords, path: 'input.id' });
  const job = await loadSeen(tx, JobDescription, reason.jobDescriptionId, {
    what: jobWords,
    path: 'input.id',
  });
  const subject = subjectOf(jobResource, job);
  if (job.state !== 'RETURNED')
    throw new Refusal(
      'INVALID_STATE',
      {
        zh: '职位说明书已重新提交或作废，退回意见只供查阅。',
        en: 'The version was handed in again or given up: its reasons can only be read.',
      },
      { facts: { state: job.state } },
    );
  checkRight(tx, 'job.write', subject);
  const changes = {
    isDone: isDone ?? reason.isDone,
    answer: answer === undefined ? reason.answer : answer?.trim() || null,
  };
  await tx.manager.update(
    JobReturnReason,
    { id },
    { ...changes, answeredAt: tx.clock.now(), answeredById: tx.actor.personId },
  );
  await audit(tx, {
    action: 'answerReturnReason',
    entity: 'JobReturnReason',
    entityId: id,
    organisationId: job.organisationId,
    assignmentId: tx.policy.under('job.write', subject),
    before: { isDone: reason.isDone, answer: reason.answer },
    after: changes,
  });
  return id;
};
