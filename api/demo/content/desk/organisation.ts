import { humanResources } from '../human-resources.ts';
import { peopleOf } from '../person.rows.ts';
import type { OrganisationContent, PostContent } from '../shapes.ts';

const four = [
  ['reception', '客户投诉接待员', '接待员', 'INT'],
  ['handling', '客户投诉处理专员', '处理专员', 'HND'],
  ['investigation', '客户投诉调查员', '调查员', 'HND'],
  ['coordination', '客户投诉协调员', '协调员', 'COO'],
] as const;

const posts: readonly PostContent[] = [
  { key: 'desk-head', unit: 'desk', title: '总经理', isLead: true, roles: ['HEAD'] },
  {
    key: 'desk-manager',
    unit: 'desk-complaints',
    title: '客户投诉经理',
    aliases: ['投诉部经理'],
    superior: 'desk-head',
    isLead: true,
    roles: ['LEAD'],
    relations: four.map(([key, , name]) => ({
      kind: 'DIRECT_SUBORDINATE' as const,
      name,
      to: `desk-${key}`,
    })),
  },
  ...four.map(([key, title, alias, role]): PostContent => ({
    key: `desk-${key}`,
    unit: 'desk-complaints',
    title,
    aliases: [alias],
    superior: 'desk-manager',
    roles: [role],
  })),
  ...humanResources('desk', { superior: 'desk-head' }),
];

/** A complaint department with five posts (O12). */
export const desk: OrganisationContent = {
  staffNumbers: 'AH',
  units: [
    { key: 'desk', parent: null, kind: 'GROUP', name: '安和商贸' },
    { key: 'desk-complaints', parent: 'desk', kind: 'DEPARTMENT', name: '客户投诉部' },
    { key: 'desk-hr', parent: 'desk', kind: 'DEPARTMENT', name: '人力资源部' },
  ],
  posts,
  people: peopleOf([
    ['desk-head', '植永年', 'M', '1970-02-15', 'BACHELOR', 'desk-head'],
    ['desk-manager', '桑晓宁', 'F', '1982-08-29', 'BACHELOR', 'desk-manager'],
    ['desk-reception', '钮佳慧', 'F', '1998-04-04', 'JUNIOR_COLLEGE', 'desk-reception'],
    ['desk-handling', '边卫东', 'M', '1991-12-20', 'BACHELOR', 'desk-handling'],
    ['desk-investigation', '扈明杰', 'M', '1987-06-11', 'BACHELOR', 'desk-investigation'],
    ['desk-coordination', '燕芳菲', 'F', '1989-09-01', 'BACHELOR', 'desk-coordination'],
    ['desk-hrhead', '浦云霞', 'F', '1978-10-27', 'BACHELOR', 'desk-hr-head'],
    ['hr.o12', '冀小凡', 'M', '1994-05-08', 'BACHELOR', 'desk-hr'],
  ]),
};
