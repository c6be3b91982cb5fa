import { technicalMatters } from './complaints-technical.ts';
import type { MatterContent } from './matter.ts';

const complaint = [['COMPLAINT', 1]] as const;

/** What customers of the telecom organisation bring up. */
export const telecomMatters: readonly MatterContent[] = [
  ...technicalMatters,
  {
    category: 'service.attitude',
    weight: 4,
    kinds: complaint,
    targets: [
      ['complaints', 7],
      ['ORIGIN', 3],
    ],
    texts: [
      '{when}来电咨询时客服人员语气不耐烦，没说完就挂断。',
      '工作人员上门时态度生硬，还要求给好评，用户不满。',
    ],
    replies: [
      '调听录音，话务员确有用语不规范，已致歉并安排再培训。',
      '录音显示服务过程规范，系线路中断，已向用户解释并取得谅解。',
    ],
  },
  {
    category: 'service.store',
    weight: 4,
    kinds: complaint,
    targets: [
      ['COUNTY', 6],
      ['complaints', 4],
    ],
    texts: ['{place}营业厅排队近{minutes}分钟，只开一个窗口。', '营业厅不让销户，多次推脱，要求给个说法。'],
    replies: ['已增开窗口并调整高峰排班，厅店经理向用户致歉。', '已联系用户预约办理销户，当场办结。'],
  },
  {
    category: 'service.delay',
    weight: 4,
    kinds: complaint,
    targets: [
      ['complaints', 8],
      ['ORIGIN', 2],
    ],
    texts: [
      '之前反映的问题{span}没有人联系，要求加急处理并给出答复时间。',
      '承诺48小时内回电，至今没有消息。',
    ],
    replies: [
      '已核实前单处理超时，责任单位已完成处理，向用户致歉并告知结果。',
      '处理人员电话未打通改发短信，用户未注意，现已当面说明。',
    ],
  },
  {
    category: 'service.enquiry',
    weight: 3,
    kinds: [['HELP', 1]],
    targets: [
      ['complaints', 4],
      ['ORIGIN', 6],
    ],
    texts: ['咨询出国漫游如何开通及收费标准，希望有专人回电说明。', '建议在{place}增设自助缴费机。'],
    replies: ['已逐项说明漫游资费并协助开通，用户清楚。', '建议已转市场部评估，向用户致谢。'],
  },
  {
    category: 'sales.promise',
    weight: 5,
    kinds: complaint,
    targets: [
      ['market', 4],
      ['complaints', 6],
    ],
    texts: [
      '办理时说前{months}个月免费，现在照常扣费，与宣传不符。',
      '外呼人员承诺送话费{money}元，{span}没有到账。',
    ],
    replies: [
      '外呼录音确有口头承诺，已补发话费并对渠道进行扣罚。',
      '活动规则为分月返还，已向用户说明返还进度，用户接受。',
    ],
  },
  {
    category: 'sales.harass',
    weight: 4,
    kinds: complaint,
    targets: [
      ['complaints', 6],
      ['market', 4],
    ],
    texts: [
      '{span}里接到多个推销电话，已要求不再拨打仍然继续。',
      '频繁收到营销短信，回复退订无效，要求屏蔽。',
    ],
    replies: ['已将号码加入免打扰名单并通报外呼单位，用户认可。', '短信端口已屏蔽，退订指令异常已修复。'],
  },
  {
    category: 'sales.contract',
    weight: 3,
    kinds: complaint,
    targets: [
      ['market', 5],
      ['complaints', 5],
    ],
    texts: [
      '合约机未到期要求解约，被告知违约金{money}元，认为不合理。',
      '代理点办理时没有说明有{months}个月合约期，要求取消。',
    ],
    replies: [
      '协议由用户本人签字，已解释违约金计算方法并给出减免方案，用户同意。',
      '代理点未尽告知义务，已免除违约金并取消合约。',
    ],
  },
  {
    category: 'number.port',
    weight: 3,
    kinds: complaint,
    targets: [
      ['complaints', 9],
      ['market', 1],
    ],
    texts: ['申请携号转网查询资格一直不通过，{span}没有解决。', '已结清费用仍不能携出，认为故意设限。'],
    replies: [
      '用户尚有在网协议，已协助解除，携转资格查询通过。',
      '系统状态未同步，已人工刷新，用户成功携出。',
    ],
  },
  {
    category: 'number.identity',
    weight: 2,
    kinds: [
      ['HELP', 6],
      ['COMPLAINT', 4],
    ],
    targets: [['complaints', 1]],
    texts: ['实名补登记时人脸识别一直失败，号码将被停机。', '名下多出{few}个不认识的号码，要求核查注销。'],
    replies: ['已预约营业厅现场核验，完成补登记。', '核查后注销非本人办理号码，并向用户书面说明。'],
  },
  {
    category: 'number.suspend',
    weight: 4,
    kinds: [
      ['COMPLAINT', 6],
      ['HELP', 4],
    ],
    targets: [['complaints', 1]],
    texts: ['缴费后{span}没有复机，联系不上家人，十分着急。', '无故被停机，客服说是风险号码，要求立即恢复。'],
    replies: ['缴费到账延迟，已手工复机并致歉。', '触发反诈模型被关停，经核验为本人正常使用，已恢复并说明。'],
  },
];
