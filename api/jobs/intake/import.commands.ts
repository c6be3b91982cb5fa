import { createHash } from 'node:crypto';
import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { Params, seenBy } from '../../core/filter.ts';
import { doersAfter } from '../../core/separation.ts';
import { Refusal } from '../../core/refusal.ts';
import { query } from '../../core/sql.ts';
import { abilities } from '../../core/abilities.ts';
import { ImportPoint } from './import-point.entity.ts';
import { ImportedJob } from './imported-job.entity.ts';
import type { ImportKind } from './intake.words.ts';
import { JobImport } from './job-import.entity.ts';
import { passagesOf } from './passages.rules.ts';
import { blocks, pointsOf } from './points.rules.ts';
import type { ReadJobs } from './reading.ts';

/** What came in, before it is read. */
export interface Incoming {
  readonly kind: ImportKind;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** From where somebody writes, under which assignment, and in whose name where they stand in. */
interface WritingPlace {
  readonly organisationId: string;
  readonly unitId: string;
  readonly assignmentId: string | null;
  readonly forPersonId: string | null;
}

/** From where somebody writes job descriptions: what they bring in belongs there. @throws Refusal FORBIDDEN */
export const writingPlace = ({ actor, policy }: SignedIn): WritingPlace => {
  const grants = actor.grants.filter(({ ability }) => ability === 'job.write');
  const grant = grants.find(({ scope }) => scope === 'ALL') ?? grants[0];
  if (!policy.has('job.write') || !grant) {
    const { zh, en } = abilities['job.write'];
    throw new Refusal(
      'FORBIDDEN',
      { zh: `您没有“${zh}”的权限。`, en: `This is not yours to do: ${en}.` },
      { facts: { ability: 'job.write' } },
    );
  }
  return {
    organisationId: grant.organisationId,
    unitId: grant.unitId,
    assignmentId: grant.assignmentId ?? null,
    forPersonId: grant.standsInFor?.personId ?? null,
  };
};

/**
 * Tells whether the same bytes came in before, as far as the person may see it.
 * @throws Refusal CONFLICT with the former import
 */
export const checkIsNew = async (ctx: SignedIn, sha256: string): Promise<void> => {
  const params = new Params();
  const same = `i.sha256 = ${params.add(sha256)} AND i.organisation_id = ${params.add(writingPlace(ctx).organisationId)}`;
  const seen = seenBy(ctx.db, ctx.policy, JobImport)('i', params);
  const [former] = await query(ctx, {
    text: `SELECT i.id::text, i.name, i.made_at FROM job_import i WHERE ${same} AND ${seen} ORDER BY i.id DESC LIMIT 1`,
    values: params.values,
    rowMode: 'array',
  });
  if (!former) return;
  const [id, name, madeAt] = former as [string, string, Date];
  throw new Refusal(
    'CONFLICT',
    {
      zh: `同样的内容已导入过（${name}）。可打开那一次导入，或确认再次导入。`,
      en: `The same content was imported before (${name}). Open that import, or confirm that it is imported again.`,
    },
    { facts: { jobImportId: id, name, madeAt: madeAt.toISOString() } },
  );
};

const written = (text: { value: string | null }): string | null => text.value;

/** Keeps what was read: the source, each description with what it says, and what must be settled. Answers the import's id. */
export const keepImport = async (
  tx: Transacted,
  { kind, name, bytes }: Incoming,
  { source, jobs }: ReadJobs,
): Promise<string> => {
  const place = writingPlace(tx);
  const { organisationId, unitId, assignmentId } = place;
  const authorIds = doersAfter([], tx.actor, place);
  const sha256 = sha256Of(bytes);
  const { identifiers } = await tx.manager.insert(JobImport, {
    organisationId,
    unitId,
    madeById: tx.actor.personId,
    madeAt: tx.clock.now(),
    kind,
    name,
    bytes: bytes.length,
    sha256,
    characters: source.length,
    source,
  });
  const jobImportId = String(identifiers[0]?.['id']);
  for (const [place, job] of jobs.entries()) {
    const points = pointsOf(job, source);
    const open = points.filter(({ topic }) => blocks(topic)).length;
    const inserted = await tx.manager.insert(ImportedJob, {
      jobImportId,
      seq: place + 1,
      variant: job.variant,
      title: written(job.title),
      code: written(job.code),
      unitName: written(job.department) ?? written(job.unit),
      found: job as never,
      passages: passagesOf(source, job),
      authorIds,
      openQuestions: open,
      openPieces: points.length - open,
    });
    const importedJobId = String(inserted.identifiers[0]?.['id']);
    const rows = points.map(({ topic, field, why, text, from, to, duties = [] }, at) => ({
      importedJobId,
      seq: at + 1,
      topic,
      field,
      duties: [...duties],
      whyZh: why.zh,
      whyEn: why.en,
      text,
      from,
      to,
    }));
    if (rows.length > 0) await tx.manager.insert(ImportPoint, rows);
  }
  await audit(tx, {
    action: 'importJobDescriptions',
    entity: 'JobImport',
    entityId: jobImportId,
    organisationId,
    assignmentId,
    after: { name, kind, sha256, descriptions: jobs.length },
  });
  return jobImportId;
};
