import { humanResources } from '../human-resources.ts';
import { peopleOf } from '../person.rows.ts';
import type { OrganisationContent, PostContent } from '../shapes.ts';

const five = [
  ['reception', '客服接待岗', '接待岗', 'INT'],
  ['handling', '投诉处理岗', '客户投诉处理岗', 'HND'],
  ['service', '客户服务岗', '客服岗', 'CB'],
  ['relations', '客户关系管理岗', '客户关系岗', 'CB'],
  ['coordination', '客户投诉协调岗', '投诉协调岗', 'COO'],
] as const;

const posts: readonly PostContent[] = [
  { key: 'household-head', unit: 'household', title: '总经理', isLead: true, roles: ['EXE'] },
  {
    key: 'household-manager',
    unit: 'household-service',
    title: '客户服务部经理',
    superior: 'household-head',
    isLead: true,
    roles: ['HEAD'],
  },
  ...five.map(([key, title, alias, role]): PostContent => ({
    key: `household-${key}`,
    unit: 'household-service',
    title,
    aliases: [alias],
    superior: 'household-manager',
    roles: [role],
  })),
  ...humanResources('household', { superior: 'household-head' }),
];

/** A service department with five posts, which works in a CRM (O15). */
export const household: OrganisationContent = {
  staffNumbers: 'HE',
  units: [
    { key: 'household', parent: null, kind: 'GROUP', name: '和悦生活服务公司' },
    { key: 'household-service', parent: 'household', kind: 'DEPARTMENT', name: '客户服务部' },
    { key: 'household-hr', parent: 'household', kind: 'DEPARTMENT', name: '人力资源部' },
  ],
  posts,
  people: peopleOf([
    ['household-head', '沙立新', 'M', '1971-05-27', 'BACHELOR', 'household-head'],
    ['household-manager', '鞠婉清', 'F', '1981-02-04', 'BACHELOR', 'household-manager'],
    ['household-reception', '须晓彤', 'F', '1999-08-22', 'JUNIOR_COLLEGE', 'household-reception'],
    ['household-handling', '丰振宇', 'M', '1992-10-10', 'BACHELOR', 'household-handling'],
    ['household-service', '巢丽华', 'F', '1990-01-17', 'JUNIOR_COLLEGE', 'household-service'],
    // One person keeps the relations and stands in as coordinator until the seat is filled.
    [
      'household-relations',
      '蒯文轩',
      'M',
      '1988-07-01',
      'BACHELOR',
      'household-relations',
      { post: 'household-coordination', kind: 'ACTING', since: 45 },
    ],
    ['household-hrhead', '相里慧', 'F', '1977-03-21', 'BACHELOR', 'household-hr-head'],
    ['hr.o15', '那一心', 'F', '1994-09-28', 'BACHELOR', 'household-hr'],
  ]),
};
