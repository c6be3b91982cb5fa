import { absent, written } from '../../../core/form-text.ts';
import { approvedBy, asks, duty, target, words } from '../lines.ts';
import type { DutyContent, JobText, JobVersion } from '../shapes.ts';

/** Nine duties that leader and handlers share; the contest names its rates and sets no figure for any of them. */
const nine: readonly DutyContent[] = [
  {
    ...duty('工单处理', '签收省公司派来的语音投诉工单，判断归属后处理并回复。'),
    tasks: ['登录BOSS查看待签收工单', '签收后判断是否属于本单位', '核实情况，联系客户', '填写处理结果'],
  },
  {
    ...duty('回复审核', '审核查证回复内容，自己写的回复由别人审核。'),
    tasks: ['核对事实和依据', '不合要求的重新办理'],
  },
  {
    ...duty('工单转派', '不属于本单位的工单及时转派，转派不同于被退回的重派。'),
    tasks: ['写明转派原因和建议的处理单位'],
  },
  duty('部门联络', '与对口专业部门保持联络，跟进本类别投诉。', target('对口类别投诉量下降', 'K30', null)),
  {
    ...duty(
      '跟踪记录',
      '未办结的投诉跟踪到客户满意，短信答复、未接通和不满意的列入外呼表。',
      target('每件投诉都有完整的跟踪记录', 'K32', 100),
    ),
    tasks: ['注明暂时无法解决、预约、未解决或几天后解决', '到期再次联系客户'],
  },
  {
    ...duty('每日小结', '下班前小结当日处理情况，交接遗留工单。'),
    tasks: ['填写交班表：当班人、交班人、遗留件数'],
  },
  duty(
    '每周通报',
    '每周归集本类别的投诉热点、联络情况和案例，按统一格式上报。',
    target('每周一次热点通报、联络报告和案例', 'K33', 1),
  ),
  duty(
    '竞赛指标',
    '完成投诉管理竞赛的各项指标。',
    target('处理及时率达标', 'K25', null),
    target('延时率达标', 'K26', null),
    target('重派率达标', 'K27', null),
    target('重复投诉率达标', 'K28', null),
    target('客户满意度达标', 'K29', null),
  ),
  duty('营销任务', '按时保质完成公司下达的营销任务。', words('按时、保质完成', 'K43')),
];

const arrival = target('8:00开班，提前5分钟到岗', 'K31', 5);

const handlerText: JobText = {
  variant: 'V8',
  purpose: absent(),
  background: written('语音投诉处理员按省公司工单流程处理本市客户的语音投诉。'),
  list: [{ ...(nine[0] as DutyContent), measures: [arrival] }, ...nine.slice(1)],
  authorities: [
    { kind: 'HANDLE', text: '签收和处理本班的工单', grants: ['ticket.sign', 'UNIT'] },
    { kind: 'REVIEW', text: '审核同事的回复，自己的除外', grants: ['ticket.review', 'UNIT'] },
    { kind: 'HANDLE', text: '转派不属于本单位的工单', grants: ['ticket.reroute', 'OWN'] },
  ],
  qualifications: [
    ...asks('KNOWLEDGE', '熟悉移动业务和BOSS系统'),
    ...asks('COMPETENCY', '沟通能力强，服从安排'),
  ],
};

const leaderText: JobText = {
  variant: 'V8',
  purpose: absent(),
  background: written('投诉处理班长带领班组完成省公司工单和竞赛指标，职责与组员相同，另负责安排和审核。'),
  list: [{ ...(nine[0] as DutyContent), measures: [arrival] }, ...nine.slice(1)],
  authorities: [
    { kind: 'HANDLE', text: '在班组内分派工单', grants: ['ticket.dispatch', 'UNIT'] },
    { kind: 'REVIEW', text: '审核本班回复', grants: ['ticket.review', 'UNIT'] },
    { kind: 'EVALUATE', text: '评价本班处理员' },
  ],
  qualifications: [...asks('COMPETENCY', '能带队伍，善于协调')],
};

const analystText: JobText = {
  variant: 'V8',
  purpose: absent(),
  list: [
    duty(
      '突发登记',
      '突发投诉及时登记件数和原因，逐日上报到办结为止。',
      target('未办结期间每日一报', 'K34', 1),
    ),
    duty('统计', '统计各项竞赛指标，供班组分析。', words('数据准确', 'K09')),
  ],
  authorities: [{ kind: 'HANDLE', text: '查看本班的指标', grants: ['performance.read', 'UNIT'] }],
};

const approved = approvedBy('hr.o5', 'voice-head', 'voice-hrhead');

export const voiceJobs: readonly JobVersion[] = [
  approved('voice-leader', leaderText, 240),
  approved('voice-handler', handlerText, 240),
  approved('voice-analyst', analystText, 230),
];
