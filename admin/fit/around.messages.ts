import { messages } from '../i18n/define.ts';

/** What other screens say of who meets a post: apart, so that they need not load the words of the whole folder. */
export const fitAroundMessages = messages({
  zh: {
    fit: {
      people: '人员名单',
      views: '人员视图',
      states: { MISSING: '不符合', UNKNOWN: '待核实', PREFERRED_MISSING: '欠优先条件', MET: '符合' },
      certificates: { EXPIRING: '证书即将到期', EXPIRED: '证书已过期' },
      chosen: '对照岗位要求（%{day}）',
      undescribedPost: '岗位没有现行职位说明书',
      findCandidates: '查找合适人选',
    },
  },
  en: {
    fit: {
      people: 'People',
      views: 'Views of people',
      states: {
        MISSING: 'Not met',
        UNKNOWN: 'To be checked',
        PREFERRED_MISSING: 'Lacks an advantage',
        MET: 'Met',
      },
      certificates: { EXPIRING: 'Certificate ends soon', EXPIRED: 'Certificate expired' },
      chosen: 'Beside what the post asks for (%{day})',
      undescribedPost: 'The post has no job description in force',
      findCandidates: 'Find candidates',
    },
  },
});
