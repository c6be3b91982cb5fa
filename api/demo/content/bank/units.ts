import type { UnitContent } from '../shapes.ts';

/** The regional bank: head office, its e-banking department and the customer service centre with five departments (O2). */
export const bankUnits: readonly UnitContent[] = [
  { key: 'bank', parent: null, kind: 'BANK_HQ', name: '稽山银行', aliases: ['总行', '本行'] },
  {
    key: 'bank-hr',
    parent: 'bank',
    kind: 'DEPARTMENT',
    name: '人力资源部',
    duties: ['岗位、编制和职级管理'],
  },
  {
    key: 'bank-e',
    parent: 'bank',
    kind: 'DEPARTMENT',
    name: '电子银行部',
    duties: ['管理网上银行、手机银行等电子渠道', '分管客服中心，并为信用卡业务上线做好服务准备'],
  },
  {
    key: 'bank-centre',
    parent: 'bank-e',
    kind: 'CENTRE',
    name: '客服中心',
    aliases: ['客户服务中心'],
    duties: ['7×24小时电话与在线服务', '承接电子银行服务和将要开办的信用卡服务'],
  },
  {
    key: 'bank-operations',
    parent: 'bank-centre',
    kind: 'DEPARTMENT',
    name: '运营部',
    // Six clauses of the department itself, apart from the duties of its posts (F009).
    duties: [
      '组织全天候的座席服务，保证来电有人接、在线有人回',
      '受理、转办、跟踪和回访客户投诉',
      '监测话务量与座席饱和度，及时调整班次',
      '说明重大故障和影响接通率的原因，逐日上报',
      '归集客户建议与服务热点，向业务部门提出需求',
      '管理座席班组，控制人员流失，提高利用率',
    ],
  },
  { key: 'bank-business', parent: 'bank-operations', kind: 'TEAM', name: '业务组' },
  { key: 'bank-complaints', parent: 'bank-operations', kind: 'TEAM', name: '投诉组' },
  { key: 'bank-callback', parent: 'bank-operations', kind: 'TEAM', name: '回访组' },
  { key: 'bank-quality', parent: 'bank-centre', kind: 'DEPARTMENT', name: '品质部' },
  { key: 'bank-support', parent: 'bank-centre', kind: 'DEPARTMENT', name: '支撑部' },
  { key: 'bank-sales', parent: 'bank-centre', kind: 'DEPARTMENT', name: '营销部' },
  { key: 'bank-general', parent: 'bank-centre', kind: 'DEPARTMENT', name: '综合部' },
];
