import { blank, none, written } from '../../core/form-text.ts';
import type { JobText } from './shapes.ts';

/** A county branch's service lead, with its own target for the timely rate (K25), in percent. */
export const countyText = (name: string, timely: number): JobText => ({
  variant: 'V2',
  purpose: written(`保证${name}分公司收到的工单按时办结、客户认可。`),
  list: [
    {
      heading: '工单办理',
      statement: '当日签收市公司派来的工单，安排装维和营业人员处理。',
      level: 'FULL',
      measures: [
        {
          phrase: `处理及时率${timely}%以上`,
          metric: 'K25',
          comparator: 'AT_LEAST',
          target: timely,
          unit: '%',
        },
      ],
    },
    {
      heading: '上门服务',
      statement: '管理装维上门质量，控制重复故障。',
      level: 'FULL',
      measures: [{ phrase: '重复投诉少', metric: 'K28', comparator: 'AT_MOST', target: null, unit: '%' }],
    },
    {
      heading: '情况反馈',
      statement: '重大投诉和批量故障即时报告。',
      level: 'PARTIAL',
      measures: [{ phrase: '反馈及时' }],
    },
  ],
  authorities: [
    { kind: 'HANDLE', text: '签收派到本分公司的工单', grants: ['ticket.sign', 'UNIT'] },
    { kind: 'HANDLE', text: '查看本分公司的投诉指标', grants: ['performance.read', 'SUBTREE'] },
    { kind: 'APPRAISE', text: '考核装维处理岗' },
  ],
  qualifications: [{ kind: 'EXPERIENCE', text: '三年以上装维或客服经历', min: 3, unit: '年' }],
});

/** The network department's head. */
export const networkText: JobText = {
  variant: 'V2',
  purpose: written('对网络质量类投诉的核查和整改负责。'),
  list: [
    {
      heading: '核查答复',
      statement: '按时核查网络类投诉，给出明确结论。',
      level: 'FULL',
      measures: [
        { phrase: '处理及时率94%以上', metric: 'K25', comparator: 'AT_LEAST', target: 94, unit: '%' },
      ],
    },
    {
      heading: '故障通报',
      statement: '发生重大故障，先通报影响范围和预计恢复时间。',
      level: 'FULL',
      measures: [{ phrase: '通报及时' }],
    },
    { heading: '弱覆盖整改', statement: '汇总信号弱的地点，纳入建设和优化计划。', level: 'PARTIAL' },
  ],
  authorities: [{ kind: 'HANDLE', text: '查看网络部的投诉指标', grants: ['performance.read', 'SUBTREE'] }],
  qualifications: [{ kind: 'MAJOR', text: '通信、电子类专业', options: ['通信工程', '电子信息'] }],
};

/** The market department's desk: the rate is named, its figure is not set yet. */
export const marketText: JobText = {
  variant: 'V2',
  purpose: written('答复资费、营销类投诉，推动规则说清楚。'),
  remarks: none(),
  list: [
    {
      heading: '资费答复',
      statement: '核实资费和活动规则，按时给出口径。',
      level: 'FULL',
      measures: [
        { phrase: '处理及时率达标', metric: 'K25', comparator: 'AT_LEAST', target: null, unit: '%' },
      ],
    },
    {
      heading: '规则改进',
      statement: '对反复引起误解的条款提出修改。',
      level: 'PARTIAL',
      measures: [{ phrase: '建议可行', metric: 'K09' }],
    },
  ],
  qualifications: [{ kind: 'KNOWLEDGE', text: '熟悉资费政策和营销活动规则' }],
};

/** The post officer of human resources. */
export const postOfficerText: JobText = {
  variant: 'V2',
  purpose: written('让每个岗位有一份说得清、用得上的职位说明书。'),
  list: [
    {
      heading: '说明书编写',
      statement: '与用人部门一起编写和修订职位说明书，送审报批。',
      level: 'FULL',
      measures: [{ phrase: '在岗岗位都有现行说明书' }],
    },
    {
      heading: '岗位认证',
      statement: '组织上岗认证的报名、资格审查和发证。',
      level: 'FULL',
      measures: [
        { phrase: '认证组织按计划完成', metric: 'K12', comparator: 'AT_LEAST', target: null, unit: '%' },
      ],
    },
    {
      heading: '编制台账',
      statement: '维护机构、岗位和任职台账。',
      level: 'FULL',
      measures: [{ phrase: '账实相符' }],
    },
  ],
  authorities: [{ kind: 'HANDLE', text: '编写和修订各岗位职位说明书', grants: ['job.write', 'ALL'] }],
  qualifications: [
    { kind: 'EDUCATION', text: '大学本科及以上', options: ['BACHELOR', 'MASTER_UP'] },
    { kind: 'EXPERIENCE', text: '一年以上人力资源工作经历', min: 1, unit: '年' },
  ],
};

/** The quality checker's, just begun. */
export const checkerText: JobText = {
  variant: 'V2',
  purpose: blank(),
  list: [
    {
      heading: '录音质检',
      statement: '按比例抽听录音，逐项评分。',
      measures: [
        { phrase: '投诉规范率98%以上', metric: 'K03', comparator: 'AT_LEAST', target: 98, unit: '%' },
      ],
    },
    { heading: '问题反馈', statement: '把典型问题反馈给班长，跟踪改进。' },
  ],
  qualifications: [{ kind: 'TYPING', text: '每分钟录入60字以上', min: 60, unit: '字/分钟' }],
};

/** The trainer's, sent back to the writer. */
export const trainerText: JobText = {
  variant: 'V2',
  purpose: written('组织岗前和在岗培训。'),
  list: [
    { heading: '培训计划', statement: '编制年度培训计划并组织实施。', share: 60 },
    { heading: '课件与考试', statement: '编写课件、组织考试。', share: 40 },
  ],
};
