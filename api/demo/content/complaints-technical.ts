import type { MatterContent } from './matter.ts';

const complaint = [['COMPLAINT', 1]] as const;

/** Matters of networks, broadband and bills. */
export const technicalMatters: readonly MatterContent[] = [
  {
    category: 'network.signal',
    weight: 9,
    kinds: [
      ['COMPLAINT', 7],
      ['HELP', 3],
    ],
    targets: [
      ['network', 6],
      ['COUNTY', 4],
    ],
    texts: [
      '{place}室内信号只有一格，接打电话经常断线，已持续{span}。',
      '{place}附近{span}没有信号，邻居用户也有同样情况，要求尽快处理。',
      '搬到{place}后手机信号一直不好，进电梯和地下车库完全脱网，希望增加覆盖。',
    ],
    replies: [
      '现场测试发现{place}覆盖偏弱，已调整基站方位角并列入新增小区计划，用户复测信号改善。',
      '经核实附近基站传输中断，现已修复，用户确认通话恢复正常。',
      '该处为弱覆盖区域，已安装室内分布设备，回电用户表示可以正常使用。',
    ],
  },
  {
    category: 'network.speed',
    weight: 7,
    kinds: [
      ['COMPLAINT', 8],
      ['HELP', 2],
    ],
    targets: [
      ['network', 7],
      ['COUNTY', 3],
    ],
    texts: [
      '{place}晚高峰上网很慢，视频加载不出来，已经{span}都是这样，套餐流量还剩很多。',
      '手机上网速度达不到宣传的水平，{place}测速只有{slow}Mbps，要求说明原因。',
    ],
    replies: [
      '查看小区负荷，晚忙时利用率较高，已完成载波扩容，测速恢复至正常水平并告知用户。',
      '用户终端设置为省电模式限制了速率，已指导调整，测速{fast}Mbps以上，用户认可。',
    ],
  },
  {
    category: 'network.call',
    weight: 4,
    kinds: complaint,
    targets: [
      ['network', 8],
      ['COUNTY', 2],
    ],
    texts: [
      '通话中听不到对方声音，{span}里出现多次，影响工作。',
      '{place}通话有回音和杂音，换手机后依旧，要求检查线路。',
    ],
    replies: [
      '跟踪信令发现邻区切换参数不当，已修正，连续拨测正常，用户确认好转。',
      '核查核心网无异常，更换SIM卡后通话质量恢复，已向用户说明。',
    ],
  },
  {
    category: 'broadband.fault',
    weight: 14,
    kinds: [
      ['REPAIR', 8],
      ['COMPLAINT', 2],
    ],
    targets: [['COUNTY', 1]],
    texts: [
      '{place}宽带{span}无法上网，光猫亮红灯，要求尽快上门维修。',
      '家中宽带频繁掉线，重启光猫后仍不行，{span}未解决。',
      '{place}整栋楼宽带中断，孩子上网课受影响，请派人处理。',
    ],
    replies: [
      '上门更换光猫并重做光纤接头，测试正常，用户签字确认。',
      '查明为小区分光箱故障，已抢修恢复，电话回访用户可正常上网。',
      '用户室内皮线折断，重新布线后恢复，已提醒用户注意保护线路。',
    ],
  },
  {
    category: 'broadband.install',
    weight: 8,
    kinds: complaint,
    targets: [['COUNTY', 1]],
    texts: [
      '申请宽带移机到{place}，约定时间无人上门，已等{span}。',
      '新装宽带下单后{span}没有安装，营业厅与装维互相推诿，要求给出明确时间。',
    ],
    replies: [
      '因小区端口资源不足延误，已扩容并于今日完成安装，向用户致歉。',
      '装维人员漏接工单，已重新预约并完成移机，对责任人进行了提醒。',
    ],
  },
  {
    category: 'broadband.rate',
    weight: 4,
    kinds: complaint,
    targets: [
      ['COUNTY', 3],
      ['network', 1],
    ],
    texts: [
      '办理的是{rate}M宽带，实测远低于签约速率，要求核查。',
      '{place}晚间宽带网速慢，测速只有签约值的一半。',
    ],
    replies: [
      '更换千兆光猫和网线后测速达到签约值，用户现场确认。',
      '用户为无线测速，有线直连测速达标，已指导调整路由器位置。',
    ],
  },
  {
    category: 'broadband.tv',
    weight: 4,
    kinds: [
      ['REPAIR', 6],
      ['COMPLAINT', 4],
    ],
    targets: [['COUNTY', 1]],
    texts: [
      '电视机顶盒提示连接失败，{span}无法收看。',
      '{place}电视画面卡顿、花屏，老人不会操作，请上门处理。',
    ],
    replies: ['上门更换机顶盒并升级软件，播放正常。', '远程重新下发配置后恢复，用户表示满意。'],
  },
  {
    category: 'billing.dispute',
    weight: 12,
    kinds: complaint,
    targets: [
      ['complaints', 9],
      ['market', 1],
    ],
    texts: [
      '本月账单多出{money}元，不清楚是什么费用，要求解释并退还。',
      '套餐到期后自动按标准资费收费{money}元，没有收到任何提醒，不认可。',
      '已经停用的号码仍在扣费，{span}共扣{money}元，要求退费。',
    ],
    replies: [
      '核对详单，系套餐外流量费用；考虑到提醒短信未送达，为用户减免{money}元，用户认可。',
      '费用核查无误，已向用户逐项解释并发送账单明细，用户表示理解。',
      '确为停机保号费重复收取，已全额退还至账户，向用户致歉。',
    ],
  },
  {
    category: 'billing.extra',
    weight: 7,
    kinds: complaint,
    targets: [
      ['complaints', 8],
      ['market', 2],
    ],
    texts: [
      '从未开通过增值业务，近{months}个月每月被扣{money}元，要求取消并双倍返还。',
      '孩子误点链接后被开通会员包，要求退订并退费。',
    ],
    replies: [
      '查询订购记录为短信二次确认开通，已应用户要求退订并退还当月费用。',
      '该业务无有效确认记录，已退订、全额返还并反馈合作方整改。',
    ],
  },
  {
    category: 'billing.plan',
    weight: 6,
    kinds: [
      ['COMPLAINT', 7],
      ['HELP', 3],
    ],
    targets: [
      ['complaints', 6],
      ['market', 4],
    ],
    texts: [
      '想改成便宜的套餐，营业厅说不能改，要求说明依据。',
      '办理套餐变更后{span}没有生效，多扣了{money}元。',
    ],
    replies: [
      '用户在合约期内，已说明规则并推荐可变更的档位，用户同意次月生效。',
      '系统受理失败，已重新办理并退还差额{money}元。',
    ],
  },
  {
    category: 'billing.invoice',
    weight: 3,
    kinds: [
      ['HELP', 7],
      ['COMPLAINT', 3],
    ],
    targets: [['complaints', 1]],
    texts: ['电子发票{span}下载不了，单位报销急用。', '发票抬头开错，要求重开。'],
    replies: [
      '发票平台升级所致，已恢复并将发票发送至用户邮箱。',
      '已红冲原发票并按正确抬头重开，用户确认收到。',
    ],
  },
];
