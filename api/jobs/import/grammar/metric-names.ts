/** By which words a metric is meant. The first row that fits counts, so that the more special ones stand first. */
interface MetricName {
  readonly metric: string;
  /** What the phrase before the figure, or the whole clause, says. */
  readonly says: RegExp;
  /** The units in which the metric is counted; other figures are not its. */
  readonly units: readonly string[];
  /** What says that another thing is meant. */
  readonly unless?: RegExp;
}

const time = ['h', 'min', 's', 'd', 'working d', 'week', 'month'];

export const metricNames: readonly MetricName[] = [
  { metric: 'K13', says: /(?:有效|有责|责任)投诉/, units: ['x'] },
  {
    metric: 'K02',
    says: /(?:大客户|VIP|vip|贵宾|重要客户|高端客户|专席|专线|专座).{0,12}(?:接通率|接听率|应答率)/,
    units: ['%'],
  },
  { metric: 'K01', says: /(?:接通率|接听率|应答率|人工接起率|电话接起率)/, units: ['%'] },
  {
    metric: 'K03',
    says: /(?:投诉|工单|处理).{0,8}(?:规范率|规范化率|合规率|规范性)|规范率/,
    units: ['%'],
    unless: /服务规范率|用语/,
  },
  {
    metric: 'K20',
    says: /回访(?:率|比例|覆盖率|完成率|占比|量)|(?:工单|用户|客户).{0,10}回访.{0,10}$|回访.{0,12}(?:比例|达到?|不低于)/,
    units: ['%'],
    unless: /回访.{0,4}(?:满意|及时|成功)/,
  },
  { metric: 'K04', says: /投诉.{0,10}满意[率度]|满意[率度].{0,4}投诉/, units: ['%'] },
  { metric: 'K29', says: /满意[率度]/, units: ['%'], unless: /员工满意|内部满意|培训满意|上级满意|领导满意/ },
  {
    metric: 'K05',
    says: /(?:答复|回复|复话|应诉)率/,
    units: ['%'],
    unless: /及时(?:答复|回复)率|(?:答复|回复)及时率/,
  },
  {
    metric: 'K15',
    says: /(?:意见|建议|信息|问题).{0,6}(?:反馈|上报|传递)率|反馈率/,
    units: ['%'],
    unless: /及时/,
  },
  {
    metric: 'K10',
    says: /(?:体系|系统|制度|流程|平台).{0,8}(?:建立|建设|搭建|完善|健全).{0,12}(?:及时|有效|率|性|完成)/,
    units: ['%'],
  },
  {
    metric: 'K25',
    says: /及时(?:处理|办结|回复|答复|完成|响应|解决|受理|反馈)?率|(?:按时|准时|限时|时限)(?:办结|完成|处理|达标|回复)?率/,
    units: ['%'],
    unless: /上报|报表|报告|培训|发放|维修|回访|录入|更新|报送|入库|配送|到货/,
  },
  { metric: 'K26', says: /(?:延时|延期|延迟|拖延)率/, units: ['%'] },
  { metric: 'K27', says: /(?:重派|重复派单|退单|返工|二次派单|重新派单|返派)率/, units: ['%'] },
  { metric: 'K28', says: /(?:重复(?:客户)?投诉|投诉重复|二次投诉|重诉|复诉)率/, units: ['%'] },
  {
    metric: 'K11',
    says: /(?:制度|规章|规定|规范|流程|标准|政策|纪律).{0,8}(?:执行|遵守|落实|执行到位)率|执行率/,
    units: ['%'],
  },
  {
    metric: 'K12',
    says: /(?:计划|任务|工作|目标|指标).{0,8}(?:完成|达成|实现)率|完成率/,
    units: ['%'],
    unless: /营销|销售|回访|培训|收入|业绩/,
  },
  { metric: 'K43', says: /(?:营销|销售|业务发展).{0,8}(?:任务|指标|完成)/, units: ['%', 'x'] },
  {
    metric: 'K13',
    says: /(?:有效|责任|被|重大|客户|服务|有责|部门|越级|员工)?.{0,4}投诉.{0,6}(?:次数|件数|数量|数|起数|量)?/,
    units: ['x'],
    unless: /处理.{0,6}投诉|接(?:待|听|到)|受理|回访|登记|分析|案例|投诉(?:会|培训)/,
  },
  {
    metric: 'K14',
    says: /(?:资料|档案|信息|台账|数据|记录).{0,8}(?:完整|完好|齐全|完备|建档|归档)(?:率|度|性)?/,
    units: ['%'],
    unless: /跟踪记录/,
  },
  { metric: 'K16', says: /(?:成本|费用|预算).{0,8}(?:控制|执行|达成|使用)?率?/, units: ['%'] },
  {
    metric: 'K17',
    says: /(?:下属|部属|员工|部门|人员|下级|属员).{0,8}(?:考核|绩效|评估|考评).{0,4}(?:合格|达标|通过|优良)率|考核合格率|考评合格率/,
    units: ['%'],
  },
  { metric: 'K18', says: /铃|应答|接听|接起|接电话|接通电话|接电/, units: ['s', 'ring'] },
  { metric: 'K06', says: /督促|催促|催办|督办|催单/, units: time },
  { metric: 'K19', says: /回访/, units: time },
  {
    metric: 'K21',
    says: /回访.{0,16}(?:分析|总结|汇总|统计)|(?:分析|总结|汇总|统计).{0,10}回访/,
    units: ['per month'],
  },
  { metric: 'K33', says: /热点|通报|案例/, units: ['per week'] },
  { metric: 'K23', says: /值班表|考勤|排班|班表/, units: ['per month'] },
  { metric: 'K34', says: /突发/, units: ['per day'] },
  {
    metric: 'K22',
    says: /(?:话务|市报表|工作量|业务).{0,10}(?:统计|报表)|统计.{0,10}(?:话务|工作量)/,
    units: ['per day', 'per week', 'per month'],
  },
  {
    metric: 'K35',
    says: /受理(?:决定|与否|通知|或不予受理|或者不)|是否受理|作出.{0,6}受理|决定.{0,4}受理|(?:不予|予以)受理/,
    units: time,
  },
  {
    metric: 'K31',
    says: /提[早前].{0,12}(?:到岗|上岗|到班|到达|签到|进入|到场|到)|提[早前]/,
    units: ['min'],
  },
  { metric: 'K24', says: /打字|录入|输入/, units: ['char/min'] },
  { metric: 'K32', says: /跟踪.{0,6}(?:记录|率|完整)/, units: ['%'] },
  { metric: 'K36', says: /(?:解决|办结|结案)率/, units: ['%'], unless: /一次(?:性)?解决率/ },
  { metric: 'K39', says: /登记|记录/, units: time },
  {
    metric: 'K40',
    says: /(?:进展|进度|情况|结果|问题|事件|故障|重大).{0,12}(?:上报|汇报|报告|通报)|(?:上报|汇报|报告).{0,8}(?:领导|上级|主管|主任|组长|班长|经理)|上报/,
    units: time,
  },
  { metric: 'K38', says: /约定|承诺|允诺/, units: time },
  { metric: 'K37', says: /处理|办理|办结|处结|解决|答复|回复|反馈|响应|结案|回单|给予/, units: time },
  {
    metric: 'K41',
    says: /(?:人员|员工|团队)?(?:流失|离职|利用)率/,
    units: ['%'],
    unless: /(?:工时|话务)利用率/,
  },
  { metric: 'K42', says: /饱和[率度]|话务利用率|工时利用率/, units: ['%'] },
];
