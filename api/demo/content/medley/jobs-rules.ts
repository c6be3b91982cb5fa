import { absent } from '../../../core/form-text.ts';
import { asks, duty, target } from '../lines.ts';
import type { DutyContent, JobText } from '../shapes.ts';

/** A post as a company's rules describe it. */
const rule = (list: readonly DutyContent[], rest: Partial<JobText> = {}): JobText => ({
  variant: 'V9',
  purpose: absent(),
  list,
  ...rest,
});

const signs: JobText['authorities'] = [
  { kind: 'HANDLE', text: '签收和处理投诉', grants: ['ticket.sign', 'UNIT'] },
];

export const studioLeadText = rule([
  duty('现场', '安排客服专员的班次和服务环节。'),
  duty('投诉', '处理客服专员解决不了的投诉。'),
]);

/** The stages of a studio's service, each noted in the ERP. */
export const studioAgentText = rule([
  duty('预约', '登记客人预约，录入ERP。'),
  duty('拍摄', '拍摄当天接待，确认套系。'),
  duty('选片', '约选片，说明后期内容。'),
  duty('取件', '通知取件，回访满意情况。'),
  duty('投诉', '受理意见和投诉，报客服主管。'),
]);

export const platformSupervisorText = rule([
  duty('渠道', '管理监管、第三方平台和社交媒体的投诉渠道。'),
  duty('流程', '制定投诉处理标准流程，检查合规。'),
  duty('团队', '分解团队目标，辅导投诉组长。', target('解决率达标', 'K36', null)),
]);

export const insuranceOfficerText = rule(
  [
    duty('监管投诉', '处理监管转来的投诉，按要求报告保监会。'),
    duty('风险', '高风险投诉优先响应。', { phrase: '响应时间达标' }),
    duty('压降', '分析成因，降低机构投诉率。', { phrase: '投诉率下降' }),
  ],
  { authorities: signs },
);

export const insuranceHandlerText = rule(
  [duty('处理', '受理和处理保险投诉。'), duty('报告', '办结后写出案件报告。')],
  { authorities: signs },
);

export const courierText = rule(
  [
    duty('收集', '收集姓名、联系方式、内容和时间。'),
    duty('分类分级', '按延误、空包、破损等分类，并按轻重分级。'),
    duty('方案', '按性质和轻重制定处理方案。', target('每一环节有负责人和时限', 'K37', null)),
    duty('跟踪', '跟踪到办结。'),
    duty('分析', '记录、分析并向部门反馈改进。'),
  ],
  { authorities: signs },
);

/** The standards and the four appraisal criteria of a complaint supervisor. */
export const supervisorText = rule(
  [
    duty('受理', '组织投诉受理，确定处理期限。', target('按派单时限处理', 'K37', null)),
    duty('答复', '在约定的时间答复客户。', target('在约定时间答复', 'K38', null)),
    duty('调查', '复杂投诉成立调查小组。'),
    duty('满意', '调查客户满意度。', target('客户满意度达标', 'K29', null)),
    duty('考核', '按效率、方案质量、满意度和团队协作考核组员。'),
  ],
  {
    authorities: [
      { kind: 'HANDLE', text: '派单并限期', grants: ['ticket.dispatch', 'SUBTREE'] },
      { kind: 'REVIEW', text: '审核答复', grants: ['ticket.review', 'SUBTREE'] },
      { kind: 'APPRAISE', text: '考核投诉处理人员' },
    ],
    qualifications: asks('COMPETENCY', '沟通、判断和团队管理能力'),
  },
);

export const managementText = rule(
  [
    duty('登记', '在规定时间内登记投诉。', target('规定时间内登记', 'K39', null)),
    duty('处理', '调查、处理并答复。'),
    duty('会议', '组织投诉分析会，落实措施。'),
    duty('保密', '保管投诉资料，做好备份，不外泄客户信息。'),
  ],
  { authorities: signs },
);

export const serviceDeskText = rule(
  [
    duty('受理', '简单投诉当场解决，其余登记转办并注明期限。', target('在派单时限内处理', 'K37', null)),
    duty('通报', '办理时间较长的，向客户告知进展。'),
    duty('回访', '办结后回访。'),
  ],
  { authorities: signs },
);

/** Ten duties of whoever works in a complaint centre. */
export const centreStaffText = rule(
  [
    duty('受理', '受理来电、来信、网络和来访投诉。'),
    duty('记录', '详细记录投诉内容。'),
    duty('调查', '调查核实。'),
    duty('处理', '提出并落实处理意见。'),
    duty('答复', '答复客户。'),
    duty('跟踪', '跟踪结果和满意情况。'),
    duty('分析', '统计分析投诉。'),
    duty('建议', '提出改进建议，形成业务需求。'),
    duty('知识', '维护知识库。'),
    duty('报告', '按月向领导报告件数、类型和结果。'),
  ],
  { authorities: signs },
);
