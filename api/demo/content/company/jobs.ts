import { written } from '../../../core/form-text.ts';
import { approvedBy, asks, duty } from '../lines.ts';
import type { DutyContent, JobText, JobVersion, QualificationContent } from '../shapes.ts';

/** A post of the regulation, which names its aim and the law that it stands on once for all of them. */
const regulated = (
  list: readonly DutyContent[],
  rest: { authorities?: JobText['authorities']; qualifications: readonly QualificationContent[] },
): JobText => ({
  variant: 'V9',
  purpose: written('规范客户投诉的接待、处理和协调，维护客户和公司的利益。'),
  background: written('适用于公司各部门和全体投诉岗位。'),
  list,
  ...rest,
  basis: [{ kind: 'LAW', name: '公司法', issuedOn: null, issuedBy: null, number: null }],
});

const receptionText = regulated(
  [
    duty('接待', '热情接待投诉客户，耐心倾听。'),
    duty('登记', '如实、完整地登记姓名、联系方式、内容和时间，一件一号。'),
    duty('初审', '初步核对事项，按性质、轻重和客户意愿移交处理员。'),
    duty('上报', '紧急、重大的投诉立即报告上级。'),
  ],
  { qualifications: asks('COMPETENCY', '沟通能力强，服务意识好') },
);

const handlerText = regulated(
  [
    duty('核查', '核实投诉是否真实、合理。'),
    duty('方案', '会同相关部门拟订方案，征得客户同意。'),
    duty('答复', '答复客户，记录反馈和确认。'),
    duty('移交', '客户不满意或无法解决的，移交协调员，自己仍可查看。'),
  ],
  {
    authorities: [{ kind: 'HANDLE', text: '签收和处理投诉', grants: ['ticket.sign', 'UNIT'] }],
    qualifications: asks('KNOWLEDGE', '熟悉产品、业务和投诉流程'),
  },
);

const coordinatorText = regulated(
  [
    duty('协调', '与客户和相关部门两头沟通，化解争议。'),
    duty('意见', '仍不能解决的，附意见报上级领导。'),
    duty('善后', '达成一致后跟进落实和善后服务。'),
  ],
  {
    authorities: [{ kind: 'ADJUDICATE', text: '调解部门与客户之间的争议' }],
    qualifications: asks('COMPETENCY', '应变和谈判能力强'),
  },
);

const approved = approvedBy('hr.o13', 'company-manager', 'company-hrhead');

export const companyJobs: readonly JobVersion[] = [
  approved('company-reception', receptionText, 300),
  approved('company-handler', handlerText, 300),
  approved('company-coordinator', coordinatorText, 300),
];
