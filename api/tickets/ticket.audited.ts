import { both, declareAudited, shown } from '../core/audited.ts';
import { Category } from './category.entity.ts';
import { Ticket } from './ticket.entity.ts';

const states = {
  REGISTERED: both('已登记', 'Registered'),
  CLASSIFIED: both('已分类分级', 'Classified'),
  DISPATCHED: both('已派单', 'Dispatched'),
  SIGNED: both('已签收', 'Signed for'),
  HANDLING: both('处理中', 'In hand'),
  REPLY_SUBMITTED: both('回复待审核', 'Reply waits for verification'),
  CUSTOMER_REPLIED: both('已答复客户', 'Customer answered'),
  UNSATISFIED: both('客户不满意', 'Customer not satisfied'),
  CLOSED: both('已办结', 'Closed'),
};

/** Whoever may not read tickets learns who did what when, and not what stands in them. */
const read = { ability: 'ticket.read' } as const;

declareAudited('Ticket', {
  word: both('工单', 'Ticket'),
  record: { entity: Ticket, name: (alias) => `${alias}.number` },
  actions: {
    registerTicket: both('登记工单', 'Registered'),
    classifyTicket: both('分类分级', 'Classified'),
    dispatchTicket: both('派单', 'Dispatched'),
    rerouteTicket: both('转派', 'Rerouted'),
    signTicket: both('签收', 'Signed for'),
    startTicket: both('开始处理', 'Begun'),
    submitReply: both('提交回复', 'Reply submitted'),
    approveReply: both('审核通过回复', 'Reply approved'),
    sendBackReply: both('退回重办', 'Reply sent back'),
    recordCallback: both('记录回访', 'Call back recorded'),
    resumeTicket: both('重新处理', 'Resumed'),
    closeTicket: both('办结', 'Closed'),
    reopenTicket: both('重新打开', 'Reopened'),
    recordOverdue: both('记录超时', 'Found overdue'),
    revealCustomer: both('查看被隐去的客户信息', 'Hidden facts of the customer shown'),
    exportTickets: both('导出工单清单', 'List of tickets exported'),
    returnToUnit: both('退回部门（处理人已离岗）', 'Returned to the unit, its handler is gone'),
  },
  fields: {
    number: shown('编号', 'Number'),
    state: shown('状态', 'State', { codes: states }),
    kind: shown('类型', 'Kind'),
    channel: shown('渠道', 'Channel'),
    level: shown('层级', 'Level'),
    priority: shown('优先级', 'Priority', {
      codes: {
        LOW: both('低', 'Low'),
        NORMAL: both('普通', 'Normal'),
        HIGH: both('高', 'High'),
        URGENT: both('紧急', 'Urgent'),
      },
    }),
    severity: shown('严重程度', 'Severity', {
      codes: {
        MINOR: both('轻微', 'Minor'),
        NORMAL: both('一般', 'Normal'),
        SERIOUS: both('严重', 'Serious'),
        MAJOR: both('重大', 'Major'),
      },
    }),
    facts: shown('查看的内容', 'What was shown', {
      codes: {
        NAME: both('姓名', 'Name'),
        PHONE: both('电话', 'Phone number'),
        ID_NUMBER: both('身份证号', 'Number of the identity card'),
      },
    }),
    reason: shown('理由', 'Reason'),
    isRefused: shown('被拒绝', 'Refused'),
    isAnonymous: shown('匿名举报', 'Anonymous report'),
    asked: shown('筛选条件', 'Filter'),
    count: shown('条数', 'How many'),
    callbackUnitId: shown('回访部门', 'Unit that calls back', { of: 'OrgUnit' }),
    categoryId: shown('分类', 'Category', { of: 'Category' }),
    originUnitId: shown('受理部门', 'Unit of origin', { of: 'OrgUnit' }),
    handlingUnitId: shown('处理部门', 'Handling unit', { of: 'OrgUnit' }),
    unitIds: shown('相关部门', 'Units concerned', { of: 'OrgUnit' }),
    handlerId: shown('承办人', 'Handler', { of: 'Person' }),
    personIds: shown('相关人员', 'People concerned', { of: 'Person' }),
    replyAuthorId: shown('回复人', 'Author of the reply', { of: 'Person' }),
    replyAuthorForId: shown('代何人回复', 'Replied in the name of', { of: 'Person' }),
    dueAt: shown('办理期限', 'Deadline'),
    originalDueAt: shown('原办理期限', 'Original deadline'),
    dueReason: shown('期限依据', 'Reason of the deadline', read),
    dispatchedAt: shown('派单时间', 'Dispatched at'),
    signedAt: shown('签收时间', 'Signed at'),
    repliedAt: shown('回复时间', 'Replied at'),
    customerRepliedAt: shown('答复客户时间', 'Customer answered at'),
    calledBackAt: shown('回访时间', 'Called back at'),
    closedAt: shown('办结时间', 'Closed at'),
    overdueAt: shown('超时时间', 'Overdue since'),
    sentBackCount: shown('退回次数', 'Times sent back'),
    repeatOfId: shown('重复于', 'Repeat of', { of: 'Ticket' }),
    validity: shown('是否属实', 'Validity', {
      ...read,
      codes: {
        UNVERIFIED: both('待查实', 'To be verified'),
        UPHELD: both('属实', 'Upheld'),
        NOT_UPHELD: both('不属实', 'Not upheld'),
      },
    }),
    satisfaction: shown('满意度', 'Satisfaction', {
      ...read,
      codes: { SATISFIED: both('满意', 'Satisfied'), NOT_SATISFIED: both('不满意', 'Not satisfied') },
    }),
    closingSummary: shown('办结说明', 'Closing summary', read),
  },
});

declareAudited('Category', {
  word: both('工单分类', 'Category'),
  record: {
    entity: Category,
    name: (alias, locale) => `${alias}.${locale === 'en' ? 'name_en' : 'name_zh'}`,
  },
  actions: {},
  fields: {},
});

declareAudited('Customer', {
  word: both('客户', 'Customer'),
  actions: { lookUpCustomer: both('按电话查客户', 'Looked up by number') },
  fields: {
    phone: shown('电话', 'Number', { ability: 'customer.identity' }),
    isNamePartial: shown('姓名仅部分显示', 'Only a part of the name was shown'),
  },
});
