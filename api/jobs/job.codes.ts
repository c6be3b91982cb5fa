import { abilities } from '../core/abilities.ts';
import type { Codes } from '../core/audited.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { FormTextState } from '../core/form-text.ts';
import { scopeWords } from '../core/scope-words.ts';
import { educationWords, genderWords } from '../org/org.codes.ts';
import { metrics } from '../../schema/reference/metrics.ts';
import type { CareerKind, FormList, TimePattern } from './job-extras.words.ts';
import type {
  AuthorityCondition,
  AuthorityKind,
  BasisDocumentKind,
  LanguageLevel,
  QualificationKind,
  Strictness,
  TrainingPhase,
} from './job-lines.words.ts';
import type {
  Comparator,
  DutySection,
  JobState,
  JobVariant,
  MeasureKind,
  ResponsibilityLevel,
} from './job.words.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** Where a version stands. */
export const stateWords: Readonly<Record<JobState, Bilingual>> = {
  DRAFT: both('草稿', 'Draft'),
  SUBMITTED: both('待审核', 'Handed in'),
  REVIEWED: both('待批准', 'Reviewed'),
  APPROVED: both('已批准', 'Approved'),
  RETURNED: both('已退回', 'Returned'),
  DISCARDED: both('已作废', 'Discarded'),
  SUPERSEDED: both('已失效', 'Superseded'),
};

/** The printed forms. */
const variantWords: Readonly<Record<JobVariant, Bilingual>> = {
  V1: both('职位说明书', 'Job description'),
  V2: both('职务说明书', 'Job description (table form)'),
  V3: both('职务说明书（含工时比例）', 'Job description (with working-time shares)'),
  V4: both('岗位职责表', 'Table of duties'),
  V5: both('岗位描述（含职业发展）', 'Description with career path'),
  V6: both('岗位描述', 'Description'),
  V7: both('任职要求', 'Requirements'),
  V8: both('岗位设置方案', 'Part of an organisation plan'),
  V9: both('制度中的岗位职责', 'Duties in a regulation'),
  V10: both('招聘岗位说明', 'Job advertisement'),
};

/** The lists in which duties stand. */
const sectionWords: Readonly<Record<DutySection, Bilingual>> = {
  HEADLINE: both('主要职责', 'Headline duties'),
  TABLE: both('应负职责', 'Accountabilities'),
  LIST: both('岗位职责', 'Duties'),
};

/** How far a post answers for a duty. */
const levelWords: Readonly<Record<ResponsibilityLevel, Bilingual>> = {
  SUPPORT: both('支持', 'Supports'),
  PARTIAL: both('部分', 'In part'),
  FULL: both('全责', 'In full'),
};

/** How a duty is measured. */
const measureKindWords: Readonly<Record<MeasureKind, Bilingual>> = {
  QUALITATIVE: both('定性', 'Words'),
  QUANTITATIVE: both('定量', 'Figure'),
};

/** How a figure is laid against its target. */
const comparatorWords: Readonly<Record<Comparator, Bilingual>> = {
  AT_LEAST: both('不低于', 'at least'),
  AT_MOST: both('不高于', 'at most'),
  EXACTLY: both('等于', 'exactly'),
};

/** The powers of authority lines. */
const authorityKindWords: Readonly<Record<AuthorityKind, Bilingual>> = {
  APPROVE: both('审批权', 'Approve'),
  REVIEW: both('审核权', 'Review'),
  APPRAISE: both('考核权', 'Appraise'),
  HANDLE: both('处理权', 'Handle'),
  REPRESENT: both('对外联系权', 'Represent outside'),
  RECTIFY_PENALTY_PROPOSE: both('限期整改权、处罚建议权', 'Order correction, propose penalties'),
  ADJUDICATE: both('裁决权', 'Adjudicate'),
  STOP_PENALISE: both('制止权、处罚权', 'Stop and penalise'),
  REWARD_DECIDE: both('奖惩决定权', 'Decide rewards and penalties'),
  EVALUATE: both('考核评价权', 'Evaluate subordinates'),
};

/** Who among the holders has an authority. */
const conditionWords: Readonly<Record<AuthorityCondition, Bilingual>> = {
  TEAM_LEADER_ONLY: both('仅组长', 'team leader only'),
  CERTIFIED: both('须持有效证书', 'with a valid certificate'),
};

/** What requirements are about. */
const qualificationKindWords: Readonly<Record<QualificationKind, Bilingual>> = {
  AGE: both('适应年龄', 'Age'),
  GENDER: both('适应性别', 'Gender'),
  EDUCATION: both('所需学历', 'Education'),
  TITLE: both('所需职称', 'Professional title'),
  MAJOR: both('适应专业', 'Field of study'),
  EXPERIENCE: both('工作经验', 'Experience'),
  LANGUAGE: both('语言', 'Language'),
  VOICE: both('嗓音', 'Voice'),
  APPEARANCE: both('形象', 'Appearance'),
  HEALTH: both('健康状况', 'Health'),
  TYPING: both('打字速度', 'Typing speed'),
  KNOWLEDGE: both('必备知识', 'Knowledge'),
  SKILL: both('其他技能', 'Other skills'),
  COMPETENCY: both('能力素质', 'Competencies'),
  BUSINESS_SCOPE: both('业务范围', 'Business scope'),
  TRAINING_HISTORY: both('培训经历', 'Training had'),
  CERTIFICATE: both('持证要求', 'Certificate'),
  OTHER: both('其他要求', 'Other'),
};

/** How well a language is spoken. */
const languageLevelWords: Readonly<Record<LanguageLevel, Bilingual>> = {
  NONE: both('不会', 'Not at all'),
  BASIC: both('略懂', 'A little'),
  WORKING: both('能用于工作', 'Well enough to work'),
  FLUENT: both('流利', 'Fluently'),
  NATIVE: both('母语', 'Mother tongue'),
};

/** Whether a requirement must be met. */
const strictnessWords: Readonly<Record<Strictness, Bilingual>> = {
  REQUIRED: both('必备', 'required'),
  PREFERRED: both('优先', 'preferred'),
};

/** When a training is due. */
const phaseWords: Readonly<Record<TrainingPhase, Bilingual>> = {
  PRE_SERVICE: both('岗前培训', 'Before taking up the post'),
  IN_SERVICE: both('在岗培训', 'While holding it'),
};

/** What a job description stands on. */
const basisKindWords: Readonly<Record<BasisDocumentKind, Bilingual>> = {
  APPOINTMENT: both('任命文件', 'Appointment'),
  RULE: both('规章制度', 'Rule'),
  DEPT_DUTY: both('部门职责', 'Duties of the department'),
  PROCESS: both('流程文件', 'Process'),
  LAW: both('法律法规', 'Law'),
};

/** When the holders of a post work. */
const patternWords: Readonly<Record<TimePattern, Bilingual>> = {
  NORMAL_HOURS: both('正常工作时间', 'Office hours'),
  TRAVEL: both('需要出差', 'Travel'),
  OVERTIME: both('需要加班', 'Overtime'),
  SHIFT: both('轮班', 'Shifts'),
  ROUND_THE_CLOCK: both('7×24 小时', 'Around the clock'),
};

/** Where a post leads. */
const careerKindWords: Readonly<Record<CareerKind, Bilingual>> = {
  PROMOTION: both('晋升', 'Promotion'),
  LATERAL: both('转岗', 'Lateral'),
};

/** The lists of a form. */
const listWords: Readonly<Record<FormList, Bilingual>> = {
  SUMMARY: both('岗位概要', 'Summary'),
  HEADLINE: both('主要职责', 'Headline duties'),
  TABLE: both('应负职责', 'Accountabilities'),
  LIST: both('岗位职责', 'Duties'),
  AUTHORITIES: both('权限', 'Authority'),
  QUALIFICATIONS: both('任职资格', 'Qualifications'),
  PRE_SERVICE: both('岗前培训', 'Training before the post'),
  IN_SERVICE: both('在岗培训', 'Training in the post'),
  TOOLS: both('使用工具设备', 'Tools and equipment'),
  TIME_PATTERNS: both('工作时间特征', 'Working time'),
  RECORDS: both('所需记录文档', 'Records kept'),
  CAREER: both('发展前景', 'Career path'),
  BASIS: both('职位依据', 'Basis documents'),
};

/** How an empty list of a form stands. */
const listStateWords: Readonly<Record<FormTextState, Bilingual>> = {
  VALUE: both('有内容', 'written'),
  BLANK: both('有此栏，留空', 'left blank'),
  NONE: both('写明“无”', 'says “none”'),
  ABSENT: both('没有此栏', 'no such label'),
  TRUNCATED: both('内容截断', 'breaks off'),
};

const titleWords = {
  JUNIOR: both('初级', 'Junior'),
  INTERMEDIATE: both('中级', 'Intermediate'),
  SENIOR: both('高级', 'Senior'),
};

/** A metric by its number and its name. */
const metricWord = (code: string): Bilingual | undefined => {
  const known = metrics.find((metric) => metric.code === code);
  return known && both(`${code} ${known.name.zh}`, `${code} ${known.name.en}`);
};

/** What the codes in the columns of a version's lines are called, by the names of the columns. */
export const lineCodes = {
  section: sectionWords,
  responsibility_level: levelWords,
  kind: {
    ...measureKindWords,
    ...authorityKindWords,
    ...qualificationKindWords,
    ...basisKindWords,
    ...careerKindWords,
  },
  comparator: comparatorWords,
  condition: conditionWords,
  scope: scopeWords,
  ability: abilities,
  options: { ...genderWords, ...educationWords, ...titleWords },
  level: languageLevelWords,
  strictness: strictnessWords,
  phase: phaseWords,
  list: listWords,
  state: listStateWords,
  metric_code: metricWord,
} as const satisfies Readonly<Record<string, Codes>>;

/** What the codes of a version's own columns are called. */
export const versionCodes = { variant: variantWords, timePatterns: patternWords } as const;
