import type { UnitContent } from '../shapes.ts';

/** The provincial mobile company around the office that owns job description FJ-03 (O6). */
export const mobileUnits: readonly UnitContent[] = [
  { key: 'mobile', parent: null, kind: 'GROUP', name: '龙江移动集团', aliases: ['集团公司'] },
  {
    key: 'mobile-province',
    parent: 'mobile',
    kind: 'PROVINCE',
    name: '龙江移动',
    aliases: ['省公司'],
    region: '黑龙江省',
  },
  {
    key: 'mobile-office',
    parent: 'mobile-province',
    kind: 'DEPARTMENT',
    name: '服务质量监督检查办公室',
    aliases: ['服务质量办'],
    region: '黑龙江省',
    duties: ['受理省级投诉并监督分公司处理', '检查各分公司绿色通道的使用', '组织服务质量整改'],
  },
  {
    key: 'mobile-intake',
    parent: 'mobile-office',
    kind: 'CENTRE',
    name: '省级投诉受理中心',
    region: '黑龙江省',
  },
  { key: 'mobile-hr', parent: 'mobile-province', kind: 'DEPARTMENT', name: '人力资源部', region: '黑龙江省' },
  ...(
    [
      ['harbin', '哈尔滨', '哈'],
      ['east', '东部', '东'],
      ['west', '西部', '西'],
    ] as const
  ).flatMap(([key, name, short]): UnitContent[] => [
    {
      key: `mobile-${key}`,
      parent: 'mobile-province',
      kind: 'CITY_BRANCH',
      name: `${name}分公司`,
      region: `黑龙江省${name}`,
    },
    {
      key: `mobile-${key}-desk`,
      parent: `mobile-${key}`,
      kind: 'CENTRE',
      name: `${name}投诉受理中心`,
    },
    {
      key: `mobile-${key}-traffic`,
      parent: 'mobile-province',
      kind: 'DEPARTMENT',
      name: `话务管理部（${short}）`,
    },
  ]),
];
