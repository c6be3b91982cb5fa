import { absent, none, written } from '../../core/form-text.ts';
import type { JobText } from './shapes.ts';

/** The handler's: a form with shares of working time and tasks under each duty. */
export const handlerText: JobText = {
  variant: 'V3',
  purpose: written('把分到手里的每一件投诉查清楚、办到位、讲明白。'),
  coreDuty: written('签收、核实、处理并回复客户投诉'),
  background: absent(),
  conclusion: absent(),
  remarks: none(),
  table: [
    {
      statement: '签收与核实',
      share: 20,
      level: 'FULL',
      tasks: ['收到工单及时签收', '联系客户，核对事实和诉求', '判断是否属本组职责，不属的说明理由转派'],
    },
    {
      statement: '处理与回复',
      share: 45,
      level: 'FULL',
      tasks: ['提出处理办法并落实', '在时限内提交回复', '被退回的当日补充后重报'],
      measures: [
        { phrase: '处理及时率95%以上', metric: 'K25', comparator: 'AT_LEAST', target: 95, unit: '%' },
        { phrase: '重派率控制在目标以内', metric: 'K27', comparator: 'AT_MOST', target: null, unit: '%' },
      ],
    },
    {
      statement: '不满意客户的再处理',
      share: 20,
      level: 'FULL',
      tasks: ['对不认可结果的客户重新核实', '约定下次联系时间，跟到满意为止'],
      measures: [{ phrase: '跟踪记录完整', metric: 'K32', comparator: 'EXACTLY', target: 100, unit: '%' }],
    },
    {
      statement: '归类与反映',
      share: 10,
      level: 'PARTIAL',
      tasks: ['按类别记录成因', '对口类别投诉量异常时报告投诉主办'],
      measures: [{ phrase: '对口类别投诉量逐月下降', metric: 'K30' }],
    },
    { statement: '其他工作', share: 5, level: 'SUPPORT', tasks: ['协助回访和案例整理'] },
  ],
  authorities: [
    { kind: 'HANDLE', text: '在规定额度内当场减免费用，单笔不超过100元', moneyLimitMinor: 10_000 },
    { kind: 'HANDLE', text: '要求对口部门提供核查情况' },
  ],
  qualifications: [
    { kind: 'EDUCATION', text: '大学专科及以上', options: ['JUNIOR_COLLEGE', 'BACHELOR', 'MASTER_UP'] },
    { kind: 'EXPERIENCE', text: '一年以上话务或营业工作经历', subject: '话务、营业', min: 1, unit: '年' },
    {
      kind: 'EXPERIENCE',
      text: '有投诉处理经历的优先',
      subject: '投诉处理',
      preferred: true,
      min: 0.5,
      unit: '年',
    },
    { kind: 'CERTIFICATE', text: '持投诉处理员资格证上岗', subject: '投诉处理员资格证' },
    { kind: 'KNOWLEDGE', text: '掌握资费、套餐、装维基本知识' },
    { kind: 'SKILL', text: '书面表达清楚，会操作工单和计费系统' },
  ],
  training: [
    { phase: 'PRE_SERVICE', text: '投诉处理规范与系统操作，考试合格后上岗' },
    { phase: 'IN_SERVICE', text: '每月一次录音和案例点评' },
  ],
  basis: [
    { kind: 'PROCESS', name: '绍兴分公司投诉处理流程', issuedOn: null, issuedBy: '客户关系部', number: null },
  ],
};

/** The reviewer's: verifying replies comes from these lines alone, not from a role. */
export const reviewerText: JobText = {
  variant: 'V2',
  purpose: written('守住回复质量的最后一关，不让没说清、没办到的回复送到客户手里。'),
  list: [
    {
      heading: '审核回复',
      statement: '逐件核对回复是否回应了客户诉求、措施是否落实。',
      level: 'FULL',
      measures: [
        { phrase: '投诉规范率98%以上', metric: 'K03', comparator: 'AT_LEAST', target: 98, unit: '%' },
      ],
    },
    {
      heading: '退回重办',
      statement: '不合要求的写明理由退回，跟踪补办情况。',
      level: 'FULL',
      measures: [{ phrase: '退回理由具体', metric: 'K09' }],
    },
    {
      heading: '质量通报',
      statement: '每周通报各单位回复质量，提出改进意见。',
      level: 'PARTIAL',
      measures: [{ phrase: '上报及时、没有差错', metric: 'K08' }],
    },
  ],
  authorities: [
    { kind: 'REVIEW', text: '查看运营部及所属班组登记、处理的工单', grants: ['ticket.read', 'SUBTREE'] },
    { kind: 'REVIEW', text: '审核查证处理结果，合格的通知客户', grants: ['ticket.review', 'SUBTREE'] },
    { kind: 'REVIEW', text: '不合格的回复退回重办', grants: ['ticket.sendBack', 'SUBTREE'] },
    { kind: 'APPROVE', text: '客户满意后办结归档', grants: ['ticket.close', 'SUBTREE'] },
    { kind: 'HANDLE', text: '核对时查看客户姓名和联系电话', grants: ['customer.identity', 'SUBTREE'] },
  ],
  qualifications: [
    { kind: 'EDUCATION', text: '大学专科及以上', options: ['JUNIOR_COLLEGE', 'BACHELOR', 'MASTER_UP'] },
    { kind: 'EXPERIENCE', text: '三年以上投诉处理经历', min: 3, unit: '年' },
    { kind: 'COMPETENCY', text: '细致、公正，敢于坚持' },
  ],
  training: [{ phase: 'IN_SERVICE', text: '每季度审核口径统一培训' }],
};

/** The routing handler's: classes, sends out and follows. */
export const routerText: JobText = {
  variant: 'V2',
  purpose: written('让每张工单尽快到对的人手里，并且一直有人盯着。'),
  list: [
    {
      heading: '受理登记',
      statement: '登记网上、来访、来信和第三方平台转来的投诉。',
      level: 'FULL',
      measures: [{ phrase: '登记及时', metric: 'K39', comparator: 'AT_MOST', target: null, unit: 'min' }],
    },
    {
      heading: '定性派单',
      statement: '定类别、定级别，派到处理单位并写明期限。',
      level: 'FULL',
      measures: [{ phrase: '派单准确，少转派' }],
    },
    {
      heading: '流转跟踪',
      statement: '盯住在途工单，快到期的提醒，责任有争议的协调改派。',
      level: 'FULL',
      measures: [
        { phrase: '延时率控制在目标以内', metric: 'K26', comparator: 'AT_MOST', target: null, unit: '%' },
      ],
    },
    {
      heading: '重复投诉',
      statement: '识别重复投诉并关联前单，提请优先处理。',
      level: 'PARTIAL',
      measures: [{ phrase: '重复投诉率5%以内', metric: 'K28', comparator: 'AT_MOST', target: 5, unit: '%' }],
    },
  ],
  authorities: [
    { kind: 'HANDLE', text: '查看运营部及所属班组登记的工单', grants: ['ticket.read', 'SUBTREE'] },
    { kind: 'HANDLE', text: '登记非电话渠道的投诉', grants: ['ticket.register', 'UNIT'] },
    { kind: 'HANDLE', text: '对各班组登记的工单分类分级', grants: ['ticket.classify', 'SUBTREE'] },
    { kind: 'HANDLE', text: '向处理单位派单并写明期限', grants: ['ticket.dispatch', 'SUBTREE'] },
    { kind: 'HANDLE', text: '派错或责任有争议的工单转派', grants: ['ticket.reroute', 'SUBTREE'] },
    { kind: 'HANDLE', text: '派单时查看客户姓名和联系电话', grants: ['customer.identity', 'SUBTREE'] },
  ],
  qualifications: [
    { kind: 'EDUCATION', text: '大学专科及以上', options: ['JUNIOR_COLLEGE', 'BACHELOR', 'MASTER_UP'] },
    { kind: 'EXPERIENCE', text: '一年以上客服工作经历', min: 1, unit: '年' },
    { kind: 'TYPING', text: '每分钟录入60字以上', min: 60, unit: '字/分钟' },
    { kind: 'KNOWLEDGE', text: '熟悉各部门、各县（市、区）分公司职责分工' },
  ],
  training: [{ phase: 'PRE_SERVICE', text: '工单系统与类别口径培训' }],
};

/** The callback officer's. */
export const callbackText: JobText = {
  variant: 'V2',
  purpose: written('听客户亲口说满意不满意，把真实的话带回来。'),
  list: [
    {
      heading: '回访客户',
      statement: '对已答复的工单逐件回访，未接通的换时段再拨。',
      level: 'FULL',
      measures: [
        { phrase: '回访比例99%以上', metric: 'K20', comparator: 'AT_LEAST', target: 99, unit: '%' },
        { phrase: '维修工单建单后24小时内回访', metric: 'K19', comparator: 'AT_MOST', target: 24, unit: 'h' },
      ],
    },
    {
      heading: '记录意见',
      statement: '如实记录客户评价和建议，不满意的写明原因。',
      level: 'FULL',
      measures: [{ phrase: '记录真实完整' }],
    },
    {
      heading: '回访分析',
      statement: '每月汇总回访记录，分析不满意原因。',
      level: 'PARTIAL',
      measures: [{ phrase: '每月一份', metric: 'K21', comparator: 'AT_LEAST', target: 1, unit: 'x' }],
    },
  ],
  authorities: [
    { kind: 'HANDLE', text: '对已答复的工单回访并登记客户评价', grants: ['ticket.callBack', 'UNIT'] },
  ],
  qualifications: [
    {
      kind: 'EDUCATION',
      text: '中专及以上',
      options: ['SECONDARY_VOCATIONAL', 'JUNIOR_COLLEGE', 'BACHELOR', 'MASTER_UP'],
    },
    { kind: 'VOICE', text: '普通话标准，音色亲切' },
    { kind: 'LANGUAGE', text: '听得懂绍兴各地方言的优先', preferred: true },
    { kind: 'COMPETENCY', text: '有耐心，不诱导客户评价' },
  ],
  training: [{ phase: 'PRE_SERVICE', text: '回访脚本与隐私保护' }],
};
