import { humanResources } from '../human-resources.ts';
import { peopleOf } from '../person.rows.ts';
import type { OrganisationContent, PostContent } from '../shapes.ts';

/** A complaint goes up three tiers: who receives, who handles, who coordinates. Each hands on to the next. */
const tiers = [
  ['company-reception', '投诉接待员', 'INT', '投诉处理员', 'company-handler'],
  ['company-handler', '投诉处理员', 'HND', '投诉协调员', 'company-coordinator'],
  ['company-coordinator', '投诉协调员', 'COO', '上级领导', 'company-manager'],
] as const;

const posts: readonly PostContent[] = [
  { key: 'company-head', unit: 'company', title: '总经理', isLead: true, roles: ['EXE'] },
  {
    key: 'company-manager',
    unit: 'company-complaints',
    title: '投诉管理部经理',
    aliases: ['上级领导'],
    superior: 'company-head',
    isLead: true,
    roles: ['HEAD'],
  },
  ...tiers.map(([key, title, role, next, to]): PostContent => ({
    key,
    unit: 'company-complaints',
    title,
    superior: 'company-manager',
    roles: [role],
    relations: [
      { kind: 'INTERNAL_CONTACT', name: next, to },
      { kind: 'INTERNAL_CONTACT', name: '相关部门' },
    ],
  })),
  ...humanResources('company', { superior: 'company-head' }),
];

/** A company whose regulation sets up three tiers of complaint posts (O13). */
export const company: OrganisationContent = {
  staffNumbers: 'XC',
  units: [
    { key: 'company', parent: null, kind: 'GROUP', name: '新川股份有限公司', aliases: ['新川股份'] },
    {
      key: 'company-complaints',
      parent: 'company',
      kind: 'DEPARTMENT',
      name: '投诉管理部',
      duties: ['客户投诉由接待、处理到协调三级办理，仍未解决的报上级领导'],
    },
    { key: 'company-hr', parent: 'company', kind: 'DEPARTMENT', name: '人力资源部' },
  ],
  posts,
  people: peopleOf([
    ['company-head', '车敬之', 'M', '1967-11-18', 'MASTER_UP', 'company-head'],
    ['company-manager', '龙秋水', 'F', '1979-01-12', 'BACHELOR', 'company-manager'],
    ['company-reception', '毕晓珊', 'F', '1997-07-24', 'JUNIOR_COLLEGE', 'company-reception'],
    ['company-handler-1', '单立文', 'M', '1990-03-30', 'BACHELOR', 'company-handler'],
    ['company-handler-2', '隗玉洁', 'F', '1993-10-14', 'BACHELOR', 'company-handler'],
    ['company-coordinator', '游志翔', 'M', '1985-05-26', 'BACHELOR', 'company-coordinator'],
    ['company-hrhead', '劳美娟', 'F', '1976-06-09', 'BACHELOR', 'company-hr-head'],
    ['hr.o13', '支晓波', 'M', '1991-02-22', 'BACHELOR', 'company-hr'],
  ]),
};
