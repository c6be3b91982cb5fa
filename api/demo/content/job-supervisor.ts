import { absent, written } from '../../core/form-text.ts';
import type { DutyContent, JobText, QualificationContent } from './shapes.ts';

/** What the carrier's form asks of everybody in these posts; its ticks for schooling and title cannot be read for sure. */
export const carrierQualifications = (age: number): readonly QualificationContent[] => [
  { kind: 'AGE', text: `${age}周岁及以上`, min: age, unit: '岁' },
  { kind: 'GENDER', text: '男女均可', options: ['MALE', 'FEMALE'] },
  {
    kind: 'EDUCATION',
    text: '表上只在“高中”前有一个勾，可能错位，待确认',
    options: ['HIGH_SCHOOL'],
    uncertain: true,
  },
  { kind: 'TITLE', text: '表上只在“初级”前有一个勾，可能错位，待确认', options: ['JUNIOR'], uncertain: true },
];

const headline: readonly DutyContent[] = [
  {
    heading: '日常管理',
    statement: '统管1001客服中心的日常运营，排好现场、用好座席，让客户打得进、有人接。',
  },
  { heading: '指标与考核', statement: '牵头完成全省统一下达的服务指标，拟定运营人员的考核办法并组织实施。' },
  { heading: '话务与人力', statement: '跟踪话务量和座席饱和度，人手不足时向中心主任提出增员建议。' },
  { heading: '服务改进', statement: '汇集一线意见和投诉热点，形成业务改进需求，推动相关部门落实。' },
];

const table = (answerRate: number): readonly DutyContent[] => [
  {
    heading: '接通指标',
    statement: '合理排班、及时调度，非故障时段的人工接通率和大客户专席接通率都要达到要求。',
    measures: [
      {
        phrase: `人工接通率不低于${answerRate}%`,
        metric: 'K01',
        comparator: 'AT_LEAST',
        target: answerRate,
        unit: '%',
      },
      {
        phrase: '非故障时期大客户专席接通率不低于90%',
        metric: 'K02',
        comparator: 'AT_LEAST',
        target: 90,
        unit: '%',
      },
      { phrase: '各项指标上报及时、没有差错', metric: 'K08' },
    ],
  },
  {
    heading: '考核办法',
    statement: '制定运营部各岗位的考核细则，按月考核，结果公开。',
    measures: [{ phrase: '办法切合实际，执行到位' }],
  },
  {
    heading: '话务分析',
    statement: '每日、每周、每月分析话务走势，说明重大故障和接通率波动的原因。',
    measures: [{ phrase: '上报及时、没有差错', metric: 'K08' }],
  },
  {
    heading: '数据管理',
    statement: '管好运营数据，指导运营管理员统计口径一致。',
    measures: [{ phrase: '数据准确，指导意见得到落实', metric: 'K09' }],
  },
  {
    heading: '人员安排',
    statement: '根据座席饱和度安排班次，提出增减编制的建议。',
    measures: [{ phrase: '安排合理', metric: 'K09' }],
  },
  {
    heading: '需求与改进',
    statement: '收集客户和员工的建议，提炼为业务需求，跟踪办理结果。',
    measures: [
      { phrase: '分析准确', metric: 'K09' },
      { phrase: '建议可行', metric: 'K09' },
      { phrase: '反馈及时', metric: 'K09' },
    ],
  },
];

/** The operations supervisor's job description with a target for the agent answer rate (K01), in percent. */
export const supervisorText = (answerRate: number): JobText => ({
  variant: 'V1',
  purpose: written('保证1001客服中心平稳运营，使全省统一的接通和服务指标在绍兴落到实处。'),
  coreDuty: absent(),
  background: absent(),
  conclusion: absent(),
  remarks: absent(),
  headline,
  table: table(answerRate),
  authorities: [
    { kind: 'APPRAISE', text: '对投诉主办、运营管理员和各班班长进行月度考核' },
    { kind: 'HANDLE', text: '查看运营部及所属各班组的服务指标', grants: ['performance.read', 'SUBTREE'] },
    { kind: 'HANDLE', text: '登记影响接通率的故障时段', grants: ['outage.declare', 'SUBTREE'] },
    { kind: 'REVIEW', text: '对所属各组的岗位说明提出修订', grants: ['job.write', 'SUBTREE'] },
  ],
  qualifications: [
    ...carrierQualifications(25),
    { kind: 'EXPERIENCE', text: '两年以上呼叫中心工作经历', subject: '呼叫中心', min: 2, unit: '年' },
    { kind: 'KNOWLEDGE', text: '熟悉移动、固网业务和客服系统，掌握话务统计方法' },
    { kind: 'SKILL', text: '能独立编制排班和话务分析报表' },
    { kind: 'COMPETENCY', text: '有现场指挥和带队伍的能力，沟通清楚，遇事沉着' },
  ],
  training: [
    { phase: 'PRE_SERVICE', text: '客服中心运营管理、全省服务规范、排班与预测' },
    { phase: 'IN_SERVICE', text: '每年一次管理能力培训；新业务上线前参加业务培训' },
  ],
  basis: [],
  // The label stands there with a hint below it and no document (F035).
  emptyLists: [{ list: 'BASIS', state: 'BLANK' }],
});
