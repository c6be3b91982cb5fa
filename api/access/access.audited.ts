import { abilities } from '../core/abilities.ts';
import { both, declareAudited, shown } from '../core/audited.ts';
import { Person } from '../org/people/person.entity.ts';

const manage = { ability: 'account.manage' } as const;

declareAudited('Account', {
  word: both('账号', 'Account'),
  record: { entity: Person, name: (alias) => `${alias}.name`, by: { table: 'account', column: 'person_id' } },
  actions: {
    signIn: both('登录', 'Signed in'),
    signOut: both('退出登录', 'Signed out'),
    createAccount: both('开通账号', 'Opened'),
    createAdmin: both('创建管理员', 'Administrator made'),
    closeAccount: both('停用账号', 'Closed'),
    reopenAccount: both('恢复账号', 'Reopened'),
    sendPasswordLink: both('发放设置密码的链接', 'Password link given out'),
    requestPasswordReset: both('申请重设密码', 'New password asked for'),
    setPassword: both('通过链接设置密码', 'Password set by a link'),
    changePassword: both('修改密码', 'Password changed'),
    setLocale: both('选择语言', 'Language chosen'),
    revokeOtherSessions: both('结束其他登录', 'Other sessions ended'),
    endSessions: both('结束全部登录', 'All sessions ended'),
    endAccessTokens: both('停用全部令牌', 'All tokens ended'),
    giveFirstPassword: both('发放初始密码', 'First password given out'),
    useFirstPassword: both('使用初始密码', 'First password used'),
    withdrawInvitation: both('撤回链接或初始密码', 'Link or first password withdrawn'),
    bindSingleSignOn: both('绑定单点登录', 'Bound to single sign-on'),
    unbindSingleSignOn: both('解除单点登录', 'Untied from single sign-on'),
  },
  fields: {
    isActive: shown('可登录', 'May sign in'),
    locale: shown('语言', 'Language', {
      codes: { 'zh-CN': both('中文', 'Chinese'), en: both('英文', 'English') },
    }),
    reason: shown('理由', 'Reason'),
    mailed: shown('已发邮件', 'Mailed'),
    ended: shown('结束的登录', 'Sessions ended'),
    endedSessions: shown('结束的登录', 'Sessions ended'),
    endedTokens: shown('停用的令牌', 'Tokens ended'),
    way: shown('登录方式', 'By', {
      codes: {
        PASSWORD: both('密码', 'Password'),
        SINGLE_SIGN_ON: both('单点登录', 'Single sign-on'),
      },
    }),
    hasPassword: shown('已设置密码', 'Has a password'),
    firstPasswordUntil: shown('初始密码有效至', 'First password until'),
    links: shown('撤回的链接', 'Links withdrawn'),
    issuer: shown('认证系统', 'Provider', manage),
    subject: shown('认证系统中的人员', 'Person of the provider', manage),
    email: shown('登录邮箱', 'Address', manage),
    address: shown('网络地址', 'Network address', manage),
    personId: shown('人员', 'Person', { of: 'Person' }),
    positionId: shown('岗位', 'Post', { of: 'Position' }),
  },
});

declareAudited('Session', {
  word: both('登录', 'Session'),
  actions: {
    revokeSession: both('结束登录', 'Ended'),
    endSessions: both('由管理员结束登录', 'Ended by an administrator'),
  },
  fields: {
    reason: shown('理由', 'Reason'),
    personId: shown('人员', 'Person', { of: 'Person' }),
    createdAt: shown('登录时间', 'Signed in at'),
    address: shown('网络地址', 'Network address', manage),
    userAgent: shown('浏览器', 'Browser', manage),
  },
});

declareAudited('AccessToken', {
  word: both('访问令牌', 'Access token'),
  actions: {
    createAccessToken: both('创建访问令牌', 'Made'),
    revokeAccessToken: both('停用访问令牌', 'Revoked'),
    endAccessTokens: both('由管理员停用令牌', 'Revoked by an administrator'),
  },
  fields: {
    personId: shown('人员', 'Person', { of: 'Person' }),
    name: shown('名称', 'Name'),
    kid: shown('令牌编号', 'Key', manage),
    abilities: shown('权限', 'Abilities', { codes: abilities }),
    expiresOn: shown('有效期至', 'Expires on'),
  },
});
