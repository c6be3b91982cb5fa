import { absent, truncated } from '../../../core/form-text.ts';
import type { JobText, JobVersion } from '../shapes.ts';

/** Complaints of the province and above are the supervisor's own (F075); so are roster, plans and equipment. */
const supervisorText: JobText = {
  variant: 'V8',
  purpose: absent(),
  list: [
    { heading: '日常管理', statement: '主持呼叫中心日常工作，落实全省客户服务手册。' },
    {
      heading: '排班考勤',
      statement: '安排班次、核对考勤，保证24小时有人值守。',
      measures: [
        { phrase: '每月一份值班表和考勤表', metric: 'K23', comparator: 'AT_LEAST', target: 1, unit: 'x' },
      ],
    },
    { heading: '培训', statement: '制订培训计划，组织考核。' },
    { heading: '应急与设备', statement: '编制应急预案，管理话务设备清单。' },
    { heading: '省级投诉', statement: '省级及以上转来的投诉由主管亲自处理、答复。' },
    { heading: '质量检查', statement: '抽听录音，审核班长的报表和回访记录。' },
  ],
  authorities: [
    { kind: 'HANDLE', text: '对各班登记的投诉定性、分级', grants: ['ticket.classify', 'SUBTREE'] },
    { kind: 'HANDLE', text: '查看呼叫中心各班的指标', grants: ['performance.read', 'SUBTREE'] },
    { kind: 'APPRAISE', text: '考核坐席班长和话务员' },
  ],
};

/** Complaints of the city are the shift leader's (F075), and so is the chasing of counties that do not answer (F084). */
const leaderText: JobText = {
  variant: 'V8',
  purpose: absent(),
  list: [
    { heading: '班前班后', statement: '检查出勤、着装、卫生、纪律、设备和用电，班后讲评，做好交接班记录。' },
    { heading: '现场管理', statement: '掌握排队情况，监听通话，支援座席。' },
    { heading: '市级投诉', statement: '市级投诉由班长处理、答复。' },
    { heading: '县区催办', statement: '县区分公司工单超时或联系不上维修人员的，负责催办并留下记录。' },
    {
      heading: '统计',
      statement: '统计话务、市级报表和县区维修工作量。',
      measures: [
        {
          phrase: '话务统计每日、每周、每月各一次',
          metric: 'K22',
          comparator: 'AT_LEAST',
          target: 1,
          unit: 'x',
        },
      ],
    },
    { heading: '评价', statement: '为话务员的考核提供依据，记工作日志。' },
  ],
  authorities: [
    { kind: 'EVALUATE', text: '对本班话务员提出评价意见', condition: 'TEAM_LEADER_ONLY' },
    { kind: 'HANDLE', text: '查看本班的指标', grants: ['performance.read', 'UNIT'] },
  ],
};

/** Three seconds to answer, 24 hours from the repair order to the call back, 99 of 100 called back (K18–K21). */
const agentText: JobText = {
  variant: 'V8',
  purpose: absent(),
  list: [
    {
      heading: '接听',
      statement: '铃响即应，用语规范，解释耐心。',
      measures: [{ phrase: '铃响3秒内应答', metric: 'K18', comparator: 'AT_MOST', target: 3, unit: 's' }],
    },
    { heading: '登记', statement: '在EBOSS中登记报修、投诉和预约，县区处理的当即派出。' },
    {
      heading: '回访',
      statement: '维修工单生成后按时回访，记录满意度和意见。',
      measures: [
        { phrase: '工单生成后24小时内回访', metric: 'K19', comparator: 'AT_MOST', target: 24, unit: 'h' },
        { phrase: '回访比例不低于99%', metric: 'K20', comparator: 'AT_LEAST', target: 99, unit: '%' },
      ],
    },
    {
      heading: '回访分析',
      statement: '整理回访记录，写出分析。',
      measures: [{ phrase: '每月一次', metric: 'K21', comparator: 'AT_LEAST', target: 1, unit: 'x' }],
    },
    { heading: '保密与建议', statement: '不外传客户资料；收集客户建议报班长。' },
  ],
  qualifications: [{ kind: 'LANGUAGE', text: '普通话流利' }],
};

/** The document breaks off after the first duty. */
const serviceText: JobText = {
  variant: 'V8',
  purpose: absent(),
  conclusion: truncated('一、主动回访客户，了解'),
  list: [{ statement: '主动回访客户，了解使用情况。', sourceNumber: '1' }],
};

const signers = { writer: 'hr.o3', reviewer: 'cablehead', approver: 'cable-hrhead' } as const;
const approved = (post: string, text: JobText, effective: number): JobVersion => ({
  post,
  version: 1,
  text,
  state: 'APPROVED',
  begun: effective + 14,
  effective,
  ...signers,
});

export const cableJobs: readonly JobVersion[] = [
  approved('cable-supervisor', supervisorText, 260),
  approved('cable-shift-1-leader', leaderText, 255),
  approved('cable-shift-2-leader', leaderText, 255),
  approved('cable-shift-1-agent', agentText, 250),
  approved('cable-shift-2-agent', agentText, 250),
  // Nobody hands in what is cut off.
  { post: 'cable-service-desk', version: 1, text: serviceText, state: 'DRAFT', begun: 15, ...signers },
];
