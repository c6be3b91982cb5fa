import { messages } from '../i18n/define.ts';

/** The words of the ways to a password: forgotten, first, new. */
export const doorMessages = messages({
  zh: {
    door: {
      sso: {
        or: '或',
        submit: '单点登录',
        by: '使用“%{name}”登录',
        done: '已登录',
        close: '可以关闭此窗口，回到原来的页面继续。',
        another: '刚才登录的是另一个账号。请用 %{email} 登录，原来的内容才能继续。',
        reference: '编号 %{reference}',
        faults: {
          NO_ACCOUNT: '您的身份已确认，但这里没有可供您使用的账号。请联系您的管理员。',
          EMAIL_UNVERIFIED: '认证系统没有提供经过验证的邮箱，无法确定您的账号。请联系您的管理员。',
          DENIED: '登录已取消。',
          EXPIRED: '这次登录已过期或已用过，请重新登录。',
          UNREACHABLE: '暂时无法连接认证系统，请稍后再试；有密码的也可以用密码登录。',
          RATE_LIMITED: '现在登录的人太多，请 10 秒后再试。',
          FAILED: '登录没有成功，请再试一次。仍不成功时，请把下面的编号告诉管理员。',
        },
      },
      forgot: {
        title: '忘记密码',
        lead: '填写您登录用的邮箱，我们会发送一个设置新密码的链接。',
        submit: '发送链接',
        pending: '正在发送…',
        sent: '如果这个邮箱有账号，几分钟内会收到一封邮件。',
        sentMore: '链接 30 分钟内有效，只能使用一次。没有收到时，请看看垃圾邮件，或请管理员为您发放链接。',
        again: '换个邮箱再试',
        noMail: '本系统没有开通邮件，无法自行找回密码。',
        noMailMore:
          '请联系您的管理员，由管理员为您的账号发放一个设置密码的链接。链接只能使用一次，3 天内有效。',
        back: '返回登录',
      },
      set: {
        title: '设置新密码',
        first: '设置您的密码',
        lead: '%{name}，您好。请为账号 %{email} 设置密码。',
        ends: '设置后，其他设备上的登录和所有访问令牌都会失效。',
        submit: '设置并登录',
        pending: '正在设置…',
        spent: '这个链接不能用了',
        spentText: '链接可能已使用过、已过期，或者之后又申请过新的链接。请重新申请。',
        request: '重新申请',
      },
      password: {
        next: '新密码',
        again: '再输入一次新密码',
        rules: '10 到 200 个字符；不要用邮箱、姓名或常见密码。一句自己记得住的话最好。',
        missing: '请输入新密码',
        short: '至少 10 个字符',
        different: '两次输入的密码不一致',
      },
    },
  },
  en: {
    door: {
      sso: {
        or: 'or',
        submit: 'Single sign-on',
        by: 'Sign in with %{name}',
        done: 'Signed in',
        close: 'You may close this window and go on where you were.',
        another: 'That was another account. Sign in as %{email} to go on with what is here.',
        reference: 'Reference %{reference}',
        faults: {
          NO_ACCOUNT:
            'You were recognised, but there is no account here for you to use. Ask your administrator.',
          EMAIL_UNVERIFIED:
            'The provider gave no verified email address, so your account could not be told. Ask your administrator.',
          DENIED: 'Signing in was cancelled.',
          EXPIRED: 'This sign-in took too long or was used before. Start again.',
          UNREACHABLE:
            'The provider cannot be reached right now. Try again later, or sign in with your password if you have one.',
          RATE_LIMITED: 'Too many are signing in right now. Try again in 10 seconds.',
          FAILED:
            'Signing in did not work. Try again; if that does not help, tell your administrator the reference below.',
        },
      },
      forgot: {
        title: 'Forgotten password',
        lead: 'Enter the email that you sign in with; we send a link that sets a new password.',
        submit: 'Send the link',
        pending: 'Sending…',
        sent: 'If there is an account with this email, it gets a message within a few minutes.',
        sentMore:
          'The link works once, for 30 minutes. If nothing comes, look into your spam folder or ask your administrator for a link.',
        again: 'Try another email',
        noMail: 'This system sends no mail, so a password cannot be reset from here.',
        noMailMore:
          'Ask your administrator to give out a link for your account that sets a password. It works once, within 3 days.',
        back: 'Back to sign-in',
      },
      set: {
        title: 'Set a new password',
        first: 'Set your password',
        lead: 'Hello %{name}. Set a password for the account %{email}.',
        ends: 'This signs you out everywhere else and ends all access tokens.',
        submit: 'Set and sign in',
        pending: 'Setting…',
        spent: 'This link does not work any more',
        spentText: 'It was used, has expired, or a newer link was asked for. Ask for another.',
        request: 'Ask for a new link',
      },
      password: {
        next: 'New password',
        again: 'New password once more',
        rules:
          '10 to 200 characters; not your email, your name or a common password. A sentence that you remember is best.',
        missing: 'Enter a new password',
        short: 'At least 10 characters',
        different: 'The two passwords differ',
      },
    },
  },
});
