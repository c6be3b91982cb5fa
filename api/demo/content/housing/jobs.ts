import { absent, written } from '../../../core/form-text.ts';
import { approvedBy, asks, duty } from '../lines.ts';
import type { JobText, JobVersion } from '../shapes.ts';

/** The paper tells what is in remit; the post that decides on it is ours. */
const officerText: JobText = {
  variant: 'V9',
  purpose: absent(),
  background: written('受理范围：本市新建、改建、扩建的房屋，在施工期间或保修期内。'),
  list: [
    duty('受理审查', '核对房屋的类别、阶段和保修期，决定是否受理；不受理的说明理由。'),
    duty('组织查勘', '受理后组织质量监督员、建设单位和施工单位到场查勘。'),
    duty('督促保修', '属于质量缺陷的，督促责任单位保修并回告投诉人。'),
    duty('归档', '办结后归档，汇总常见质量问题。'),
  ],
  authorities: [{ kind: 'HANDLE', text: '登记和处理质量投诉', grants: ['ticket.register', 'OWN'] }],
  qualifications: [
    { kind: 'MAJOR', text: '土木工程及相关专业', options: ['土木工程'], preferred: true },
    ...asks('KNOWLEDGE', '熟悉工程质量保修规定'),
  ],
};

const approved = approvedBy('hr.o9', 'housing-head', 'housing-hrhead');

export const housingJobs: readonly JobVersion[] = [approved('housing-officer', officerText, 260)];
