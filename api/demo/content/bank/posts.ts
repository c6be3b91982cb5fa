import { written } from '../../../core/form-text.ts';
import type { FormText } from '../../../core/form-text.ts';
import type { PostContent } from '../shapes.ts';

/**
 * Grades of the centre's posts are borrowed from the head office's ladder (F007). One of them is damaged in the source
 * and is kept as it is printed, to be confirmed.
 */
const gradeOf = (grade: string): FormText => ({
  ...written(grade),
  note: '职级比照总行部门',
});
const assistantGrade: FormText = {
  ...gradeOf('享受总行部门总经理助理级别'),
  raw: '中经理助理',
  certain: false,
  note: '原文此处缺字，只见“中经理助理”，按总经理助理识读，待人力资源部确认',
};
const managerGrade = gradeOf('享受总行部门经理级别');
const supervisorGrade = gradeOf('享受总行部门副经理级别');

/** A team leader; the quality people with whom the document has them work are no post yet. */
const leaderRelations: PostContent['relations'] = [
  { kind: 'SUPERIOR', name: '主管岗', to: 'bank-supervisor' },
  { kind: 'INTERNAL_CONTACT', name: '培训与质量管理团队' },
];

const operations: readonly PostContent[] = [
  {
    key: 'bank-manager',
    unit: 'bank-operations',
    title: '运营部经理',
    aliases: ['经理岗'],
    superior: 'bank-second',
    isLead: true,
    seats: 1,
    roles: ['SUP'],
    header: { payGrade: managerGrade },
    rank: '客服中心部门经理级',
    relations: [
      { kind: 'PEER', name: '品质部经理', to: 'bank-quality-manager' },
      { kind: 'PEER', name: '支撑部经理', to: 'bank-support-manager' },
      { kind: 'PEER', name: '营销部经理', to: 'bank-sales-manager' },
      { kind: 'PEER', name: '综合部经理', to: 'bank-general-manager' },
      { kind: 'DIRECT_SUBORDINATE', name: '主管岗', to: 'bank-supervisor' },
    ],
  },
  // From here on the staffing estimate breaks off in the source: no seats are known, which is not none.
  {
    key: 'bank-supervisor',
    unit: 'bank-operations',
    title: '运营部主管',
    aliases: ['主管岗'],
    superior: 'bank-manager',
    roles: ['LEAD'],
    header: { payGrade: supervisorGrade },
    rank: '客服中心主管级',
  },
  {
    key: 'bank-business-lead',
    unit: 'bank-business',
    title: '业务组组长',
    superior: 'bank-supervisor',
    isLead: true,
    roles: ['SHF'],
    relations: leaderRelations,
  },
  { key: 'bank-agent', unit: 'bank-business', title: '座席', superior: 'bank-business-lead', roles: ['AGT'] },
  {
    key: 'bank-complaint-lead',
    unit: 'bank-complaints',
    title: '投诉组组长',
    superior: 'bank-supervisor',
    isLead: true,
    roles: ['LEAD'],
    relations: leaderRelations,
  },
  {
    key: 'bank-handler',
    unit: 'bank-complaints',
    title: '投诉专员',
    superior: 'bank-complaint-lead',
    roles: ['HND'],
  },
  {
    key: 'bank-callback-lead',
    unit: 'bank-callback',
    title: '回访组组长',
    superior: 'bank-supervisor',
    isLead: true,
    roles: ['CB'],
    relations: leaderRelations,
  },
  {
    key: 'bank-callback-agent',
    unit: 'bank-callback',
    title: '回访专员',
    superior: 'bank-callback-lead',
    roles: ['CB'],
  },
];

/** The other four departments: the plan names a manager and a supervisor for each and says no more of them. */
const departments = (
  [
    ['bank-quality', '品质部', 'QA'],
    ['bank-support', '支撑部', 'RSP'],
    ['bank-sales', '营销部', 'RSP'],
    ['bank-general', '综合部', null],
  ] as const
).flatMap(([unit, name, role]): readonly PostContent[] => [
  {
    key: `${unit}-manager`,
    unit,
    title: `${name}经理`,
    superior: 'bank-second',
    isLead: true,
    roles: role ? [role] : [],
    header: { payGrade: managerGrade },
    rank: '客服中心部门经理级',
  },
  {
    key: `${unit}-supervisor`,
    unit,
    title: `${name}主管`,
    superior: `${unit}-manager`,
    header: { payGrade: supervisorGrade },
    rank: '客服中心主管级',
  },
]);

/** The posts of the bank centre, with what the plan knows of grades and seats. */
export const bankPosts: readonly PostContent[] = [
  {
    key: 'bank-hr-head',
    unit: 'bank-hr',
    title: '人力资源部总经理',
    isLead: true,
    roles: ['HRH'],
    rank: '总行部门总经理',
  },
  { key: 'bank-hr-officer', unit: 'bank-hr', title: '岗位管理岗', superior: 'bank-hr-head', roles: ['HR'] },
  {
    key: 'bank-e-head',
    unit: 'bank-e',
    title: '电子银行部总经理',
    isLead: true,
    roles: ['EXE'],
    rank: '总行部门总经理',
  },
  // Of the department's own grade of managers; reports past the centre, and is below its deputy all the same.
  {
    key: 'bank-e-manager',
    unit: 'bank-e',
    title: '电子银行部经理',
    superior: 'bank-e-head',
    rank: '总行部门经理',
  },
  {
    key: 'bank-deputy',
    unit: 'bank-e',
    title: '电子银行部副总经理（分管客服）',
    superior: 'bank-e-head',
    roles: ['HEAD'],
    rank: '总行部门副总经理',
  },
  {
    key: 'bank-head',
    unit: 'bank-centre',
    title: '客服中心总经理',
    superior: 'bank-e-head',
    isLead: true,
    seats: 1,
    roles: ['HEAD'],
    relations: [{ kind: 'DIRECT_SUBORDINATE', name: '客服中心副总经理', to: 'bank-second' }],
  },
  {
    key: 'bank-second',
    unit: 'bank-centre',
    title: '客服中心副总经理',
    superior: 'bank-head',
    seats: 1,
    roles: ['HEAD', 'ANA'],
    header: { payGrade: assistantGrade },
    rank: '客服中心副总经理级',
  },
  ...operations,
  ...departments,
];
