import { absent, blank, written } from '../../../core/form-text.ts';
import type { FormText } from '../../../core/form-text.ts';
import type { JobText, JobVersion } from '../shapes.ts';

/** The form prints a month of analysis and no day, which is not a date. */
const remarks: FormText = { ...blank(), note: '表头“岗位分析日期”只印到2003年5月，没有日' };

/**
 * FJ-03, the provincial complaint officer. Of six work-time shares the fourth is lost in the source and stays unknown:
 * it is not the rest up to 100. Of eight authorities two are the team leader's only.
 */
const officerText: JobText = {
  variant: 'V3',
  purpose: absent(),
  coreDuty: written('受理省级和越级投诉，监督、协调分公司处理，维护客户权益和公司信誉。'),
  background: absent(),
  conclusion: absent(),
  remarks,
  shareReason: '职责四的百分比在原件中缺失，已知合计55 %，不作推算。',
  list: [
    {
      statement: '受理省级热线和来访客户的投诉。',
      share: 10,
      tasks: ['接听热线、接待来访，做好登记', '派发分公司处理并回访客户'],
      sourceNumber: '一',
    },
    {
      statement: '处理越级和跨省投诉。',
      share: 10,
      tasks: [
        '跟踪部委、集团、网站、12300和总经理信箱转来的投诉',
        '联系相关省份和部门共同处理',
        '按时答复来源单位和客户',
      ],
      sourceNumber: '二',
    },
    {
      statement: '审核分公司上报的投诉材料，裁决分公司之间的争议。',
      share: 10,
      tasks: ['审核材料是否属实、完整', '责任不清的，作出裁决'],
      sourceNumber: '三',
    },
    {
      statement: '督促服务质量整改。',
      tasks: ['提出整改意见并限期完成', '跟踪整改结果，提出处罚建议'],
      sourceNumber: '四',
    },
    {
      statement: '管理绿色通道，指导补偿工作。',
      share: 20,
      tasks: ['检查分公司绿色通道的使用', '走访客户和分公司', '指导分公司按规定补偿'],
      sourceNumber: '五',
    },
    {
      statement: '统计分析投诉，提出改进建议。',
      share: 5,
      tasks: ['汇总投诉数据，写出分析'],
      sourceNumber: '六',
    },
  ],
  authorities: [
    { kind: 'HANDLE', text: '处理权：省级投诉的受理和派发', grants: ['ticket.dispatch', 'UNIT'] },
    { kind: 'ADJUDICATE', text: '裁决权：裁定争议投诉的责任单位', grants: ['ticket.reroute', 'UNIT'] },
    { kind: 'STOP_PENALISE', text: '制止权、处罚权：制止损害客户权益的行为，按规定处罚' },
    {
      kind: 'RECTIFY_PENALTY_PROPOSE',
      text: '限期整改权：处理不合要求的退回，限期整改',
      grants: ['ticket.sendBack', 'UNIT'],
    },
    { kind: 'RECTIFY_PENALTY_PROPOSE', text: '处罚建议权：对责任单位和责任人提出处罚建议' },
    { kind: 'REPRESENT', text: '对外联系权：代表公司联系主管部门、媒体和消费者组织' },
    { kind: 'REWARD_DECIDE', text: '奖惩决定权：对下属的奖惩', condition: 'TEAM_LEADER_ONLY' },
    { kind: 'EVALUATE', text: '考核评价权：对下属的考核评价', condition: 'TEAM_LEADER_ONLY' },
  ],
  qualifications: [
    { kind: 'EDUCATION', text: '大学本科及以上', options: ['BACHELOR', 'MASTER_UP'] },
    { kind: 'EXPERIENCE', text: '五年以上通信行业工作经历', subject: '通信', min: 5, unit: '年' },
    { kind: 'EXPERIENCE', text: '两年以上投诉处理经历', subject: '投诉处理', min: 2, unit: '年' },
    { kind: 'TRAINING_HISTORY', text: '接受过客户服务和投诉处理培训' },
    { kind: 'KNOWLEDGE', text: '通信业务、服务规范和消费者权益法规' },
    { kind: 'SKILL', text: '沟通协调和文字能力' },
  ],
  conditions: {
    tools: ['计算机', '电话', '传真机'],
    environment: written('室内办公'),
    workingTime: written('正常工作时间，有时加班、出差'),
    timePatterns: ['NORMAL_HOURS', 'TRAVEL', 'OVERTIME'],
    records: ['投诉登记表', '投诉处理报告', '月度分析报告', '绿色通道检查记录'],
  },
  basis: [],
};

export const mobileJobs: readonly JobVersion[] = [
  {
    post: 'mobile-officer',
    version: 1,
    text: officerText,
    state: 'APPROVED',
    begun: 300,
    effective: 285,
    writer: 'hr.o6',
    reviewer: 'mobile-head',
    approver: 'mobile-hrhead',
  },
];
