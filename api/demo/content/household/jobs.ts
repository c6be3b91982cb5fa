import { approvedBy, asks, duty } from '../lines.ts';
import type { DutyContent, JobText, JobVersion } from '../shapes.ts';

const post = (list: readonly DutyContent[], competency: string, rest: Partial<JobText> = {}): JobText => ({
  variant: 'V9',
  list,
  qualifications: [...asks('SKILL', '会用客户关系管理系统（CRM）'), ...asks('COMPETENCY', competency)],
  ...rest,
});

const approved = approvedBy('hr.o15', 'household-manager', 'household-hrhead');

export const householdJobs: readonly JobVersion[] = [
  approved(
    'household-reception',
    post(
      [
        duty('接待', '接待来电来访，了解需求。'),
        duty('登记', '把诉求录入CRM，分给相应岗位；简单的当场办结。'),
      ],
      '亲和、敏捷',
    ),
    170,
  ),
  approved(
    'household-handling',
    post(
      [
        duty('处理', '受理投诉，查明原因，提出解决办法。'),
        duty('答复', '答复客户并跟踪到满意。'),
        duty('记录', '在CRM中保存处理过程。'),
      ],
      '冷静、有耐心',
      { authorities: [{ kind: 'HANDLE', text: '签收和处理投诉', grants: ['ticket.sign', 'UNIT'] }] },
    ),
    170,
  ),
  approved(
    'household-service',
    post([duty('主动服务', '主动回访客户，解答疑问，收集意见。')], '主动、热情'),
    168,
  ),
  approved(
    'household-relations',
    post(
      [duty('客户档案', '维护CRM中的客户档案和往来记录。'), duty('客户活动', '策划并组织客户关怀活动。')],
      '善于策划',
    ),
    168,
  ),
  approved(
    'household-coordination',
    post(
      [duty('协调', '协调跨部门和有争议的投诉。'), duty('补偿', '在权限内提出补偿方案，超出的报经理批准。')],
      '公正、善于沟通',
      { authorities: [{ kind: 'ADJUDICATE', text: '协调责任不清的投诉' }] },
    ),
    166,
  ),
];
