import type { Cast } from '../../history/cast.ts';
import { cableCounties } from './units.ts';

/** Made-up spots in each county. */
const places = {
  'cable-zhangdian': ['柳泉路金茂花园', '体育场街道莲池小区', '马尚镇九级村'],
  'cable-zichuan': ['般阳路怡景园', '昆仑镇瓷都社区', '寨里镇槲林村'],
  'cable-huantai': ['索镇渔洋公寓', '马桥镇红辛村', '起凤镇华沟村'],
  'cable-yiyuan': ['历山街道鲁阳小区', '南麻街道螳螂河畔', '东里镇朱家庄'],
} as const satisfies Record<(typeof cableCounties)[number], readonly string[]>;

/** From where its customers call. */
export const cableCustomers = cableCounties.map((county, at) => [county, [6, 4, 3, 2][at] ?? 1] as const);

const city = [
  ['ORIGIN', 8],
  ['cable-shift-1', 1],
] as const;
const above = [['cable-centre', 1]] as const;

/**
 * Who does what with the cable company's tickets. Level routing (F075): county matters go to the county branch, city
 * matters to the leader of the shift that took them, those of the province and above to the supervisor.
 */
export const cableCast: Cast = {
  registrars: [
    ['cable-agent-1', 'cable-shift-1', 5],
    ['cable-agent-2', 'cable-shift-1', 4],
    ['cable-agent-3', 'cable-shift-1', 4],
    ['cable-agent-4', 'cable-shift-2', 5],
    ['cable-agent-5', 'cable-shift-2', 5],
  ],
  intake: [['cable-caller', 'cable-centre', 1]],
  shiftLeaders: { 'cable-shift-1': 'cableshift', 'cable-shift-2': 'cable-shift-2' },
  dispatchers: [['cable-supervisor', 1]],
  officer: 'cable-supervisor',
  handlers: {
    'cable-shift-1': [['cableshift', 1]],
    'cable-shift-2': [['cable-shift-2', 1]],
    'cable-centre': [['cable-supervisor', 1]],
    'cable-zhangdian': [['cable-zhangdian', 1]],
    'cable-zichuan': [['cable-zichuan', 1]],
    'cable-huantai': [['cable-huantai', 1]],
    'cable-yiyuan': [['cable-yiyuan', 1]],
  },
  reviewers: [
    ['cable-supervisor', 6],
    ['cablehead', 1],
  ],
  callers: [['cable-caller', 1]],
  closers: [
    ['cable-supervisor', 4],
    ['cablehead', 1],
  ],
  callbackUnit: 'cable-centre',
  closesOwn: [],
  routes: { COUNTY: [['COUNTY', 1]], CITY: city, PROVINCE: above, ABOVE: above },
  leadersDispatch: 0.85,
  places,
};
