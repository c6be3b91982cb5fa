import { messages } from './i18n/define.ts';

/** What the screens are called in menu, breadcrumb and window title: with the frame the only words loaded at once. */
export const nameMessages = messages({
  zh: {
    resources: {
      tickets: { name: '工单' },
      jobs: { name: '职位说明书', compare: '版本对比', impact: '批准的影响', print: '打印' },
      imports: { name: '导入职位说明书', review: '核对原文' },
      positions: { name: '岗位' },
      people: { name: '人员' },
      accounts: { name: '账号' },
    },
    performance: { title: '部门绩效' },
    units: { title: '组织架构', views: '组织架构的视图' },
    chart: { title: '组织架构图' },
    bulk: { title: '批量导入导出' },
    ranks: { title: '职级表' },
    coverage: { title: '说明书覆盖' },
    fit: { gaps: '任职资格差距', candidates: '合适人选' },
    training: { title: '培训与认证' },
    calls: { title: '话务与故障' },
    console: { title: '查询控制台' },
    notifications: { title: '通知' },
    account: { title: '我的账号' },
  },
  en: {
    resources: {
      tickets: { name: 'Ticket |||| Tickets' },
      jobs: {
        name: 'Job description |||| Job descriptions',
        compare: 'Compare',
        impact: 'What approval does',
        print: 'Print',
      },
      imports: { name: 'Import', review: 'Beside the source' },
      positions: { name: 'Post |||| Posts' },
      people: { name: 'Person |||| People' },
      accounts: { name: 'Account |||| Accounts' },
    },
    performance: { title: 'Performance' },
    units: { title: 'Organisation', views: 'Views of the organisation' },
    chart: { title: 'Org chart' },
    bulk: { title: 'Import and export' },
    ranks: { title: 'Ranks' },
    coverage: { title: 'Coverage' },
    fit: { gaps: 'Qualification gaps', candidates: 'Candidates' },
    training: { title: 'Training' },
    calls: { title: 'Calls and outages' },
    console: { title: 'Query console' },
    notifications: { title: 'Notifications' },
    account: { title: 'My account' },
  },
});
