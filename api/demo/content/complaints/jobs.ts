import { approvedBy, asks, duty } from '../lines.ts';
import type { JobText, JobVersion } from '../shapes.ts';

const directorText: JobText = {
  variant: 'V9',
  list: [
    duty('制度', '制定投诉管理制度和流程，监督执行。'),
    duty('队伍', '组建、培训投诉团队。'),
    duty('报告', '定期向公司高层报告投诉情况。'),
  ],
  authorities: [
    { kind: 'APPROVE', text: '批准重大投诉的处理结果', grants: ['ticket.close', 'SUBTREE'] },
    { kind: 'APPRAISE', text: '考核投诉经理' },
  ],
  qualifications: asks('COMPETENCY', '有全局观，善于决策'),
};

const managerText: JobText = {
  variant: 'V9',
  list: [
    duty('分派', '分析投诉性质，分派给投诉专员。'),
    duty('方案', '与责任部门确认处理方案；部门不同意的退回重新处理。'),
    duty('跟踪', '跟踪进度，调查客户满意度。'),
    duty('分析', '归纳投诉原因，提出改进。'),
  ],
  authorities: [
    { kind: 'HANDLE', text: '分派投诉', grants: ['ticket.dispatch', 'SUBTREE'] },
    { kind: 'REVIEW', text: '审核答复', grants: ['ticket.review', 'SUBTREE'] },
    { kind: 'EVALUATE', text: '评价投诉专员' },
  ],
  qualifications: asks('COMPETENCY', '协调能力强'),
};

const specialistText: JobText = {
  variant: 'V9',
  list: [
    duty('登记', '登记投诉，给出唯一编号。'),
    duty('处理', '核实、处理并答复客户。'),
    duty('回访', '回访客户，不满意的继续处理。'),
    duty('归档', '整理记录归档。'),
  ],
  authorities: [{ kind: 'HANDLE', text: '签收和处理投诉', grants: ['ticket.sign', 'UNIT'] }],
  qualifications: asks('COMPETENCY', '耐心细致'),
};

const approved = approvedBy('hr.o14', 'complaints-head', 'complaints-hrhead');

export const complaintsJobs: readonly JobVersion[] = [
  approved('complaints-director', directorText, 210),
  approved('complaints-manager', managerText, 208),
  approved('complaints-specialist', specialistText, 208),
];
