import { messages } from '../i18n/define.ts';

/** What each ability lets somebody do, and how far it may reach, in words. */
export const abilityMessages = messages({
  zh: {
    form: {
      scopes: { OWN: '本人', UNIT: '本单位', SUBTREE: '本单位及下级', ALL: '全组织' },
      abilities: {
        org: { edit: '维护组织机构、岗位和任职' },
        person: {
          identity: '查看员工个人信息',
          record: '查看员工资历记录',
          recordEdit: '登记员工资历和证书',
          fit: '查看任职资格是否符合',
        },
        job: {
          read: '查看职位说明书',
          write: '编写职位说明书',
          review: '审核职位说明书',
          approve: '批准职位说明书',
        },
        ticket: {
          read: '查看工单',
          register: '登记工单',
          classify: '分类分级',
          dispatch: '派单',
          reroute: '转派工单',
          sign: '签收工单',
          handle: '处理并提交回复',
          review: '审核查证回复',
          sendBack: '退回重办',
          callBack: '回访客户',
          close: '办结归档',
          reopen: '重新打开工单',
        },
        customer: { identity: '查看客户姓名和电话' },
        performance: { read: '查看绩效指标' },
        calls: { import: '导入话务记录' },
        outage: { declare: '登记故障时段' },
        account: { manage: '开通、停用账号，发放设置密码的链接' },
        access: { read: '查看他人的权限依据' },
        audit: { read: '查看审计日志' },
      },
    },
  },
  en: {
    form: {
      scopes: {
        OWN: 'own',
        UNIT: 'own unit',
        SUBTREE: 'own unit and below',
        ALL: 'whole organisation',
      },
      abilities: {
        org: { edit: 'Edit units, posts and assignments' },
        person: {
          identity: 'See personal facts of employees',
          record: 'See the qualification records of employees',
          recordEdit: 'Record the qualifications of employees',
          fit: 'See who meets the requirements of a post',
        },
        job: {
          read: 'Read job descriptions',
          write: 'Write job descriptions',
          review: 'Review job descriptions',
          approve: 'Approve job descriptions',
        },
        ticket: {
          read: 'See tickets',
          register: 'Register tickets',
          classify: 'Classify and grade tickets',
          dispatch: 'Dispatch tickets',
          reroute: 'Reroute tickets',
          sign: 'Sign for tickets',
          handle: 'Handle tickets and submit replies',
          review: 'Verify and approve replies',
          sendBack: 'Send replies back',
          callBack: 'Call customers back',
          close: 'Close tickets',
          reopen: 'Reopen closed tickets',
        },
        customer: { identity: 'See names and numbers of customers' },
        performance: { read: 'See performance figures' },
        calls: { import: 'Bring in call records' },
        outage: { declare: 'Declare outages' },
        account: { manage: 'Open and close accounts, give out password links' },
        access: { read: 'See why others may do what they may' },
        audit: { read: 'Read the audit log' },
      },
    },
  },
});
