import { messages } from '../i18n/define.ts';

/** The words of the console; those within the editor are its own. */
export const consoleMessages = messages({
  zh: {
    console: {
      heading: '用 GraphQL 查询',
      lead: '以您本人的身份和权限执行：您在系统里能看到什么，这里就能查到什么；修改类操作同样会真正执行并留痕。Ctrl-Enter 执行。',
      examples: '现成的查询',
      example: {
        performance: '本单位的绩效与目标',
        behind: '答复及时率背后的工单',
        overdue: '超期未办结的工单',
        history: '最近工单的流转经过',
        jobs: '生效的职位说明书与权限',
        why: '我为什么能（或不能）派单',
      },
      editor: 'GraphQL 编辑器',
    },
  },
  en: {
    console: {
      heading: 'Ask in GraphQL',
      lead: 'Runs as you, with your rights: what you may see in the app you may ask for here; commands are carried out and recorded just the same. Ctrl-Enter runs.',
      examples: 'Ready-made questions',
      example: {
        performance: 'My unit against its targets',
        behind: 'Tickets behind the timely rate',
        overdue: 'Open tickets past their time',
        history: 'How recent tickets went',
        jobs: 'Job descriptions in force and what they allow',
        why: 'Why I may (or may not) dispatch',
      },
      editor: 'GraphQL editor',
    },
  },
});
