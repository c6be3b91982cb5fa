import { blank, written } from '../../core/form-text.ts';
import type { JobText } from './shapes.ts';

/** The head of customer relations, with a target for the timely rate (K25), in percent. */
export const headText = (timely: number): JobText => ({
  variant: 'V1',
  purpose: written('统筹全市客户服务和投诉管理，维护客户关系，降低投诉。'),
  remarks: blank(),
  headline: [
    { heading: '服务管理', statement: '制定全市客户服务制度和年度计划，分解到各单位。' },
    { heading: '投诉管理', statement: '掌握全市投诉处理情况，协调跨部门难题。' },
    { heading: '队伍建设', statement: '审核本部门职位说明书，组织考核和培养。' },
  ],
  table: [
    {
      heading: '处理及时',
      statement: '督促本部门按时办结投诉。',
      measures: [
        {
          phrase: `投诉处理及时率${timely}%以上`,
          metric: 'K25',
          comparator: 'AT_LEAST',
          target: timely,
          unit: '%',
        },
      ],
    },
    {
      heading: '制度执行',
      statement: '检查服务制度执行情况。',
      measures: [{ phrase: '制度执行率100%', metric: 'K11', comparator: 'AT_LEAST', target: 100, unit: '%' }],
    },
    {
      heading: '有效投诉',
      statement: '压降属实投诉，逐月分析成因。',
      measures: [
        {
          phrase: '有效投诉次数不超过年度目标',
          metric: 'K13',
          comparator: 'AT_MOST',
          assumed: true,
          target: null,
          unit: 'x',
        },
      ],
    },
  ],
  authorities: [
    { kind: 'REVIEW', text: '审核本部门各岗位的职位说明书', grants: ['job.review', 'SUBTREE'] },
    { kind: 'HANDLE', text: '查看本部门及所属单位的指标', grants: ['performance.read', 'SUBTREE'] },
    { kind: 'ADJUDICATE', text: '裁决所属单位之间的责任争议' },
    { kind: 'APPROVE', text: '批准单笔2000元以内的客户补偿', moneyLimitMinor: 200_000 },
    { kind: 'APPRAISE', text: '考核客服中心主任及本部门人员' },
    {
      kind: 'APPROVE',
      text: '审批本部门及所属单位 2 个以内的编制申请',
      grants: ['headcount.decide', 'SUBTREE'],
      seatLimit: 2,
    },
  ],
  qualifications: [
    { kind: 'EDUCATION', text: '大学本科及以上', options: ['BACHELOR', 'MASTER_UP'] },
    { kind: 'EXPERIENCE', text: '五年以上客户服务工作经历', subject: '客户服务', min: 5, unit: '年' },
    { kind: 'EXPERIENCE', text: '三年以上同级管理经历', subject: '管理', min: 3, unit: '年' },
  ],
});

/** The director of the 1001 centre: important figures are left open for the year. */
export const directorText: JobText = {
  variant: 'V2',
  purpose: written('对1001客服中心的服务、人员和成本负总责。'),
  list: [
    {
      heading: '中心管理',
      statement: '落实分公司和省公司的服务要求，决定中心重大事项。',
      level: 'FULL',
      measures: [
        { phrase: '工作计划完成率', metric: 'K12', comparator: 'AT_LEAST', target: null, unit: '%' },
      ],
    },
    {
      heading: '人员编制',
      statement: '审议增员建议，平衡各部人力。',
      level: 'FULL',
      measures: [
        { phrase: '座席饱和度保持合理', metric: 'K42', comparator: 'AT_LEAST', target: null, unit: '%' },
      ],
    },
    {
      heading: '下属培养',
      statement: '带好各部主管。',
      level: 'PARTIAL',
      measures: [
        { phrase: '下属考核合格率', metric: 'K17', comparator: 'AT_LEAST', target: null, unit: '%' },
      ],
    },
    {
      heading: '成本',
      statement: '控制外包和设备费用。',
      level: 'PARTIAL',
      measures: [{ phrase: '成本控制率100%', metric: 'K16', comparator: 'AT_LEAST', target: 100, unit: '%' }],
    },
  ],
  authorities: [
    { kind: 'APPROVE', text: '批准中心内部的排班和人员调整' },
    { kind: 'REVIEW', text: '审核运营部、培训品质部上报的材料' },
    { kind: 'APPRAISE', text: '考核各部主管' },
    {
      kind: 'APPROVE',
      text: '审批本部门 2 个以内的编制申请',
      grants: ['headcount.decide', 'UNIT'],
      seatLimit: 2,
    },
  ],
  qualifications: [
    { kind: 'EDUCATION', text: '大学本科及以上', options: ['BACHELOR', 'MASTER_UP'] },
    { kind: 'EXPERIENCE', text: '五年以上客户服务工作经历', subject: '客户服务', min: 5, unit: '年' },
  ],
};

/** The deputy manager of the branch who is in charge of service: the targets of the whole city. */
export const deputyText: JobText = {
  variant: 'V2',
  purpose: written('分管全市客户服务，对市公司的服务指标负责。'),
  list: [
    {
      heading: '全市指标',
      statement: '组织各部门、各县（市、区）分公司完成服务指标。',
      level: 'FULL',
      measures: [
        { phrase: '全市投诉处理及时率95%以上', metric: 'K25', comparator: 'AT_LEAST', target: 95, unit: '%' },
        { phrase: '全市投诉答复率99.5%以上', metric: 'K05', comparator: 'AT_LEAST', target: 99.5, unit: '%' },
      ],
    },
    {
      heading: '跨部门协调',
      statement: '主持服务质量例会，协调解决重大投诉。',
      level: 'FULL',
      measures: [{ phrase: '议定事项按期落实' }],
    },
  ],
  authorities: [
    { kind: 'ADJUDICATE', text: '裁决部门与县（市、区）分公司之间的责任争议' },
    // Those of human resources do not review the description of their own post.
    { kind: 'REVIEW', text: '审核人力资源部岗位的职位说明书', grants: ['job.review', 'SUBTREE'] },
  ],
  qualifications: [{ kind: 'EXPERIENCE', text: '五年以上通信企业管理经历', min: 5, unit: '年' }],
};
