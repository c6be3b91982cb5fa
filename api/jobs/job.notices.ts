import { dayOf } from '../core/clock.ts';
import type { Transacted } from '../core/command.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { declareNotices, type NoticeParams } from '../notifications/kinds.ts';
import { tell, type Notice } from '../notifications/tell.ts';
import type { JobDescription } from './job-description.entity.ts';
import type { JobStep } from './job.words.ts';

const named = ({ title, version }: NoticeParams): Bilingual => ({
  zh: `“${title}”的职位说明书第 ${version} 版`,
  en: `version ${version} of the job description of ${title}`,
});

declareNotices({
  JOB_TO_REVIEW: {
    topic: 'JOBS',
    title: (params) => ({ zh: `${named(params).zh}待您审核。`, en: `To review: ${named(params).en}.` }),
  },
  JOB_TO_APPROVE: {
    topic: 'JOBS',
    title: (params) => ({ zh: `${named(params).zh}待您批准。`, en: `To approve: ${named(params).en}.` }),
  },
  JOB_RETURNED: {
    topic: 'JOBS',
    title: (params) => ({ zh: `${named(params).zh}被退回修改。`, en: `Sent back: ${named(params).en}.` }),
  },
  JOB_APPROVED: {
    topic: 'JOBS',
    title: (params) => ({ zh: `${named(params).zh}已批准。`, en: `Approved: ${named(params).en}.` }),
  },
  JOB_WITHDRAWN: {
    topic: 'JOBS',
    title: (params) => ({
      zh: `${named(params).zh}的批准已撤回。`,
      en: `The approval was withdrawn: ${named(params).en}.`,
    }),
  },
});

const toldSteps = new Set<JobStep>(['SUBMIT', 'REVIEW', 'RETURN', 'APPROVE', 'WITHDRAW']);

/** The post of a version as it matters here: its title, and who holds it today. */
const postOf = async (
  { manager, clock }: Transacted,
  positionId: string,
): Promise<{ title: string; holderIds: string[] }> => {
  const [post] = (await manager.query(
    `SELECT o.title, coalesce((SELECT array_agg(a.person_id::text) FROM assignment a
       WHERE a.position_id = o.id AND a.starts_on <= $2 AND (a.ends_on IS NULL OR a.ends_on > $2)), '{}') AS "holderIds"
     FROM position o WHERE o.id = $1`,
    [positionId, dayOf(clock.now())],
  )) as { title: string; holderIds: string[] }[];
  return post ?? { title: '', holderIds: [] };
};

/** Who is told what when a step was taken. Nobody is asked for a step that they must leave to others. Pure. */
const noticesOf = (
  step: JobStep,
  job: JobDescription,
  holderIds: readonly string[],
  actorId: string,
): Pick<Notice, 'kind' | 'people' | 'whoMay' | 'except'>[] => {
  const { authorIds, unitId, reviewerId } = job;
  const others = [actorId, ...authorIds, ...holderIds];
  switch (step) {
    case 'SUBMIT':
      return [{ kind: 'JOB_TO_REVIEW', whoMay: { ability: 'job.review', unitId }, except: others }];
    case 'REVIEW':
      return [{ kind: 'JOB_TO_APPROVE', whoMay: { ability: 'job.approve', unitId }, except: others }];
    case 'RETURN':
      return [{ kind: 'JOB_RETURNED', people: authorIds, except: [actorId] }];
    case 'APPROVE':
      return [{ kind: 'JOB_APPROVED', people: [...authorIds, reviewerId, ...holderIds], except: [actorId] }];
    case 'WITHDRAW':
      return [{ kind: 'JOB_WITHDRAWN', people: [...authorIds, reviewerId, ...holderIds], except: [actorId] }];
    default:
      return [];
  }
};

/** Tells those whom a step concerns, in its transaction; `job` as it was before. */
export const tellOfStep = async (tx: Transacted, job: JobDescription, step: JobStep): Promise<void> => {
  if (!toldSteps.has(step)) return;
  const { title, holderIds } = await postOf(tx, job.positionId);
  const notices = noticesOf(step, job, holderIds, tx.actor.personId).map((notice) => ({
    ...notice,
    organisationId: job.organisationId,
    entity: 'JobDescription',
    recordId: job.id,
    params: { title, version: job.version },
  }));
  await tell(tx.manager, notices, tx.clock.now());
};
