import { messages } from '../i18n/define.ts';

/** The words of certificates that end. */
export const expiryMessages = messages({
  zh: {
    certifying: {
      expiry: {
        within: '天数',
        days: '%{days} 天内到期及已过期',
        certificate: '证书',
        holder: '持证人',
        units: '单位',
        expiresOn: '有效期至',
        left: '剩余',
        leftDays: '%{days} 天',
        over: '已过期 %{days} 天',
        today: '最后一天',
        renewal: '换证',
        underWay: '换证申请',
        none: '未申请',
        emptyTitle: '没有即将到期的证书',
        emptyText: '到期前 90、60、30、7 天和到期后，持证人、上级和人力资源会收到提醒。',
      },
    },
  },
  en: {
    certifying: {
      expiry: {
        within: 'Days',
        days: 'Ending within %{days} days, and expired',
        certificate: 'Certificate',
        holder: 'Holder',
        units: 'Units',
        expiresOn: 'Holds to',
        left: 'Left',
        leftDays: '%{days} days',
        over: 'expired %{days} days ago',
        today: 'last day',
        renewal: 'Renewal',
        underWay: 'Under way',
        none: 'Not applied',
        emptyTitle: 'No certificate ends soon',
        emptyText: 'Holder, head and HR are reminded 90, 60, 30 and 7 days before, and when it has ended.',
      },
    },
  },
});
