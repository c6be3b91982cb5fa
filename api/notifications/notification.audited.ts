import { both, declareAudited, shown } from '../core/audited.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { NotificationTopic } from './kinds.ts';

const topics: Readonly<Record<NotificationTopic, Bilingual>> = {
  JOBS: both('职位说明书', 'Job descriptions'),
  TICKETS: both('工单', 'Tickets'),
  POSTS: both('任职', 'Posts'),
  TRAINING: both('培训与认证', 'Training and certificates'),
  SECURITY: both('账号安全', 'Account safety'),
  SYSTEM: both('系统', 'System'),
};

declareAudited('NotificationChoice', {
  word: both('通知设置', 'Choice of notifications'),
  actions: { chooseNotificationMail: both('选择邮件通知', 'Mail chosen') },
  fields: { topic: shown('主题', 'Topic', { codes: topics }), byMail: shown('发邮件', 'By mail') },
});
