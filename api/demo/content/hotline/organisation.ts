import { humanResources } from '../human-resources.ts';
import { peopleOf } from '../person.rows.ts';
import { hotlineRecords } from './records.ts';
import type { OrganisationContent, PostContent } from '../shapes.ts';

/** Whom the forms have everybody on the phone deal with; customer representatives are named and are no post. */
const onThePhone: PostContent['relations'] = [
  { kind: 'SUPERIOR', name: '班组长', to: 'hotline-leader' },
  { kind: 'EXTERNAL_CONTACT', name: '各职能局' },
];

const posts: readonly PostContent[] = [
  { key: 'hotline-head', unit: 'hotline', title: '热线中心主任', isLead: true, roles: ['HEAD'] },
  {
    key: 'hotline-leader',
    unit: 'hotline-shift',
    title: '班组长',
    superior: 'hotline-head',
    isLead: true,
    roles: ['SHF'],
    relations: [{ kind: 'DIRECT_SUBORDINATE', name: '客服代表' }],
  },
  {
    key: 'hotline-agent',
    unit: 'hotline-shift',
    title: '话务员',
    aliases: ['12345话务员'],
    superior: 'hotline-leader',
    roles: ['AGT'],
    relations: onThePhone,
  },
  {
    key: 'hotline-callback',
    unit: 'hotline-shift',
    title: '回访员',
    superior: 'hotline-leader',
    roles: ['CB'],
    relations: onThePhone,
  },
  {
    key: 'hotline-media',
    unit: 'hotline-shift',
    title: '新媒体客服员',
    superior: 'hotline-leader',
    roles: ['AGT'],
    relations: onThePhone,
  },
  {
    key: 'hotline-quality',
    unit: 'hotline-quality',
    title: '质检员',
    superior: 'hotline-head',
    roles: ['QA'],
    relations: [
      { kind: 'INTERNAL_CONTACT', name: '客服代表' },
      { kind: 'INTERNAL_CONTACT', name: '班组长', to: 'hotline-leader' },
    ],
  },
  {
    key: 'hotline-dispatch',
    unit: 'hotline-dispatch',
    title: '工单转办员',
    superior: 'hotline-head',
    roles: ['DSP'],
    relations: [{ kind: 'EXTERNAL_CONTACT', name: '各职能局' }],
  },
  {
    key: 'hotline-trainer',
    unit: 'hotline-quality',
    title: '培训员',
    superior: 'hotline-head',
    roles: ['TRN'],
    relations: [{ kind: 'INTERNAL_CONTACT', name: '客服代表' }],
  },
  { key: 'hotline-editor', unit: 'hotline-knowledge', title: '采编员', superior: 'hotline-head' },
  ...humanResources('hotline', { titles: ['综合人事部负责人', '人力专员'], superior: 'hotline-head' }),
];

/** The government hotline 12345, in Mandarin and Cantonese (O4). No staffing figures are known. */
export const hotline: OrganisationContent = {
  staffNumbers: 'YJ',
  units: [
    {
      key: 'hotline',
      parent: null,
      kind: 'AGENCY',
      name: '粤江市12345热线服务中心',
      aliases: ['12345', '12345热线'],
      region: '粤江市',
      duties: ['用普通话和粤语受理市民来电、网络和新媒体诉求', '把诉求转给职能局并跟踪办理'],
    },
    { key: 'hotline-shift', parent: 'hotline', kind: 'TEAM', name: '话务班组', aliases: ['话务一班'] },
    { key: 'hotline-quality', parent: 'hotline', kind: 'DEPARTMENT', name: '质检培训部' },
    { key: 'hotline-dispatch', parent: 'hotline', kind: 'DEPARTMENT', name: '工单转办部' },
    { key: 'hotline-knowledge', parent: 'hotline', kind: 'DEPARTMENT', name: '知识采编部' },
    { key: 'hotline-hr', parent: 'hotline', kind: 'DEPARTMENT', name: '综合人事部' },
    { key: 'hotline-bureau', parent: 'hotline', kind: 'EXTERNAL', name: '职能局' },
  ],
  posts,
  records: hotlineRecords,
  people: peopleOf([
    ['hotline-head', '梁国栋', 'M', '1976-03-08', 'MASTER_UP', 'hotline-head'],
    ['hotline-leader', '黎慧敏', 'F', '1988-09-12', 'BACHELOR', 'hotline-leader'],
    ['hotline-agent-1', '麦嘉欣', 'F', '1999-01-23', 'JUNIOR_COLLEGE', 'hotline-agent'],
    ['hotline-agent-2', '冼伟杰', 'M', '1997-11-30', 'BACHELOR', 'hotline-agent'],
    // Came from the north and speaks no Cantonese.
    ['hotline-agent-3', '赫连雪', 'F', '2001-05-17', 'JUNIOR_COLLEGE', { post: 'hotline-agent', since: 75 }],
    ['hotline-callback', '欧阳倩', 'F', '1996-06-04', 'JUNIOR_COLLEGE', 'hotline-callback'],
    ['hotline-media', '区嘉俊', 'M', '1998-12-19', 'BACHELOR', 'hotline-media'],
    ['hotline-quality', '关颖仪', 'F', '1993-04-27', 'BACHELOR', 'hotline-quality'],
    ['hotline-quality-2', '谭子豪', 'M', '1995-08-15', 'JUNIOR_COLLEGE', 'hotline-quality'],
    ['hotline-dispatch', '何静雯', 'F', '1994-02-11', 'BACHELOR', 'hotline-dispatch'],
    ['hotline-trainer', '罗秀珊', 'F', '1990-10-02', 'BACHELOR', 'hotline-trainer'],
    ['hotline-editor', '叶思睿', 'M', '1992-07-29', 'BACHELOR', 'hotline-editor'],
    ['hotline-hrhead', '温婉君', 'F', '1979-05-20', 'BACHELOR', 'hotline-hr-head'],
    ['hr.o4', '邝佩玲', 'F', '1991-03-14', 'BACHELOR', 'hotline-hr'],
  ]),
};
