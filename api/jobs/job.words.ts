import { registerEnumType } from 'type-graphql';
import { enumOf } from '../core/enum.ts';
import type { PartWords } from '../core/revision.ts';

/** The states that are stored; a stored APPROVED whose time is over reads SUPERSEDED. */
export const storedJobStates = [
  'DRAFT',
  'SUBMITTED',
  'REVIEWED',
  'APPROVED',
  'RETURNED',
  'DISCARDED',
] as const;
export type StoredJobState = (typeof storedJobStates)[number];

/** Where a version of a job description stands. */
export const JobState = enumOf(...storedJobStates, 'SUPERSEDED');
export type JobState = keyof typeof JobState;

registerEnumType(JobState, {
  name: 'JobState',
  description: 'Where a version of a job description stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written.' },
    SUBMITTED: { description: 'Handed in; waits for the review.' },
    REVIEWED: { description: 'Reviewed; waits for the approval.' },
    APPROVED: { description: 'Approved; in force now or from a day to come.' },
    RETURNED: { description: 'Sent back to the writer with a reason.' },
    DISCARDED: {
      description: 'Given up after it had been handed in; kept for the record, and never in the way.',
    },
    SUPERSEDED: { description: 'Was in force until a later version took its place.' },
  },
});

/** What can be done to a version; each is a row of the sheet in job.workflow.ts. */
export const JobStep = enumOf('EDIT', 'DISCARD', 'SUBMIT', 'REVIEW', 'RETURN', 'APPROVE', 'WITHDRAW');
export type JobStep = keyof typeof JobStep;

registerEnumType(JobStep, {
  name: 'JobStep',
  description: 'What can be done to a version of a job description.',
  valuesConfig: {
    EDIT: { description: 'Change the content.' },
    DISCARD: {
      description:
        'Give it up: a draft that was never handed in is deleted, a returned version is kept as discarded.',
    },
    SUBMIT: { description: 'Hand it in for review.' },
    REVIEW: {
      description: 'Confirm that it is right; by somebody who neither wrote in it nor holds the post.',
    },
    RETURN: { description: 'Send it back to the writer with a reason.' },
    APPROVE: { description: 'Put it into force; by a third person, who does not hold the post either.' },
    WITHDRAW: {
      description: 'Take an approval back before its first day, with a reason; it waits for approval again.',
    },
  },
});

/** The printed form after which a job description is laid out. */
export const JobVariant = enumOf('V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10');
export type JobVariant = keyof typeof JobVariant;

registerEnumType(JobVariant, {
  name: 'JobVariant',
  description: 'The printed form after which a job description is laid out.',
  valuesConfig: {
    V1: { description: 'Form with headline duties and a ranked accountability table (职位说明书).' },
    V2: { description: 'Table form with authorities and responsibility levels (职务说明书).' },
    V3: { description: 'Provincial form with work-time shares and tasks.' },
    V4: { description: 'Small table with numbered duties.' },
    V5: { description: 'Narrative with career path.' },
    V6: { description: 'Narrative with overview and requirements.' },
    V7: { description: 'Requirements only.' },
    V8: { description: 'Part of an organisation plan.' },
    V9: { description: 'Part of a regulation.' },
    V10: { description: 'Job advertisement.' },
  },
});

/** The two duty lists of one form, and the plain list of the others (F011). */
export const DutySection = enumOf('HEADLINE', 'TABLE', 'LIST');
export type DutySection = keyof typeof DutySection;

registerEnumType(DutySection, {
  name: 'DutySection',
  description: 'In which list of the form a duty stands.',
  valuesConfig: {
    HEADLINE: { description: 'Headline duties (主要职责).' },
    TABLE: { description: 'The ranked accountability table (应负职责).' },
    LIST: { description: 'The one list of a form that has no two.' },
  },
});

/** How far the post answers for a duty; at most one is ticked, or none (F014). */
export const ResponsibilityLevel = enumOf('SUPPORT', 'PARTIAL', 'FULL');
export type ResponsibilityLevel = keyof typeof ResponsibilityLevel;

registerEnumType(ResponsibilityLevel, {
  name: 'ResponsibilityLevel',
  description: 'How far the post answers for a duty.',
  valuesConfig: {
    SUPPORT: { description: 'Supports (支持).' },
    PARTIAL: { description: 'Answers for a part (部分).' },
    FULL: { description: 'Answers in full (全责).' },
  },
});

export const MeasureKind = enumOf('QUALITATIVE', 'QUANTITATIVE');
export type MeasureKind = keyof typeof MeasureKind;

registerEnumType(MeasureKind, {
  name: 'MeasureKind',
  description: 'Whether a duty is measured in words or in figures.',
  valuesConfig: {
    QUALITATIVE: { description: 'In words.' },
    QUANTITATIVE: { description: 'In figures; the target may still be open.' },
  },
});

/** How a figure is laid against its target. */
export const Comparator = enumOf('AT_LEAST', 'AT_MOST', 'EXACTLY');
export type Comparator = keyof typeof Comparator;

registerEnumType(Comparator, {
  name: 'Comparator',
  description: 'How a figure is laid against its target.',
  valuesConfig: {
    AT_LEAST: { description: 'The figure or more (≥).' },
    AT_MOST: { description: 'The figure or less (≤).' },
    EXACTLY: { description: 'The figure itself (=).' },
  },
});

/** What people call the parts of a version, by their names in the audited content. */
export const partWords: PartWords = {
  state: { zh: '状态', en: 'state' },
  purpose: { zh: '职位目的', en: 'purpose' },
  summary: { zh: '岗位概要', en: 'summary' },
  coreDuty: { zh: '本职', en: 'core duty' },
  background: { zh: '职务背景', en: 'background' },
  duties: { zh: '职责', en: 'duties' },
  shareReason: { zh: '工时比例说明', en: 'words about the working-time shares' },
  authorities: { zh: '权限', en: 'authority' },
  qualifications: { zh: '任职资格', en: 'qualifications' },
  training: { zh: '培训要求', en: 'training' },
  basisDocuments: { zh: '职位依据', en: 'basis documents' },
  tools: { zh: '使用工具设备', en: 'tools' },
  environment: { zh: '工作环境', en: 'environment' },
  workingTime: { zh: '工作时间特征', en: 'working time' },
  timePatterns: { zh: '工作时间特征', en: 'working time' },
  records: { zh: '所需记录文档', en: 'records kept' },
  careerPaths: { zh: '发展前景', en: 'career paths' },
  listStates: { zh: '空白栏目', en: 'blank lists' },
  conclusion: { zh: '结语', en: 'closing words' },
  remarks: { zh: '备注', en: 'remarks' },
  variant: { zh: '表格样式', en: 'form' },
};
