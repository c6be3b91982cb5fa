import { none } from '../../core/form-text.ts';
import { carrierForm, filledForm } from './post-forms.ts';
import { managementPosts, operationsPosts, shiftPosts } from './posts-centre.ts';
import type { PostContent } from './shapes.ts';
import { counties } from './units.ts';

const around: readonly PostContent[] = [
  {
    key: 'vip-leader',
    unit: 'vip',
    title: '大客户专席组长',
    superior: 'supervisor',
    isLead: true,
    seats: 1,
    roles: ['SHF'],
  },
  {
    key: 'vip-agent',
    unit: 'vip',
    title: '大客户专席座席',
    superior: 'vip-leader',
    seats: 3,
    roles: ['AGT'],
  },
  {
    key: 'quality-lead',
    unit: 'quality',
    title: '培训品质部主管',
    superior: 'director',
    isLead: true,
    seats: 1,
    roles: ['QA', 'ANA'],
    header: carrierForm,
  },
  {
    key: 'quality-checker',
    unit: 'quality',
    title: '质检员',
    superior: 'quality-lead',
    seats: 2,
    roles: ['QA'],
  },
  { key: 'trainer', unit: 'quality', title: '培训员', superior: 'quality-lead', roles: ['TRN'] },
  {
    key: 'hr-head',
    unit: 'hr',
    title: '人力资源部主任',
    superior: 'branch-manager',
    isLead: true,
    seats: 1,
    roles: ['HRH'],
    header: filledForm,
  },
  {
    key: 'hr-officer',
    unit: 'hr',
    title: '岗位管理专员',
    aliases: ['人力专员'],
    superior: 'hr-head',
    seats: 2,
    roles: ['HR'],
    header: filledForm,
  },
  {
    key: 'general-head',
    unit: 'general',
    title: '综合部主任',
    superior: 'branch-manager',
    isLead: true,
    seats: 1,
  },
  {
    key: 'admin',
    unit: 'general',
    title: '系统管理员',
    superior: 'general-head',
    seats: 1,
    roles: ['ADM'],
    header: { ...filledForm, staffUnderCharge: none() },
  },
  {
    key: 'network-head',
    unit: 'network',
    title: '网络部经理',
    superior: 'branch-manager',
    isLead: true,
    seats: 1,
    roles: ['RSP'],
    header: filledForm,
  },
  {
    key: 'network-desk',
    unit: 'network',
    title: '故障处理岗',
    superior: 'network-head',
    seats: 3,
    roles: ['RSP'],
    header: filledForm,
  },
  {
    key: 'market-head',
    unit: 'market',
    title: '市场部经理',
    superior: 'branch-manager',
    isLead: true,
    seats: 1,
    roles: ['RSP'],
    header: filledForm,
  },
  {
    key: 'market-desk',
    unit: 'market',
    title: '资费与业务管理岗',
    superior: 'market-head',
    seats: 2,
    roles: ['RSP'],
    header: filledForm,
  },
];

const countyNames: Record<(typeof counties)[number], string> = {
  yuecheng: '越城',
  keqiao: '柯桥',
  shangyu: '上虞',
  zhuji: '诸暨',
  shengzhou: '嵊州',
  xinchang: '新昌',
};

const countyPosts: readonly PostContent[] = counties.flatMap((unit): readonly PostContent[] => [
  {
    key: `${unit}-lead`,
    unit,
    title: `${countyNames[unit]}客户服务主管`,
    superior: 'branch-deputy',
    isLead: true,
    seats: 1,
    roles: ['RSP'],
    header: filledForm,
  },
  {
    key: `${unit}-field`,
    unit,
    title: `${countyNames[unit]}装维处理岗`,
    superior: `${unit}-lead`,
    seats: 2,
    roles: ['RSP'],
    header: filledForm,
  },
]);

/** The posts of the telecom organisation. Superiors stand before those who report to them. */
export const telecomPosts: readonly PostContent[] = [
  ...managementPosts,
  ...operationsPosts,
  ...shiftPosts,
  ...around,
  ...countyPosts,
];
