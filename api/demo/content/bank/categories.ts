import { tree } from '../categories.ts';
import type { CategoryContent } from '../categories.ts';

export const bankCategories: readonly CategoryContent[] = [
  ...tree(
    'channel',
    '电子渠道',
    'Electronic channels',
    ['app', '手机银行', 'Mobile banking'],
    ['card', '银行卡', 'Cards'],
  ),
  ...tree(
    'service',
    '服务质量',
    'Service quality',
    ['wait', '等候时间', 'Waiting time'],
    ['attitude', '服务态度', 'Attitude of staff'],
  ),
];
