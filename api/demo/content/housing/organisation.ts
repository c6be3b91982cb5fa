import { humanResources } from '../human-resources.ts';
import { peopleOf } from '../person.rows.ts';
import type { OrganisationContent, PostContent } from '../shapes.ts';

const posts: readonly PostContent[] = [
  { key: 'housing-head', unit: 'housing', title: '站长', isLead: true, roles: ['HEAD'] },
  {
    key: 'housing-officer',
    unit: 'housing-complaints',
    title: '工程质量投诉受理员',
    superior: 'housing-head',
    isLead: true,
    roles: ['HND'],
    relations: [
      { kind: 'EXTERNAL_CONTACT', name: '建设单位' },
      { kind: 'EXTERNAL_CONTACT', name: '施工单位' },
    ],
  },
  {
    key: 'housing-inspector',
    unit: 'housing-inspection',
    title: '质量监督员',
    superior: 'housing-head',
    roles: ['RSP'],
  },
  ...humanResources('housing', { titles: ['办公室主任', '人事干事'], superior: 'housing-head' }),
];

/** A city's authority for the quality of construction; the paper gives its scope and no posts (O9). */
export const housing: OrganisationContent = {
  staffNumbers: 'DP',
  units: [
    {
      key: 'housing',
      parent: null,
      kind: 'AGENCY',
      name: '东屏市建设工程质量监督站',
      aliases: ['市质监站'],
      region: '东屏市',
    },
    {
      key: 'housing-complaints',
      parent: 'housing',
      kind: 'DEPARTMENT',
      name: '工程质量投诉办公室',
      duties: [
        '受理本市新建、改建、扩建房屋的工程质量投诉',
        '限于施工期间和保修期内；超出的不受理并说明理由',
      ],
    },
    { key: 'housing-inspection', parent: 'housing', kind: 'DEPARTMENT', name: '质量监督科' },
    { key: 'housing-hr', parent: 'housing', kind: 'DEPARTMENT', name: '办公室' },
  ],
  posts,
  people: peopleOf([
    ['housing-head', '步云峰', 'M', '1970-12-24', 'MASTER_UP', 'housing-head'],
    ['housing-officer', '顾念慈', 'F', '1986-03-03', 'BACHELOR', 'housing-officer'],
    ['housing-inspector', '茅以勤', 'M', '1982-06-25', 'BACHELOR', 'housing-inspector'],
    ['housing-hrhead', '国惠英', 'F', '1976-08-14', 'BACHELOR', 'housing-hr-head'],
    ['hr.o9', '隋晓东', 'M', '1989-10-31', 'BACHELOR', 'housing-hr'],
  ]),
};
