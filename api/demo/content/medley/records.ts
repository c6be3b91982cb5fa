import { studied, worked } from '../record.lines.ts';
import type { RecordsContent } from '../record.lines.ts';

const YEAR = 365;

/** Of two leaders' candidates one has the background that is preferred, the other has not (F021). */
export const medleyRecords: RecordsContent = {
  keeper: 'hr.o16',
  people: [
    [
      'medley-platform-lead',
      studied('BACHELOR', '临床医学', '南岭医科大学'),
      worked('投诉处理', '百汇服务集团', 4 * YEAR),
      worked('互联网', '百汇服务集团', 4 * YEAR),
    ],
    [
      'medley-supervisor',
      studied('BACHELOR', '法学', '南岭大学'),
      worked('投诉处理', '百汇服务集团', 6 * YEAR),
    ],
    [
      'medley-aftersales-1',
      studied('JUNIOR_COLLEGE', '市场营销', '南岭职业学院'),
      worked('客户服务', '百汇服务集团', 3 * YEAR),
    ],
    ['medley-aftersales-2', studied('SECONDARY_VOCATIONAL', '汽车维修', '南岭技工学校')],
    [
      'medley-administrator-1',
      studied('BACHELOR', '法学', '南岭大学'),
      worked('投诉管理', '百汇服务集团', 4 * YEAR),
    ],
    [
      'medley-administrator-2',
      studied('BACHELOR', '汉语言文学', '南岭大学'),
      worked('投诉管理', '百汇服务集团', 8 * YEAR),
    ],
  ],
};
