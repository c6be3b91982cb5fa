import type { AuthorityKind, Basis } from '../extracted.ts';

/** What the kinds of powers are called on forms. */
export const powerKinds: Readonly<Record<AuthorityKind, string>> = {
  APPROVE: '审批权',
  REVIEW: '审核权',
  APPRAISE: '考核权',
  HANDLE: '处理权',
  REPRESENT: '对外联系权',
  RECTIFY_PENALTY_PROPOSE: '限期整改、处罚建议权',
  ADJUDICATE: '裁决权',
  STOP_PENALISE: '制止、处罚权',
  REWARD_DECIDE: '奖惩决定权',
  EVALUATE: '考核评价权',
};

/** What the kinds of documents are called on forms. */
export const basisKinds: Readonly<Record<NonNullable<Basis['kind']>, string>> = {
  APPOINTMENT: '任职文件',
  RULE: '规章制度',
  DEPT_DUTY: '部门职责',
  PROCESS: '业务流程',
  LAW: '法律法规',
};

/** What the boxes of the working time are called on forms. */
export const timePatterns = {
  NORMAL_HOURS: '正常工作时间',
  TRAVEL: '出差',
  OVERTIME: '加班',
  SHIFT: '轮班',
  ROUND_THE_CLOCK: '7×24',
} as const;
