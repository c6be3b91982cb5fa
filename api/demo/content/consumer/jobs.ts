import { absent, written } from '../../../core/form-text.ts';
import { approvedBy, asks, duty, schooling, target } from '../lines.ts';
import type { JobText, JobVersion } from '../shapes.ts';

const law = (name: string) => ({ kind: 'LAW', name, issuedOn: null, issuedBy: null, number: null });

/** Five working days from the letter to the decision (K35) are written for appeals alone, not for reports. */
const officerText: JobText = {
  variant: 'V9',
  purpose: written('受理消费者的申诉和举报，维护消费者合法权益。'),
  coreDuty: absent(),
  summary: ['适用于电话、来信、网络和来访的申诉与举报', '举报人可以不具名'],
  list: [
    {
      ...duty('登记', '接到申诉填写申诉接待单，接到举报填写举报记录。'),
      tasks: [
        '申诉写明被申诉人名称、电话、邮编、事项和事实',
        '举报写明情节、线索和证人',
        '电话反映的尽可能录音',
      ],
    },
    duty(
      '受理决定',
      '收到申诉后决定是否受理，书面告知双方；不属于职责范围的作出解释。',
      target('收到申诉书起5个工作日内决定', 'K35', 5),
    ),
    {
      ...duty('管辖', '核对经营者所在地或行为发生地，确认归谁管辖。'),
      tasks: ['委托他人申诉的，核对授权委托书'],
    },
    duty('分流督办', '按类别分流到工商所或有关科室，跟踪督办。'),
    {
      ...duty('移送', '符合立案条件的，附书面材料移送经济检查大队。'),
      tasks: ['材料不齐的不移送'],
    },
    duty('重大事项', '上级交办、重大、突发、群体性和跨区域的申诉举报，组织协调处理。'),
    duty('数据与警示', '汇总申诉举报数据，定期公布，发布消费警示。'),
  ],
  authorities: [
    { kind: 'APPROVE', text: '决定受理或不予受理申诉' },
    { kind: 'HANDLE', text: '对申诉举报分类分级', grants: ['ticket.classify', 'UNIT'] },
    { kind: 'HANDLE', text: '向工商所和科室分流', grants: ['ticket.dispatch', 'UNIT'] },
    { kind: 'REPRESENT', text: '发布消费警示' },
  ],
  qualifications: [
    schooling('大专以上学历', 'JUNIOR_COLLEGE'),
    ...asks('KNOWLEDGE', '熟悉消费者权益保护和产品质量法律'),
    ...asks('COMPETENCY', '依法办事，耐心公正，替举报人保密'),
  ],
  basis: [
    law('消费者权益保护法'),
    law('受理消费者申诉暂行办法'),
    law('工商所处理消费者申诉实施办法'),
    law('产品质量法'),
  ],
};

const approved = approvedBy('hr.o7', 'consumer-head', 'consumer-hrhead');

export const consumerJobs: readonly JobVersion[] = [approved('consumer-officer', officerText, 320)];
