import { absent, none } from '../../../core/form-text.ts';
import type { PostContent } from '../shapes.ts';
import { cableCounties } from './units.ts';

const shifts = (
  [
    ['cable-shift-1', '坐席一班'],
    ['cable-shift-2', '坐席二班'],
  ] as const
).flatMap(([unit, name]): readonly PostContent[] => [
  {
    key: `${unit}-leader`,
    unit,
    title: `${name}班长`,
    aliases: ['坐席班长'],
    superior: 'cable-supervisor',
    isLead: true,
    roles: ['SHF'],
    relations: [
      { kind: 'DIRECT_SUBORDINATE', name: '话务员', to: `${unit}-agent` },
      { kind: 'INTERNAL_CONTACT', name: '县区分公司客服人员' },
    ],
  },
  {
    key: `${unit}-agent`,
    unit,
    title: `${name}话务员`,
    aliases: ['话务员'],
    superior: `${unit}-leader`,
    roles: ['AGT'],
    header: { staffUnderCharge: none(), payGrade: absent() },
  },
]);

const countyNames: Record<(typeof cableCounties)[number], string> = {
  'cable-zhangdian': '张店',
  'cable-zichuan': '淄川',
  'cable-huantai': '桓台',
  'cable-yiyuan': '沂源',
};

/** The posts of the cable company. The documents give no seats, so no plan is known anywhere. */
export const cablePosts: readonly PostContent[] = [
  {
    key: 'cable-province-desk',
    unit: 'cable-province-service',
    title: '省客服管理岗',
    isLead: true,
    roles: ['EXE'],
  },
  { key: 'cable-manager', unit: 'cable-zibo', title: '淄博分公司总经理', isLead: true, roles: ['EXE'] },
  {
    key: 'cable-head',
    unit: 'cable-service',
    title: '客户服务部主任',
    aliases: ['部门主任'],
    superior: 'cable-manager',
    isLead: true,
    roles: ['HEAD'],
    relations: [
      { kind: 'DIRECT_SUBORDINATE', name: '呼叫中心主管', to: 'cable-supervisor' },
      { kind: 'INTERNAL_CONTACT', name: '省客服管理部', to: 'cable-province-desk' },
    ],
  },
  // One post, four names in one document (F002).
  {
    key: 'cable-supervisor',
    unit: 'cable-centre',
    title: '呼叫中心主管',
    aliases: ['客服主管', '中心主管', '部门主管'],
    superior: 'cable-head',
    isLead: true,
    roles: ['SUP'],
    relations: [
      { kind: 'SUPERIOR', name: '部门主任', to: 'cable-head' },
      { kind: 'DIRECT_SUBORDINATE', name: '坐席班长', to: 'cable-shift-1-leader' },
      { kind: 'INDIRECT_SUBORDINATE', name: '话务员', to: 'cable-shift-1-agent' },
      { kind: 'INTERNAL_CONTACT', name: '市公司各部门' },
      { kind: 'EXTERNAL_CONTACT', name: '大唐话务系统厂家' },
    ],
  },
  ...shifts,
  {
    key: 'cable-service-desk',
    unit: 'cable-centre',
    title: '客户服务岗',
    superior: 'cable-supervisor',
    roles: ['CB'],
  },
  {
    key: 'cable-hr-head',
    unit: 'cable-hr',
    title: '人力资源部主任',
    superior: 'cable-manager',
    isLead: true,
    roles: ['HRH'],
  },
  {
    key: 'cable-hr-officer',
    unit: 'cable-hr',
    title: '人力资源岗',
    superior: 'cable-hr-head',
    roles: ['HR'],
  },
  ...cableCounties.map((unit): PostContent => ({
    key: `${unit}-desk`,
    unit,
    title: `${countyNames[unit]}客服维修岗`,
    superior: 'cable-manager',
    isLead: true,
    roles: ['RSP'],
  })),
  {
    key: 'cable-weifang-head',
    unit: 'cable-weifang-service',
    title: '客户服务部主任',
    isLead: true,
    roles: ['HEAD'],
  },
];
