import { registerEnumType } from 'type-graphql';
import { describedEnum, enumOf } from '../core/enum.ts';

/** What a post may decide, as the forms name it (F017). */
export const AuthorityKind = enumOf(
  'APPROVE',
  'REVIEW',
  'APPRAISE',
  'HANDLE',
  'REPRESENT',
  'RECTIFY_PENALTY_PROPOSE',
  'ADJUDICATE',
  'STOP_PENALISE',
  'REWARD_DECIDE',
  'EVALUATE',
);
export type AuthorityKind = keyof typeof AuthorityKind;

registerEnumType(AuthorityKind, {
  name: 'AuthorityKind',
  description: 'What sort of power an authority line gives.',
  valuesConfig: {
    APPROVE: { description: 'To approve (审批权).' },
    REVIEW: { description: 'To review (审核权).' },
    APPRAISE: { description: 'To appraise (考核权).' },
    HANDLE: { description: 'To handle and dispose (处理权).' },
    REPRESENT: { description: 'To represent outside (对外联系权).' },
    RECTIFY_PENALTY_PROPOSE: {
      description: 'To order rectification and propose penalties (限期整改权、处罚建议权).',
    },
    ADJUDICATE: { description: 'To adjudicate disputes (裁决权).' },
    STOP_PENALISE: { description: 'To stop and penalise (制止权、处罚权).' },
    REWARD_DECIDE: { description: 'To decide on rewards and penalties (奖惩决定权).' },
    EVALUATE: { description: 'To evaluate subordinates (考核评价权).' },
  },
});

/** Who among the holders has an authority; null where all have it (F017: the team leader’s powers). */
export const AuthorityCondition = enumOf('TEAM_LEADER_ONLY', 'CERTIFIED');
export type AuthorityCondition = keyof typeof AuthorityCondition;

registerEnumType(AuthorityCondition, {
  name: 'AuthorityCondition',
  description: 'Who among the holders has an authority.',
  valuesConfig: {
    TEAM_LEADER_ONLY: { description: 'Only where the post leads its unit (仅组长).' },
    CERTIFIED: {
      description:
        'Only while the holder has the certificates that the qualifications of the version require; at least one is required there.',
    },
  },
});

/** How far the ability of an authority line reaches, measured from the unit of the post. */
export const AuthorityScope = enumOf('OWN', 'UNIT', 'SUBTREE', 'ALL');
export type AuthorityScope = keyof typeof AuthorityScope;

registerEnumType(AuthorityScope, {
  name: 'AuthorityScope',
  description: 'How far the ability of an authority line reaches, measured from the unit of the post.',
  valuesConfig: {
    OWN: { description: 'What is one’s own.' },
    UNIT: { description: 'The unit.' },
    SUBTREE: { description: 'The unit and all below.' },
    ALL: { description: 'The whole organisation.' },
  },
});

/** What a requirement is about (F019). */
export const QualificationKind = enumOf(
  'AGE',
  'GENDER',
  'EDUCATION',
  'TITLE',
  'MAJOR',
  'EXPERIENCE',
  'LANGUAGE',
  'VOICE',
  'APPEARANCE',
  'HEALTH',
  'TYPING',
  'KNOWLEDGE',
  'SKILL',
  'COMPETENCY',
  'BUSINESS_SCOPE',
  'TRAINING_HISTORY',
  'CERTIFICATE',
  'OTHER',
);
export type QualificationKind = keyof typeof QualificationKind;

registerEnumType(QualificationKind, {
  name: 'QualificationKind',
  description: 'What a requirement is about.',
  valuesConfig: {
    AGE: { description: 'Age in years, bounds included (适应年龄).' },
    GENDER: { description: 'Gender; both or none named means any (适应性别).' },
    EDUCATION: { description: 'Schooling: the options ticked, lowest first (所需学历).' },
    TITLE: { description: 'Professional title: JUNIOR, INTERMEDIATE, SENIOR (所需职称).' },
    MAJOR: { description: 'Field of study (适应专业).' },
    EXPERIENCE: { description: 'Years of experience, half years allowed.' },
    LANGUAGE: { description: 'A language.' },
    VOICE: { description: 'Voice.' },
    APPEARANCE: { description: 'Appearance.' },
    HEALTH: { description: 'Health.' },
    TYPING: { description: 'Typing speed in characters a minute (打字速度).' },
    KNOWLEDGE: { description: 'Knowledge (必备知识).' },
    SKILL: { description: 'Skill (其他技能).' },
    COMPETENCY: { description: 'Competency (能力素质).' },
    BUSINESS_SCOPE: { description: 'Business scope (业务范围).' },
    TRAINING_HISTORY: { description: 'Training had before (培训经历).' },
    CERTIFICATE: { description: 'A certificate that is valid (持证上岗).' },
    OTHER: { description: 'Anything else.' },
  },
});

/** How well a language is spoken, least first: a later one includes the earlier ones. */
export const LanguageLevel = describedEnum('LanguageLevel', 'How well a language is spoken, least first.', {
  NONE: 'Not at all (不会); a requirement never asks for it.',
  BASIC: 'A little (略懂).',
  WORKING: 'Well enough to work in it (能用于工作).',
  FLUENT: 'Fluently (流利).',
  NATIVE: 'As a mother tongue (母语).',
});
export type LanguageLevel = keyof typeof LanguageLevel;

export const Strictness = enumOf('REQUIRED', 'PREFERRED');
export type Strictness = keyof typeof Strictness;

registerEnumType(Strictness, {
  name: 'Strictness',
  description: 'Whether a requirement must be met.',
  valuesConfig: { REQUIRED: { description: 'Must be met.' }, PREFERRED: { description: 'Is an advantage.' } },
});

export const TrainingPhase = enumOf('PRE_SERVICE', 'IN_SERVICE');
export type TrainingPhase = keyof typeof TrainingPhase;

registerEnumType(TrainingPhase, {
  name: 'TrainingPhase',
  description: 'When a training is due (F022).',
  valuesConfig: {
    PRE_SERVICE: { description: 'Before taking up the post (岗前培训).' },
    IN_SERVICE: { description: 'While holding it (在岗培训).' },
  },
});

export const BasisDocumentKind = enumOf('APPOINTMENT', 'RULE', 'DEPT_DUTY', 'PROCESS', 'LAW');
export type BasisDocumentKind = keyof typeof BasisDocumentKind;

registerEnumType(BasisDocumentKind, {
  name: 'BasisDocumentKind',
  description: 'What sort of document a job description stands on (F024).',
  valuesConfig: {
    APPOINTMENT: { description: 'Appointment (任命文件).' },
    RULE: { description: 'Rule or regulation (制度).' },
    DEPT_DUTY: { description: 'Duties of the department (部门职责).' },
    PROCESS: { description: 'Process description (流程).' },
    LAW: { description: 'Law.' },
  },
});
