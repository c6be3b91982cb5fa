import type { Bilingual } from '../../core/bilingual.ts';
import { declareNotices, type NoticeParams } from '../../notifications/kinds.ts';
import type { Notice } from '../../notifications/tell.ts';
import type { Course } from './course.entity.ts';

const place = ({ place: where }: NoticeParams): Bilingual =>
  where ? { zh: `，地点：${where}`, en: `, at ${where}` } : { zh: '', en: '' };

declareNotices({
  COURSE_ENROLLED: {
    topic: 'TRAINING',
    title: (params) => ({
      zh: `您已报名培训“${params['title']}”，${params['startsOn']} 开始${place(params).zh}。`,
      en: `You are enrolled in the course ${params['title']}, from ${params['startsOn']}${place(params).en}.`,
    }),
  },
  COURSE_WITHDRAWN: {
    topic: 'TRAINING',
    title: ({ title, reason }) => ({
      zh: `您不再参加培训“${title}”：${reason}`,
      en: `You no longer take part in the course ${title}: ${reason}`,
    }),
  },
  COURSE_CANCELLED: {
    topic: 'TRAINING',
    title: ({ title, startsOn, reason }) => ({
      zh: `原定 ${startsOn} 开始的培训“${title}”已取消：${reason}`,
      en: `The course ${title}, planned from ${startsOn}, was cancelled: ${reason}`,
    }),
  },
  COURSE_CHANGED: {
    topic: 'TRAINING',
    title: (params) => ({
      zh: `培训“${params['title']}”的时间或地点有变更，现为 ${params['startsOn']} 开始${place(params).zh}。`,
      en: `Time or place of the course ${params['title']} has changed: it is now from ${params['startsOn']}${place(params).en}.`,
    }),
  },
  COURSE_PASSED: {
    topic: 'TRAINING',
    title: ({ title }) => ({
      zh: `您已通过培训“${title}”。`,
      en: `You have passed the course ${title}.`,
    }),
  },
  COURSE_RETAKE: {
    topic: 'TRAINING',
    title: ({ title, retakeOn }) => ({
      zh: `培训“${title}”的考试未通过，${retakeOn ? `补考日期 ${retakeOn}` : '补考日期另行通知'}。`,
      en: `You did not pass the exam of the course ${title}; ${retakeOn ? `the retake is on ${retakeOn}` : 'the day of the retake will follow'}.`,
    }),
  },
});

/** Tells people something about a course. */
export const courseNotice = (
  kind: string,
  { id, organisationId, title, startsOn, place: where }: Course,
  people: readonly string[],
  { except, ...params }: NoticeParams & { readonly except: string },
): Notice => ({
  kind,
  organisationId,
  entity: 'Course',
  recordId: id,
  params: { title, startsOn, place: where, ...params },
  people,
  except: [except],
});
