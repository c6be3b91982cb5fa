/** A course; days count from the last day of the demo, those before it negative. */
export interface CourseContent {
  readonly key: string;
  readonly title: string;
  readonly teaches: string;
  /** Lines of job descriptions that passing it meets, word for word. */
  readonly serves: readonly string[];
  /** Whether it prepares for the certificate. */
  readonly prepares?: boolean;
  readonly hours: number;
  readonly days: readonly number[];
  readonly seats: number;
  /** Of 100; left out where taking part is enough. */
  readonly passMark?: number;
  readonly people: readonly Enrolled[];
}

type Enrolled =
  | readonly [person: string, outcome: 'ENROLLED']
  | readonly [person: string, outcome: 'PASSED' | 'FAILED' | 'ABSENT', score?: number];

/** A step of an application for the certificate. */
export interface CertificationStepContent {
  readonly row: string;
  readonly step: string;
  readonly to: string;
  readonly by: string;
  /** Days before the last one. */
  readonly ago: number;
  readonly score?: number;
  readonly reason?: string;
}

export interface ApplicationContent {
  readonly person: string;
  readonly renews?: boolean;
  readonly steps: readonly CertificationStepContent[];
}

export interface SuggestionContent {
  readonly author: string;
  readonly about: string;
  readonly text: string;
  readonly ago: number;
  /** The post whose job description is meant; a rule of the business where left out. */
  readonly post?: string;
  readonly decision?: readonly [state: 'ADOPTED' | 'DECLINED', by: string, words: string, ago: number];
}

/** What the carrier's people learn. */
export const scheme = {
  name: '投诉处理员资格证',
  criteria: '在话务或投诉岗位满半年；学完投诉处理规范；考试80分及格，再由投诉主办评价实操。',
  passMark: 80,
  attempts: 2,
  retakeDays: 30,
  validMonths: 24,
} as const;

export const trainer = 'trainer';

export const courses: readonly CourseContent[] = [
  {
    key: 'rules-3',
    title: '投诉处理规范与系统操作（第三期）',
    teaches: '投诉的定性、分级、时限与回复规范，工单系统操作。',
    serves: ['投诉处理规范与系统操作，考试合格后上岗'],
    prepares: true,
    hours: 12,
    days: [-70, -69],
    seats: 20,
    passMark: 80,
    people: [
      ['handler-4', 'PASSED', 91],
      ['handler-5', 'FAILED', 72],
      ['vip-1', 'PASSED', 88],
      ['agent-14', 'ABSENT'],
    ],
  },
  {
    key: 'categories',
    title: '工单系统与类别口径',
    teaches: '类别口径、派单规则和常见错派。',
    serves: ['工单系统与类别口径培训'],
    hours: 4,
    days: [-30],
    seats: 12,
    people: [
      ['router-2', 'PASSED'],
      ['router-3', 'PASSED'],
    ],
  },
  {
    key: 'callbacks',
    title: '回访脚本与隐私保护',
    teaches: '回访脚本、必问项目和客户信息保护。',
    serves: ['回访脚本与隐私保护'],
    hours: 3,
    days: [5],
    seats: 10,
    people: [
      ['callback-3', 'ENROLLED'],
      ['callback-4', 'ENROLLED'],
    ],
  },
  {
    key: 'rules-4',
    title: '投诉处理规范与系统操作（第四期）',
    teaches: '投诉的定性、分级、时限与回复规范，工单系统操作。',
    serves: ['投诉处理规范与系统操作，考试合格后上岗'],
    prepares: true,
    hours: 12,
    days: [12, 13],
    seats: 20,
    passMark: 80,
    people: [
      ['agent-14', 'ENROLLED'],
      ['agent-22', 'ENROLLED'],
    ],
  },
];

const begun = (person: string, applied: number, statement: string): readonly CertificationStepContent[] => [
  { row: 'C1', step: 'APPLY', to: 'APPLIED', by: person, ago: applied, reason: statement },
];
const learnt = (ago: number): readonly CertificationStepContent[] => [
  { row: 'C2', step: 'ACCEPT', to: 'LEARNING', by: trainer, ago: ago + 4 },
  {
    row: 'C3',
    step: 'FINISH_LEARNING',
    to: 'EXAM_DUE',
    by: trainer,
    ago,
    reason: '已学完投诉处理规范',
  },
];
const examined = (ago: number, score: number): CertificationStepContent => ({
  row: 'C4',
  step: 'EXAM',
  to: 'PRACTICAL_DUE',
  by: trainer,
  ago,
  score,
});
const judged = (ago: number, passed: boolean, reason: string): CertificationStepContent => ({
  row: passed ? 'C6' : 'C7',
  step: 'PRACTICAL',
  to: passed ? 'REVIEW_DUE' : 'PRACTICAL_FAILED',
  by: 'lead',
  ago,
  reason,
});

export const applications: readonly ApplicationContent[] = [
  {
    person: 'handler-4',
    steps: [
      ...begun('handler-4', 76, '到投诉岗位满一年，申请认证。'),
      ...learnt(66),
      examined(64, 91),
      judged(62, true, '三件工单回复规范'),
      { row: 'C8', step: 'AWARD', to: 'CERTIFIED', by: 'hrhead', ago: 60 },
    ],
  },
  // The exam was passed and the practical part was not: no certificate yet (F130).
  {
    person: 'handler-3',
    renews: true,
    steps: [
      ...begun('handler-3', 40, '证书即将到期，申请换证。'),
      ...learnt(30),
      examined(25, 84),
      judged(10, false, '回复没有写明依据，客户再次来电'),
    ],
  },
  {
    person: 'vip-1',
    steps: [
      ...begun('vip-1', 45, '兼接大客户投诉，申请认证。'),
      ...learnt(35),
      examined(9, 95),
      judged(4, true, '沟通得当，记录完整'),
    ],
  },
  { person: 'agent-22', steps: begun('agent-22', 2, '希望转到投诉岗位。') },
];

/** Newcomers and who shows them the work; one is over and was reviewed. */
export const mentorings = [
  {
    mentee: 'agent-14',
    mentor: 'agent',
    from: -200,
    to: -20,
    goals: '独立接听，熟悉登记和类别',
    review: ['MET', '能独立当班，登记准确', 'supervisor', -18],
  },
  {
    mentee: 'agent-31',
    mentor: 'shift-3',
    from: -60,
    to: 30,
    goals: '处理不满意客户的来电',
    review: null,
  },
] as const;

export const suggestions: readonly SuggestionContent[] = [
  {
    author: 'agent',
    about: '宽带报修的预约时段',
    text: '客户常问装维师傅几点到。建议登记报修时就能选两小时一档的预约时段。',
    ago: 6,
  },
  {
    author: 'callback',
    about: '回访脚本',
    text: '老年客户听不懂“满意度”，建议脚本改成“问题解决了没有”。',
    ago: 34,
    decision: ['ADOPTED', 'head', '已改入回访脚本，下月起使用。', 29],
  },
  {
    author: 'handler',
    about: '减免额度',
    text: '单笔100元的减免额度常常不够，建议提高到200元。',
    ago: 50,
    post: 'handler',
    decision: ['DECLINED', 'head', '超出部分仍由部门经理批准，额度不变。', 45],
  },
];
