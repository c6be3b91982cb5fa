import { assessed, speaks, studied, titled, typed, worked } from './record.lines.ts';
import type { CertificateContent, RecordsContent } from './record.lines.ts';

const YEAR = 365;
const carrier = '中国联通绍兴分公司';

/** The certificate without which nobody handles complaints, valid for two years. */
const certificate = (number: string, issued: number): CertificateContent => ({
  name: '投诉处理员资格证',
  number,
  issuer: '浙江联通人力资源部',
  issued,
  expires: 2 * YEAR - issued,
});

/** What no figure decides was looked at and found good. */
const handlersAssessed = [
  assessed('掌握资费、套餐、装维基本知识', 'MET', 40),
  assessed('书面表达清楚，会操作工单和计费系统', 'MET', 40),
];

/** What the carrier's human resources have on record; of whom nothing stands here nothing is known. */
export const telecomRecords: RecordsContent = {
  keeper: 'hr',
  people: [
    [
      'head',
      studied('BACHELOR', '工商管理', '浙江工业大学'),
      titled('INTERMEDIATE', '经济师'),
      worked('客户服务', carrier, 14 * YEAR),
      worked('客户服务管理', carrier, 7 * YEAR),
    ],
    [
      'supervisor',
      studied('BACHELOR', '通信工程', '杭州电子科技大学'),
      titled('INTERMEDIATE', '通信工程师'),
      worked('呼叫中心', carrier, 9 * YEAR),
    ],
    [
      'lead',
      studied('BACHELOR', '行政管理', '绍兴文理学院'),
      worked('呼叫中心', carrier, 6 * YEAR),
      worked('投诉处理', carrier, 4 * YEAR),
      certificate('ZJ-TS-0117', 260),
    ],
    ['reviewer', studied('BACHELOR', '法学', '浙江工商大学'), worked('投诉处理', carrier, 5 * YEAR)],
    [
      'handler',
      studied('BACHELOR', '市场营销', '绍兴文理学院'),
      worked('话务', carrier, 5 * YEAR, 3 * YEAR),
      worked('投诉处理', carrier, 3 * YEAR),
      ...handlersAssessed,
      certificate('ZJ-TS-0231', 200),
    ],
    // Runs out in less than a month.
    [
      'handler-2',
      studied('JUNIOR_COLLEGE', '电子商务', '绍兴职业技术学院'),
      worked('营业', carrier, 8 * YEAR, 4 * YEAR),
      worked('投诉处理', carrier, 4 * YEAR),
      certificate('ZJ-TS-0158', 2 * YEAR - 25),
    ],
    // Has run out.
    [
      'handler-3',
      studied('BACHELOR', '计算机科学', '宁波大学'),
      worked('话务', carrier, 4 * YEAR),
      certificate('ZJ-TS-0149', 2 * YEAR + 12),
    ],
    [
      'handler-4',
      studied('JUNIOR_COLLEGE', '文秘', '绍兴职业技术学院'),
      worked('话务', carrier, 3 * YEAR),
      ...handlersAssessed,
      { ...certificate('SX-TS-0008', 60), issuer: '绍兴分公司人力资源部', awardedBy: 'hrhead' },
    ],
    // Neither schooled as the form asks nor certified.
    [
      'handler-5',
      studied('SECONDARY_VOCATIONAL', '通信线路', '绍兴中专'),
      worked('营业', carrier, 10 * YEAR),
    ],
    [
      'agent',
      studied('JUNIOR_COLLEGE', '旅游管理', '浙江旅游职业学院'),
      speaks('普通话', 'FLUENT'),
      typed(72, 90),
      worked('话务', carrier, 2 * YEAR),
    ],
    ['agent-12', speaks('普通话', 'FLUENT'), typed(58, 80), worked('话务', carrier, YEAR)],
    ['agent-13', speaks('普通话', 'WORKING'), typed(66, 500), worked('话务', carrier, 3 * YEAR)],
    ['callback', speaks('普通话', 'FLUENT'), speaks('绍兴方言', 'NATIVE'), worked('客服', carrier, 3 * YEAR)],
    [
      'shift',
      studied('JUNIOR_COLLEGE', '公共关系', '浙江广播电视大学'),
      worked('座席', carrier, 8 * YEAR),
      assessed('普通话二级乙等及以上', 'MET', 400),
    ],
    ['router-3', studied('BACHELOR', '汉语言文学', '绍兴文理学院'), worked('客服', carrier, 2 * YEAR)],
  ],
};
