import { audit } from '../core/audit.ts';
import type { Transacted } from '../core/command.ts';
import { dayOf } from '../core/clock.ts';
import { absent, formTextOf, type FormText, type FormTextInput } from '../core/form-text.ts';
import { loadSeen } from '../core/load-seen.ts';
import { invalid, notFound, Refusal } from '../core/refusal.ts';
import { doersAfter } from '../core/separation.ts';
import { Position } from '../org/positions/position.entity.ts';
import { JobDescription } from './job-description.entity.ts';
import type { BasisDocument } from './job-extras.ts';
import { tellFollowers } from './job.followers.ts';
import { withUsualFigures } from './half-width.rules.ts';
import { inputProblems } from './job-input.rules.ts';
import { replaceAuthorities, replaceDuties, replaceQualifications } from './job-lines.write.ts';
import { copyLines, snapshotOf } from './job.content.ts';
import type { DraftJobDescriptionInput, JobStepInput, UpdateJobDescriptionInput } from './job.inputs.ts';
import { isInForce } from './job.state.ts';
import { authorsAfter, beginStep, change, checkRight, jobWords, moveOn, record } from './job.step.ts';

/** The version that a new draft starts from where none is named: the one in force, else the latest that was approved. */
const sourceAmong = (versions: readonly JobDescription[], today: string): JobDescription | undefined =>
  versions.find((version) => isInForce(version, today)) ?? versions.find(({ state }) => state === 'APPROVED');

const contentFrom = (source: JobDescription | undefined): Partial<JobDescription> => ({
  variant: source?.variant ?? 'V1',
  purpose: source?.purpose ?? absent(),
  coreDuty: source?.coreDuty ?? absent(),
  background: source?.background ?? absent(),
  conclusion: source?.conclusion ?? absent(),
  remarks: source?.remarks ?? absent(),
  summary: source?.summary ?? [],
  shareReason: source?.shareReason ?? null,
  training: source?.training ?? [],
  basisDocuments: source?.basisDocuments ?? [],
  analysedOn: source?.analysedOn ?? null,
  tools: source?.tools ?? [],
  environment: source?.environment ?? absent(),
  workingTime: source?.workingTime ?? absent(),
  timePatterns: source?.timePatterns ?? [],
  records: source?.records ?? [],
  careerPaths: source?.careerPaths ?? [],
  listStates: source?.listStates ?? [],
});

/**
 * Begins the next version for a post, as a copy of the version named, else of the one in force, or empty; the one in
 * force holds until the new one is approved (F026). Answers its id.
 *
 * Those who wrote what was never approved are authors of the copy, too: by a copy nobody comes to review words of their own (F025).
 *
 * @param elsewhere where it starts from nothing, because its content comes from elsewhere: who wrote that
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN, or INVALID_STATE where a version is already on its way.
 */
export const draftJobDescription = async (
  tx: Transacted,
  { positionId, fromId }: Pick<DraftJobDescriptionInput, 'positionId' | 'fromId'>,
  { elsewhere }: { readonly elsewhere?: Pick<JobDescription, 'authorIds'> } = {},
): Promise<string> => {
  // The lock on the post lets one draft of it be begun at a time.
  const post = await loadSeen(tx, Position, positionId, {
    what: { zh: '岗位', en: 'post' },
    path: 'input.positionId',
  });
  const subject = {
    organisationId: post.organisationId,
    units: [post.unitId],
    people: [],
    positions: [post.id],
  };
  // Right before state here: who may not write may not learn that a draft is on its way.
  checkRight(tx, 'job.write', subject);
  const versions = await tx.manager.find(JobDescription, {
    where: { positionId },
    order: { version: 'DESC' },
  });
  const open = versions.find(({ state }) => state !== 'APPROVED' && state !== 'DISCARDED');
  if (open)
    throw new Refusal(
      'INVALID_STATE',
      {
        zh: `该岗位已有第 ${open.version} 版在编写或审批中，请在那一版上继续。`,
        en: `Version ${open.version} of this post is already on its way; go on with that one.`,
      },
      { facts: { jobDescriptionId: open.id, state: open.state } },
    );

  const now = tx.clock.now();
  // Whoever writes for a post sees all its versions.
  const latest = elsewhere ? undefined : sourceAmong(versions, dayOf(now));
  const source = fromId ? versions.find(({ id }) => id === fromId) : latest;
  if (fromId && !source) throw notFound(jobWords, 'input.fromId');
  const acting = tx.policy.actingAs('job.write', subject);
  const writtenBy = elsewhere ?? (source?.state === 'APPROVED' ? undefined : source);
  const { identifiers } = await tx.manager.insert(JobDescription, {
    ...contentFrom(source),
    organisationId: post.organisationId,
    positionId,
    unitId: post.unitId,
    version: (versions[0]?.version ?? 0) + 1,
    state: 'DRAFT',
    writerId: tx.actor.personId,
    authorIds: doersAfter(writtenBy?.authorIds ?? [], tx.actor, acting),
    createdAt: now,
    changedAt: now,
  });
  const id = String(identifiers[0]?.['id']);
  if (source) await copyLines(tx.manager, source.id, id);
  await audit(tx, {
    action: 'draftJobDescription',
    entity: 'JobDescription',
    entityId: id,
    organisationId: post.organisationId,
    assignmentId: acting.assignmentId,
    after: { positionId, from: source?.id ?? null },
  });
  return id;
};

/** A text after an edit. What the source printed, and doubts about it, stay while the reading stays. */
const edited = (input: FormTextInput | null | undefined, kept: FormText): FormText => {
  if (!input) return kept;
  const next = formTextOf(input);
  return next.state === kept.state && next.value === kept.value
    ? { ...kept, note: next.note }
    : { ...next, raw: kept.raw };
};

const documentsOf = (input: UpdateJobDescriptionInput): BasisDocument[] | undefined =>
  input.basisDocuments?.map(({ kind, name, issuedOn, issuedBy, number }) => ({
    kind,
    name: name.trim(),
    issuedOn: issuedOn ?? null,
    issuedBy: issuedBy?.trim() || null,
    number: number?.trim() || null,
  }));

const trimmed = (texts: readonly string[] | null | undefined): string[] | undefined =>
  texts?.map((text) => text.trim());

/** The columns after an edit; what was left out stays. */
const columnsAfter = (job: JobDescription, input: UpdateJobDescriptionInput): Partial<JobDescription> => ({
  variant: input.variant ?? job.variant,
  purpose: edited(input.purpose, job.purpose),
  coreDuty: edited(input.coreDuty, job.coreDuty),
  background: edited(input.background, job.background),
  conclusion: edited(input.conclusion, job.conclusion),
  remarks: edited(input.remarks, job.remarks),
  summary: input.summary ?? job.summary,
  compiledOn: input.compiledOn === undefined ? job.compiledOn : input.compiledOn,
  analysedOn: input.analysedOn === undefined ? job.analysedOn : input.analysedOn,
  shareReason: input.shareReason === undefined ? job.shareReason : input.shareReason?.trim() || null,
  training: input.training?.map(({ phase, text }) => ({ phase, text: text.trim() })) ?? job.training,
  basisDocuments: documentsOf(input) ?? job.basisDocuments,
  tools: trimmed(input.tools) ?? job.tools,
  environment: edited(input.environment, job.environment),
  workingTime: edited(input.workingTime, job.workingTime),
  timePatterns: input.timePatterns ? [...new Set(input.timePatterns)] : job.timePatterns,
  records: trimmed(input.records) ?? job.records,
  careerPaths:
    input.careerPaths?.map(({ kind, title }) => ({ kind, title: title.trim() })) ?? job.careerPaths,
  listStates: input.listStates?.map(({ list, state }) => ({ list, state })) ?? job.listStates,
});

/**
 * Changes the content of a draft or a returned version. Whoever changes it is one of its authors from then on, so that
 * nobody reviews words of their own (F025). Once it was handed in, changes are part of its history.
 *
 * @throws Refusal INVALID with each field, or as `beginStep`.
 */
export const updateJobDescription = async (
  tx: Transacted,
  given: UpdateJobDescriptionInput,
): Promise<string> => {
  const taken = await beginStep(tx, 'EDIT', given);
  const input = withUsualFigures(given);
  const { job, assignmentId } = taken;
  const problems = inputProblems(input);
  if (problems.length > 0) throw invalid(...problems);

  const before = await snapshotOf(tx.manager, job.id);
  await change(tx, job, {
    ...columnsAfter(job, input),
    authorIds: authorsAfter(tx, taken),
  });
  if (input.duties) await replaceDuties(tx.manager, job.id, input.duties);
  if (input.authorities) await replaceAuthorities(tx.manager, job.id, input.authorities);
  if (input.qualifications) await replaceQualifications(tx.manager, job.id, input.qualifications);
  if (job.submittedAt) await record(tx, taken, 'EDIT', { toState: job.state });
  await audit(tx, {
    action: 'updateJobDescription',
    entity: 'JobDescription',
    entityId: job.id,
    organisationId: job.organisationId,
    assignmentId,
    before,
    after: await snapshotOf(tx.manager, job.id),
  });
  return job.id;
};

/**
 * Gives a version up. A draft that was never handed in is deleted, and the audit keeps what stood in it; a returned one
 * stays as DISCARDED with its history (J6). Either way the next draft of the post may be begun.
 */
export const discardJobDescription = async (tx: Transacted, input: JobStepInput): Promise<string> => {
  const taken = await beginStep(tx, 'DISCARD', input);
  const { job, assignmentId } = taken;
  if (job.state !== 'DRAFT') {
    await tellFollowers(tx, job, 'DISCARD');
    return moveOn(tx, 'discardJobDescription', taken, 'DISCARD', { changes: { state: 'DISCARDED' } });
  }
  const before = await snapshotOf(tx.manager, job.id);
  await tx.manager.delete(JobDescription, { id: job.id });
  await audit(tx, {
    action: 'discardJobDescription',
    entity: 'JobDescription',
    entityId: job.id,
    organisationId: job.organisationId,
    assignmentId,
    before,
  });
  return job.id;
};
