import { both, declareAudited, shown } from '../core/audited.ts';

declareAudited('NotificationChoice', {
  word: both('通知设置', 'Choice of notifications'),
  actions: { chooseNotificationMail: both('选择邮件通知', 'Mail chosen') },
  fields: { topic: shown('主题', 'Topic'), byMail: shown('发邮件', 'By mail') },
});
