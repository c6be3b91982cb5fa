import type { EntityManager } from 'typeorm';
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
  JOB_TO_ACKNOWLEDGE: {
    topic: 'JOBS',
    title: (params) => ({
      zh: `${named(params).zh}已生效，请阅读并确认。`,
      en: `Please read and acknowledge ${named(params).en}, which is in force.`,
    }),
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

/** The post of a version as it matters here: its title, and who holds it on a day. */
export interface ToldPost {
  readonly title: string;
  readonly holderIds: readonly string[];
}

/** Looks a post up for `noticesOfStep`. */
export const postOf = async (
  manager: Pick<EntityManager, 'query'>,
  positionId: string,
  day: string,
): Promise<ToldPost> => {
  const [post] = (await manager.query(
    `SELECT o.title, coalesce((SELECT array_agg(a.person_id::text) FROM assignment a
       WHERE a.position_id = o.id AND a.starts_on <= $2 AND (a.ends_on IS NULL OR a.ends_on > $2)), '{}') AS "holderIds"
     FROM position o WHERE o.id = $1`,
    [positionId, day],
  )) as ToldPost[];
  return post ?? { title: '', holderIds: [] };
};

/** A version as far as it decides who is told what. */
export type ToldJob = Pick<
  JobDescription,
  'id' | 'organisationId' | 'version' | 'authorIds' | 'unitId' | 'reviewerId'
>;

type Told = Pick<Notice, 'kind' | 'people' | 'whoMay' | 'except'>;

/** Who is told what when a step was taken: of a step that can be taken next, all to whom it is offered. Pure. */
const toldOf = (step: JobStep, job: ToldJob, { holderIds }: ToldPost, actorId: string): Told[] => {
  const { authorIds, unitId, reviewerId } = job;
  // The guards of the sheet: nobody decides on words of their own, nor on what they themselves may do.
  const except = [actorId, ...authorIds, ...holderIds];
  const toReview: Told = {
    kind: 'JOB_TO_REVIEW',
    whoMay: { ability: 'job.review', unitId, all: true },
    except,
  };
  const toApprove: Told = {
    kind: 'JOB_TO_APPROVE',
    whoMay: { ability: 'job.approve', unitId, all: true },
    except: [...except, reviewerId],
  };
  switch (step) {
    case 'SUBMIT':
      return [toReview];
    case 'REVIEW':
      return [toApprove];
    case 'RETURN':
      return [{ kind: 'JOB_RETURNED', people: authorIds, except: [actorId] }];
    case 'APPROVE':
      return [{ kind: 'JOB_APPROVED', people: [...authorIds, reviewerId, ...holderIds], except: [actorId] }];
    case 'WITHDRAW':
      return [
        { kind: 'JOB_WITHDRAWN', people: [...authorIds, reviewerId, ...holderIds], except: [actorId] },
        toApprove,
      ];
    default:
      return [];
  }
};

/** Who is told what when a step was taken on a version; `job` as it was before. Pure. */
export const noticesOfStep = (step: JobStep, job: ToldJob, post: ToldPost, actorId: string): Notice[] =>
  toldOf(step, job, post, actorId).map((notice) => ({
    ...notice,
    organisationId: job.organisationId,
    entity: 'JobDescription',
    recordId: job.id,
    params: { title: post.title, version: job.version },
  }));

/** A holder who has not acknowledged the version in force yet. */
export interface Unacknowledged {
  readonly id: string;
  readonly organisationId: string;
  readonly version: number;
  readonly title: string;
  readonly assignmentId: string;
  readonly personId: string;
}

/** What a holder is told when their version is in force. Pure. */
export const acknowledgeNotice = (open: Unacknowledged): Notice => ({
  kind: 'JOB_TO_ACKNOWLEDGE',
  organisationId: open.organisationId,
  entity: 'JobDescription',
  recordId: open.id,
  params: { title: open.title, version: open.version },
  key: `acknowledge ${open.id} ${open.assignmentId}`,
  people: [open.personId],
});

/** Tells those whom a step concerns, in its transaction; `job` as it was before. */
export const tellOfStep = async (tx: Transacted, job: JobDescription, step: JobStep): Promise<void> => {
  if (!toldSteps.has(step)) return;
  const now = tx.clock.now();
  const post = await postOf(tx.manager, job.positionId, dayOf(now));
  await tell(tx.manager, noticesOfStep(step, job, post, tx.actor.personId), now);
};
