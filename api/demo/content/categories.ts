/** A category of complaints; a dot in the code leads from the parent to the child. */
export interface CategoryContent {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** A category with its children. */
export const tree = (
  code: string,
  zh: string,
  en: string,
  ...children: (readonly [code: string, zh: string, en: string])[]
): readonly CategoryContent[] => [
  { code, zh, en },
  ...children.map(([child, childZh, childEn]) => ({ code: `${code}.${child}`, zh: childZh, en: childEn })),
];

export const telecomCategories: readonly CategoryContent[] = [
  ...tree(
    'network',
    '网络质量',
    'Network quality',
    ['signal', '信号弱或无信号', 'Weak or no signal'],
    ['speed', '移动上网慢', 'Slow mobile data'],
    ['call', '通话质量', 'Call quality'],
  ),
  ...tree(
    'broadband',
    '宽带与装维',
    'Broadband and repair',
    ['fault', '宽带故障', 'Broadband fault'],
    ['install', '装移机延误', 'Late installation'],
    ['rate', '网速不达标', 'Speed below contract'],
    ['tv', '电视业务故障', 'Television fault'],
  ),
  ...tree(
    'billing',
    '资费账单',
    'Charges and bills',
    ['dispute', '费用争议', 'Disputed charge'],
    ['extra', '增值业务扣费', 'Value-added service charged'],
    ['plan', '套餐变更', 'Change of plan'],
    ['invoice', '发票', 'Invoice'],
  ),
  ...tree(
    'service',
    '服务质量',
    'Service quality',
    ['attitude', '服务态度', 'Attitude of staff'],
    ['store', '营业厅服务', 'Service in the shop'],
    ['delay', '处理不及时', 'Slow handling'],
    ['enquiry', '业务咨询与建议', 'Enquiry or suggestion'],
  ),
  ...tree(
    'sales',
    '营销宣传',
    'Sales and advertising',
    ['promise', '宣传与实际不符', 'Promise not kept'],
    ['harass', '营销骚扰', 'Unwanted sales calls'],
    ['contract', '合约纠纷', 'Contract dispute'],
  ),
  ...tree(
    'number',
    '号码与实名',
    'Numbers and identity',
    ['port', '携号转网', 'Number porting'],
    ['identity', '实名登记', 'Identity registration'],
    ['suspend', '停复机', 'Suspension and resumption'],
  ),
];
