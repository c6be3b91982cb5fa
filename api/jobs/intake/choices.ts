import type { Bilingual } from '../../core/bilingual.ts';
import type { PointTopic } from './intake.words.ts';

/** An answer that can be chosen. */
export interface Choice {
  readonly code: string;
  readonly text: Bilingual;
}

const choice = (code: string, zh: string, en: string): Choice => ({ code, text: { zh, en } });

/** Which answers a topic takes. */
export interface Answers {
  readonly choices: readonly Choice[];
  readonly several?: boolean;
  /** What may be said beside the choices. */
  readonly takes?: 'TEXT' | 'FIGURE';
}

/** Settled by an edit of the draft; allowed wherever a draft was made. */
export const IN_DRAFT = choice('IN_DRAFT', '已在草稿中另行处理', 'Dealt with in the draft');

const notAsked = choice('NONE', '不作要求', 'Nothing is asked for');
const setAside = choice('SET_ASIDE', '搁置，不写入', 'Set aside');

const options: Readonly<Record<string, readonly Choice[]>> = {
  'qualification.genders': [choice('MALE', '男', 'Male'), choice('FEMALE', '女', 'Female')],
  'qualification.education': [
    choice('HIGH_SCHOOL', '高中', 'High school'),
    choice('SECONDARY_VOCATIONAL', '中专（职高）', 'Vocational school'),
    choice('JUNIOR_COLLEGE', '大学专科', 'Junior college'),
    choice('BACHELOR', '大学本科', 'Bachelor'),
    choice('MASTER_UP', '硕士及以上', 'Master or higher'),
  ],
  'qualification.title': [
    choice('JUNIOR', '初级', 'Junior'),
    choice('INTERMEDIATE', '中级', 'Intermediate'),
    choice('SENIOR', '高级', 'Senior'),
  ],
};

const byTopic: Readonly<Record<Exclude<PointTopic, 'OPTIONS' | 'OWNER'>, Answers>> = {
  AGE: { choices: [notAsked], takes: 'TEXT' },
  ROW: { choices: [choice('AS_READ', '读得正确', 'It was read right')], takes: 'TEXT' },
  LEVEL: {
    choices: [
      choice('SUPPORT', '支持', 'Supports'),
      choice('PARTIAL', '部分', 'Answers for a part'),
      choice('FULL', '全责', 'Answers in full'),
      choice('NONE', '不规定', 'Left open'),
    ],
  },
  SHARE: { choices: [choice('NONE', '不规定', 'Left open')], takes: 'FIGURE' },
  TARGET: { choices: [choice('NONE', '暂无目标值', 'There is no target yet')], takes: 'FIGURE' },
  COMPARATOR: {
    choices: [
      choice('AT_LEAST', '不低于（≥）', 'At least (≥)'),
      choice('AT_MOST', '不高于（≤）', 'At most (≤)'),
      choice('EXACTLY', '等于（=）', 'Exactly (=)'),
    ],
  },
  TRAINING: {
    choices: [
      choice('PRE_SERVICE', '岗前培训', 'Before taking up the post'),
      choice('IN_SERVICE', '在岗培训', 'While holding it'),
    ],
  },
  POWER: {
    choices: [
      choice('APPROVE', '审批权', 'To approve'),
      choice('REVIEW', '审核权', 'To review'),
      choice('APPRAISE', '考核权', 'To appraise'),
      choice('HANDLE', '处理权', 'To handle'),
      choice('REPRESENT', '对外联系权', 'To represent outside'),
      choice('RECTIFY_PENALTY_PROPOSE', '限期整改、处罚建议权', 'To order rectification, propose penalties'),
      choice('ADJUDICATE', '裁决权', 'To adjudicate'),
      choice('STOP_PENALISE', '制止、处罚权', 'To stop and penalise'),
      choice('REWARD_DECIDE', '奖惩决定权', 'To decide on rewards'),
      choice('EVALUATE', '考核评价权', 'To evaluate'),
      setAside,
    ],
  },
  ABILITY: {
    choices: [
      choice('KEEP', '沿用', 'Keeps it'),
      choice('NONE', '不沿用，只保留文字', 'Words only from now on'),
    ],
  },
  BASIS: {
    choices: [
      choice('APPOINTMENT', '任命文件', 'Appointment'),
      choice('RULE', '规章制度', 'Rule'),
      choice('DEPT_DUTY', '部门职责', 'Duties of the department'),
      choice('PROCESS', '业务流程', 'Process'),
      choice('LAW', '法律法规', 'Law'),
      setAside,
    ],
  },
  TITLE: { choices: [choice('POSITION', '以岗位名称为准', 'The title of the post holds')] },
  OTHER: { choices: [choice('SEEN', '已核对', 'Looked at')] },
  REMAINDER: {
    choices: [
      setAside,
      choice('PURPOSE', '职位目的', 'Purpose'),
      choice('SUMMARY', '岗位概要', 'Summary'),
      choice('CORE_DUTY', '本职', 'Core duty'),
      choice('BACKGROUND', '岗位概述', 'Overview'),
      choice('DUTY', '职责（新增一项）', 'A duty of its own'),
      choice('KNOWLEDGE', '知识', 'Knowledge'),
      choice('SKILL', '技能', 'Skill'),
      choice('COMPETENCY', '能力素质', 'Competency'),
      choice('OTHER', '其他任职要求', 'Another requirement'),
      choice('PRE_SERVICE', '岗前培训', 'Training before the post'),
      choice('IN_SERVICE', '在岗培训', 'Training in the post'),
      choice('CONCLUSION', '结语', 'Closing words'),
      choice('REMARKS', '备注', 'Remarks'),
    ],
  },
};

/** The answers that a point takes. `duties` are the first words of the description's duties. Pure. */
export const answersFor = (topic: PointTopic, field: string, duties: readonly string[]): Answers => {
  if (topic === 'OPTIONS') return { choices: [...(options[field] ?? []), notAsked], several: true };
  if (topic !== 'OWNER') return byTopic[topic];
  return {
    choices: [
      ...duties.map((words, place) =>
        choice(`DUTY_${place + 1}`, `职责 ${place + 1}：${words}`, `Duty ${place + 1}: ${words}`),
      ),
      setAside,
    ],
  };
};

const general: Readonly<Record<string, Bilingual>> = {
  NONE: { zh: '不作规定', en: 'Left open' },
  OTHER: { zh: '其他', en: 'Other' },
};

/** What an answer that was chosen is called, of whatever topic; undefined for a code that there is not. */
export const choiceWord = (code: string): Bilingual | undefined => {
  const duty = /^DUTY_(\d+)$/.exec(code)?.[1];
  if (duty) return { zh: `职责 ${duty}`, en: `Duty ${duty}` };
  const every = [
    IN_DRAFT,
    ...Object.values(options).flat(),
    ...Object.values(byTopic).flatMap(({ choices }) => choices),
  ];
  return general[code] ?? every.find((one) => one.code === code)?.text;
};
