import type { Bilingual } from '../../core/bilingual.ts';
import { declareNotices, type NoticeParams } from '../../notifications/kinds.ts';
import type { Notice } from '../../notifications/tell.ts';
import type { AccessReviewItem } from './access-review-item.entity.ts';
import type { AccessReview } from './access-review.entity.ts';

const note = (params: NoticeParams): Bilingual =>
  params['note'] ? { zh: `说明：${params['note']}`, en: ` ${params['note']}` } : { zh: '', en: '' };

declareNotices({
  ACCESS_REVIEW_OPENED: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `${params['person']}发起了“${params['unit']}”的权限复核，请在 ${params['dueOn']} 前答复 ${params['count']} 项。${note(params).zh}`,
      en: `${params['person']} opened a review of what people of ${params['unit']} may do: answer ${params['count']} items by ${params['dueOn']}.${note(params).en}`,
    }),
  },
  ACCESS_REVIEW_DUE: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `“${params['unit']}”的权限复核 ${params['dueOn']} 截止，您还有 ${params['count']} 项没有答复；到期未确认的另行授予将失效。`,
      en: `The review of what people of ${params['unit']} may do ends on ${params['dueOn']}: ${params['count']} items wait for you. What was given in person and is not confirmed lapses.`,
    }),
  },
  ACCESS_REVIEW_ENDED: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `您发起的“${params['unit']}”的权限复核已截止：${params['answered']} 项已答复，${params['lapsed']} 项另行授予已失效，${params['escalated']} 项未答复，由您处理。`,
      en: `The review of ${params['unit']} that you opened has ended: ${params['answered']} items were answered, ${params['lapsed']} given in person have lapsed, and ${params['escalated']} are left to you.`,
    }),
  },
  ACCESS_REVIEW_WITHDRAWN: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `“${params['unit']}”的权限复核已撤销，无需再答复。理由：${params['reason']}`,
      en: `The review of what people of ${params['unit']} may do was withdrawn; nothing is to be answered any more. Reason: ${params['reason']}`,
    }),
  },
  ACCESS_CHANGE_REQUESTED: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `${params['actor']}在权限复核中要求撤除${params['person']}（${params['post']}）的权限：${params['whatZh']}。理由：${params['reason']}。请修改角色、职位说明书或任职。`,
      en: `In a review, ${params['actor']} asks that ${params['person']} (${params['post']}) should no longer have: ${params['whatEn']}. Reason: ${params['reason']}. Change the role, the job description or the post.`,
    }),
  },
  ACCESS_CHANGE_DROPPED: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `${params['actor']}已改变意见，${params['person']}（${params['post']}）的权限不必撤除：${params['whatZh']}。`,
      en: `${params['actor']} has thought better of it: ${params['person']} (${params['post']}) keeps: ${params['whatEn']}.`,
    }),
  },
  PERSONAL_GRANT_LAPSED: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `另行授予您的权限（${params['post']}）在复核中没有得到确认，已于 ${params['from']} 失效；如仍需要，请向管理员提出。`,
      en: `What you were given in person (${params['post']}) was not confirmed by a review and holds no longer from ${params['from']}. Ask the administrator where you still need it.`,
    }),
  },
});

type About = Pick<AccessReview, 'id' | 'organisationId' | 'dueOn'>;

const about = (kind: string, { id, organisationId, dueOn }: About, params: NoticeParams): Notice => ({
  kind,
  organisationId,
  entity: 'AccessReview',
  recordId: id,
  params: { dueOn, ...params },
});

/** Each who is asked is told how much waits for them. Pure. */
export const toAsked = (
  kind: 'ACCESS_REVIEW_OPENED' | 'ACCESS_REVIEW_DUE',
  review: About,
  counts: ReadonlyMap<string, number>,
  params: NoticeParams,
): Notice[] =>
  [...counts].map(([personId, count]) => ({
    ...about(kind, review, { ...params, count }),
    people: [personId],
  }));

/** Whoever opened it is told how it ended. Pure. */
export const toOpener = (review: About & Pick<AccessReview, 'openedById'>, params: NoticeParams): Notice => ({
  ...about('ACCESS_REVIEW_ENDED', review, params),
  people: [review.openedById],
  key: `access-review-ended:${review.id}`,
});

/** Those who were asked are told that nothing waits for them any more. Pure. */
export const ofWithdrawal = (
  review: About,
  {
    people,
    except,
    ...params
  }: {
    readonly people: readonly string[];
    readonly except: readonly string[];
    readonly unit: string;
    readonly reason: string;
  },
): Notice => ({ ...about('ACCESS_REVIEW_WITHDRAWN', review, params), people, except });

/** What is asked of those who can change where something comes from. */
type Changed = Pick<
  AccessReviewItem,
  | 'kind'
  | 'organisationId'
  | 'unitId'
  | 'personId'
  | 'personName'
  | 'positionId'
  | 'positionTitle'
  | 'jobDescriptionId'
  | 'nameZh'
  | 'nameEn'
>;

/** The record at which it is changed: roles at the post, lines in the job description, conflicts at the person. */
const place = ({
  kind,
  positionId,
  jobDescriptionId,
  personId,
}: Changed): Pick<Notice, 'entity' | 'recordId'> => {
  if (kind === 'ROLE') return { entity: 'Position', recordId: positionId };
  return kind === 'AUTHORITY' && jobDescriptionId !== null
    ? { entity: 'JobDescription', recordId: jobDescriptionId }
    : { entity: 'Person', recordId: personId };
};

/** Whoever keeps roles, or writes the job description, is asked to change it, or told that they need not. Pure. */
export const toChange = (
  kind: 'ACCESS_CHANGE_REQUESTED' | 'ACCESS_CHANGE_DROPPED',
  item: Changed,
  {
    actor,
    reason,
  }: { readonly actor: { readonly id: string; readonly name: string }; readonly reason: string },
): Notice => {
  const isLine = item.kind === 'AUTHORITY';
  return {
    kind,
    organisationId: item.organisationId,
    ...place(item),
    params: {
      actor: actor.name,
      person: item.personName,
      post: item.positionTitle,
      whatZh: item.kind === 'ROLE' ? `角色“${item.nameZh}”` : (item.nameZh ?? ''),
      whatEn: item.kind === 'ROLE' ? `the role ${item.nameEn}` : (item.nameEn ?? ''),
      reason,
    },
    whoMay: { ability: isLine ? 'job.write' : 'access.manage', unitId: item.unitId },
    except: [item.personId],
  };
};

/** Whoever had something in person that nobody confirmed is told that it is over. Pure. */
export const ofLapse = (item: {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly positionTitle: string;
  readonly from: string;
}): Notice => ({
  kind: 'PERSONAL_GRANT_LAPSED',
  organisationId: item.organisationId,
  entity: 'Person',
  recordId: item.personId,
  params: { post: item.positionTitle, from: item.from },
  people: [item.personId],
  key: `personal-grant-lapsed:${item.id}`,
});
