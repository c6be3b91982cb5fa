import { tree } from '../categories.ts';
import type { CategoryContent } from '../categories.ts';
import type { MatterContent } from '../matter.ts';

export const cableCategories: readonly CategoryContent[] = [
  ...tree(
    'signal',
    '信号与设备',
    'Signal and equipment',
    ['none', '无信号', 'No signal'],
    ['box', '机顶盒故障', 'Set-top box fault'],
    ['broadband', '宽带故障', 'Broadband fault'],
  ),
  ...tree(
    'fee',
    '收费',
    'Charges',
    ['dispute', '收视费争议', 'Disputed fee'],
    ['package', '套餐到期', 'Package expiry'],
  ),
  ...tree(
    'service',
    '服务质量',
    'Service quality',
    ['repair', '上门维修', 'Repair visit'],
    ['attitude', '服务态度', 'Attitude of staff'],
  ),
];

/** Who answers is decided by the level, not by the matter (F075, `routes` of the cast). */
const targets = [['COUNTY', 1]] as const;
const complaint = [['COMPLAINT', 1]] as const;
const repair = [
  ['REPAIR', 3],
  ['COMPLAINT', 1],
] as const;

/** What customers of the cable company bring up. */
export const cableMatters: readonly MatterContent[] = [
  {
    category: 'signal.none',
    weight: 7,
    kinds: repair,
    targets,
    texts: ['{place}电视{span}没有信号，报修后无人上门。', '{place}整栋楼电视无信号，{when}开始。'],
    replies: ['线路接头氧化，已更换，用户试看正常。', '小区光机断电，已恢复供电，信号正常。'],
  },
  {
    category: 'signal.box',
    weight: 5,
    kinds: repair,
    targets,
    texts: ['机顶盒反复重启，遥控器无反应，{span}无法收看。', '{place}机顶盒提示未授权，已缴费。'],
    replies: ['已更换机顶盒，用户确认正常。', '授权已重新下发，用户可正常收看。'],
  },
  {
    category: 'signal.broadband',
    weight: 4,
    kinds: repair,
    targets,
    texts: ['{place}宽带掉线，一天断{few}次以上。', '{place}晚间网速很慢，看视频卡顿。'],
    replies: ['已更换光猫并调整端口，测速达标。', '该片区已扩容，用户测试恢复。'],
  },
  {
    category: 'fee.dispute',
    weight: 3,
    kinds: complaint,
    targets,
    texts: ['停机期间仍收取收视费{money}元，要求退还。', '多扣{money}元，营业厅说不清楚。'],
    replies: ['核实系停机生效延迟，已退还费用。', '费用为上期欠费，已出示明细，用户认可。'],
  },
  {
    category: 'fee.package',
    weight: 2,
    kinds: complaint,
    targets,
    texts: ['套餐到期未提醒，自动按原价扣费{money}元。'],
    replies: ['已为用户办理续约优惠，差额退回。'],
  },
  {
    category: 'service.repair',
    weight: 4,
    kinds: complaint,
    targets,
    texts: ['约好{when}上门维修，等了一天没人来。', '维修人员收费没有票据。'],
    replies: ['已补约上门并致歉，维修完成。', '已核实并补开票据，对当事人批评教育。'],
  },
  {
    category: 'service.attitude',
    weight: 2,
    kinds: complaint,
    targets,
    texts: ['话务员解释不清，态度不好。'],
    replies: ['调听录音属实，已向用户致歉并组织学习。'],
  },
];
