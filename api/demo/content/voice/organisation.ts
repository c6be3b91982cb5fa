import { humanResources } from '../human-resources.ts';
import { peopleOf } from '../person.rows.ts';
import type { OrganisationContent, PostContent } from '../shapes.ts';

const counterparts = [
  ['voice-network', '网络部', '网络部投诉联络人'],
  ['voice-market', '市场部', '市场部投诉联络人'],
] as const;

const posts: readonly PostContent[] = [
  {
    key: 'voice-province-desk',
    unit: 'voice-province',
    title: '省公司客服管理岗',
    isLead: true,
    roles: ['EXE'],
  },
  { key: 'voice-head', unit: 'voice-service', title: '客户服务部经理', isLead: true, roles: ['HEAD'] },
  {
    key: 'voice-leader',
    unit: 'voice-team',
    title: '投诉处理班长',
    aliases: ['语音投诉处理班长', '投诉班长'],
    superior: 'voice-head',
    isLead: true,
    roles: ['SHF'],
    relations: [
      { kind: 'DIRECT_SUBORDINATE', name: '语音投诉处理员', to: 'voice-handler' },
      { kind: 'DIRECT_SUBORDINATE', name: '统计分析员', to: 'voice-analyst' },
      { kind: 'INTERNAL_CONTACT', name: '对口专业部门' },
      { kind: 'INTERNAL_CONTACT', name: '省公司', to: 'voice-province-desk' },
    ],
  },
  {
    key: 'voice-handler',
    unit: 'voice-team',
    title: '语音投诉处理员',
    superior: 'voice-leader',
    roles: ['HND'],
    relations: [
      { kind: 'SUPERIOR', name: '投诉处理班长', to: 'voice-leader' },
      { kind: 'PEER', name: '统计分析员', to: 'voice-analyst' },
      { kind: 'INTERNAL_CONTACT', name: '对口专业部门' },
    ],
  },
  { key: 'voice-analyst', unit: 'voice-team', title: '统计分析员', superior: 'voice-leader', roles: ['ANA'] },
  ...counterparts.map(([unit, , title]): PostContent => ({
    key: `${unit}-desk`,
    unit,
    title,
    isLead: true,
    roles: ['RSP'],
  })),
  ...humanResources('voice', {}),
];

/** A mobile carrier's city branch with its team for complaints by voice, reached at 1860 (O5). */
export const voice: OrganisationContent = {
  staffNumbers: 'YZ',
  units: [
    { key: 'voice', parent: null, kind: 'GROUP', name: '青澜移动', aliases: ['集团公司'] },
    {
      key: 'voice-province',
      parent: 'voice',
      kind: 'PROVINCE',
      name: '青澜移动省公司',
      aliases: ['省公司'],
      duties: ['向地市分公司派发投诉工单', '组织投诉管理竞赛'],
    },
    {
      key: 'voice-branch',
      parent: 'voice-province',
      kind: 'CITY_BRANCH',
      name: '云州分公司',
      region: '云州市',
    },
    { key: 'voice-service', parent: 'voice-branch', kind: 'DEPARTMENT', name: '客户服务部' },
    {
      key: 'voice-team',
      parent: 'voice-service',
      kind: 'TEAM',
      name: '语音投诉处理班',
      aliases: ['1860投诉班', '语音投诉组'],
      duties: ['签收、处理并回复省公司派来的语音投诉工单', '每日8:00开班，提前5分钟到岗'],
    },
    ...counterparts.map(([key, name]) => ({
      key,
      parent: 'voice-branch',
      kind: 'DEPARTMENT',
      name,
      aliases: ['对口专业部门'],
    })),
    { key: 'voice-hr', parent: 'voice-branch', kind: 'DEPARTMENT', name: '人力资源部' },
  ],
  posts,
  people: peopleOf([
    ['voice-province-desk', '屈晨阳', 'M', '1983-06-30', 'BACHELOR', 'voice-province-desk'],
    ['voice-head', '詹启明', 'M', '1977-02-13', 'BACHELOR', 'voice-head'],
    ['voice-leader', '应晓岚', 'F', '1987-10-08', 'BACHELOR', 'voice-leader'],
    ['voice-handler-1', '阮文静', 'F', '1994-03-19', 'JUNIOR_COLLEGE', 'voice-handler'],
    ['voice-handler-2', '仇志远', 'M', '1992-12-01', 'BACHELOR', 'voice-handler'],
    ['voice-handler-3', '宁小满', 'F', '1999-05-21', 'JUNIOR_COLLEGE', { post: 'voice-handler', since: 40 }],
    ['voice-analyst', '费思齐', 'M', '1995-09-07', 'BACHELOR', 'voice-analyst'],
    ['voice-network-desk', '闵建华', 'M', '1985-01-25', 'BACHELOR', 'voice-network-desk'],
    ['voice-market-desk', '柯若曦', 'F', '1990-07-16', 'BACHELOR', 'voice-market-desk'],
    ['voice-hrhead', '滕素芬', 'F', '1976-11-11', 'BACHELOR', 'voice-hr-head'],
    ['hr.o5', '喻小舟', 'F', '1993-08-03', 'BACHELOR', 'voice-hr'],
  ]),
};
