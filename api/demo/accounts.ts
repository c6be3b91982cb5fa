import type { Bilingual } from '../core/bilingual.ts';

/** A demo sign-in: whose it is and what the person is for. */
export interface DemoAccount {
  readonly email: string;
  /** The made-up person's name. */
  readonly name: string;
  readonly what: Bilingual;
}

/** The password of every demo account. */
export const DEMO_PASSWORD = 'remit-demo';

/** The demo accounts that the start prints one by one. The last ones belong to organisations of their own. */
const principalAccounts: readonly DemoAccount[] = [
  {
    email: 'admin@remit.demo',
    name: '钱立群',
    what: { zh: '系统管理员', en: 'administrator: people, posts, permissions' },
  },
  {
    email: 'hr@remit.demo',
    name: '孙佳慧',
    what: { zh: '岗位管理专员，编写职位说明书', en: 'human resources: writes job descriptions' },
  },
  {
    email: 'hrhead@remit.demo',
    name: '周明远',
    what: { zh: '人力资源部主任，批准职位说明书', en: 'head of human resources: approves job descriptions' },
  },
  {
    email: 'head@remit.demo',
    name: '沈国良',
    what: {
      zh: '客户关系部经理，审核职位说明书、看本部门指标',
      en: 'head of customer relations: reviews, sees figures',
    },
  },
  {
    email: 'lead@remit.demo',
    name: '陆雅琴',
    what: { zh: '投诉主办，派单、审核、办结', en: 'complaint officer: dispatches, decides, closes' },
  },
  {
    email: 'reviewer@remit.demo',
    name: '章文博',
    what: { zh: '投诉审核员，审核处理结果', en: 'reviews replies to complaints' },
  },
  {
    email: 'handler@remit.demo',
    name: '俞晓峰',
    what: { zh: '综合投诉处理员，签收、处理、回复', en: 'handles complaints' },
  },
  {
    email: 'coordinator@remit.demo',
    name: '金丽娜',
    what: { zh: '投诉流转处理员，分类、派单、转派', en: 'classifies, dispatches and reroutes tickets' },
  },
  {
    email: 'callback@remit.demo',
    name: '陶思雨',
    what: { zh: '回访员，回访客户', en: 'calls customers back' },
  },
  {
    email: 'trainer@remit.demo',
    name: '葛琳',
    what: { zh: '培训员，安排课程、组织考试', en: 'plans courses and holds the exams of certifications' },
  },
  {
    email: 'shift@remit.demo',
    name: '马建平',
    what: { zh: '一班班长', en: 'leads a shift of the call centre' },
  },
  {
    email: 'agent@remit.demo',
    name: '徐佳',
    what: { zh: '话务员，接听并登记', en: 'answers calls and registers tickets' },
  },
  {
    email: 'bankhead@remit.demo',
    name: '杜承志',
    what: { zh: '稽山银行客服中心总经理（另一家机构）', en: 'heads the second organisation, a bank centre' },
  },
  {
    email: 'cablehead@remit.demo',
    name: '毕秀兰',
    what: {
      zh: '山东有线淄博客户服务部主任（第三家机构）',
      en: 'heads customer service of the third organisation, a cable company',
    },
  },
  {
    email: 'cableshift@remit.demo',
    name: '蒲玉梅',
    what: {
      zh: '山东有线呼叫中心坐席班长，处理市级投诉',
      en: 'leads a shift there and handles complaints of the city level',
    },
  },
  {
    email: 'fj03@remit.demo',
    name: '关立新',
    what: {
      zh: '龙江移动省公司投诉处理员（FJ-03，第四家机构）',
      en: 'provincial complaint officer of the fourth organisation (FJ-03)',
    },
  },
];

/** One account in human resources for each further organisation: hr.o2 for O2, and so on. */
const furtherAccounts = (
  [
    ['o2', '樊鹏', '稽山银行', 'the bank'],
    ['o3', '解冰', '山东有线', 'the cable company'],
    ['o4', '邝佩玲', '粤江市12345热线', 'the 12345 hotline'],
    ['o5', '喻小舟', '青澜移动云州分公司', 'a mobile carrier’s city branch'],
    ['o6', '迟海波', '龙江移动', 'the provincial mobile company'],
    ['o7', '卞一鸣', '临溪市工商局', 'a bureau of industry and commerce (12315)'],
    ['o8', '相子涵', '海陵市行业管理局', 'a regulator that answers petitions'],
    ['o9', '隋晓东', '东屏市质监站', 'an authority for the quality of construction'],
    ['o10', '郁青禾', '恒远实业', 'a company with a marketing centre'],
    ['o11', '辜小雅', '启明电器', 'a maker of products'],
    ['o12', '冀小凡', '安和商贸', 'a complaint department of five posts'],
    ['o13', '支晓波', '新川股份', 'a company with three complaint tiers'],
    ['o14', '乐小米', '嘉禾集团', 'a group with a complaint management department'],
    ['o15', '那一心', '和悦生活服务公司', 'a service department with a CRM'],
    ['o16', '太叔宁', '百汇服务集团', 'a group of further businesses'],
  ] as const
).map(([key, name, zh, en]): DemoAccount => ({
  email: `hr.${key}@remit.demo`,
  name,
  what: { zh: `${zh}的人事`, en: `human resources of ${en}` },
}));

/** All demo accounts. */
export const demoAccounts: readonly DemoAccount[] = [...principalAccounts, ...furtherAccounts];

const line = (emails: string, what: string): string => `  ${emails.padEnd(24)} ${what}`;

/** The demo accounts as a terminal shows them. */
export const demoAccountLines: readonly string[] = [
  `Demo accounts, each with the password ${DEMO_PASSWORD}:`,
  ...principalAccounts.map(({ email, what }) => line(email, what.en)),
  line(
    'hr.o2@ … hr.o16@',
    `human resources of the ${furtherAccounts.length} other organisations, whose job descriptions they write`,
  ),
];
