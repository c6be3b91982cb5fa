import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { Refusal } from '../../core/refusal.ts';
import { JobDescription } from '../job-description.entity.ts';
import { draftJobDescription } from '../job-draft.commands.ts';
import { snapshotOf } from '../job.content.ts';
import { offeredLines, whyOffered, type FormerAuthority } from './ability.rules.ts';
import { columnsOf, writeLines } from './draft.content.ts';
import { contentOfImport, type DraftContent } from './draft.rules.ts';
import { ImportPoint } from './import-point.entity.ts';
import { ImportedJob } from './imported-job.entity.ts';
import type { DraftFromImportInput } from './intake.types.ts';
import { blocks } from './points.rules.ts';
import { draftOf, importedWords } from './settle.commands.ts';
import { settled } from './settle.rules.ts';

/**
 * Asks of each line of authority that says what it said in the latest approved version of the post whether it keeps the
 * ability that it gave. Answers how many are asked.
 */
const offerAbilities = async (
  tx: Transacted,
  importedJobId: string,
  { id, positionId }: { readonly id: string; readonly positionId: string },
  content: DraftContent,
): Promise<number> => {
  const former = (await tx.manager.query(
    `SELECT j.version, a.kind, a.text, a.condition, a.ability, a.scope
     FROM authority a JOIN job_description j ON j.id = a.job_description_id
     WHERE a.ability IS NOT NULL AND j.id = (SELECT o.id FROM job_description o
       WHERE o.position_id = $1 AND o.state = 'APPROVED' AND o.id <> $2 ORDER BY o.version DESC LIMIT 1)
     ORDER BY a.seq`,
    [positionId, id],
  )) as (FormerAuthority & { version: number })[];
  const lines = offeredLines(content.authorities, former);
  const [{ last }] = (await tx.manager.query(
    'SELECT coalesce(max(seq), 0) AS last FROM import_point WHERE imported_job_id = $1',
    [importedJobId],
  )) as [{ last: number }];
  const { found } = await tx.manager.findOneByOrFail(ImportedJob, { id: importedJobId });
  const rows = lines.map(({ place, text, offer }, at) => {
    const { from = 0, to = 0 } = found.authorities.find((own) => own.text.value === text)?.text ?? {};
    const why = whyOffered(offer, former[0]?.version ?? 0);
    return {
      importedJobId,
      seq: last + at + 1,
      topic: 'ABILITY' as const,
      field: `authorities.${place + 1}.ability`,
      duties: [],
      whyZh: why.zh,
      whyEn: why.en,
      text,
      from,
      to,
      offer,
    };
  });
  if (rows.length > 0) await tx.manager.insert(ImportPoint, rows as never);
  return rows.length;
};

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
  const { authorIds } = imported;
  const id = await draftJobDescription(tx, { positionId }, { elsewhere: { authorIds } });
  // An earlier draft that was given up may have been for another post.
  await tx.manager.delete(ImportPoint, { importedJobId: imported.id, topic: 'ABILITY' });
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
  const content = points.reduce((held, point) => {
    const next = point.answer ? settled(held, imported.found, point, point.answer) : held;
    // Nothing was changed yet, so every line is where it was read.
    return next === 'GONE' ? held : next;
  }, contentOfImport(imported.found));
  const offered = await offerAbilities(tx, imported.id, { id, positionId }, content);
  const stillOpen = points.filter((point) => point.answer === null && blocks(point.topic) && !isTitle(point));
  const openQuestions = stillOpen.length + offered;
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
