import { messages } from '../i18n/define.ts';

/** The words about notifications; those of the bell stand with the frame. */
export const notificationMessages = messages({
  zh: {
    notifications: {
      heading: '通知',
      lead: '需要您处理或与您有关的事项。',
      unread: '未读',
      all: '全部',
      which: '显示哪些通知',
      mark: '标为已读',
      markOne: '标为已读：%{title}',
      markAll: '全部标为已读',
      seeAll: '查看全部通知',
      previous: '上一页',
      next: '下一页',
      pages: '通知分页',
      none: { title: '没有通知', text: '有事项等您处理时，会在这里和右上角的铃铛处提醒您。' },
      noneUnread: { title: '没有未读通知', text: '您已看过全部通知。' },
      topics: {
        JOBS: '职位说明书',
        TICKETS: '工单',
        POSTS: '任职',
        TRAINING: '培训与认证',
        SECURITY: '账号安全',
        SYSTEM: '系统',
      },
      mail: {
        title: '邮件提醒',
        lead: '选择哪些通知同时发送到您的邮箱。',
        off: '本系统未配置邮件服务器，目前不发送邮件；您的选择会保留。',
        always: '始终发送',
        never: '不发送邮件',
      },
    },
  },
  en: {
    notifications: {
      heading: 'Notifications',
      lead: 'What waits for you or concerns you.',
      unread: 'Unread',
      all: 'All',
      which: 'Which notifications to show',
      mark: 'Mark as read',
      markOne: 'Mark as read: %{title}',
      markAll: 'Mark all as read',
      seeAll: 'See all notifications',
      previous: 'Previous page',
      next: 'Next page',
      pages: 'Pages of notifications',
      none: {
        title: 'No notifications',
        text: 'When something waits for you, it stands here and at the bell above.',
      },
      noneUnread: { title: 'Nothing unread', text: 'You have seen all notifications.' },
      topics: {
        JOBS: 'Job descriptions',
        TICKETS: 'Tickets',
        POSTS: 'Your posts',
        TRAINING: 'Training and certificates',
        SECURITY: 'Account safety',
        SYSTEM: 'System',
      },
      mail: {
        title: 'By mail',
        lead: 'Choose which notifications also come to your mailbox.',
        off: 'No mail server is set up, so no mail is sent for now; your choice is kept.',
        always: 'Always sent',
        never: 'Never sent by mail',
      },
    },
  },
});
