import { say, type Bilingual, type Locale } from '../core/bilingual.ts';

/** The words of tickets as files and the audit log tell them. */
export const ticketWords = {
  kinds: {
    COMPLAINT: { zh: '投诉', en: 'Complaint' },
    APPEAL: { zh: '申诉', en: 'Appeal' },
    REPORT: { zh: '举报', en: 'Report' },
    HELP: { zh: '求助', en: 'Help' },
    ENQUIRY: { zh: '咨询', en: 'Enquiry' },
    SUGGESTION: { zh: '建议', en: 'Suggestion' },
    PRAISE: { zh: '表扬', en: 'Praise' },
    REPAIR: { zh: '维修', en: 'Repair' },
    PETITION: { zh: '信访', en: 'Petition' },
  },
  states: {
    REGISTERED: { zh: '已登记', en: 'Registered' },
    ACCEPT_REVIEW: { zh: '待受理决定', en: 'To be accepted or not' },
    NOT_ACCEPTED: { zh: '不予受理', en: 'Not accepted' },
    CLASSIFIED: { zh: '已分类分级', en: 'Classified' },
    DISPATCHED: { zh: '已派单', en: 'Dispatched' },
    SIGNED: { zh: '已签收', en: 'Signed for' },
    HANDLING: { zh: '处理中', en: 'In hand' },
    PENDING_FOLLOWUP: { zh: '待跟踪', en: 'To be followed up' },
    SOLUTION_REVIEW: { zh: '方案待确认', en: 'Solution to be confirmed' },
    REPLY_SUBMITTED: { zh: '回复待审核', en: 'Reply to be verified' },
    CUSTOMER_REPLIED: { zh: '已答复客户', en: 'Customer answered' },
    CALLBACK_DUE: { zh: '待回访', en: 'To be called back' },
    UNSATISFIED: { zh: '客户不满意', en: 'Not satisfied' },
    COORDINATING: { zh: '协调中', en: 'In coordination' },
    ESCALATED: { zh: '已上报', en: 'Passed up' },
    TRANSFERRED_OUT: { zh: '已移送', en: 'Transferred' },
    CLOSED: { zh: '已办结', en: 'Closed' },
  },
  channels: {
    PHONE: { zh: '电话', en: 'Phone' },
    WEB: { zh: '网站', en: 'Web site' },
    LETTER: { zh: '来信', en: 'Letter' },
    VISIT: { zh: '来访', en: 'Visit' },
    EMAIL: { zh: '电子邮件', en: 'E-mail' },
    SOCIAL: { zh: '社交媒体', en: 'Social media' },
    THIRD_PARTY: { zh: '第三方平台', en: 'Third-party platform' },
  },
  levels: {
    COUNTY: { zh: '县区级', en: 'County' },
    CITY: { zh: '市级', en: 'City' },
    PROVINCE: { zh: '省级', en: 'Province' },
    ABOVE: { zh: '省级以上', en: 'Above the province' },
  },
  severities: {
    MINOR: { zh: '轻微', en: 'Minor' },
    NORMAL: { zh: '一般', en: 'Normal' },
    SERIOUS: { zh: '严重', en: 'Serious' },
    MAJOR: { zh: '重大', en: 'Major' },
  },
  priorities: {
    LOW: { zh: '低', en: 'Low' },
    NORMAL: { zh: '普通', en: 'Normal' },
    HIGH: { zh: '高', en: 'High' },
    URGENT: { zh: '紧急', en: 'Urgent' },
  },
  validities: {
    UNVERIFIED: { zh: '待查实', en: 'To be verified' },
    UPHELD: { zh: '属实', en: 'Upheld' },
    NOT_UPHELD: { zh: '不属实', en: 'Not upheld' },
  },
  satisfactions: {
    SATISFIED: { zh: '满意', en: 'Satisfied' },
    NOT_SATISFIED: { zh: '不满意', en: 'Not satisfied' },
  },
} as const satisfies Record<string, Record<string, Bilingual>>;

type Words = typeof ticketWords;

/** The word for a code of a list; null where there is none. */
export const wordOf = <List extends keyof Words>(
  list: List,
  code: (keyof Words[List] & string) | null,
  locale: Locale,
): string | null => code && say(ticketWords[list][code] as Bilingual, locale);
