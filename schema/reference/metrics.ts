/** Whether more or less of a metric is better; NEITHER where it is judged in words. */
export type MetricDirection = 'HIGHER' | 'LOWER' | 'NEITHER';

/** How a value is held against a target. */
export type TargetComparator = 'AT_LEAST' | 'AT_MOST' | 'EXACTLY';

/** Where the figures of a metric come from. */
export type MetricSource = 'CALLS' | 'TICKETS' | 'INSPECTIONS' | 'RECORDS' | 'OUTSIDE' | 'JUDGEMENT';

/** The unit of a metric, as a form prints it; empty where the metric has no figure. */
export type MetricUnit = '%' | 'h' | 'min' | 's' | 'd' | 'x' | 'char/min' | '';

/** What a job description may be measured by. */
export interface MetricDefinition {
  /** The metric's number, such as K25. */
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly unit: MetricUnit;
  readonly direction: MetricDirection;
  /** The comparator that is assumed where a form prints none (F052); null where the metric has no figure. */
  readonly comparator: TargetComparator | null;
  readonly source: MetricSource;
  /** Whether Remit computes it itself, from calls and tickets. */
  readonly computed: boolean;
}

const comparatorOf: Readonly<Record<MetricDirection, TargetComparator | null>> = {
  HIGHER: 'AT_LEAST',
  LOWER: 'AT_MOST',
  NEITHER: null,
};

/**
 * The metrics that Remit computes itself (F046), each with its formula in words; `api/performance/metric.sources.ts` has
 * the same formula as SQL. A metric becomes computed by a line here and one there.
 */
export const formulas = {
  K01: 'answered by an agent ÷ asked for an agent, by start of the call, outside declared outages',
  K02: 'as K01, calls of the queue VIP only',
  K04: 'tickets whose customer was satisfied when first reached ÷ tickets whose customer was reached, by that call back',
  K05: 'tickets whose customer was answered ÷ due tickets; late ones without an answer stay in',
  K25: 'tickets with an approved reply handed in by the deadline ÷ due tickets; late open ones stay in',
  K27: 'tickets of which a reply was sent back ÷ tickets with an approved reply, by the day of that reply',
  K28: 'tickets that repeat an earlier one ÷ tickets received, by registration',
  K29: 'as K04',
} as const;

const metric = (
  code: string,
  [zh, en]: readonly [string, string],
  unit: MetricUnit,
  direction: MetricDirection,
  source: MetricSource,
  { comparator = comparatorOf[direction] }: Partial<Pick<MetricDefinition, 'comparator'>> = {},
): MetricDefinition => ({
  code,
  name: { zh, en },
  unit,
  direction,
  comparator,
  source,
  computed: Object.hasOwn(formulas, code),
});

const exact = { comparator: 'EXACTLY' } as const;

/** Every metric that the documents of the field name, in their order (K01–K44). */
export const metrics: readonly MetricDefinition[] = [
  metric('K01', ['人工接通率', 'Agent answer rate'], '%', 'HIGHER', 'CALLS'),
  metric('K02', ['大客户专席接通率', 'Key-account seat answer rate'], '%', 'HIGHER', 'CALLS'),
  metric('K03', ['投诉规范率', 'Complaint-handling compliance rate'], '%', 'HIGHER', 'INSPECTIONS'),
  metric('K04', ['投诉满意率', 'Complaint satisfaction rate'], '%', 'HIGHER', 'TICKETS'),
  metric('K05', ['投诉答复率', 'Complaint reply rate'], '%', 'HIGHER', 'TICKETS'),
  metric('K06', ['督促工单时限', 'Delay of urging orders'], 'h', 'LOWER', 'TICKETS'),
  metric('K07', ['超时登记时延', 'Delay of overdue records'], 'h', 'LOWER', 'TICKETS', exact),
  metric('K08', ['上报及时无错误', 'Reports on time and without error'], '', 'NEITHER', 'JUDGEMENT'),
  metric(
    'K09',
    ['数据准确、安排合理、分析及时', 'Data accurate, work well arranged, analysis sound'],
    '',
    'NEITHER',
    'JUDGEMENT',
  ),
  metric('K10', ['体系建立及时有效率', 'System set-up in time and effective'], '%', 'HIGHER', 'JUDGEMENT'),
  metric('K11', ['制度执行率', 'Rule-execution rate'], '%', 'HIGHER', 'INSPECTIONS'),
  metric('K12', ['工作计划完成率', 'Plan completion rate'], '%', 'HIGHER', 'RECORDS'),
  metric('K13', ['有效投诉次数', 'Upheld complaints'], 'x', 'LOWER', 'TICKETS'),
  metric('K14', ['客户资料完整率', 'Completeness of customer data'], '%', 'HIGHER', 'RECORDS'),
  metric('K15', ['客户意见反馈率', 'Opinion feed-through rate'], '%', 'HIGHER', 'RECORDS'),
  metric('K16', ['成本控制率', 'Cost-control rate'], '%', 'HIGHER', 'OUTSIDE'),
  metric('K17', ['下属考核合格率', 'Appraisal pass rate of subordinates'], '%', 'HIGHER', 'RECORDS'),
  metric('K18', ['铃响应答时长', 'Time to answer'], 's', 'LOWER', 'CALLS'),
  metric('K19', ['维修工单回访时限', 'Callback delay after repair orders'], 'h', 'LOWER', 'TICKETS'),
  metric('K20', ['维修工单回访比例', 'Callback ratio of repair orders'], '%', 'HIGHER', 'TICKETS'),
  metric('K21', ['回访记录月度分析', 'Monthly analysis of callbacks'], 'x', 'HIGHER', 'RECORDS'),
  metric(
    'K22',
    ['话务、市报表与县区工作量统计', 'Statistics of calls, city report and county workload'],
    'x',
    'HIGHER',
    'RECORDS',
  ),
  metric('K23', ['值班表与考勤', 'Roster and attendance'], 'x', 'HIGHER', 'RECORDS'),
  metric('K24', ['打字速度', 'Typing speed'], 'char/min', 'HIGHER', 'RECORDS'),
  metric('K25', ['处理及时率', 'Timely rate'], '%', 'HIGHER', 'TICKETS'),
  metric('K26', ['延时率', 'Extension rate'], '%', 'LOWER', 'TICKETS'),
  metric('K27', ['重派率', 'Sent-back rate'], '%', 'LOWER', 'TICKETS'),
  metric('K28', ['重复投诉率', 'Repeat-complaint rate'], '%', 'LOWER', 'TICKETS'),
  metric('K29', ['客户满意度', 'Customer satisfaction'], '%', 'HIGHER', 'TICKETS'),
  metric('K30', ['对口类别投诉量变化', 'Change of complaints in own category'], '%', 'LOWER', 'TICKETS'),
  metric('K31', ['提早到岗', 'Arrival ahead of the shift'], 'min', 'HIGHER', 'RECORDS'),
  metric('K32', ['投诉跟踪记录完整率', 'Completeness of follow-up'], '%', 'HIGHER', 'TICKETS', exact),
  metric(
    'K33',
    ['周热点通报、联络与案例', 'Weekly bulletin, liaison report and cases'],
    'x',
    'HIGHER',
    'RECORDS',
  ),
  metric('K34', ['突发事件日报', 'Daily report of emergencies'], 'x', 'HIGHER', 'RECORDS'),
  metric('K35', ['受理决定时限', 'Time to the decision of acceptance'], 'd', 'LOWER', 'TICKETS'),
  metric('K36', ['解决率', 'Resolution rate'], '%', 'HIGHER', 'TICKETS'),
  metric('K37', ['工单处理时限', 'Handling limit of the ticket'], 'h', 'LOWER', 'TICKETS'),
  metric('K38', ['约定时间答复', 'Reply within the promised time'], 'h', 'LOWER', 'TICKETS'),
  metric('K39', ['规定时间登记', 'Registration within the set time'], 'min', 'LOWER', 'TICKETS'),
  metric('K40', ['处理进展上报时限', 'Progress reported in time'], 'h', 'LOWER', 'RECORDS'),
  metric('K41', ['人员流失率', 'Attrition rate'], '%', 'LOWER', 'RECORDS'),
  metric('K42', ['话务饱和度', 'Occupancy'], '%', 'HIGHER', 'CALLS'),
  metric('K43', ['营销任务', 'Marketing tasks'], '', 'NEITHER', 'OUTSIDE'),
  metric('K44', ['工作时间占比', 'Work-time shares'], '%', 'NEITHER', 'RECORDS', exact),
];

const byCode: ReadonlyMap<string, MetricDefinition> = new Map(metrics.map((each) => [each.code, each]));

/** The metric with a number such as K25, if there is one. */
export const metricOf = (code: string): MetricDefinition | undefined => byCode.get(code);
