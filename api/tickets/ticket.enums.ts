import { registerEnumType } from 'type-graphql';
import { enumOf } from '../core/enum.ts';

/** What kind of contact a ticket records (F063). */
export const TicketKind = enumOf(
  'COMPLAINT',
  'APPEAL',
  'REPORT',
  'HELP',
  'ENQUIRY',
  'SUGGESTION',
  'PRAISE',
  'REPAIR',
  'PETITION',
);
export type TicketKind = keyof typeof TicketKind;

registerEnumType(TicketKind, {
  name: 'TicketKind',
  description: 'What kind of contact a ticket records.',
  valuesConfig: {
    COMPLAINT: { description: '投诉 · complaint' },
    APPEAL: { description: '申诉 · consumer appeal' },
    REPORT: { description: '举报 · report of a violation' },
    HELP: { description: '求助 · request for help' },
    ENQUIRY: { description: '咨询 · enquiry' },
    SUGGESTION: { description: '建议 · suggestion' },
    PRAISE: { description: '表扬 · praise' },
    REPAIR: { description: '维修工单 · repair order' },
    PETITION: { description: '信访 · petition' },
  },
});

/** How the customer reached the organisation (F062). */
export const TicketChannel = enumOf('PHONE', 'WEB', 'LETTER', 'VISIT', 'EMAIL', 'SOCIAL', 'THIRD_PARTY');
export type TicketChannel = keyof typeof TicketChannel;

registerEnumType(TicketChannel, {
  name: 'TicketChannel',
  description: 'How the customer reached the organisation.',
  valuesConfig: {
    PHONE: { description: '电话 · by phone' },
    WEB: { description: '网站 · on the web site' },
    LETTER: { description: '来信 · by letter' },
    VISIT: { description: '来访 · in person' },
    EMAIL: { description: '电子邮件 · by e-mail' },
    SOCIAL: { description: '社交媒体 · on social media' },
    THIRD_PARTY: { description: '第三方平台 · through a platform of somebody else' },
  },
});

/** From which level of administration a ticket comes; it decides who may be given it (F075). */
export const TicketLevel = enumOf('COUNTY', 'CITY', 'PROVINCE', 'ABOVE');
export type TicketLevel = keyof typeof TicketLevel;

registerEnumType(TicketLevel, {
  name: 'TicketLevel',
  description: 'From which level of administration a ticket comes.',
  valuesConfig: {
    COUNTY: { description: '县区级 · county' },
    CITY: { description: '市级 · city' },
    PROVINCE: { description: '省级 · province' },
    ABOVE: { description: '省级以上 · above the province' },
  },
});

/** How grave a matter is. */
export const Severity = enumOf('MINOR', 'NORMAL', 'SERIOUS', 'MAJOR');
export type Severity = keyof typeof Severity;

registerEnumType(Severity, {
  name: 'Severity',
  description: 'How grave the matter is.',
  valuesConfig: {
    MINOR: { description: '轻微 · minor' },
    NORMAL: { description: '一般 · normal' },
    SERIOUS: { description: '严重 · serious' },
    MAJOR: { description: '重大 · major' },
  },
});

/** How soon a matter must be dealt with; the default deadline follows from it (F074). */
export const Priority = enumOf('LOW', 'NORMAL', 'HIGH', 'URGENT');
export type Priority = keyof typeof Priority;

registerEnumType(Priority, {
  name: 'Priority',
  description: 'How soon the matter must be dealt with; the default deadline follows from it.',
  valuesConfig: {
    LOW: { description: '低 · low' },
    NORMAL: { description: '普通 · normal' },
    HIGH: { description: '高 · high' },
    URGENT: { description: '紧急 · urgent' },
  },
});

/** Whether a complaint was found to be justified (F073). */
export const Validity = enumOf('UNVERIFIED', 'UPHELD', 'NOT_UPHELD');
export type Validity = keyof typeof Validity;

registerEnumType(Validity, {
  name: 'Validity',
  description: 'Whether the complaint was found to be justified.',
  valuesConfig: {
    UNVERIFIED: { description: '未查证 · not verified yet' },
    UPHELD: { description: '属实 · upheld' },
    NOT_UPHELD: { description: '不属实 · not upheld' },
  },
});

/** The customer's answer when called back. */
export const Satisfaction = enumOf('SATISFIED', 'NOT_SATISFIED');
export type Satisfaction = keyof typeof Satisfaction;

registerEnumType(Satisfaction, {
  name: 'Satisfaction',
  description: 'What the customer said when called back.',
  valuesConfig: {
    SATISFIED: { description: '满意 · satisfied' },
    NOT_SATISFIED: { description: '不满意 · not satisfied' },
  },
});

/** What came of a call back: an answer, or nobody was reached. */
export const CallbackOutcome = enumOf('SATISFIED', 'NOT_SATISFIED', 'UNREACHED');
export type CallbackOutcome = keyof typeof CallbackOutcome;

registerEnumType(CallbackOutcome, {
  name: 'CallbackOutcome',
  description: 'What came of a call back.',
  valuesConfig: {
    SATISFIED: { description: '满意 · the customer is satisfied' },
    NOT_SATISFIED: { description: '不满意 · the customer is not satisfied' },
    UNREACHED: { description: '未接通 · nobody was reached' },
  },
});

/** What a reviewer decided about a reply. */
export const ReplyVerdict = enumOf('APPROVED', 'SENT_BACK');
export type ReplyVerdict = keyof typeof ReplyVerdict;

registerEnumType(ReplyVerdict, {
  name: 'ReplyVerdict',
  description: 'What the reviewer decided about a reply.',
  valuesConfig: {
    APPROVED: { description: '通过 · approved; the customer was told' },
    SENT_BACK: { description: '退回重办 · sent back to be done again' },
  },
});
