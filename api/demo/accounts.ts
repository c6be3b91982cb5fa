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

/** The demo accounts, in the order in which the start prints them. The last ones belong to the other organisations. */
export const demoAccounts: readonly DemoAccount[] = [
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

/** The demo accounts as a terminal shows them. */
export const demoAccountLines: readonly string[] = [
  `Demo accounts, each with the password ${DEMO_PASSWORD}:`,
  ...demoAccounts.map(({ email, what }) => `  ${email.padEnd(24)} ${what.en}`),
];
