import { absent, written } from '../../../core/form-text.ts';
import type { JobText, JobVersion } from '../shapes.ts';

/** The plan describes posts by their duties alone; purpose and the other headings of a form are not on it. */
const planOf = (list: JobText['list'], rest: Partial<JobText> = {}): JobText => ({
  variant: 'V8',
  purpose: absent(),
  ...(list ? { list } : {}),
  ...rest,
});

const managerText = planOf(
  [
    { heading: '统筹运营', statement: '主持运营部工作，协调各部门，平衡服务质量与成本。' },
    { heading: '热点与突发', statement: '掌握服务热点，组织处置突发事件，必要时立即上报。' },
    { heading: '改进提案', statement: '把客户反映的问题整理成业务需求，推动相关部门落实。' },
  ],
  { qualifications: [{ kind: 'COMPETENCY', text: '组织协调能力强' }] },
);

const supervisorText = planOf(
  [
    {
      heading: '日常管理',
      statement: '管理各组日常工作，检查排班和现场。',
    },
    {
      heading: '话务与饱和度',
      statement: '分析话务量，保证座席饱和度合理，人手不足时提出增员建议。',
      measures: [{ phrase: '饱和度合理', metric: 'K42', comparator: 'AT_LEAST', target: null, unit: '%' }],
    },
    {
      heading: '接通率说明',
      statement: '接通率受影响的日子，说明原因并上报。',
      measures: [{ phrase: '上报及时、没有差错', metric: 'K08' }],
    },
  ],
  {
    authorities: [
      { kind: 'HANDLE', text: '查看运营部各组的投诉指标', grants: ['performance.read', 'SUBTREE'] },
    ],
  },
);

const businessLeadText = planOf(
  [
    {
      heading: '现场控制',
      statement: '控制座席现场，监听通话，及时支援新手。',
    },
    {
      heading: '人员稳定',
      statement: '关心组员，降低流失率，提高利用率。',
      measures: [
        { phrase: '流失率低', metric: 'K41', comparator: 'AT_MOST', target: null, unit: '%' },
        { phrase: '利用率最大' },
      ],
    },
    { heading: '专项工作', statement: '承担交办的项目，按进度和质量完成。' },
  ],
  { authorities: [{ kind: 'EVALUATE', text: '评价本组座席的表现', condition: 'TEAM_LEADER_ONLY' }] },
);

const callbackLeadText = planOf(
  [
    { heading: '回访安排', statement: '安排回访任务，跟踪结果，汇总后报主管。' },
    {
      heading: '满意情况',
      statement: '分析回访中不满意的原因。',
      measures: [{ phrase: '客户满意', metric: 'K04', comparator: 'AT_LEAST', target: null, unit: '%' }],
    },
  ],
  { authorities: [{ kind: 'HANDLE', text: '回访本组承接的客户', grants: ['ticket.callBack', 'UNIT'] }] },
);

const progress = {
  phrase: '在规定时间内向组长报告进展',
  metric: 'K40',
  comparator: 'AT_MOST',
  target: null,
  unit: 'h',
} as const;

const handlerText = planOf([
  {
    heading: '投诉处理',
    statement: '核实投诉，联系责任部门，答复客户。',
    measures: [progress],
  },
  { heading: '催复', statement: '部门答复迟缓的，登记并请组长出面。' },
]);

const callbackText = planOf([
  { heading: '回访', statement: '按任务回访客户，如实记录结果和意见。', measures: [progress] },
]);

const agentText = planOf([
  { heading: '接听', statement: '受理来电和在线咨询，能当场解决的当场解决。' },
  { heading: '登记', statement: '超出权限的，完整登记并交投诉组。' },
]);

const leadText: JobText = {
  variant: 'V8',
  purpose: written('组织投诉组及时、妥善处理客户投诉。'),
  list: [
    {
      heading: '投诉处理',
      statement: '分配、审核、跟踪投诉，部门答复迟缓的登记并请领导协调。',
      measures: [
        { phrase: '按时办结90%以上', metric: 'K25', comparator: 'AT_LEAST', target: 90, unit: '%' },
        { phrase: '客户满意', metric: 'K04', comparator: 'AT_LEAST', target: null, unit: '%' },
      ],
    },
    {
      heading: '分析报告',
      statement: '每月分析投诉热点，提出业务改进建议。',
      measures: [{ phrase: '报告及时', metric: 'K40' }],
    },
  ],
  authorities: [{ kind: 'REVIEW', text: '审核投诉专员的处理结果', grants: ['ticket.review', 'UNIT'] }],
  qualifications: [{ kind: 'EXPERIENCE', text: '两年以上投诉处理经历', min: 2, unit: '年' }],
};

const approved = (post: string, text: JobText, effective: number): JobVersion => ({
  post,
  version: 1,
  text,
  state: 'APPROVED',
  begun: effective + 12,
  effective,
  writer: 'hr.o2',
  reviewer: 'bank-second',
  approver: 'bank-hrhead',
});

/** The bank's job descriptions; the other four departments' duties are not printed, so their posts have none. */
export const bankJobs: readonly JobVersion[] = [
  {
    post: 'bank-complaint-lead',
    version: 1,
    text: leadText,
    state: 'APPROVED',
    begun: 200,
    effective: 180,
    writer: 'bank-lead',
    reviewer: 'bank-second',
    approver: 'bankhead',
  },
  approved('bank-manager', managerText, 210),
  approved('bank-supervisor', supervisorText, 210),
  approved('bank-business-lead', businessLeadText, 205),
  approved('bank-callback-lead', callbackLeadText, 205),
  approved('bank-handler', handlerText, 200),
  approved('bank-agent', agentText, 200),
  {
    post: 'bank-callback-agent',
    version: 1,
    text: callbackText,
    state: 'SUBMITTED',
    begun: 6,
    writer: 'hr.o2',
  },
];
