import { messages } from '../i18n/define.ts';

/** The words of a person's account, for who manages accounts. */
export const personAccountMessages = messages({
  zh: {
    account: {
      person: {
        title: '账号',
        none: '还没有账号',
        noneText: '开通后，本人通过一次性链接设置密码。',
        email: '登录邮箱',
        state: '状态',
        open: '启用',
        closed: '已停用',
        password: '密码',
        set: '已设置',
        unset: '未设置',
        seen: '最近使用',
        link: '未使用的链接有效至',
        create: '开通账号',
        createText: '为 %{name} 开通账号。没有邮件服务时，会显示一次性链接，由您转交本人。',
        created: '账号已开通',
        send: '发放密码链接',
        sendText:
          '发给 %{name} 一个设置密码的一次性链接，3 天内有效；之前发放的链接失效。原密码在使用链接前不变。',
        sent: '链接已发放',
        mailed: '链接已发送到 %{email}',
        close: '停用',
        closeTitle: '停用 %{name} 的账号？',
        closeText: '会话、访问令牌和链接立即失效，不能恢复；账号可以重新启用。',
        closeDone: '账号已停用',
        reopen: '重新启用',
        reopenTitle: '重新启用 %{name} 的账号？',
        reopenText: '原密码仍然有效；已失效的会话和令牌不会恢复。',
        reopenDone: '账号已重新启用',
        linkTitle: '请把这个链接交给 %{name}',
        linkText: '链接只显示这一次，3 天内有效，只能使用一次。谁拿到它，谁就能设置密码。',
        linkLabel: '一次性链接',
      },
    },
  },
  en: {
    account: {
      person: {
        title: 'Account',
        none: 'No account yet',
        noneText: 'Once it is opened, its owner sets the password by a one-time link.',
        email: 'Email to sign in with',
        state: 'State',
        open: 'Open',
        closed: 'Closed',
        password: 'Password',
        set: 'set',
        unset: 'not set yet',
        seen: 'Last used',
        link: 'Unused link works until',
        create: 'Open an account',
        createText:
          'Opens an account for %{name}. Where no mail can be sent, you are shown a one-time link to hand over.',
        created: 'Account opened',
        send: 'Give out a password link',
        sendText:
          'Gives %{name} a one-time link that sets the password, for 3 days; earlier links lose their worth. The password stays until the link is used.',
        sent: 'Link given out',
        mailed: 'The link was sent to %{email}',
        close: 'Close',
        closeTitle: 'Close the account of %{name}?',
        closeText:
          'Sessions, access tokens and links end at once and for good; the account itself can be reopened.',
        closeDone: 'Account closed',
        reopen: 'Reopen',
        reopenTitle: 'Reopen the account of %{name}?',
        reopenText: 'The old password works again; sessions and tokens that ended stay so.',
        reopenDone: 'Account reopened',
        linkTitle: 'Hand this link to %{name}',
        linkText:
          'It is shown this once, works for 3 days and one time. Whoever has it can set the password.',
        linkLabel: 'One-time link',
      },
    },
  },
});
