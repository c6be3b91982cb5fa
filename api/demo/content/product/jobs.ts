import { absent, written } from '../../../core/form-text.ts';
import { approvedBy, numbered } from '../lines.ts';
import type { JobText, JobVersion } from '../shapes.ts';

/** The small table counts its duties up to 17; 3 and 12 are missing in the source, and are not made up. */
const specialistText: JobText = {
  variant: 'V4',
  purpose: absent(),
  summary: ['受理并跟踪客户对产品和服务的投诉', '组织投诉的调查、退换和回访'],
  list: numbered(
    ['1', '接到投诉，登记客户、订单编号、料号和数量。'],
    ['2', '核对《投诉处理通知》内容是否完整。'],
    ['4', '判断责任部门，发出《投诉处理通知》。'],
    ['5', '协助责任部门调查原因。'],
    ['6', '收集投诉调查报告，分发有关部门。'],
    ['7', '为客户办理退换货手续。'],
    ['8', '与客户协商解决办法，调解争议。'],
    ['9', '跟踪处理进度，催办逾期部门。'],
    ['10', '办结后回访客户，记录满意情况。'],
    ['11', '汇总处理结果，提交客服经理。'],
    ['13', '提出改进产品和服务的意见。'],
    ['14', '整理投诉档案，妥善保管。'],
    ['15', '维护投诉渠道，保证有人值守。'],
    ['16', '编制投诉统计报表。'],
    ['17', '完成上级交办的其他工作。'],
  ),
  background: absent(),
  conclusion: absent(),
  remarks: absent(),
  coreDuty: absent(),
  authorities: [{ kind: 'HANDLE', text: '签收和处理本部门投诉', grants: ['ticket.sign', 'UNIT'] }],
};

const managerText: JobText = {
  variant: 'V4',
  purpose: written('管理客服部，让投诉得到及时处理。'),
  summary: ['负责客服部全面工作'],
  list: numbered(['1', '审核投诉处理结果。'], ['2', '安排专员工作，考核其表现。']),
  authorities: [
    { kind: 'REVIEW', text: '审核处理结果', grants: ['ticket.review', 'SUBTREE'] },
    { kind: 'APPRAISE', text: '考核客户投诉管理专员' },
  ],
};

const approved = approvedBy('hr.o11', 'product-head', 'product-hrhead');

export const productJobs: readonly JobVersion[] = [
  approved('product-specialist', specialistText, 275),
  approved('product-manager', managerText, 275),
];
