import { blank, none, written } from '../../core/form-text.ts';
import type { PostContent, PostHeader } from './shapes.ts';
import { counties } from './units.ts';

/** The carrier's form has these labels and leaves most of them empty; pay grade and series are not on it. */
const carrierForm: PostHeader = { code: blank(), tag: blank(), owningCompany: blank(), jobClass: blank(), jobKind: blank(), workplace: blank(), establishedOn: blank() };
const filledForm: PostHeader = { ...carrierForm, owningCompany: written('中国联通绍兴分公司'), workplace: written('浙江省绍兴市') };

const management: readonly PostContent[] = [
  { key: 'group-desk', unit: 'group-service', title: '跨省投诉协调岗', seats: 2 },
  { key: 'province-desk', unit: 'province-service', title: '省投诉管理岗', isLead: true, seats: 1, superior: 'group-desk' },
  { key: 'branch-manager', unit: 'branch', title: '绍兴分公司总经理', isLead: true, seats: 1, roles: ['EXE'], header: filledForm },
  { key: 'branch-deputy', unit: 'branch', title: '绍兴分公司副总经理（分管客户服务）', superior: 'branch-manager', seats: 1, roles: ['EXE'], header: filledForm },
  { key: 'head', unit: 'relations', title: '客户关系部经理', aliases: ['客户服务部经理', '部门主任'], superior: 'branch-deputy', isLead: true, seats: 1, roles: ['HEAD'], header: filledForm },
  { key: 'deputy-head', unit: 'relations', title: '客户关系部副经理', superior: 'head', seats: 1, roles: ['ANA'], header: filledForm },
  { key: 'director', unit: 'centre', title: '1001客服中心主任', aliases: ['客服中心主任', '中心主任'], superior: 'head', isLead: true, seats: 1, roles: ['HEAD'], header: filledForm },
];

const operations: readonly PostContent[] = [
  {
    key: 'supervisor', unit: 'operations', title: '1001客服中心运营部主管', aliases: ['运营主管', '运营部主管', '客服中心运营主管'],
    superior: 'director', isLead: true, seats: 1, roles: ['SUP'], header: carrierForm,
    relations: [
      { kind: 'PEER', name: '培训品质部主管', to: 'quality-lead' },
      { kind: 'DIRECT_SUBORDINATE', name: '投诉主办', to: 'officer' },
      { kind: 'DIRECT_SUBORDINATE', name: '运营管理员', to: 'operations-clerk' },
    ],
  },
  {
    key: 'officer', unit: 'operations', title: '1001客服中心投诉主办', aliases: ['投诉主办', '投诉主管'], superior: 'supervisor', seats: 1,
    // No LEAD role: what this post decides stands in its job description, line by line.
    roles: ['HND', 'ANA'], header: filledForm,
    relations: [
      { kind: 'DIRECT_SUBORDINATE', name: '综合投诉处理员', to: 'handler' },
      { kind: 'DIRECT_SUBORDINATE', name: '投诉流转处理员', to: 'router' },
      { kind: 'EXTERNAL_CONTACT', name: '跨省处理地客服部门' },
    ],
  },
  { key: 'reviewer', unit: 'operations', title: '投诉审核员', aliases: ['投诉复核岗'], superior: 'officer', seats: 1, roles: ['ANA'], header: filledForm },
  { key: 'router', unit: 'operations', title: '投诉流转处理员', aliases: ['工单流转员'], superior: 'officer', seats: 3, roles: ['DSP', 'COO'], header: filledForm, relations: [{ kind: 'PEER', name: '综合投诉处理员', to: 'handler' }] },
  { key: 'callback', unit: 'callbacks', title: '回访员', aliases: ['客户回访专员'], superior: 'officer', seats: 4, roles: ['CB'], header: filledForm },
  { key: 'operations-clerk', unit: 'operations', title: '运营管理员', superior: 'supervisor', seats: 2, roles: ['ANA'], header: carrierForm },
  { key: 'handler', unit: 'complaints', title: '综合投诉处理员', aliases: ['投诉处理员', '投诉处理专员'], superior: 'officer', seats: 6, roles: ['HND'], header: filledForm },
];

const shifts: readonly PostContent[] = (
  [
    ['shift-1', '一班'],
    ['shift-2', '二班'],
    ['shift-3', '三班'],
  ] as const
).flatMap(([unit, name]): readonly PostContent[] => [
  { key: `${unit}-leader`, unit, title: `${name}班长`, aliases: [`坐席班长（${name}）`], superior: 'supervisor', isLead: true, seats: 1, roles: ['SHF'], header: carrierForm },
  { key: `${unit}-agent`, unit, title: `${name}话务员`, aliases: ['座席'], superior: `${unit}-leader`, seats: 6, roles: ['AGT'], header: carrierForm },
]);

const around: readonly PostContent[] = [
  { key: 'vip-leader', unit: 'vip', title: '大客户专席组长', superior: 'supervisor', isLead: true, seats: 1, roles: ['SHF'] },
  { key: 'vip-agent', unit: 'vip', title: '大客户专席座席', superior: 'vip-leader', seats: 3, roles: ['AGT'] },
  { key: 'quality-lead', unit: 'quality', title: '培训品质部主管', superior: 'director', isLead: true, seats: 1, roles: ['QA', 'ANA'], header: carrierForm },
  { key: 'quality-checker', unit: 'quality', title: '质检员', superior: 'quality-lead', seats: 2, roles: ['QA'] },
  { key: 'trainer', unit: 'quality', title: '培训员', superior: 'quality-lead' },
  { key: 'hr-head', unit: 'hr', title: '人力资源部主任', superior: 'branch-manager', isLead: true, seats: 1, roles: ['HRH'], header: filledForm },
  { key: 'hr-officer', unit: 'hr', title: '岗位管理专员', aliases: ['人力专员'], superior: 'hr-head', seats: 2, roles: ['HR'], header: filledForm },
  { key: 'general-head', unit: 'general', title: '综合部主任', superior: 'branch-manager', isLead: true, seats: 1 },
  { key: 'admin', unit: 'general', title: '系统管理员', superior: 'general-head', seats: 1, roles: ['ADM'], header: { ...filledForm, staffUnderCharge: none() } },
  { key: 'network-head', unit: 'network', title: '网络部经理', superior: 'branch-manager', isLead: true, seats: 1, roles: ['RSP'], header: filledForm },
  { key: 'network-desk', unit: 'network', title: '故障处理岗', superior: 'network-head', seats: 3, roles: ['RSP'], header: filledForm },
  { key: 'market-head', unit: 'market', title: '市场部经理', superior: 'branch-manager', isLead: true, seats: 1, roles: ['RSP'], header: filledForm },
  { key: 'market-desk', unit: 'market', title: '资费与业务管理岗', superior: 'market-head', seats: 2, roles: ['RSP'], header: filledForm },
];

const countyNames: Record<(typeof counties)[number], string> = { yuecheng: '越城', keqiao: '柯桥', shangyu: '上虞', zhuji: '诸暨', shengzhou: '嵊州', xinchang: '新昌' };

const countyPosts: readonly PostContent[] = counties.flatMap((unit): readonly PostContent[] => [
  { key: `${unit}-lead`, unit, title: `${countyNames[unit]}客户服务主管`, superior: 'branch-deputy', isLead: true, seats: 1, roles: ['RSP'], header: filledForm },
  { key: `${unit}-field`, unit, title: `${countyNames[unit]}装维处理岗`, superior: `${unit}-lead`, seats: 2, roles: ['RSP'], header: filledForm },
]);

/** The posts of the telecom organisation. Superiors stand before those who report to them. */
export const telecomPosts: readonly PostContent[] = [...management, ...operations, ...shifts, ...around, ...countyPosts];

/** The posts of the bank centre. */
export const bankPosts: readonly PostContent[] = [
  { key: 'bank-deputy', unit: 'bank-e', title: '电子银行部副总经理（分管客服）', isLead: true, seats: 1, roles: ['HEAD'] },
  { key: 'bank-head', unit: 'bank-centre', title: '客服中心总经理', superior: 'bank-deputy', isLead: true, seats: 1, roles: ['HEAD'] },
  { key: 'bank-second', unit: 'bank-centre', title: '客服中心副总经理', superior: 'bank-head', seats: 1, roles: ['ANA'] },
  { key: 'bank-manager', unit: 'bank-operations', title: '运营部经理', superior: 'bank-second', isLead: true, seats: 1, roles: ['SUP'] },
  { key: 'bank-supervisor', unit: 'bank-operations', title: '运营部主管', superior: 'bank-manager', roles: ['LEAD'] },
  { key: 'bank-complaint-lead', unit: 'bank-complaints', title: '投诉组组长', superior: 'bank-supervisor', isLead: true, roles: ['LEAD'] },
  { key: 'bank-handler', unit: 'bank-complaints', title: '投诉专员', superior: 'bank-complaint-lead', roles: ['HND'] },
  { key: 'bank-callback-lead', unit: 'bank-callback', title: '回访组组长', superior: 'bank-supervisor', isLead: true, roles: ['CB'] },
  { key: 'bank-business-lead', unit: 'bank-business', title: '业务组组长', superior: 'bank-supervisor', isLead: true, roles: ['SHF'] },
  { key: 'bank-agent', unit: 'bank-business', title: '座席', superior: 'bank-business-lead', roles: ['AGT'] },
];
