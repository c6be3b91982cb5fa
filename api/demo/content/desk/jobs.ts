import { approvedBy, asks, duty } from '../lines.ts';
import type { JobText, JobVersion } from '../shapes.ts';

const managerText: JobText = {
  variant: 'V9',
  list: [
    duty('部门管理', '主持客户投诉部工作，制定流程和标准。'),
    duty('分派', '按性质和难度分派投诉，复杂的成立调查小组。'),
    duty('审核', '审核处理方案和答复。'),
    duty('分析', '向总经理报告投诉情况，提出改进建议。'),
  ],
  authorities: [
    { kind: 'HANDLE', text: '分派投诉并限期', grants: ['ticket.dispatch', 'SUBTREE'] },
    { kind: 'REVIEW', text: '审核答复', grants: ['ticket.review', 'SUBTREE'] },
    { kind: 'APPRAISE', text: '考核本部门人员' },
  ],
  qualifications: asks('COMPETENCY', '组织协调能力强，处事果断'),
};

const receptionText: JobText = {
  variant: 'V9',
  list: [
    duty('接待', '接待来电、来访和来信的客户，安抚情绪。'),
    duty('登记', '完整、准确地登记投诉。'),
    duty('移交', '初步核对后移交处理专员；紧急的先报经理。'),
  ],
  qualifications: asks('COMPETENCY', '态度亲切，记录准确'),
};

const handlingText: JobText = {
  variant: 'V9',
  list: [
    duty('核实', '核实投诉内容，向有关部门了解情况。'),
    duty('方案', '提出处理方案，取得客户确认。'),
    duty('答复', '答复客户并调查其是否满意。'),
    duty('报告', '写出处理报告。'),
  ],
  authorities: [{ kind: 'HANDLE', text: '签收和处理投诉', grants: ['ticket.sign', 'UNIT'] }],
  qualifications: asks('SKILL', '会谈判，会写报告'),
};

const investigationText: JobText = {
  variant: 'V9',
  list: [
    duty('调查', '调查复杂投诉的根本原因，收集证据。'),
    duty('报告', '写出调查报告，指出责任和改进办法。'),
  ],
  qualifications: asks('COMPETENCY', '客观、严谨'),
};

const coordinationText: JobText = {
  variant: 'V9',
  list: [
    duty('协调', '协调客户与部门之间的争议，处理未解决或不满意的投诉。'),
    duty('补偿', '反馈补偿意见，跟进兑现。'),
    duty('后续', '办结后继续关心客户。'),
  ],
  qualifications: asks('COMPETENCY', '善于调解'),
};

const approved = approvedBy('hr.o12', 'desk-head', 'desk-hrhead');

export const deskJobs: readonly JobVersion[] = [
  approved('desk-manager', managerText, 220),
  approved('desk-reception', receptionText, 218),
  approved('desk-handling', handlingText, 218),
  approved('desk-investigation', investigationText, 216),
  approved('desk-coordination', coordinationText, 216),
];
