import { absent, blank, none, truncated, written } from '../../../../api/core/form-text.ts';
import { measureSaid } from '../../../../api/jobs/import/form/target-words.ts';
import { requirementSaid } from '../../../../api/jobs/import/form/requirement-words.ts';
import type { RequirementKind } from '../../../../api/jobs/import/form/form-fields.ts';
import type {
  PrintedContent,
  PrintedDuty,
  PrintedJob,
  PrintedMeasure,
  PrintedPost,
  PrintedRequirement,
} from '../../../../api/jobs/export/printed-job.ts';

export const measure = (phrase: string, facts: Partial<PrintedMeasure> = {}): PrintedMeasure => ({
  phrase,
  ...measureSaid(phrase),
  ...facts,
});

export const requirement = (
  kind: RequirementKind,
  text: string,
  facts: Partial<PrintedRequirement> = {},
): PrintedRequirement => ({ kind, text, ...requirementSaid(kind, text), ...facts });

export const duty = (
  section: PrintedDuty['section'],
  seq: number,
  statement: string,
  more: Partial<PrintedDuty> = {},
): PrintedDuty => ({
  section,
  seq,
  sourceNumber: null,
  importanceRank: section === 'TABLE' ? seq : null,
  heading: null,
  statement,
  tasks: [],
  workTimePct: null,
  responsibilityLevel: null,
  measures: [],
  ...more,
});

const noPost: PrintedPost = {
  title: '',
  department: '',
  superior: null,
  headcountPlan: null,
  code: absent(),
  tag: absent(),
  owningCompany: absent(),
  jobClass: absent(),
  jobKind: absent(),
  jobSeries: absent(),
  payGrade: absent(),
  workplace: absent(),
  establishedOn: absent(),
  directSubordinates: absent(),
  staffUnderCharge: absent(),
  relations: [],
};

export const noContent: PrintedContent = {
  purpose: absent(),
  coreDuty: absent(),
  background: absent(),
  conclusion: absent(),
  remarks: absent(),
  summary: [],
  compiledOn: null,
  analysedOn: null,
  shareReason: null,
  duties: [],
  powers: [],
  requirements: [],
  training: [],
  basisDocuments: [],
  tools: [],
  environment: absent(),
  workingTime: absent(),
  timePatterns: [],
  records: [],
  careerPaths: [],
  listStates: [],
};

export const printedJob = (
  variant: PrintedJob['variant'],
  post: Partial<PrintedPost>,
  content: Partial<PrintedContent>,
  more: Partial<PrintedJob> = {},
): PrintedJob => ({
  variant,
  version: 3,
  openQuestions: 0,
  state: 'APPROVED',
  effectiveFrom: '2026-03-01',
  effectiveTo: null,
  post: { ...noPost, ...post },
  content: { ...noContent, ...content },
  writer: { name: '王芳', on: '2026-02-10' },
  reviewer: { name: '李主任', on: '2026-02-20' },
  approver: { name: '陈总', on: '2026-02-25' },
  ...more,
});

/** The form with two lists of duties, with a blank, a 无, a box that is ticked, and measures with and without figures. */
export const ranked = printedJob(
  'V1',
  {
    title: '投诉主办',
    department: '客户关系部',
    superior: '运营部主管',
    code: blank(),
    tag: blank(),
    owningCompany: written('绍兴分公司'),
    jobClass: blank(),
    jobKind: blank(),
    workplace: written('浙江省绍兴市'),
    establishedOn: blank(),
    relations: [
      { kind: 'DIRECT_SUBORDINATE', name: '综合投诉处理员' },
      { kind: 'DIRECT_SUBORDINATE', name: '投诉流转处理员' },
    ],
  },
  {
    purpose: written('组织处理客户投诉，保证投诉规范率、满意率和答复率达到全省统一指标。'),
    duties: [
      duty('HEADLINE', 1, '全面负责投诉的受理、分派、督促和答复；'),
      duty('HEADLINE', 2, '分析投诉热点（每周一次），提出改进建议。'),
      duty('TABLE', 1, '按时上报日报、周报、月报，数据无误。', {
        heading: '报表上报',
        measures: [measure('上报及时、无错误')],
      }),
      duty('TABLE', 2, '投诉处理合乎规范，客户满意。', {
        heading: '投诉管理',
        measures: [
          measure('投诉规范率达98%以上'),
          measure('投诉满意率99%'),
          measure('投诉答复率100%', { comparator: 'EXACTLY', comparatorAssumed: false }),
        ],
      }),
      duty('TABLE', 3, '工单超时即登记，两小时内发出督促工单。', {
        heading: '督促工单',
        measures: [
          measure('超时后2小时内督促'),
          measure('处理及时率达标', {
            metricCode: 'K25',
            comparator: 'AT_LEAST',
            kind: 'QUANTITATIVE',
            unit: '%',
          }),
        ],
      }),
    ],
    requirements: [
      requirement('AGE', '22岁以上'),
      requirement('GENDER', '男、女', { options: ['MALE', 'FEMALE'] }),
      requirement('EDUCATION', '大学专科', { options: ['JUNIOR_COLLEGE'] }),
      requirement('EXPERIENCE', '两年以上话务工作经验'),
      requirement('EXPERIENCE', '有投诉处理经验者优先'),
      requirement('COMPETENCY', '较强的沟通、协调能力'),
    ],
    training: [
      { phase: 'PRE_SERVICE', text: '参加过客户服务与投诉处理培训' },
      { phase: 'IN_SERVICE', text: '每年不少于两次业务培训' },
    ],
    basisDocuments: [
      {
        kind: 'RULE',
        name: '《客户投诉管理办法》',
        issuedOn: '2025-06-01',
        issuedBy: '客户服务部',
        number: '浙联通〔2025〕12号',
      },
      {
        kind: 'APPOINTMENT',
        name: '关于设立投诉主办岗位的通知',
        issuedOn: null,
        issuedBy: null,
        number: null,
      },
    ],
    compiledOn: '2026-02-10',
  },
);

/** The form with powers and levels of responsibility: one is not ticked, one target is open. */
export const levelled = printedJob(
  'V2',
  {
    title: '客服部经理',
    department: '客户服务部',
    superior: '营销中心总监',
    code: blank(),
    relations: [
      { kind: 'DIRECT_SUBORDINATE', name: '客服部专员' },
      { kind: 'INTERNAL_CONTACT', name: '营销中心各部门' },
      { kind: 'EXTERNAL_CONTACT', name: '客户' },
      { kind: 'EXTERNAL_CONTACT', name: '行业协会' },
    ],
  },
  {
    purpose: written('建立并运行客户服务体系，提升客户满意度。'),
    summary: ['负责客户服务体系的建立与运行', '负责投诉处理和客户关系维护'],
    duties: [
      duty('TABLE', 1, '建立客户服务体系', {
        importanceRank: null,
        responsibilityLevel: 'FULL',
        measures: [measure('体系建立及时有效率达 %')],
      }),
      duty('TABLE', 2, '处理客户投诉', {
        importanceRank: null,
        responsibilityLevel: 'PARTIAL',
        measures: [measure('有效投诉不超过3次/年')],
      }),
      duty('TABLE', 3, '收集客户意见；按月反馈给相关部门', {
        importanceRank: null,
        measures: [measure('客户意见反馈率100%')],
      }),
    ],
    powers: [
      {
        kind: 'APPROVE',
        text: '部门费用审批',
        condition: null,
        conditionText: null,
        moneyLimitMinor: '500000',
        seatLimit: null,
        isDelegable: false,
      },
      {
        kind: 'REVIEW',
        text: '审核客户服务制度',
        condition: null,
        conditionText: null,
        moneyLimitMinor: null,
        seatLimit: null,
        isDelegable: false,
      },
      {
        kind: 'APPRAISE',
        text: '考核下属',
        condition: null,
        conditionText: null,
        moneyLimitMinor: null,
        seatLimit: null,
        isDelegable: false,
      },
    ],
    requirements: [
      requirement('KNOWLEDGE', '客户关系管理知识'),
      requirement('SKILL', '熟练使用办公软件'),
      requirement('EXPERIENCE', '5年以上客户服务工作经验'),
      requirement('EXPERIENCE', '3年以上同等管理岗位经验'),
      requirement('BUSINESS_SCOPE', '熟悉本行业产品和服务流程'),
      requirement('COMPETENCY', '组织协调能力'),
      requirement('COMPETENCY', '抗压能力'),
      requirement('EDUCATION', '大学本科及以上', { options: ['BACHELOR', 'MASTER_UP'] }),
    ],
  },
);

/** The form with shares of the working time, one of them missing, powers of the team leader alone, and 无. */
export const shared = printedJob(
  'V3',
  {
    title: '投诉处理员',
    department: '服务质量监督检查办公室',
    superior: '主任（部门经理）',
    code: written('FJ-03'),
    jobSeries: blank(),
    payGrade: blank(),
    directSubordinates: none(),
    staffUnderCharge: none(),
    relations: [
      { kind: 'INTERNAL_CONTACT', name: '各地市分公司投诉受理中心' },
      { kind: 'INTERNAL_CONTACT', name: '话务管理部' },
      { kind: 'EXTERNAL_CONTACT', name: '信息产业部、12300、省通信管理局' },
    ],
  },
  {
    coreDuty: written('处理客户投诉，监督检查服务质量'),
    analysedOn: '2003-05-01',
    remarks: blank(),
    shareReason: '第四项工时比例原件缺失',
    duties: [
      duty('LIST', 1, '受理客户投诉', { workTimePct: 10, tasks: ['接听客户投诉电话', '登记投诉内容'] }),
      duty('LIST', 2, '处理投诉工单', {
        workTimePct: 10,
        tasks: ['审核工单', '派发工单', '督促处理地24小时内回复'],
      }),
      duty('LIST', 3, '投诉分析', { tasks: ['每月编写投诉分析报告'] }),
      duty('LIST', 4, '完成领导交办的其他工作', { workTimePct: 5.5 }),
    ],
    powers: [
      {
        kind: 'HANDLE',
        text: '对客户投诉的处理权',
        condition: null,
        conditionText: null,
        moneyLimitMinor: null,
        seatLimit: null,
        isDelegable: false,
      },
      {
        kind: 'REWARD_DECIDE',
        text: '对组员的奖惩决定权（组长）',
        condition: 'TEAM_LEADER_ONLY',
        conditionText: null,
        moneyLimitMinor: null,
        seatLimit: null,
        isDelegable: false,
      },
      {
        kind: 'EVALUATE',
        text: '对组员的考核评价权',
        condition: 'TEAM_LEADER_ONLY',
        conditionText: null,
        moneyLimitMinor: null,
        seatLimit: null,
        isDelegable: false,
      },
    ],
    requirements: [
      requirement('EDUCATION', '大学本科以上'),
      requirement('MAJOR', '通信、市场营销等相关专业'),
      requirement('TRAINING_HISTORY', '客户服务培训'),
      requirement('EXPERIENCE', '5年以上电信行业工作经验'),
      requirement('EXPERIENCE', '2年以上投诉处理经验'),
      requirement('KNOWLEDGE', '熟悉通信业务知识'),
      requirement('SKILL', '熟练使用办公软件'),
      requirement('TYPING', '每分钟60字以上'),
    ],
    tools: ['计算机', '电话', '传真机'],
    environment: written('办公室'),
    workingTime: truncated('正常工作时间，偶尔'),
    timePatterns: ['NORMAL_HOURS', 'TRAVEL', 'OVERTIME'],
    records: ['投诉记录', '分析报告'],
  },
  { state: 'DRAFT', effectiveFrom: null, reviewer: null, approver: null },
);
