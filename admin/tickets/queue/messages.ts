import { messages } from '../../i18n/define.ts';

/** The words of the queue's quick filters. */
export const queueMessages = messages({
  zh: {
    tickets: {
      quick: {
        label: '常用筛选',
        unit: '本部门',
        overdue: '已超时',
        overdueHelp: '期限已过，尚未答复',
        today: '今天到期',
        todayHelp: '今天结束前应当答复，含已超时',
        clear: '清除筛选',
      },
    },
  },
  en: {
    tickets: {
      quick: {
        label: 'Quick filters',
        unit: 'My unit',
        overdue: 'Overdue',
        overdueHelp: 'The deadline has passed and nobody has answered',
        today: 'Due today',
        todayHelp: 'To be answered before the day ends, or late already',
        clear: 'Clear filters',
      },
    },
  },
});
