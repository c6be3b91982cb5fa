import { absent, blank, written } from '../../core/form-text.ts';
import { carrierQualifications } from './job-supervisor.ts';
import type { JobText } from './shapes.ts';

/** The complaint officer's job description. Most of what the post may do in Remit comes from its authority lines. */
export const officerText: JobText = {
  variant: 'V1',
  purpose: written('管住投诉处理的全过程，做到件件有着落、按时有答复、客户能认可。'),
  coreDuty: absent(),
  background: absent(),
  conclusion: absent(),
  remarks: blank(),
  headline: [
    { heading: '处理监督', statement: '监督综合投诉处理和工单流转，保证投诉按规范受理、处理、答复。' },
    {
      heading: '跨区工单',
      statement: '负责跨分公司、跨省工单的派发与跟踪，处理地逾期不复的，及时登记并督促。',
    },
    { heading: '疑难投诉', statement: '直接处理疑难和重大投诉，必要时报请总部协助。' },
    { heading: '结果审核', statement: '审核处理结果，不合要求的退回重办。' },
    { heading: '考核', statement: '按投诉规范率、满意率、答复率对处理人员提出考核意见。' },
    { heading: '分析上报', statement: '定期分析投诉热点和成因，向上级和相关部门提出改进建议。' },
  ],
  table: [
    {
      heading: '投诉指标',
      statement: '组织完成全省统一的投诉处理指标。',
      measures: [
        { phrase: '投诉规范率98%以上', metric: 'K03', comparator: 'AT_LEAST', target: 98, unit: '%' },
        {
          phrase: '投诉满意率99%',
          metric: 'K04',
          comparator: 'AT_LEAST',
          assumed: true,
          target: 99,
          unit: '%',
        },
        {
          phrase: '投诉答复率100%',
          metric: 'K05',
          comparator: 'AT_LEAST',
          assumed: true,
          target: 100,
          unit: '%',
        },
        { phrase: '指标上报及时、没有差错', metric: 'K08' },
      ],
    },
    {
      heading: '督促工单',
      statement: '跨分公司、跨省工单逾期未复的，当即登记，限时向处理地发出督促工单。',
      measures: [
        { phrase: '逾期后2小时内发出督促工单', metric: 'K06', comparator: 'AT_MOST', target: 2, unit: 'h' },
        { phrase: '逾期即时登记', metric: 'K07', comparator: 'EXACTLY', target: 0, unit: 'h' },
      ],
    },
    {
      heading: '报表',
      statement: '编制投诉日报、周报和月度分析。',
      measures: [{ phrase: '上报及时、没有差错', metric: 'K08' }],
    },
    {
      heading: '业务指导',
      statement: '指导处理员正确定性、规范回复，保证台账数据真实。',
      measures: [{ phrase: '数据准确，指导落实', metric: 'K09' }],
    },
    {
      heading: '任务分配',
      statement: '按类别和难度分配工单，均衡各人工作量。',
      measures: [{ phrase: '安排合理', metric: 'K09' }],
    },
    {
      heading: '热点分析',
      statement: '归集投诉热点，分析原因并提出改进建议。',
      measures: [
        { phrase: '分析准确', metric: 'K09' },
        { phrase: '建议可行', metric: 'K09' },
        { phrase: '反馈及时', metric: 'K09' },
      ],
    },
  ],
  authorities: [
    { kind: 'HANDLE', text: '查看运营部及所属班组登记、处理的全部工单', grants: ['ticket.read', 'SUBTREE'] },
    { kind: 'HANDLE', text: '对登记的投诉定性、分级', grants: ['ticket.classify', 'SUBTREE'] },
    { kind: 'HANDLE', text: '对跨分公司工单派单并限期', grants: ['ticket.dispatch', 'SUBTREE'] },
    { kind: 'HANDLE', text: '责任不清的工单改派处理单位', grants: ['ticket.reroute', 'SUBTREE'] },
    { kind: 'REVIEW', text: '审核处理结果', grants: ['ticket.review', 'SUBTREE'] },
    { kind: 'REVIEW', text: '处理结果不合要求的，退回重办', grants: ['ticket.sendBack', 'SUBTREE'] },
    { kind: 'APPROVE', text: '确认客户认可后办结归档', grants: ['ticket.close', 'SUBTREE'] },
    { kind: 'APPROVE', text: '已办结工单有新情况的，重新打开', grants: ['ticket.reopen', 'SUBTREE'] },
    {
      kind: 'HANDLE',
      text: '因处理投诉需要，查看客户姓名和联系电话',
      grants: ['customer.identity', 'SUBTREE'],
    },
    { kind: 'HANDLE', text: '查看运营部及所属班组的投诉指标', grants: ['performance.read', 'SUBTREE'] },
    { kind: 'APPRAISE', text: '对投诉处理人员提出考核意见' },
    {
      kind: 'EVALUATE',
      text: '评价申请上岗认证人员的实操',
      grants: ['certification.practical', 'SUBTREE'],
    },
    { kind: 'REPRESENT', text: '代表分公司与跨省处理地、总部客服部门联络' },
  ],
  qualifications: [
    ...carrierQualifications(22),
    { kind: 'EXPERIENCE', text: '两年以上呼叫中心工作经历', subject: '呼叫中心', min: 2, unit: '年' },
    { kind: 'KNOWLEDGE', text: '熟悉投诉处理流程、电信服务规范和消费者权益法规' },
    { kind: 'SKILL', text: '会写分析报告，熟练使用工单系统' },
    { kind: 'COMPETENCY', text: '善于倾听和协调，抗压，原则性强' },
  ],
  training: [
    { phase: 'PRE_SERVICE', text: '投诉处理规范、沟通技巧、相关法规' },
    { phase: 'IN_SERVICE', text: '每季度一次典型案例研讨' },
  ],
  basis: [],
  emptyLists: [{ list: 'BASIS', state: 'BLANK' }],
};
