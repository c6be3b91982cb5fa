import { humanResources } from '../human-resources.ts';
import { peopleOf } from '../person.rows.ts';
import type { OrganisationContent, PostContent } from '../shapes.ts';

const stations = [
  ['consumer-east', '东河工商所'],
  ['consumer-west', '西关工商所'],
] as const;

const posts: readonly PostContent[] = [
  { key: 'consumer-head', unit: 'consumer', title: '分管副局长', isLead: true, roles: ['HEAD'] },
  {
    key: 'consumer-lead',
    unit: 'consumer-centre',
    title: '12315中心主任',
    superior: 'consumer-head',
    isLead: true,
    roles: ['LEAD'],
  },
  {
    key: 'consumer-officer',
    unit: 'consumer-centre',
    title: '消费者申投诉处理岗',
    aliases: ['12315申投诉处理岗'],
    superior: 'consumer-lead',
    roles: ['INT'],
    relations: [
      { kind: 'SUPERIOR', name: '12315中心主任', to: 'consumer-lead' },
      { kind: 'INTERNAL_CONTACT', name: '工商所', to: 'consumer-east-desk' },
      { kind: 'INTERNAL_CONTACT', name: '经济检查大队', to: 'consumer-inspector' },
      { kind: 'EXTERNAL_CONTACT', name: '申诉人和举报人' },
      { kind: 'EXTERNAL_CONTACT', name: '被申诉的经营者' },
    ],
  },
  ...stations.map(([unit, name]): PostContent => ({
    key: `${unit}-desk`,
    unit,
    title: `${name}申诉处理人`,
    superior: 'consumer-head',
    isLead: true,
    roles: ['RSP'],
  })),
  {
    key: 'consumer-inspector',
    unit: 'consumer-inspection',
    title: '经济检查大队大队长',
    superior: 'consumer-head',
    isLead: true,
    roles: ['RSP'],
  },
  ...humanResources('consumer', { titles: ['人事教育科科长', '人事科员'], superior: 'consumer-head' }),
];

/** A bureau of industry and commerce with its consumer line 12315 (O7). */
export const consumer: OrganisationContent = {
  staffNumbers: 'LX',
  units: [
    {
      key: 'consumer',
      parent: null,
      kind: 'AGENCY',
      name: '临溪市工商行政管理局',
      aliases: ['市工商局'],
      region: '临溪市',
    },
    {
      key: 'consumer-centre',
      parent: 'consumer',
      kind: 'CENTRE',
      name: '12315消费者申诉举报中心',
      aliases: ['12315', '12315中心'],
      duties: [
        '受理、分流和督办消费者申诉与举报',
        '公布申诉举报数据，发布消费警示',
        '经营者所在地或行为发生地在本市的，归本局管辖',
      ],
    },
    ...stations.map(([key, name]) => ({
      key,
      parent: 'consumer',
      kind: 'AGENCY',
      name,
      aliases: ['工商所'],
    })),
    {
      key: 'consumer-inspection',
      parent: 'consumer',
      kind: 'DEPARTMENT',
      name: '经济检查大队',
      duties: ['承接符合立案条件移送来的举报'],
    },
    { key: 'consumer-hr', parent: 'consumer', kind: 'DEPARTMENT', name: '人事教育科' },
  ],
  posts,
  people: peopleOf([
    ['consumer-head', '霍启山', 'M', '1972-08-18', 'BACHELOR', 'consumer-head'],
    ['consumer-lead', '虞文娟', 'F', '1980-12-05', 'BACHELOR', 'consumer-lead'],
    ['consumer-officer-1', '裴志诚', 'M', '1989-04-10', 'BACHELOR', 'consumer-officer'],
    ['consumer-officer-2', '苗雨桐', 'F', '1994-10-26', 'BACHELOR', 'consumer-officer'],
    ['consumer-east', '甄建国', 'M', '1978-02-07', 'JUNIOR_COLLEGE', 'consumer-east-desk'],
    ['consumer-west', '鲍春燕', 'F', '1983-09-30', 'BACHELOR', 'consumer-west-desk'],
    ['consumer-inspector', '戚大勇', 'M', '1975-06-16', 'BACHELOR', 'consumer-inspector'],
    ['consumer-hrhead', '花淑琴', 'F', '1977-01-29', 'BACHELOR', 'consumer-hr-head'],
    ['hr.o7', '卞一鸣', 'M', '1990-11-21', 'BACHELOR', 'consumer-hr'],
  ]),
};
