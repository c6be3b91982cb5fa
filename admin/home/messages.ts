import { messages } from '../i18n/define.ts';

/** The words of the cards on the first screen. */
export const homeMessages = messages({
  zh: {
    home: {
      work: {
        title: '我的工单',
        open: '打开队列',
        register: '登记工单',
        none: { title: '眼下没有等您处理的工单', text: '新派来的工单会出现在这里。' },
        waiting: '%{count} 件',
      },
      jobs: {
        title: '等我处理的职位说明书',
        open: '全部说明书',
        none: { title: '没有等您处理的说明书', text: '提交、审核、批准需要您时会出现在这里。' },
        version: '第 %{version} 版',
      },
      gaps: {
        title: '没有现行说明书的岗位',
        open: '全部缺口',
        none: { title: '每个岗位都有现行说明书', text: '新设岗位还没有说明书时，会出现在这里。' },
      },
      figures: {
        title: '%{unit} · 近 30 天',
        plainTitle: '部门指标',
        open: '查看绩效',
        none: { title: '还没有可看的部门', text: '绩效范围随岗位和说明书权限而来。' },
      },
      posts: {
        title: '我的岗位',
        since: '%{day} 起',
        kinds: { PRIMARY: '主岗', CONCURRENT: '兼岗', ACTING: '代理' },
        none: { title: '您今天没有任职岗位', text: '权限来自岗位，请联系人力资源部。' },
      },
    },
  },
  en: {
    home: {
      work: {
        title: 'My tickets',
        open: 'Open the queue',
        register: 'Register a ticket',
        none: { title: 'No ticket waits for you', text: 'Tickets that are sent to you appear here.' },
        waiting: '%{count}',
      },
      jobs: {
        title: 'Job descriptions waiting for me',
        open: 'All job descriptions',
        none: {
          title: 'No job description waits for you',
          text: 'Whatever you must submit, review or approve appears here.',
        },
        version: 'Version %{version}',
      },
      gaps: {
        title: 'Posts without a job description in force',
        open: 'All that is missing',
        none: {
          title: 'Every post has a job description in force',
          text: 'New posts appear here until they have one.',
        },
      },
      figures: {
        title: '%{unit} · last 30 days',
        plainTitle: 'Figures of my unit',
        open: 'See performance',
        none: {
          title: 'No unit to look at yet',
          text: 'What you may see follows from your post and its job description.',
        },
      },
      posts: {
        title: 'My posts',
        since: 'since %{day}',
        kinds: { PRIMARY: 'Primary', CONCURRENT: 'Concurrent', ACTING: 'Acting' },
        none: { title: 'You hold no post today', text: 'Permissions come from posts; ask human resources.' },
      },
    },
  },
});
