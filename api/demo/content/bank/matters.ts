import type { MatterContent } from '../matter.ts';

const complaint = [['COMPLAINT', 1]] as const;
const targets = [['bank-complaints', 1]] as const;

/** What customers of the bank bring up. */
export const bankMatters: readonly MatterContent[] = [
  {
    category: 'channel.app',
    weight: 5,
    kinds: complaint,
    targets,
    texts: ['手机银行转账一直提示超时，{span}无法使用。', '更新后手机银行登录不上，验证码收不到。'],
    replies: ['系统升级引起，已恢复，用户确认可以登录。', '用户预留手机号已变更，已指导更新，问题解决。'],
  },
  {
    category: 'channel.card',
    weight: 4,
    kinds: complaint,
    targets,
    texts: ['银行卡被限额，没有提前通知，影响交易。', '短信服务费{money}元未经同意扣收，要求退还。'],
    replies: ['风险交易监测触发限额，核实后已恢复并说明。', '已退还服务费并关闭短信通知。'],
  },
  {
    category: 'service.wait',
    weight: 3,
    kinds: complaint,
    targets,
    texts: ['客服电话排队{minutes}分钟无人接听。'],
    replies: ['高峰时段话务量大，已增派座席，向用户致歉。'],
  },
  {
    category: 'service.attitude',
    weight: 2,
    kinds: complaint,
    targets,
    texts: ['网点人员解释不耐烦，要求道歉。'],
    replies: ['网点负责人已当面致歉，用户谅解。'],
  },
];
