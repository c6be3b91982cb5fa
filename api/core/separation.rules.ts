import type { Ability } from './abilities.ts';
import type { Bilingual } from './bilingual.ts';

/** Abilities that should not come together in one person (F139). */
export interface Separation {
  /** Its name, such as `WRITE_REVIEW`. */
  readonly code: string;
  readonly one: readonly Ability[];
  readonly other: readonly Ability[];
  /**
   * DENIED: whoever has one has the other withheld in that organisation. GUARDED: both may be had, and at one and the same
   * record the guards ask for different people. WARNED: nothing but the warning stands against it.
   */
  readonly effect: 'DENIED' | 'GUARDED' | 'WARNED';
  /** Why. */
  readonly text: Bilingual;
}

/** Who decides who may do what: they see no customers and no reporters (F065, note to the matrix of e.2). */
const administrators: readonly Ability[] = ['account.manage', 'access.manage'];

/** Every rule of separation, as data: a rule is added here and nowhere else. */
export const separations: readonly Separation[] = [
  {
    code: 'ADMINISTRATION_CUSTOMERS',
    one: administrators,
    other: ['customer.identity', 'customer.reveal', 'reporter.reveal'],
    effect: 'DENIED',
    text: {
      zh: '管理账号或权限的人不能查看客户和举报人的身份',
      en: 'whoever administers accounts or rights sees no customer’s and no reporter’s identity',
    },
  },
  {
    code: 'WRITE_REVIEW',
    one: ['job.write'],
    other: ['job.review'],
    effect: 'GUARDED',
    text: {
      zh: '职位说明书的编写人不能审核',
      en: 'a job description is not reviewed by who wrote it',
    },
  },
  {
    code: 'WRITE_APPROVE',
    one: ['job.write'],
    other: ['job.approve'],
    effect: 'GUARDED',
    text: {
      zh: '职位说明书的编写人不能批准',
      en: 'a job description is not approved by who wrote it',
    },
  },
  {
    code: 'REVIEW_APPROVE',
    one: ['job.review'],
    other: ['job.approve'],
    effect: 'GUARDED',
    text: {
      zh: '职位说明书的审核人不能批准',
      en: 'a job description is not approved by who reviewed it',
    },
  },
  {
    code: 'REPLY_VERIFY',
    one: ['ticket.handle'],
    other: ['ticket.review'],
    effect: 'GUARDED',
    text: { zh: '答复由另一人核实', en: 'a reply is verified by somebody else than its author' },
  },
  {
    code: 'EXTENSION_ASK_GRANT',
    one: ['ticket.askExtension'],
    other: ['ticket.grantExtension'],
    effect: 'WARNED',
    text: { zh: '延时由另一人批准', en: 'more time is granted by somebody else than who asks for it' },
  },
  {
    code: 'HEADCOUNT_RAISE_DECIDE',
    one: ['headcount.raise'],
    other: ['headcount.decide'],
    effect: 'WARNED',
    text: { zh: '编制申请由另一人审批', en: 'seats are decided on by somebody else than who asks for them' },
  },
  {
    code: 'COMPENSATION_PROPOSE_APPROVE',
    one: ['compensation.propose'],
    other: ['compensation.approve'],
    effect: 'WARNED',
    text: { zh: '补偿由另一人审批', en: 'compensation is approved by somebody else than who proposes it' },
  },
  {
    code: 'EXAM_AWARD',
    one: ['certification.exam', 'certification.practical'],
    other: ['certification.award'],
    effect: 'GUARDED',
    text: {
      zh: '认证考试或实操的评价人不能终审',
      en: 'a certificate is not awarded by who examined for it',
    },
  },
];
