import { declareNotices, type NoticeParams } from '../../notifications/kinds.ts';
import type { Notice } from '../../notifications/tell.ts';
import type { HeadcountRequest } from './headcount-request.entity.ts';
import { seatsInWords } from './headcount.words.ts';

const seats = ({ seats: count }: NoticeParams) => seatsInWords(Number(count));

declareNotices({
  HEADCOUNT_RAISED: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `${params['person']}为“${params['title']}”（${params['unit']}）申请 ${seats(params).zh}，待您审批。`,
      en: `${params['person']} asks for ${seats(params).en} as ${params['title']} (${params['unit']}): you decide.`,
    }),
  },
  HEADCOUNT_HANDED_ON: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `${params['person']}转来“${params['title']}”（${params['unit']}）的编制申请（${seats(params).zh}），超出其审批限额，待您审批。`,
      en: `${params['person']} hands on a request for ${seats(params).en} as ${params['title']} (${params['unit']}), which is beyond their limit: you decide.`,
    }),
  },
  HEADCOUNT_APPROVED: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `您为“${params['title']}”申请的 ${seats(params).zh}已批准，自 ${params['from']} 起生效。`,
      en: `The ${seats(params).en} that you asked for as ${params['title']} were approved, from ${params['from']}.`,
    }),
  },
  HEADCOUNT_DECLINED: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `您为“${params['title']}”申请的 ${seats(params).zh}未获批准：${params['words']}`,
      en: `The ${seats(params).en} that you asked for as ${params['title']} were declined: ${params['words']}`,
    }),
  },
  HEADCOUNT_POST_FOUNDED: {
    topic: 'POSTS',
    title: (params) => ({
      zh: `新岗位“${params['title']}”（${params['unit']}）已获批设立，请补充直接上级、角色和职位说明书。`,
      en: `The new post ${params['title']} (${params['unit']}) was approved and founded: give it a superior, roles and a job description.`,
    }),
  },
});

/** What every notice of a request has. */
const about = (
  kind: string,
  {
    id,
    organisationId,
    title,
    seats: count,
  }: Pick<HeadcountRequest, 'id' | 'organisationId' | 'title' | 'seats'>,
  params: NoticeParams,
  actorId: string,
): Notice => ({
  kind,
  organisationId,
  entity: 'HeadcountRequest',
  recordId: id,
  params: { title, seats: count, ...params },
  except: [actorId],
});

/** Those who may decide so many seats are told; those whose limit is below are not among them. Pure. */
export const toApprovers = (
  kind: 'HEADCOUNT_RAISED' | 'HEADCOUNT_HANDED_ON',
  request: Parameters<typeof about>[1],
  {
    unit,
    by,
    people,
  }: {
    readonly unit: string;
    readonly by: { readonly id: string; readonly name: string };
    readonly people: readonly string[];
  },
): Notice => ({ ...about(kind, request, { unit, person: by.name }, by.id), people });

/** Whoever raised it is told what was decided. Pure. */
export const toRaiser = (
  kind: 'HEADCOUNT_APPROVED' | 'HEADCOUNT_DECLINED',
  request: HeadcountRequest,
  {
    actorId,
    ...params
  }: { readonly actorId: string; readonly from: string | null; readonly words: string | null },
): Notice => ({ ...about(kind, request, params, actorId), people: [request.raisedById] });

/** Whoever keeps the organisation there is told of a new post, which has neither superior nor roles yet. Pure. */
export const toKeepers = (
  request: HeadcountRequest,
  { actorId, unit }: { readonly actorId: string; readonly unit: string },
): Notice => ({
  ...about('HEADCOUNT_POST_FOUNDED', request, { unit }, actorId),
  whoMay: { ability: 'org.edit', unitId: request.unitId },
});
