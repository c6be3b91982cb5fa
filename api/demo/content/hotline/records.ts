import { assessed, speaks, studied, typed, worked } from '../record.lines.ts';
import type { RecordsContent } from '../record.lines.ts';

const YEAR = 365;

/** The hotline tests typing and languages; 60 characters a minute pass, 59 do not. */
export const hotlineRecords: RecordsContent = {
  keeper: 'hr.o4',
  people: [
    [
      'hotline-agent-1',
      studied('JUNIOR_COLLEGE', '商务英语', '粤江职业技术学院'),
      speaks('普通话', 'FLUENT'),
      speaks('粤语', 'NATIVE'),
      typed(74, 120),
      worked('客服', '粤江家电售后中心', 3 * YEAR, 2 * YEAR),
      assessed('声音清楚、亲切', 'MET', 300),
    ],
    [
      'hotline-agent-2',
      studied('BACHELOR', '新闻学', '粤江大学'),
      speaks('普通话', 'FLUENT'),
      speaks('粤语', 'NATIVE'),
      typed(60, 60),
    ],
    [
      'hotline-agent-3',
      studied('JUNIOR_COLLEGE', '文秘', '北方职业学院'),
      speaks('普通话', 'NATIVE'),
      speaks('粤语', 'NONE'),
      typed(81, 70),
    ],
    [
      'hotline-quality',
      studied('BACHELOR', '统计学', '粤江大学'),
      speaks('普通话', 'FLUENT'),
      speaks('粤语', 'NATIVE'),
      typed(60, 45),
      worked('话务质检', '粤江市12345热线服务中心', 4 * YEAR),
    ],
    [
      'hotline-quality-2',
      studied('JUNIOR_COLLEGE', '会计', '粤江职业技术学院'),
      speaks('普通话', 'WORKING'),
      speaks('粤语', 'FLUENT'),
      typed(59, 45),
    ],
    [
      'hotline-dispatch',
      studied('BACHELOR', '行政管理', '粤江大学'),
      speaks('普通话', 'FLUENT'),
      speaks('粤语', 'WORKING'),
      typed(68, 45),
    ],
    // An old test: nobody knows how fast she types today.
    ['hotline-callback', speaks('普通话', 'FLUENT'), speaks('粤语', 'NATIVE'), typed(70, 700)],
    [
      'hr.o4',
      studied('BACHELOR', '人力资源管理', '粤江大学'),
      worked('人力资源', '粤江市12345热线服务中心', 5 * YEAR),
    ],
  ],
};
