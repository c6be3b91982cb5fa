import { blank, none, written } from '../../../core/form-text.ts';
import type { PostContent } from '../shapes.ts';

const branches = (['harbin', 'east', 'west'] as const).map((key): PostContent => ({
  key: `mobile-${key}-clerk`,
  unit: `mobile-${key}-desk`,
  title: '分公司投诉受理员',
  isLead: true,
  roles: ['RSP'],
}));

/** The posts of the provincial mobile company. */
export const mobilePosts: readonly PostContent[] = [
  {
    key: 'mobile-head',
    unit: 'mobile-office',
    title: '服务质量监督检查办公室主任',
    aliases: ['部门经理', '办公室主任'],
    isLead: true,
    roles: ['HEAD'],
  },
  {
    key: 'mobile-leader',
    unit: 'mobile-office',
    title: '投诉处理组组长',
    aliases: ['组长'],
    superior: 'mobile-head',
    roles: ['LEAD'],
  },
  // The form says 无 for subordinates and for staff under charge, and leaves headcount, series and grade empty (F010).
  {
    key: 'mobile-officer',
    unit: 'mobile-office',
    title: '投诉处理员',
    superior: 'mobile-head',
    roles: ['HND'],
    header: {
      code: written('FJ-03'),
      jobSeries: blank(),
      payGrade: blank(),
      directSubordinates: none(),
      staffUnderCharge: none(),
    },
    relations: [
      { kind: 'SUPERIOR', name: '主任（部门经理）', to: 'mobile-head' },
      { kind: 'INTERNAL_CONTACT', name: '各地市分公司投诉受理中心', to: 'mobile-harbin-clerk' },
      { kind: 'INTERNAL_CONTACT', name: '省级投诉受理中心' },
      { kind: 'INTERNAL_CONTACT', name: '话务管理部（哈、东、西）' },
      { kind: 'EXTERNAL_CONTACT', name: '信息产业部' },
      { kind: 'EXTERNAL_CONTACT', name: '12300电信用户申诉受理中心' },
      { kind: 'EXTERNAL_CONTACT', name: '省通信管理局' },
      { kind: 'EXTERNAL_CONTACT', name: '新闻媒体' },
      { kind: 'EXTERNAL_CONTACT', name: '消费者协会' },
    ],
  },
  { key: 'mobile-hr-head', unit: 'mobile-hr', title: '人力资源部主任', isLead: true, roles: ['HRH'] },
  {
    key: 'mobile-hr-officer',
    unit: 'mobile-hr',
    title: '岗位分析员',
    superior: 'mobile-hr-head',
    roles: ['HR'],
  },
  ...branches,
];
