import type { Bilingual } from './bilingual.ts';

/** What an ability means, and what more is known of it. */
export interface AbilityMeaning extends Bilingual {
  /** Which limit a grant of it may carry: a number of seats, or an amount of money. */
  readonly limit?: 'SEATS' | 'MONEY';
  /** That no verb asks for it yet: it can be given and stands in the matrix, and comes to life with its verb. */
  readonly isLater?: true;
  /** That it is used in person: no access token may have it (decision 68). */
  readonly inPerson?: true;
  /** That it is about the whole organisation or nothing: with a narrower scope it would do nothing, and is not given so. */
  readonly isWhole?: true;
  /**
   * That it asks who somebody is, wherever they hold posts: it is about oneself or about everybody, and a unit, or a unit and
   * below, would do nothing with it.
   */
  readonly isByPerson?: true;
}

/**
 * Every verb that somebody may or may not do, with its meaning in both languages. Roles and the authority lines of
 * job descriptions are made of these; a screen that shows permissions shows this list.
 */
export const abilities = {
  'org.edit': { zh: '维护组织机构、岗位和任职', en: 'Edit units, positions and assignments' },
  'headcount.raise': { zh: '提出编制申请', en: 'Ask for seats' },
  'headcount.decide': { zh: '审批编制申请', en: 'Decide requests for seats', limit: 'SEATS' },
  'person.identity': {
    zh: '查看员工的出生日期等个人信息',
    en: 'See personal facts of employees',
    isByPerson: true,
  },
  'person.record': {
    zh: '查看员工资历记录',
    en: 'See the qualification records of employees',
    isByPerson: true,
  },
  // Nobody records their own.
  'person.recordEdit': {
    zh: '登记员工资历和证书',
    en: 'Record the qualifications of employees',
    isWhole: true,
  },
  'person.fit': { zh: '查看任职资格是否符合', en: 'See who meets the requirements of a post' },
  'job.read': { zh: '查看职位说明书', en: 'Read job descriptions' },
  'job.write': { zh: '编写职位说明书', en: 'Write job descriptions' },
  'job.review': { zh: '审核职位说明书', en: 'Review job descriptions' },
  'job.approve': { zh: '批准职位说明书', en: 'Approve job descriptions' },
  'ticket.read': { zh: '查看工单', en: 'See tickets' },
  'ticket.register': { zh: '登记工单', en: 'Register tickets' },
  'ticket.classify': { zh: '分类分级', en: 'Classify and grade tickets' },
  'ticket.dispatch': { zh: '派单', en: 'Dispatch tickets with a deadline' },
  'ticket.reroute': { zh: '转派工单', en: 'Reroute tickets to another place' },
  'ticket.sign': { zh: '签收工单', en: 'Sign for tickets' },
  'ticket.handle': { zh: '处理并提交回复', en: 'Handle tickets and submit replies' },
  'ticket.askExtension': { zh: '申请延时', en: 'Ask for more time', isLater: true },
  'ticket.grantExtension': { zh: '批准延时', en: 'Grant more time', isLater: true },
  'ticket.review': { zh: '审核查证回复', en: 'Verify and approve replies' },
  'ticket.sendBack': { zh: '退回重办', en: 'Send replies back' },
  'ticket.answer': {
    zh: '当场答复客户并办结简单事项',
    en: 'Settle simple cases with the customer at once',
    isLater: true,
  },
  'ticket.callBack': { zh: '回访客户', en: 'Call customers back' },
  'ticket.urge': { zh: '督促超时工单', en: 'Urge overdue tickets', isLater: true },
  'ticket.escalate': { zh: '上报工单', en: 'Escalate tickets to a superior', isLater: true },
  'ticket.forward': {
    zh: '报送总部或监管部门',
    en: 'Forward tickets to headquarters or a regulator',
    isLater: true,
  },
  'ticket.accept': { zh: '决定受理或不予受理', en: 'Accept or refuse a case', isLater: true },
  'ticket.adjudicate': { zh: '裁决争议', en: 'Adjudicate disputes', isLater: true },
  'ticket.rectify': {
    zh: '责令整改、提出处罚建议',
    en: 'Order rectification and propose penalties',
    isLater: true,
  },
  'ticket.close': { zh: '办结归档', en: 'Close tickets' },
  'ticket.reopen': { zh: '重新打开工单', en: 'Reopen closed tickets' },
  'ticket.export': { zh: '导出工单清单', en: 'Export lists of tickets' },
  'compensation.propose': { zh: '提出补偿方案', en: 'Propose compensation', isLater: true },
  'compensation.approve': { zh: '审批补偿金额', en: 'Approve compensation', limit: 'MONEY', isLater: true },
  'quality.score': { zh: '质检评分', en: 'Inspect and score quality', isLater: true },
  'violation.log': { zh: '登记违规', en: 'Log violations', isLater: true },
  'customer.identity': { zh: '查看客户姓名和电话', en: 'See names and numbers of customers' },
  'customer.reveal': {
    zh: '说明理由后查看被遮盖的客户信息',
    en: 'See masked facts of customers, giving a reason',
    inPerson: true,
  },
  'reporter.reveal': { zh: '查看匿名举报人身份', en: 'See who an anonymous reporter is', inPerson: true },
  'performance.read': { zh: '查看绩效指标', en: 'See performance figures' },
  'metric.define': { zh: '维护指标定义', en: 'Define metrics', isLater: true },
  'appraisal.decide': { zh: '考核下属并决定奖惩', en: 'Appraise others and decide rewards', isLater: true },
  'appraisal.input': { zh: '提供考核意见', en: 'Give input to appraisals', isLater: true },
  'calls.import': { zh: '导入话务记录', en: 'Bring in call records' },
  'outage.declare': { zh: '登记故障时段', en: 'Declare outages' },
  'roster.edit': { zh: '排班', en: 'Edit rosters', isLater: true },
  'roster.swap': { zh: '申请换班', en: 'Ask for a swap of shifts', isLater: true },
  'handover.write': { zh: '填写交接班记录', en: 'Write shift handovers', isLater: true },
  'training.read': { zh: '查看培训与认证记录', en: 'See trainings and certifications' },
  'training.plan': { zh: '安排培训课程、登记结果', en: 'Plan courses and record their results' },
  'training.require': { zh: '提出培训需求、安排带教', en: 'Ask for trainings and arrange mentoring' },
  'certification.apply': { zh: '申请岗位认证', en: 'Apply for a certification' },
  'certification.exam': { zh: '认证资格审查与考试', en: 'Check applications and hold the exam' },
  'certification.practical': { zh: '认证实操评价', en: 'Judge the practical part' },
  'certification.award': { zh: '认证终审、颁发和吊销证书', en: 'Review, award and revoke certificates' },
  'suggestion.raise': { zh: '提出业务需求建议', en: 'Raise suggestions' },
  'suggestion.decide': { zh: '采纳或不采纳建议', en: 'Adopt or decline suggestions' },
  'knowledge.edit': { zh: '维护知识库', en: 'Edit the knowledge base', isLater: true },
  'knowledge.read': { zh: '查阅知识库', en: 'Read the knowledge base', isLater: true },
  'account.manage': {
    zh: '开通、停用账号，发放设置密码的链接',
    en: 'Open and close accounts, give out password links',
    isWhole: true,
    inPerson: true,
  },
  'access.manage': { zh: '维护角色和授权', en: 'Administer roles and grants', inPerson: true },
  'access.review': { zh: '复核他人的权限', en: 'Review what others may do', inPerson: true },
  'access.read': { zh: '查看他人的权限依据', en: 'See why others may do what they may' },
  'audit.read': { zh: '查看审计日志', en: 'Read the audit log' },
} as const satisfies Record<string, AbilityMeaning>;

/** The name of a verb, such as `ticket.dispatch`. */
export type Ability = keyof typeof abilities;

/** All abilities, in the order in which a screen lists them. */
export const abilityNames = Object.keys(abilities) as readonly Ability[];

/** Whether a word is the name of an ability. */
export const isAbility = (word: string): word is Ability => Object.hasOwn(abilities, word);

/** What is known of an ability. */
export const meaningOf = (ability: Ability): AbilityMeaning => abilities[ability];

/** What is wrong with an ability of that scope: it would do nothing, since it is about more or less than that. Pure. */
export const scopeProblem = (ability: Ability, scope: string): Bilingual | null => {
  const { zh, en, isWhole, isByPerson } = meaningOf(ability);
  if (isWhole && scope !== 'ALL')
    return {
      zh: `“${zh}”只能按整个组织授予，范围小于整个组织时不起作用；请选择整个组织，或不授予`,
      en: `must be the whole organisation for this ability (${en}), which does nothing within a part of it`,
    };
  return isByPerson && scope !== 'ALL' && scope !== 'OWN'
    ? {
        zh: `“${zh}”只看是谁，不看任职部门：只能按本人或整个组织授予，按部门授予不起作用`,
        en: `must be one’s own or the whole organisation for this ability (${en}), which does nothing by units`,
      }
    : null;
};
