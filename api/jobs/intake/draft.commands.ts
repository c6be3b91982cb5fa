import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { Refusal } from '../../core/refusal.ts';
import { JobDescription } from '../job-description.entity.ts';
import { draftJobDescription } from '../job-draft.commands.ts';
import { snapshotOf } from '../job.content.ts';
import { columnsOf, writeLines } from './draft.content.ts';
import { contentOfImport } from './draft.rules.ts';
import { ImportPoint } from './import-point.entity.ts';
import { ImportedJob } from './imported-job.entity.ts';
import type { DraftFromImportInput } from './intake.types.ts';
import { draftOf, importedWords } from './settle.commands.ts';
import { settled } from './settle.rules.ts';

/**
 * Begins the next version for a post with the content of an imported description, as far as it is settled; what is open
 * stays open beside the draft and holds it back from being handed in. Answers the version's id.
 *
 * @throws Refusal NOT_FOUND; INVALID_STATE where a draft was made of it already; or as `draftJobDescription`.
 */
export const draftFromImport = async (
  tx: Transacted,
  { importedJobId, positionId }: DraftFromImportInput,
): Promise<string> => {
  const imported = await loadSeen(tx, ImportedJob, importedJobId, {
    what: importedWords,
    path: 'input.importedJobId',
  });
  const made = await draftOf(tx, imported.id);
  if (made)
    throw new Refusal(
      'INVALID_STATE',
      {
        zh: `已由这份导入生成过第 ${made.version} 版草稿。要用于另一个岗位，请把文件再导入一次。`,
        en: `Version ${made.version} of a post was made of it already. For another post, import the file once more.`,
      },
      { facts: { jobDescriptionId: made.id } },
    );
  const id = await draftJobDescription(tx, { positionId }, { isEmpty: true });
  const points = await tx.manager.find(ImportPoint, {
    where: { importedJobId: imported.id },
    order: { seq: 'ASC' },
  });
  // What the text calls the post is settled by the choice of the post.
  const isTitle = ({ topic, answer }: ImportPoint): boolean => topic === 'TITLE' && answer === null;
  for (const point of points.filter(isTitle))
    await tx.manager.update(
      ImportPoint,
      { id: point.id },
      {
        answer: { choices: ['POSITION'], text: null },
        answeredById: tx.actor.personId,
        answeredAt: tx.clock.now(),
      },
    );
  const openQuestions = imported.openQuestions - points.filter(isTitle).length;
  const content = points.reduce((held, point) => {
    const next = point.answer ? settled(held, imported.found, point, point.answer) : held;
    // Nothing was changed yet, so every line is where it was read.
    return next === 'GONE' ? held : next;
  }, contentOfImport(imported.found));
  await tx.manager.update(ImportedJob, { id: imported.id }, { openQuestions });
  const { openPieces } = imported;
  await tx.manager.update(
    JobDescription,
    { id },
    { ...columnsOf(content), importedFromId: imported.id, openQuestions, openPieces },
  );
  await writeLines(tx.manager, id, content);
  const { organisationId } = await tx.manager.findOneByOrFail(JobDescription, { id });
  await audit(tx, {
    action: 'draftFromImport',
    entity: 'JobDescription',
    entityId: id,
    organisationId,
    after: { importedJobId: imported.id, content: await snapshotOf(tx.manager, id) },
  });
  return id;
};
