import { tree } from '../categories.ts';
import type { CategoryContent } from '../categories.ts';
import type { MatterContent } from '../matter.ts';

export const mobileCategories: readonly CategoryContent[] = [
  ...tree(
    'branch',
    '分公司服务',
    'Branch service',
    ['reply', '答复不满意', 'Answer not accepted'],
    ['channel', '绿色通道', 'Green channel'],
  ),
  ...tree('network', '网络质量', 'Network quality', ['signal', '信号覆盖', 'Coverage']),
];

const targets = [
  ['mobile-harbin-desk', 4],
  ['mobile-east-desk', 3],
  ['mobile-west-desk', 3],
] as const;
const complaint = [['COMPLAINT', 1]] as const;

/** What reaches the provincial office past the branches. */
export const mobileMatters: readonly MatterContent[] = [
  {
    category: 'branch.reply',
    weight: 5,
    kinds: complaint,
    targets,
    texts: ['对分公司的答复不满意，向省公司反映，要求重新处理。', '分公司{span}没有答复，客户来访。'],
    replies: ['已约见客户，补充说明并取得谅解。', '核实分公司超时，已致歉并按规定补偿。'],
  },
  {
    category: 'branch.channel',
    weight: 2,
    kinds: complaint,
    targets,
    texts: ['要求走绿色通道处理扣费{money}元，被分公司推诿。'],
    replies: ['已按绿色通道办理，费用退还。'],
  },
  {
    category: 'network.signal',
    weight: 3,
    kinds: complaint,
    targets,
    texts: ['12300转来：村里没有信号{span}，多次反映无果。'],
    replies: ['已列入补点计划，向客户说明完成时间。'],
  },
];
