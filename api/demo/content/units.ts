import type { UnitContent } from './shapes.ts';

/** The telecom organisation: from the group down to the teams of the 1001 centre and the county branches. */
export const telecomUnits: readonly UnitContent[] = [
  { key: 'group', parent: null, kind: 'GROUP', name: '中国联通', aliases: ['集团公司', '总部'] },
  { key: 'group-service', parent: 'group', kind: 'DEPARTMENT', name: '集团客户服务部', duties: ['协调跨省投诉', '发布全网服务指标'] },
  { key: 'province', parent: 'group', kind: 'PROVINCE', name: '浙江联通', aliases: ['浙江省分公司', '省公司'], region: '浙江省' },
  { key: 'province-service', parent: 'province', kind: 'DEPARTMENT', name: '省客户服务部', duties: ['下达并考核全省统一服务指标', '向地市分公司派发工单'] },
  { key: 'branch', parent: 'province', kind: 'CITY_BRANCH', name: '绍兴分公司', aliases: ['绍兴市分公司', '绍兴联通'], region: '浙江省绍兴市' },
  {
    key: 'relations', parent: 'branch', kind: 'DEPARTMENT', name: '客户关系部', aliases: ['客户服务部'], region: '浙江省绍兴市',
    duties: ['统筹全市客户投诉的受理、处理与回访', '对各单位的投诉处理质量进行通报', '组织服务改进'],
  },
  { key: 'centre', parent: 'relations', kind: 'CENTRE', name: '1001客服中心', aliases: ['客服中心', '呼叫中心'], region: '浙江省绍兴市', duties: ['7×24小时受理客户来电', '登记、派发和跟踪客户工单'] },
  { key: 'operations', parent: 'centre', kind: 'DEPARTMENT', name: '运营部', duties: ['保障人工接通率达到全省统一指标', '现场排班与话务调度', '投诉工单的派发、督促、审核与回访', '话务与投诉数据统计上报'] },
  { key: 'complaints', parent: 'operations', kind: 'TEAM', name: '投诉组', aliases: ['综合投诉处理组'] },
  { key: 'callbacks', parent: 'operations', kind: 'TEAM', name: '回访组', aliases: ['客户回访组'] },
  { key: 'shift-1', parent: 'operations', kind: 'TEAM', name: '一班', aliases: ['话务一班'] },
  { key: 'shift-2', parent: 'operations', kind: 'TEAM', name: '二班', aliases: ['话务二班'] },
  { key: 'shift-3', parent: 'operations', kind: 'TEAM', name: '三班', aliases: ['话务三班'] },
  { key: 'vip', parent: 'operations', kind: 'TEAM', name: '大客户专席', aliases: ['VIP专席'] },
  { key: 'quality', parent: 'centre', kind: 'DEPARTMENT', name: '培训品质部', duties: ['录音质检与服务规范检查', '岗前与在岗培训'] },
  { key: 'hr', parent: 'branch', kind: 'DEPARTMENT', name: '人力资源部', region: '浙江省绍兴市', duties: ['组织职位说明书的编写、审核与批准', '岗位认证的终审'] },
  { key: 'general', parent: 'branch', kind: 'DEPARTMENT', name: '综合部', region: '浙江省绍兴市' },
  { key: 'network', parent: 'branch', kind: 'DEPARTMENT', name: '网络部', aliases: ['网络运行维护部'], region: '浙江省绍兴市', duties: ['对口答复网络质量类投诉'] },
  { key: 'market', parent: 'branch', kind: 'DEPARTMENT', name: '市场部', region: '浙江省绍兴市', duties: ['对口答复资费与营销类投诉'] },
  { key: 'yuecheng', parent: 'branch', kind: 'COUNTY_BRANCH', name: '越城区分公司', region: '绍兴市越城区' },
  { key: 'keqiao', parent: 'branch', kind: 'COUNTY_BRANCH', name: '柯桥区分公司', region: '绍兴市柯桥区' },
  { key: 'shangyu', parent: 'branch', kind: 'COUNTY_BRANCH', name: '上虞区分公司', region: '绍兴市上虞区' },
  { key: 'zhuji', parent: 'branch', kind: 'COUNTY_BRANCH', name: '诸暨市分公司', region: '绍兴市诸暨市' },
  { key: 'shengzhou', parent: 'branch', kind: 'COUNTY_BRANCH', name: '嵊州市分公司', region: '绍兴市嵊州市' },
  { key: 'xinchang', parent: 'branch', kind: 'COUNTY_BRANCH', name: '新昌县分公司', region: '绍兴市新昌县' },
];

/** The bank: a small second organisation that must never see or be seen by the first. */
export const bankUnits: readonly UnitContent[] = [
  { key: 'bank', parent: null, kind: 'BANK_HQ', name: '稽山银行', aliases: ['总行', '本行'] },
  { key: 'bank-e', parent: 'bank', kind: 'DEPARTMENT', name: '电子银行部' },
  { key: 'bank-centre', parent: 'bank-e', kind: 'CENTRE', name: '客服中心', duties: ['7×24小时电话与在线服务'] },
  { key: 'bank-operations', parent: 'bank-centre', kind: 'DEPARTMENT', name: '运营部', duties: ['座席现场管理', '投诉处理与回访', '话务分析'] },
  { key: 'bank-business', parent: 'bank-operations', kind: 'TEAM', name: '业务组' },
  { key: 'bank-complaints', parent: 'bank-operations', kind: 'TEAM', name: '投诉组' },
  { key: 'bank-callback', parent: 'bank-operations', kind: 'TEAM', name: '回访组' },
  { key: 'bank-quality', parent: 'bank-centre', kind: 'DEPARTMENT', name: '品质部' },
  { key: 'bank-support', parent: 'bank-centre', kind: 'DEPARTMENT', name: '支撑部' },
  { key: 'bank-sales', parent: 'bank-centre', kind: 'DEPARTMENT', name: '营销部' },
  { key: 'bank-general', parent: 'bank-centre', kind: 'DEPARTMENT', name: '综合部' },
];

/** The county branches, which answer for broadband and local coverage. */
export const counties = ['yuecheng', 'keqiao', 'shangyu', 'zhuji', 'shengzhou', 'xinchang'] as const;
export type County = (typeof counties)[number];
