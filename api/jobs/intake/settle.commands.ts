import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid, Refusal } from '../../core/refusal.ts';
import { doersAfter } from '../../core/separation.ts';
import { JobDescription } from '../job-description.entity.ts';
import { snapshotOf } from '../job.content.ts';
import { authorsAfter, beginStep, change } from '../job.step.ts';
import { answerProblems, keptAnswer } from './answer.rules.ts';
import { answersFor } from './choices.ts';
import { columnsOf, readContent, writeLines } from './draft.content.ts';
import { ImportPoint } from './import-point.entity.ts';
import { ImportedJob } from './imported-job.entity.ts';
import { writingPlace } from './import.commands.ts';
import type {
  ImportAnswer,
  ReopenImportPointInput,
  SetAsideInput,
  SettleImportPointInput,
} from './intake.types.ts';
import { blocks } from './points.rules.ts';
import { settled } from './settle.rules.ts';

const pointWords = { zh: '待确认事项', en: 'point to settle' };
export const importedWords = { zh: '导入的职位说明', en: 'imported description' };

/** The version that was made of an imported description and is not given up, where there is one. */
export const draftOf = async (tx: Transacted, importedFromId: string): Promise<JobDescription | null> => {
  const made = await tx.manager.find(JobDescription, { where: { importedFromId }, order: { id: 'DESC' } });
  return made.find(({ state }) => state !== 'DISCARDED') ?? null;
};

/** Counts what is open in an imported description, and in the draft that was made of it. */
const recount = async (
  tx: Transacted,
  importedJobId: string,
): Promise<{ openQuestions: number; openPieces: number }> => {
  const points = await tx.manager.find(ImportPoint, { where: { importedJobId } });
  const open = points.filter(({ answer }) => answer === null);
  const openQuestions = open.filter(({ topic }) => blocks(topic)).length;
  const counts = { openQuestions, openPieces: open.length - openQuestions };
  await tx.manager.update(ImportedJob, { id: importedJobId }, counts);
  return counts;
};

const gone = (): Refusal =>
  new Refusal('INVALID_STATE', {
    zh: '草稿中对应的内容已被改动或删除，请直接在草稿中处理，再把这一项标为“已在草稿中另行处理”。',
    en: 'What this is about was changed or taken out of the draft: deal with it there, and then mark it as dealt with in the draft.',
  });

/** Sets or takes back the answers to points of one imported description, in the draft too where there is one. */
const answerAll = async (
  tx: Transacted,
  imported: ImportedJob,
  points: readonly ImportPoint[],
  answer: ImportAnswer | null,
  action: string,
): Promise<void> => {
  const draft = await draftOf(tx, imported.id);
  // Locked before it is read: two people may answer at once.
  const taken = draft && (await beginStep(tx, 'EDIT', { id: draft.id, revision: draft.revision }));
  if (taken && answer === null && taken.job.submittedAt)
    throw new Refusal('INVALID_STATE', {
      zh: '草稿已提交过，回答不能再撤回；请直接修改草稿。',
      en: 'The draft was handed in before, so answers stay; change the draft itself.',
    });
  const before = taken && (await readContent(tx.manager, taken.job));
  let after = before;
  for (const point of points) {
    const next = after && settled(after, imported.found, point, answer, point.answer);
    if (next === 'GONE') throw gone();
    after = next;
  }
  const snapshot = taken && (await snapshotOf(tx.manager, taken.job.id));
  for (const { id } of points)
    await tx.manager.update(
      ImportPoint,
      { id },
      {
        answer: answer as never,
        answeredById: answer ? tx.actor.personId : null,
        answeredAt: answer ? tx.clock.now() : null,
      },
    );
  const counts = await recount(tx, imported.id);
  const place = writingPlace(tx);
  const authorIds = doersAfter(imported.authorIds, tx.actor, place);
  await tx.manager.update(ImportedJob, { id: imported.id }, { authorIds });
  if (taken && before && after) {
    await change(tx, taken.job, {
      ...columnsOf(after),
      ...counts,
      authorIds: authorsAfter(tx, taken),
    });
    await writeLines(tx.manager, taken.job.id, after, before);
  }
  await audit(tx, {
    action,
    entity: 'ImportedJob',
    entityId: imported.id,
    organisationId: place.organisationId,
    assignmentId: taken?.assignmentId ?? place.assignmentId,
    before: {
      points: points.map((point) => ({ id: point.id, answer: point.answer })),
      ...(snapshot && { draft: snapshot }),
    },
    after: {
      points: points.map(({ id, field }) => ({ id, field, answer })),
      ...(taken && { jobDescriptionId: taken.job.id, draft: await snapshotOf(tx.manager, taken.job.id) }),
    },
  });
};

const takePoint = async (
  tx: Transacted,
  id: string,
): Promise<{ point: ImportPoint; imported: ImportedJob }> => {
  const { importedJobId } = await loadSeen(tx, ImportPoint, id, { what: pointWords, path: 'input.id' });
  // One after the other: whoever answers another point of it waits, and the counts agree.
  const imported = await loadSeen(tx, ImportedJob, importedJobId, { what: importedWords, path: 'input.id' });
  return { point: await tx.manager.findOneByOrFail(ImportPoint, { id }), imported };
};

/**
 * Settles a point: the answer is kept, and written into the draft where one was made. Answers the point's id.
 *
 * @throws Refusal NOT_FOUND, INVALID, INVALID_STATE where it is settled already or the draft has moved on, or as
 *   `beginStep` of the draft.
 */
export const settleImportPoint = async (tx: Transacted, input: SettleImportPointInput): Promise<string> => {
  const { point, imported } = await takePoint(tx, input.id);
  if (point.answer)
    throw new Refusal('INVALID_STATE', {
      zh: '这一项已经有回答；要改动请先撤回。',
      en: 'It is settled already; take the answer back first.',
    });
  const answers = answersFor(point.topic, point.field, point.duties);
  const answer = keptAnswer(input, answers.takes);
  const problems = answerProblems(point.topic, answers, answer, (await draftOf(tx, imported.id)) !== null);
  if (problems.length > 0) throw invalid(...problems);
  await answerAll(tx, imported, [point], answer, 'settleImportPoint');
  return point.id;
};

/**
 * Takes the answer to a point back, in the draft too, as long as that was never handed in. Answers the point's id.
 *
 * @throws Refusal NOT_FOUND, INVALID_STATE, or as `beginStep` of the draft.
 */
export const reopenImportPoint = async (tx: Transacted, input: ReopenImportPointInput): Promise<string> => {
  const { point, imported } = await takePoint(tx, input.id);
  if (!point.answer)
    throw new Refusal('INVALID_STATE', { zh: '这一项还没有回答。', en: 'It is not settled yet.' });
  await answerAll(tx, imported, [point], null, 'reopenImportPoint');
  return point.id;
};

/** Sets all text aside that still has no field, knowingly. Answers the id of the imported description. */
export const setImportRemainderAside = async (tx: Transacted, input: SetAsideInput): Promise<string> => {
  const imported = await loadSeen(tx, ImportedJob, input.importedJobId, {
    what: importedWords,
    path: 'input.importedJobId',
  });
  const points = await tx.manager.find(ImportPoint, {
    where: { importedJobId: imported.id, topic: 'REMAINDER' },
    order: { seq: 'ASC' },
  });
  const open = points.filter(({ answer }) => answer === null);
  if (open.length > 0)
    await answerAll(tx, imported, open, { choices: ['SET_ASIDE'], text: null }, 'setImportRemainderAside');
  return imported.id;
};

/** Lets all authority lines of which it is still asked keep what they gave. Answers the id of the imported description. */
export const keepImportAbilities = async (tx: Transacted, input: SetAsideInput): Promise<string> => {
  const imported = await loadSeen(tx, ImportedJob, input.importedJobId, {
    what: importedWords,
    path: 'input.importedJobId',
  });
  const points = await tx.manager.find(ImportPoint, {
    where: { importedJobId: imported.id, topic: 'ABILITY' },
    order: { seq: 'ASC' },
  });
  const open = points.filter(({ answer }) => answer === null);
  if (open.length > 0)
    await answerAll(tx, imported, open, { choices: ['KEEP'], text: null }, 'keepImportAbilities');
  return imported.id;
};
