import { humanResources } from '../human-resources.ts';
import { peopleOf } from '../person.rows.ts';
import type { OrganisationContent, PostContent } from '../shapes.ts';

const posts: readonly PostContent[] = [
  {
    key: 'complaints-head',
    unit: 'complaints-top',
    title: '总裁',
    aliases: ['公司高层'],
    isLead: true,
    roles: ['HEAD'],
  },
  {
    key: 'complaints-director',
    unit: 'complaints-department',
    title: '投诉管理部门负责人',
    aliases: ['部门负责人'],
    superior: 'complaints-head',
    isLead: true,
    roles: ['HEAD'],
    relations: [{ kind: 'SUPERIOR', name: '公司高层', to: 'complaints-head' }],
  },
  {
    key: 'complaints-manager',
    unit: 'complaints-department',
    title: '投诉经理',
    superior: 'complaints-director',
    roles: ['LEAD'],
  },
  {
    key: 'complaints-specialist',
    unit: 'complaints-department',
    title: '投诉专员',
    superior: 'complaints-manager',
    roles: ['HND'],
  },
  ...humanResources('complaints', { superior: 'complaints-head' }),
];

/** A department for complaints of three tiers, which reports to the top of the company (O14). */
export const complaintsDepartment: OrganisationContent = {
  staffNumbers: 'JH',
  units: [
    { key: 'complaints-top', parent: null, kind: 'GROUP', name: '嘉禾集团' },
    {
      key: 'complaints-department',
      parent: 'complaints-top',
      kind: 'DEPARTMENT',
      name: '投诉管理部',
      duties: ['每件投诉一个编号，从登记到归档可查', '投诉情况定期报公司高层'],
    },
    { key: 'complaints-hr', parent: 'complaints-top', kind: 'DEPARTMENT', name: '人力资源部' },
  ],
  posts,
  people: peopleOf([
    ['complaints-head', '荣怀远', 'M', '1966-04-26', 'MASTER_UP', 'complaints-head'],
    ['complaints-director', '商映雪', 'F', '1977-08-31', 'MASTER_UP', 'complaints-director'],
    ['complaints-manager', '牧天航', 'M', '1984-12-13', 'BACHELOR', 'complaints-manager'],
    ['complaints-specialist-1', '蓟春晓', 'F', '1993-03-06', 'BACHELOR', 'complaints-specialist'],
    ['complaints-specialist-2', '葛正阳', 'M', '1995-11-27', 'BACHELOR', 'complaints-specialist'],
    ['complaints-hrhead', '阚淑仪', 'F', '1975-09-09', 'BACHELOR', 'complaints-hr-head'],
    ['hr.o14', '乐小米', 'F', '1992-06-18', 'BACHELOR', 'complaints-hr'],
  ]),
};
