import { everyone, handling, personnel, type SystemRole } from './role-bundles.ts';

/**
 * The roles of domain e.2 with what they may do in this release; the tables there and this one can be laid side by
 * side. INV and PRV come with their own work; actions without an ability here (extensions, urging, compensation,
 * appraisal, headcount, rosters, role administration …) likewise. Where the two differ, on purpose:
 * - Seeing tickets is no row there. It reaches as far as the widest thing that the role does to a ticket or sees of it:
 *   EXE as far as identities, QA as far as it scores, ANA as far as its figures.
 * - Signing is own there for HND and COO, and the counterpart's side (C) for RSP. A ticket sent to a unit is nobody's own
 *   until somebody signs, so signing is UNIT for the three; handling is OWN.
 * - AGT and INT do not sign or handle: settling at first contact (note 7) is a step of its own.
 * - Replying to the customer is no ability of its own: who approves a reply (T15) tells the customer.
 * - EXE and HEAD see customers only by a reveal that is recorded (note 5), so they have no grant of it here.
 * - CB needs the number of whom they call, and call backs are not given out one by one: identity is UNIT instead of own.
 * - RSP sees customers on the counterpart's side (C): the own unit, UNIT.
 * - Reading job descriptions: ANA and QA have a dash there, but whoever holds a post may read its own, as "others" do.
 * - Reading figures: figures belong to units, so the "own" of "others" has no counterpart and is left out.
 * - Entering values of an outside feed (HR, HEAD, SUP, LEAD, ANA) is here the import of call records.
 * - Targets stand in job descriptions: setting one is writing, reviewing and approving them.
 * - Personal facts of employees are no row there: HR and HRH see all, everybody their own, ADM no more than that.
 * - Qualification records of employees are no row there: HR and HRH see and write all, everybody sees their own. Whether
 *   somebody meets a post is told further, without the facts behind it: EXE, HEAD and SUP, the own unit and below.
 * - Asking why others may do something (access.read) follows the audit log: ADM, HRH, HEAD.
 * - Managing accounts is ADM here, the part of role administration that this release has.
 * - Seeing trainings is no row there: everybody sees their own, whoever plans, asks for or judges them those of whom they
 *   do it for. Asking for a training and arranging mentoring follows who leads: HEAD, SUP and LEAD, and HR for all.
 * - The eligibility check of a certification is done by whoever holds the exam (TRN); every member applies for their own.
 * - Suggestions (F133) are no row there: every member raises them, HEAD and SUP decide.
 * - Outages are no row there. They are declared by who answers for the centre: HEAD and SUP.
 */
export const systemRoles = [
  {
    code: 'ADM',
    name: { zh: '系统管理员', en: 'Administrator' },
    grants: {
      ...everyone,
      'org.edit': 'ALL',
      'job.read': 'ALL',
      'account.manage': 'ALL',
      'access.read': 'ALL',
      'audit.read': 'ALL',
    },
  },
  {
    code: 'HR',
    name: { zh: '人力专员', en: 'HR officer' },
    grants: {
      ...personnel,
      'job.review': 'ALL',
      'calls.import': 'ALL',
    },
  },
  {
    code: 'HRH',
    name: { zh: '人力资源负责人', en: 'HR head' },
    grants: {
      ...personnel,
      'job.approve': 'ALL',
      'certification.award': 'ALL',
      'access.read': 'ALL',
      'audit.read': 'ALL',
    },
  },
  {
    code: 'EXE',
    name: { zh: '分管领导', en: 'Executive' },
    grants: {
      ...everyone,
      'person.fit': 'SUBTREE',
      'job.read': 'SUBTREE',
      'ticket.read': 'SUBTREE',
      'performance.read': 'ALL',
    },
  },
  {
    code: 'HEAD',
    name: { zh: '部门负责人', en: 'Head of department' },
    grants: {
      ...everyone,
      'person.fit': 'SUBTREE',
      'job.read': 'SUBTREE',
      'job.write': 'UNIT',
      'job.review': 'SUBTREE',
      'job.approve': 'SUBTREE',
      'ticket.read': 'SUBTREE',
      'ticket.review': 'SUBTREE',
      'ticket.sendBack': 'SUBTREE',
      'ticket.close': 'SUBTREE',
      'ticket.reopen': 'SUBTREE',
      'performance.read': 'SUBTREE',
      'calls.import': 'UNIT',
      'outage.declare': 'SUBTREE',
      'training.read': 'SUBTREE',
      'training.require': 'SUBTREE',
      'suggestion.decide': 'SUBTREE',
      'access.read': 'SUBTREE',
      'audit.read': 'SUBTREE',
    },
  },
  {
    code: 'SUP',
    name: { zh: '运营主管', en: 'Operations supervisor' },
    grants: {
      ...everyone,
      'person.fit': 'SUBTREE',
      'job.read': 'SUBTREE',
      'job.write': 'UNIT',
      'ticket.read': 'SUBTREE',
      'ticket.register': 'UNIT',
      'ticket.classify': 'UNIT',
      'ticket.dispatch': 'SUBTREE',
      'ticket.reroute': 'SUBTREE',
      'ticket.sign': 'UNIT',
      'ticket.handle': 'UNIT',
      'ticket.review': 'SUBTREE',
      'ticket.sendBack': 'SUBTREE',
      'ticket.callBack': 'UNIT',
      'ticket.close': 'SUBTREE',
      'ticket.reopen': 'SUBTREE',
      'customer.identity': 'UNIT',
      'performance.read': 'UNIT',
      'calls.import': 'UNIT',
      'outage.declare': 'SUBTREE',
      'training.read': 'SUBTREE',
      'training.plan': 'UNIT',
      'training.require': 'SUBTREE',
      'certification.practical': 'UNIT',
      'suggestion.decide': 'SUBTREE',
    },
  },
  {
    code: 'LEAD',
    name: { zh: '投诉主办', en: 'Complaint lead' },
    grants: {
      ...everyone,
      'job.read': 'UNIT',
      'job.write': 'UNIT',
      'ticket.read': 'SUBTREE',
      'ticket.register': 'UNIT',
      'ticket.classify': 'SUBTREE',
      'ticket.dispatch': 'SUBTREE',
      'ticket.reroute': 'SUBTREE',
      'ticket.sign': 'UNIT',
      'ticket.handle': 'UNIT',
      'ticket.review': 'SUBTREE',
      'ticket.sendBack': 'SUBTREE',
      'ticket.callBack': 'UNIT',
      'ticket.close': 'SUBTREE',
      'ticket.reopen': 'SUBTREE',
      'customer.identity': 'UNIT',
      'performance.read': 'UNIT',
      'calls.import': 'UNIT',
      'training.read': 'UNIT',
      'training.plan': 'UNIT',
      'training.require': 'UNIT',
      'certification.practical': 'UNIT',
    },
  },
  {
    code: 'SHF',
    name: { zh: '班组长', en: 'Shift leader' },
    grants: {
      ...everyone,
      'job.read': 'UNIT',
      'ticket.read': 'UNIT',
      'ticket.register': 'UNIT',
      'ticket.classify': 'UNIT',
      'ticket.dispatch': 'UNIT',
      'ticket.reroute': 'UNIT',
      'ticket.sign': 'UNIT',
      'ticket.handle': 'UNIT',
      'ticket.callBack': 'UNIT',
      'customer.identity': 'UNIT',
      'performance.read': 'UNIT',
      'training.read': 'UNIT',
    },
  },
  {
    code: 'AGT',
    name: { zh: '座席', en: 'Agent' },
    grants: {
      ...everyone,
      'ticket.read': 'OWN',
      'ticket.register': 'OWN',
      'ticket.callBack': 'OWN',
      'customer.identity': 'OWN',
    },
  },
  {
    code: 'INT',
    name: { zh: '投诉接待员', en: 'Intake officer' },
    grants: {
      ...everyone,
      'ticket.read': 'UNIT',
      'ticket.register': 'OWN',
      'ticket.classify': 'UNIT',
      'ticket.dispatch': 'UNIT',
      'customer.identity': 'OWN',
    },
  },
  {
    code: 'HND',
    name: { zh: '投诉处理员', en: 'Complaint handler' },
    grants: {
      ...everyone,
      ...handling,
      'ticket.register': 'OWN',
      'ticket.classify': 'UNIT',
      'ticket.reroute': 'OWN',
      'ticket.review': 'UNIT',
      'ticket.callBack': 'OWN',
      'ticket.close': 'OWN',
      'customer.identity': 'OWN',
    },
  },
  {
    code: 'DSP',
    name: { zh: '工单转办员', en: 'Dispatcher' },
    grants: {
      ...everyone,
      'ticket.read': 'UNIT',
      'ticket.classify': 'UNIT',
      'ticket.dispatch': 'UNIT',
      'ticket.reroute': 'UNIT',
      'customer.identity': 'OWN',
    },
  },
  {
    code: 'COO',
    name: { zh: '投诉协调员', en: 'Coordinator' },
    grants: {
      ...everyone,
      ...handling,
      'ticket.reroute': 'OWN',
      'ticket.close': 'OWN',
      'ticket.reopen': 'OWN',
      'customer.identity': 'OWN',
    },
  },
  {
    code: 'CB',
    name: { zh: '回访员', en: 'Callback officer' },
    grants: {
      ...everyone,
      'ticket.read': 'UNIT',
      'ticket.register': 'OWN',
      'ticket.callBack': 'UNIT',
      'ticket.reopen': 'OWN',
      'customer.identity': 'UNIT',
    },
  },
  {
    code: 'QA',
    name: { zh: '质检员', en: 'Quality inspector' },
    grants: { ...everyone, 'ticket.read': 'ALL' },
  },
  {
    code: 'ANA',
    name: { zh: '统计分析员', en: 'Analyst' },
    grants: { ...everyone, 'ticket.read': 'UNIT', 'performance.read': 'UNIT', 'calls.import': 'UNIT' },
  },
  {
    code: 'TRN',
    name: { zh: '培训员', en: 'Trainer' },
    grants: { ...everyone, 'training.read': 'ALL', 'training.plan': 'ALL', 'certification.exam': 'ALL' },
  },
  {
    code: 'RSP',
    name: { zh: '对口部门答复人', en: 'Responder' },
    grants: { ...everyone, ...handling, 'customer.identity': 'UNIT' },
  },
] as const satisfies readonly SystemRole[];

/** The code of a role that every organisation starts with, such as LEAD. */
export type SystemRoleCode = (typeof systemRoles)[number]['code'];
