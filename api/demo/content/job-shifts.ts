import { absent, blank, written } from '../../core/form-text.ts';
import type { JobText } from './shapes.ts';

/** A shift leader's. */
export const shiftLeaderText = (name: string): JobText => ({
  variant: 'V8',
  purpose: written(`带好${name}，守住当班现场。`),
  remarks: blank(),
  list: [
    {
      heading: '现场管理',
      statement: '班前检查着装、设备和安全，班中调度座席，班后点评。',
      measures: [{ phrase: '班前班后检查有记录' }],
    },
    {
      heading: '当班接通',
      statement: '根据来话情况临时调席，排队过长时请求支援。',
      measures: [{ phrase: '当班无长时间排队' }],
    },
    {
      heading: '市级投诉',
      statement: '处理本班登记的简单投诉和市级转来的一般投诉。',
      measures: [{ phrase: '按时答复', metric: 'K37', comparator: 'AT_MOST', target: null, unit: 'h' }],
    },
    {
      heading: '县级催办',
      statement: '县（市、区）分公司工单超时或联系不上人的，负责催办并报告。',
      measures: [{ phrase: '催办有记录' }],
    },
    {
      heading: '统计上报',
      statement: '按日、周、月统计话务，报运营部。',
      measures: [{ phrase: '上报及时、没有差错', metric: 'K08' }],
    },
  ],
  authorities: [
    { kind: 'HANDLE', text: '当班时调配本班座席' },
    { kind: 'EVALUATE', text: '对本班话务员的表现提出评价意见', condition: 'TEAM_LEADER_ONLY' },
    { kind: 'HANDLE', text: '查看本班的接通和投诉指标', grants: ['performance.read', 'UNIT'] },
  ],
  qualifications: [
    { kind: 'EXPERIENCE', text: '两年以上座席工作经历', min: 2, unit: '年' },
    { kind: 'COMPETENCY', text: '沉着、公道，能稳住现场' },
  ],
  training: [{ phase: 'IN_SERVICE', text: '应急预案演练，每半年一次' }],
});

/** An agent's: how fast to answer is fixed, how many calls to take is not. */
export const agentText: JobText = {
  variant: 'V8',
  purpose: written('接好每一个电话，记准每一件事。'),
  coreDuty: absent(),
  list: [
    {
      heading: '接听',
      statement: '铃响及时应答，用语规范。',
      measures: [{ phrase: '铃响3秒内应答', metric: 'K18', comparator: 'AT_MOST', target: 3, unit: 's' }],
    },
    {
      heading: '登记',
      statement: '把客户的姓名、联系方式、事由和要求记全，生成工单。',
      measures: [{ phrase: '登记完整准确' }],
    },
    {
      heading: '解答',
      statement: '能当场解决的当场解决，不能的说明去向和时限。',
      measures: [{ phrase: '业务差错少' }],
    },
    { heading: '建议', statement: '把客户意见反映给班长。' },
  ],
  authorities: [
    { kind: 'HANDLE', text: '登记来电客户的投诉、求助和报修', grants: ['ticket.register', 'OWN'] },
  ],
  qualifications: [
    {
      kind: 'EDUCATION',
      text: '中专及以上',
      options: ['SECONDARY_VOCATIONAL', 'JUNIOR_COLLEGE', 'BACHELOR', 'MASTER_UP'],
    },
    { kind: 'TYPING', text: '每分钟录入60字以上', min: 60, unit: '字/分钟' },
    { kind: 'LANGUAGE', text: '普通话二级乙等及以上', subject: '普通话', level: 'FLUENT' },
    { kind: 'EXPERIENCE', text: '有半年客服经历的优先', preferred: true, min: 0.5, unit: '年' },
    { kind: 'HEALTH', text: '能适应轮班' },
  ],
  training: [
    { phase: 'PRE_SERVICE', text: '业务、系统和话术培训四周，考试加实操' },
    { phase: 'IN_SERVICE', text: '新业务上线前培训' },
  ],
};

/** The key-account seats' leader. */
export const vipLeaderText: JobText = {
  variant: 'V8',
  purpose: written('让大客户随时找得到人、办得成事。'),
  list: [
    {
      heading: '专席接通',
      statement: '安排专席值守，保证大客户来电优先接入。',
      measures: [
        { phrase: '大客户专席接通率90%以上', metric: 'K02', comparator: 'AT_LEAST', target: 90, unit: '%' },
      ],
    },
    {
      heading: '专席投诉',
      statement: '大客户投诉首问负责，跟到办结。',
      measures: [{ phrase: '客户满意', metric: 'K29', comparator: 'AT_LEAST', target: null, unit: '%' }],
    },
  ],
  qualifications: [{ kind: 'EXPERIENCE', text: '三年以上座席工作经历', min: 3, unit: '年' }],
};

/** The operations clerk's, handed in and waiting for its review. */
export const clerkText: JobText = {
  variant: 'V1',
  purpose: written('管好运营部的数据和台账，让报表说真话。'),
  remarks: blank(),
  headline: [
    { heading: '数据统计', statement: '汇总话务、工单和质检数据，编制日报、周报、月报。' },
    { heading: '台账管理', statement: '管理考勤、排班和设备台账。' },
  ],
  table: [
    {
      heading: '报表',
      statement: '按时编制各类运营报表。',
      measures: [{ phrase: '上报及时、没有差错', metric: 'K08' }],
    },
    {
      heading: '台账',
      statement: '各类台账齐全，账实相符。',
      measures: [{ phrase: '数据准确', metric: 'K09' }],
    },
  ],
  authorities: [{ kind: 'HANDLE', text: '导入话务记录', grants: ['calls.import', 'SUBTREE'] }],
  qualifications: [
    { kind: 'AGE', text: '22周岁及以上', min: 22, unit: '岁' },
    { kind: 'SKILL', text: '熟练使用电子表格和统计工具' },
  ],
};
