import { messages } from '../../i18n/define.ts';

/** The words of reading and acknowledging one's job description. */
export const acknowledgeMessages = messages({
  zh: {
    acknowledge: {
      title: '任职人确认',
      ask: '这是您岗位的现行职位说明书。请通读全文后确认；以后每次更新都会再请您确认。',
      confirm: '我已阅读并确认',
      done: '已确认',
      home: '请阅读并确认您的职位说明书：',
      item: '%{title}（第 %{version} 版）',
      count: '%{done} / %{total} 人已确认',
      notYet: '未确认',
      none: '该岗位目前没有任职人。',
      more: '显示全部 %{smart_count} 人',
    },
  },
  en: {
    acknowledge: {
      title: 'Acknowledged by holders',
      ask: 'This is the job description in force of your post. Read it through, then acknowledge it; you will be asked again whenever it changes.',
      confirm: 'I have read and acknowledge it',
      done: 'Acknowledged',
      home: 'Please read and acknowledge your job description: ',
      item: '%{title} (version %{version})',
      count: '%{done} of %{total} acknowledged',
      notYet: 'not yet',
      none: 'Nobody holds the post at present.',
      more: 'Show all %{smart_count}',
    },
  },
});
