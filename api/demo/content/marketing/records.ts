import { studied, worked } from '../record.lines.ts';
import type { RecordsContent } from '../record.lines.ts';

const YEAR = 365;

export const marketingRecords: RecordsContent = {
  keeper: 'hr.o10',
  people: [
    // Nine years of service, three of them in charge.
    [
      'marketing-manager',
      studied('BACHELOR', '市场营销', '中南财经大学'),
      worked('客户服务', '恒远实业', 9 * YEAR),
      worked('客户服务管理', '恒远实业', 3 * YEAR + 10),
    ],
    // A candidate who has the years of service and not yet those in charge.
    [
      'marketing-clerk-1',
      studied('BACHELOR', '企业管理', '武汉理工大学'),
      worked('客户服务', '恒远实业', 6 * YEAR),
    ],
    [
      'marketing-clerk-2',
      studied('JUNIOR_COLLEGE', '物流管理', '武汉职业技术学院'),
      worked('客户服务', '恒远实业', 2 * YEAR),
    ],
  ],
};
