import { both, declareAudited, fileFormats, shown, yesOrNo } from '../core/audited.ts';
import { Category } from './category.entity.ts';
import { ticketWords } from './ticket-export.words.ts';
import { Ticket } from './ticket.entity.ts';

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
    state: shown('状态', 'State', { codes: ticketWords.states }),
    kind: shown('类型', 'Kind', { codes: ticketWords.kinds }),
    channel: shown('渠道', 'Channel', { codes: ticketWords.channels }),
    level: shown('层级', 'Level', { codes: ticketWords.levels }),
    priority: shown('优先级', 'Priority', { codes: ticketWords.priorities }),
    severity: shown('严重程度', 'Severity', { codes: ticketWords.severities }),
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
    validity: shown('是否属实', 'Validity', { ...read, codes: ticketWords.validities }),
    satisfaction: shown('满意度', 'Satisfaction', { ...read, codes: ticketWords.satisfactions }),
    closingSummary: shown('办结说明', 'Closing summary', read),
  },
  // What a list that was taken home was narrowed by, as the address of the file says it.
  within: {
    format: { ...both('格式', 'format'), codes: fileFormats },
    states: { ...both('状态', 'states'), codes: ticketWords.states },
    open: { ...both('未办结', 'open'), codes: yesOrNo },
    mine: { ...both('由我处理', 'mine'), codes: yesOrNo },
    overdue: { ...both('已超时', 'overdue'), codes: yesOrNo },
    dueBefore: both('期限早于', 'due before'),
    unitId: { ...both('部门', 'unit'), of: 'OrgUnit' },
    subtreeOf: { ...both('部门及下级', 'unit and below'), of: 'OrgUnit' },
    categoryId: { ...both('分类', 'category'), of: 'Category' },
    priority: { ...both('优先级', 'priority'), codes: ticketWords.priorities },
    kind: { ...both('类型', 'kind'), codes: ticketWords.kinds },
    q: both('查找', 'looked for'),
    registeredFrom: both('登记日期起', 'registered from'),
    registeredTo: both('登记日期止', 'registered before'),
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
