import { humanResources } from '../human-resources.ts';
import { peopleOf } from '../person.rows.ts';
import type { OrganisationContent, PostContent } from '../shapes.ts';

const posts: readonly PostContent[] = [
  {
    key: 'petition-head',
    unit: 'petition',
    title: '分管领导',
    isLead: true,
    roles: ['HEAD'],
  },
  {
    key: 'petition-leader',
    unit: 'petition-team',
    title: '信访投诉班长',
    aliases: ['信访班长'],
    superior: 'petition-head',
    isLead: true,
    roles: ['LEAD'],
    relations: [
      { kind: 'SUPERIOR', name: '分管领导', to: 'petition-head' },
      { kind: 'EXTERNAL_CONTACT', name: '市长专线' },
      { kind: 'EXTERNAL_CONTACT', name: '市信访办' },
      { kind: 'EXTERNAL_CONTACT', name: '市110联动' },
      { kind: 'EXTERNAL_CONTACT', name: '新闻媒体' },
    ],
  },
  {
    key: 'petition-clerk',
    unit: 'petition-team',
    title: '信访受理员',
    superior: 'petition-leader',
    roles: ['HND'],
  },
  {
    key: 'petition-station',
    unit: 'petition-districts',
    title: '片区管理站联络人',
    superior: 'petition-head',
    isLead: true,
    roles: ['RSP'],
  },
  ...humanResources('petition', { titles: ['组织人事科科长', '人事干事'], superior: 'petition-head' }),
];

/** A city's regulator of a trade, which answers petitions (O8). */
export const petition: OrganisationContent = {
  staffNumbers: 'HL',
  units: [
    {
      key: 'petition',
      parent: null,
      kind: 'AGENCY',
      name: '海陵市行业管理局',
      aliases: ['市行业主管局'],
      region: '海陵市',
    },
    {
      key: 'petition-team',
      parent: 'petition',
      kind: 'TEAM',
      name: '信访投诉班',
      aliases: ['信访室'],
      duties: ['接待来电、来信、来访，登记、处理、答复、督办和归档'],
    },
    { key: 'petition-districts', parent: 'petition', kind: 'DEPARTMENT', name: '片区管理站' },
    { key: 'petition-hr', parent: 'petition', kind: 'DEPARTMENT', name: '组织人事科' },
  ],
  posts,
  people: peopleOf([
    ['petition-head', '尚志强', 'M', '1971-10-03', 'BACHELOR', 'petition-head'],
    ['petition-leader', '穆晓燕', 'F', '1984-04-22', 'BACHELOR', 'petition-leader'],
    ['petition-clerk-1', '冉小龙', 'M', '1992-08-08', 'JUNIOR_COLLEGE', 'petition-clerk'],
    ['petition-clerk-2', '岑雅琪', 'F', '1996-02-18', 'BACHELOR', 'petition-clerk'],
    ['petition-station', '暴海军', 'M', '1980-05-13', 'JUNIOR_COLLEGE', 'petition-station'],
    ['petition-hrhead', '佘丽君', 'F', '1978-07-07', 'BACHELOR', 'petition-hr-head'],
    ['hr.o8', '相子涵', 'F', '1994-12-12', 'BACHELOR', 'petition-hr'],
  ]),
};
